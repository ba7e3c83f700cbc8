package vn.lienthong.intake.receipt;

import java.time.LocalDate;

/** How dossier codes are written from a date on. Codes given before stay as they are. */
public interface CodeRule {
    /** First day of acceptance that it is for. */
    LocalDate validFrom();

    /** @param sequence place among the dossiers accepted at the centre on that day, from 1, gaps allowed */
    String write(String centre, LocalDate acceptedOn, long sequence);
}
