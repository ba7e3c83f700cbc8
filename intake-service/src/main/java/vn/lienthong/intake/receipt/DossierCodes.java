package vn.lienthong.intake.receipt;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.lienthong.calendar.WorkingCalendar;

/** Gives each dossier its code, once and for life. */
@Singleton
public class DossierCodes {
    /** The row stays locked until the transaction ends, so that no number is given twice; a rollback leaves no gap. */
    private static final String NEXT = """
            insert into code_sequence (centre, accepted_on, last_number) values (?, ?, 1)
            on conflict (centre, accepted_on) do update set last_number = code_sequence.last_number + 1
            returning last_number
            """;

    private final CodeRules rules;

    DossierCodes(@All List<CodeRule> rules) {
        this.rules = new CodeRules(rules);
    }

    /** The next code of a centre on the day, in Vietnam, of a moment. */
    public String next(Handle handle, String centre, Instant acceptedAt) {
        LocalDate day = LocalDate.ofInstant(acceptedAt, WorkingCalendar.VIETNAM);
        long number = handle.createQuery(NEXT)
                .bind(0, centre)
                .bind(1, day)
                .mapTo(Long.class)
                .one();
        return rules.on(day).write(centre, day, number);
    }
}
