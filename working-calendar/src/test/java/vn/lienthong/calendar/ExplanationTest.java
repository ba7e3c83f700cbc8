package vn.lienthong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.calendar.Pause.Cause.APPLICANT;
import static vn.lienthong.calendar.Pause.Cause.INCIDENT;
import static vn.lienthong.calendar.Places.QUANG_TRI;
import static vn.lienthong.calendar.Places.at;
import static vn.lienthong.calendar.Places.on;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.calendar.Budget.CalendarDays;
import vn.lienthong.calendar.Budget.ClockHours;
import vn.lienthong.calendar.Budget.SameDay;
import vn.lienthong.calendar.Budget.WorkingDays;
import vn.lienthong.calendar.Budget.WorkingHours;
import vn.lienthong.calendar.SpecialDay.Kind;

class ExplanationTest {
    private static final String LABOUR_CODE = "Bộ luật Lao động 45/2019/QH14 Điều 112";

    @Test
    void working_days_are_explained_day_by_day() {
        assertThat(explained(new WorkingDays(2), Ledger.startedAt(at("2026-02-12T15:30"))))
                .containsExactly(
                        "RECEIVED 2026-02-12 from=2026-02-12T08:30:00Z",
                        "RECEIVED_AFTER_CUT_OFF 2026-02-12",
                        "START_DAY_NOT_COUNTED 2026-02-13",
                        "DAY_NOT_COUNTED 2026-02-14 WEEKLY_REST",
                        "DAY_NOT_COUNTED 2026-02-15 WEEKLY_REST",
                        "DAY_NOT_COUNTED 2026-02-16 HOLIDAY Tết Nguyên đán – 29 tháng Chạp " + LABOUR_CODE,
                        "DAY_NOT_COUNTED 2026-02-17 HOLIDAY Tết Nguyên đán – Mùng 1 " + LABOUR_CODE,
                        "DAY_NOT_COUNTED 2026-02-18 HOLIDAY Tết Nguyên đán – Mùng 2 " + LABOUR_CODE,
                        "DAY_NOT_COUNTED 2026-02-19 HOLIDAY Tết Nguyên đán – Mùng 3 " + LABOUR_CODE,
                        "DAY_NOT_COUNTED 2026-02-20 HOLIDAY Tết Nguyên đán – Mùng 4 " + LABOUR_CODE,
                        "DAY_NOT_COUNTED 2026-02-21 WEEKLY_REST",
                        "DAY_NOT_COUNTED 2026-02-22 WEEKLY_REST",
                        "DAY_COUNTED 2026-02-23 amount=1",
                        "DAY_COUNTED 2026-02-24 amount=2",
                        "DUE 2026-02-24 to=2026-02-24T10:00:00Z");
    }

    @Test
    void the_days_off_before_a_later_day_of_reception_are_explained() {
        assertThat(explained(new SameDay(), Ledger.startedAt(at("2026-03-06T15:00:01"))))
                .containsExactly(
                        "RECEIVED 2026-03-06 from=2026-03-06T08:00:01Z",
                        "RECEIVED_AFTER_CUT_OFF 2026-03-06",
                        "DAY_NOT_COUNTED 2026-03-07 WEEKLY_REST",
                        "DAY_NOT_COUNTED 2026-03-08 WEEKLY_REST",
                        "DAY_COUNTED 2026-03-09 amount=1",
                        "DUE 2026-03-09 to=2026-03-09T10:00:00Z");
        assertThat(explained(new SameDay(), Ledger.startedAt(at("2026-03-07T16:00"))))
                .startsWith("RECEIVED 2026-03-07 from=2026-03-07T09:00:00Z", "DAY_NOT_COUNTED 2026-03-07 WEEKLY_REST");
    }

