package vn.lienthong.intake.receipt;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.chassis.transaction.GroupTransaction;

/** Gives each dossier its code, once and for life. */
@Singleton
public class DossierCodes {
    private final CodeRules rules;

    DossierCodes(@All List<CodeRule> rules) {
        this.rules = new CodeRules(rules);
    }

    /** Tells that a code will be asked for. */
    void announce(GroupTransaction transaction, String centre, Instant acceptedAt) {
        in(transaction).announce(centre, dayOf(acceptedAt));
    }

    /** The next code of a centre on the day, in Vietnam, of a moment. */
    String next(GroupTransaction transaction, String centre, Instant acceptedAt) {
        LocalDate day = dayOf(acceptedAt);
        return rules.on(day).write(centre, day, in(transaction).next(centre, day));
    }

    private DayNumbers in(GroupTransaction transaction) {
        return transaction.participant(this, DayNumbers::new);
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, WorkingCalendar.VIETNAM);
    }
}
