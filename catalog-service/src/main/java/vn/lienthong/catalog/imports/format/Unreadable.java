package vn.lienthong.catalog.imports.format;

import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;

/** Says why a file cannot be read. */
final class Unreadable {
    private Unreadable() {}

    static String why(Exception failure) {
        return switch (failure) {
            case UncheckedIOException wrapped -> why(wrapped.getCause());
            case CharacterCodingException _ -> "UTF-8";
            case Exception other -> other.getMessage();
        };
    }
}