    @Test
    void a_paused_day_carries_the_cause() {
        Ledger ledger = Ledger.startedAt(at("2026-03-02T08:00"))
                .with(Pause.between(at("2026-03-03T10:00"), at("2026-03-04T10:00"), APPLICANT));

        assertThat(explained(new WorkingDays(1), ledger))
                .contains("DAY_NOT_COUNTED 2026-03-03 APPLICANT", "DAY_COUNTED 2026-03-04 amount=1");
    }

    @Test
    void rolling_to_a_working_day_is_explained() {
        assertThat(explained(new CalendarDays(2), Ledger.startedAt(at("2026-04-24T08:00"))))
                .containsExactly(
                        "RECEIVED 2026-04-24 from=2026-04-24T01:00:00Z",
                        "START_DAY_NOT_COUNTED 2026-04-24",
                        "DAY_COUNTED 2026-04-25 amount=1",
                        "ROLLED_TO_WORKING_DAY 2026-04-26 HOLIDAY Giỗ Tổ Hùng Vương (10/3 âm lịch) " + LABOUR_CODE,
                        "ROLLED_TO_WORKING_DAY 2026-04-27 COMPENSATORY_OFF Nghỉ bù Giỗ Tổ Hùng Vương "
                                + "Bộ luật Lao động 45/2019/QH14 Điều 111(3) (day off moved to next working day)",
                        "DAY_COUNTED 2026-04-28 amount=2",
                        "DUE 2026-04-28 to=2026-04-28T10:00:00Z");
    }

    @Test
    void hours_are_explained_stretch_by_stretch_with_the_running_total() {
        Ledger ledger = Ledger.startedAt(at("2026-03-06T11:00"))
                .with(Pause.between(at("2026-03-06T14:00"), at("2026-03-06T15:00"), INCIDENT));

        assertThat(explained(new WorkingHours(Duration.ofHours(4)), ledger))
                .containsExactly(
                        "RECEIVED 2026-03-06 from=2026-03-06T04:00:00Z",
                        "HOURS_COUNTED 2026-03-06 from=2026-03-06T04:00:00Z to=2026-03-06T04:30:00Z amount=30",
                        "HOURS_COUNTED 2026-03-06 from=2026-03-06T06:30:00Z to=2026-03-06T07:00:00Z amount=60",
                        "PAUSED 2026-03-06 from=2026-03-06T07:00:00Z to=2026-03-06T08:00:00Z INCIDENT",
                        "HOURS_COUNTED 2026-03-06 from=2026-03-06T08:00:00Z to=2026-03-06T10:00:00Z amount=180",
                        "DAY_NOT_COUNTED 2026-03-07 WEEKLY_REST",
                        "DAY_NOT_COUNTED 2026-03-08 WEEKLY_REST",
                        "HOURS_COUNTED 2026-03-09 from=2026-03-09T00:00:00Z to=2026-03-09T01:00:00Z amount=240",
                        "DUE 2026-03-09 to=2026-03-09T01:00:00Z");
    }

    @Test
    void clock_hours_are_one_stretch() {
        assertThat(explained(new ClockHours(24), Ledger.startedAt(at("2026-03-06T16:00"))))
                .containsExactly(
                        "RECEIVED 2026-03-06 from=2026-03-06T09:00:00Z",
                        "HOURS_COUNTED 2026-03-06 from=2026-03-06T09:00:00Z to=2026-03-07T09:00:00Z amount=1440",
                        "DUE 2026-03-07 to=2026-03-07T09:00:00Z");
    }

    @Test
    void an_open_pause_ends_the_explanation() {
        Ledger ledger = Ledger.startedAt(at("2026-03-02T08:00")).with(Pause.open(at("2026-03-03T10:00"), APPLICANT));

        assertThat(explained(new WorkingDays(2), ledger))
                .endsWith("START_DAY_NOT_COUNTED 2026-03-02", "PAUSED 2026-03-03 from=2026-03-03T03:00:00Z APPLICANT");
        assertThat(explained(new WorkingHours(Duration.ofHours(16)), ledger))
                .endsWith(
                        "HOURS_COUNTED 2026-03-03 from=2026-03-03T00:00:00Z to=2026-03-03T03:00:00Z amount=600",
                        "PAUSED 2026-03-03 from=2026-03-03T03:00:00Z APPLICANT");
    }

