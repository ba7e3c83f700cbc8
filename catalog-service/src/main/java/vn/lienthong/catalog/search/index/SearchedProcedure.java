package vn.lienthong.catalog.search.index;

import java.time.LocalDate;
import java.util.List;

/**
 * What else was announced of a procedure, beside its versions.
 *
 * @param changes how often anything was announced of it: grows with every change
 */
public record SearchedProcedure(String code, int changes, List<Repeal> repeals, List<HandlingProcess> processes) {
    /** @param from first day on which nothing is in force that was announced before */
    public record Repeal(int streamVersion, LocalDate from) {}

    /** How it is handled from one day on to another. @param steps those that every dossier has */
    public record HandlingProcess(LocalDate from, LocalDate to, List<HandlingStep> steps) {
        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    /** @param agency code of the only one that does it; null where it is found by its role */
    public record HandlingStep(String role, String agency) {}
}
