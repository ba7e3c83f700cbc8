package vn.lienthong.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.lienthong.events.catalog.CentreEvent.CentreOpened;

/** Held against a row of days in which each thing said was written down, to be read backwards. */
class DescriptionLawsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final int DAYS = 40;

    private final CentreOpened centre = Said.centre("H26.TT", "VN");

    @Property(tries = 300)
    void on_each_day_counts_what_was_said_last_of_it_or_of_the_last_day_before_it(@ForAll Random random) {
        String[] saidOf = new String[DAYS];
        List<Object> said = new ArrayList<>(List.of(centre));
        int times = random.nextInt(15);
        for (int i = 0; i < times; i++) {
            int day = random.nextInt(DAYS);
            saidOf[day] = "Trung tâm " + i;
            said.add(Said.described(centre, FIRST.plusDays(day), saidOf[day]));
        }
        CentreRow row = Heard.of(said.toArray()).row(new CentreProjection());

        for (int day = 0; day < DAYS; day++) {
            assertThat(row.descriptionOn(FIRST.plusDays(day)).nameVi())
                    .as("%d", day)
                    .isEqualTo(called(Arrays.asList(saidOf).subList(0, day + 1)));
        }
    }

    private String called(List<String> saidUntil) {
        return saidUntil.reversed().stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(centre.nameVi());
    }
}