    @Test
    void nothing_is_explained_of_the_days_after_an_open_pause() {
        Ledger pausedOnSaturday =
                Ledger.startedAt(at("2026-03-05T08:00")).with(Pause.open(at("2026-03-07T10:00"), APPLICANT));
        Ledger pausedAfterCutOff =
                Ledger.startedAt(at("2026-03-05T15:30")).with(Pause.open(at("2026-03-05T16:00"), APPLICANT));

        assertThat(explained(new WorkingDays(3), pausedOnSaturday))
                .containsExactly(
                        "RECEIVED 2026-03-05 from=2026-03-05T01:00:00Z",
                        "START_DAY_NOT_COUNTED 2026-03-05",
                        "DAY_COUNTED 2026-03-06 amount=1",
                        "DAY_NOT_COUNTED 2026-03-07 WEEKLY_REST",
                        "PAUSED 2026-03-07 from=2026-03-07T03:00:00Z APPLICANT");
        assertThat(explained(new WorkingDays(3), pausedAfterCutOff))
                .containsExactly(
                        "RECEIVED 2026-03-05 from=2026-03-05T08:30:00Z",
                        "RECEIVED_AFTER_CUT_OFF 2026-03-05",
                        "PAUSED 2026-03-05 from=2026-03-05T09:00:00Z APPLICANT");
    }

    @Test
    void a_newly_announced_day_off_extends_and_a_working_saturday_shortens_no_promise() {
        Ledger ledger = Ledger.startedAt(at("2026-03-05T08:00"));
        Deadline promised = new Deadline(QUANG_TRI, new WorkingDays(2), ledger);
        Deadline off = new Deadline(announced("2026-03-06", Kind.SWAPPED_OFF), new WorkingDays(2), ledger);
        Deadline worked = new Deadline(announced("2026-03-07", Kind.SWAPPED_WORK), new WorkingDays(2), ledger);

        assertThat(promised.dueDate().due()).contains(at("2026-03-09T17:00"));
        assertThat(off.dueDateKeeping(at("2026-03-09T17:00"))).isEqualTo(off.dueDate());
        assertThat(off.dueDate().due()).contains(at("2026-03-10T17:00"));
        assertThat(worked.dueDate().due()).contains(at("2026-03-07T17:00"));
        assertThat(worked.dueDateKeeping(at("2026-03-09T17:00")).due()).contains(at("2026-03-09T17:00"));
        assertThat(steps(worked.dueDateKeeping(at("2026-03-09T17:00"))))
                .endsWith("DUE 2026-03-07 to=2026-03-07T10:00:00Z", "PROMISE_KEPT 2026-03-09 to=2026-03-09T10:00:00Z");
    }

    private static WorkingCalendar announced(String date, Kind kind) {
        return QUANG_TRI.with(on(date), new SpecialDay(kind, "Hoán đổi", "công văn"), "quang-tri/2");
    }

    private static List<String> explained(Budget budget, Ledger ledger) {
        return steps(new Deadline(QUANG_TRI, budget, ledger).dueDate());
    }

    private static List<String> steps(DueDate due) {
        return due.explanation().stream().map(ExplanationTest::line).toList();
    }

    private static String line(ExplanationStep step) {
        return Stream.of(
                        step.kind(),
                        step.date(),
                        labelled("from=", step.from()),
                        labelled("to=", step.to()),
                        labelled("amount=", step.amount()),
                        step.reason(),
                        step.dayName(),
                        step.legalBasis())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private static String labelled(String label, Object value) {
        return value == null ? null : label + value;
    }
}
