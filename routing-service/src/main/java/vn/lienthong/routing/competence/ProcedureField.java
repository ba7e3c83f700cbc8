package vn.lienthong.routing.competence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.ProcedureRow;
import vn.lienthong.mirror.ProcedureRow.PublishedVersion;

/** The Vietnamese name of the field that a procedure belongs to. */
public record ProcedureField(Catalog catalog, String procedure) {
    /** By one of its versions, in force or not by now; empty where that was not heard of. @param version its place */
    public Optional<String> of(int version) {
        return row().map(ProcedureRow::versions).stream()
                .flatMap(List::stream)
                .filter(published -> published.streamVersion() == version)
                .map(ProcedureField::of)
                .findFirst();
    }

    /** By the version in force on a day; empty where there is none. */
    public Optional<String> on(LocalDate day) {
        return row().flatMap(known -> known.versionOn(day)).map(ProcedureField::of);
    }

    private Optional<ProcedureRow> row() {
        return catalog.procedure(procedure);
    }

    private static String of(PublishedVersion published) {
        return published.version().fieldVi();
    }
}
