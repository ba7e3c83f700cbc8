package vn.lienthong.satisfaction.results;

import java.time.LocalDate;
import java.time.ZoneId;
import vn.lienthong.chassis.projection.Tally;
import vn.lienthong.chassis.projection.Tally.Counts;
import vn.lienthong.events.satisfaction.SurveyEvent.Factor;

/** What a survey counts as, for each agency that it judges, on the day on which it was opened. */
final class MarkTally {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    static final Tally<SurveyRow> TALLY = Tally.of("mark_tally", MarkTally::count);

    static final String OPENED = "OPENED";
    static final String ANSWERED = "ANSWERED";

    private MarkTally() {}

    /** How many marks a factor has. */
    static String marksOf(Factor factor) {
        return "MARKS_" + factor;
    }

    /** What they come to. */
    static String sumOf(Factor factor) {
        return "SUM_" + factor;
    }

    private static void count(SurveyRow survey, Counts counts) {
        LocalDate day = LocalDate.ofInstant(survey.openedAt(), VIETNAM);
        for (String agency : survey.agencies()) {
            counts.add(agency, day, OPENED, 1);
            if (survey.answeredAt() != null) {
                counts.add(agency, day, ANSWERED, 1);
                survey.scores().forEach((factor, mark) -> {
                    counts.add(agency, day, marksOf(factor), 1);
                    counts.add(agency, day, sumOf(factor), mark);
                });
            }
        }
    }
}
