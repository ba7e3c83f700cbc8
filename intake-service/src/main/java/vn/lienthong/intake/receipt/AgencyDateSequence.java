package vn.lienthong.intake.receipt;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * {@code H26.TT-261105-0013}: the agency by Decision 20/2020, highest part first, the day of acceptance, the sequence of
 * that day at that agency (Circular 01/2018, article 19). The sequence grows wider after 9999.
 */
@Singleton
public final class AgencyDateSequence implements CodeRule {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");

    @Override
    public LocalDate validFrom() {
        return LocalDate.MIN;
    }

    @Override
    public String write(String centre, LocalDate acceptedOn, long sequence) {
        return "%s-%s-%04d".formatted(centre, DAY.format(acceptedOn), sequence);
    }
}
