package vn.lienthong.intake.procedure;

import jakarta.inject.Singleton;
import vn.lienthong.mirror.CatalogMirror;

/** What procedures are called, as published last. */
@Singleton
public class ProcedureNames {
    private final CatalogMirror mirror;

    ProcedureNames(CatalogMirror mirror) {
        this.mirror = mirror;
    }

    /** The name in Vietnamese; null for a procedure that was not heard of. */
    public String vietnamese(String code) {
        return mirror.get()
                .procedure(code)
                .filter(procedure -> !procedure.versions().isEmpty())
                .map(procedure -> procedure.versions().getLast().version().nameVi())
                .orElse(null);
    }
}
