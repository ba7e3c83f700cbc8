package vn.lienthong.intake.receipt;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which rule is in force when: from 5 August 2026 on a uniform one is to come (Decree 309/2026, article 12). */
public final class CodeRules {
    private final NavigableMap<LocalDate, CodeRule> byDate = new TreeMap<>();

    public CodeRules(Collection<? extends CodeRule> rules) {
        rules.forEach(rule -> byDate.put(rule.validFrom(), rule));
    }

    /** The rule for dossiers accepted on a date. */
    public CodeRule on(LocalDate date) {
        return byDate.floorEntry(date).getValue();
    }
}
