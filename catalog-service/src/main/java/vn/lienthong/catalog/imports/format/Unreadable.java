package vn.lienthong.catalog.imports.format;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** Says why a file in memory cannot be read: it is not of the encoding that all files are in. */
final class Unreadable {
    private Unreadable() {}

    static Refused refusal(IOException failure) {
        if (failure instanceof CharacterCodingException) {
            return new Refused(CatalogProblem.FILE_UNREADABLE, "UTF-8");
        }
        throw new IllegalStateException("A file in memory was not read", failure);
    }
}
