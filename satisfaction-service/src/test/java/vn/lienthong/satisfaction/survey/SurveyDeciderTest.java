package vn.lienthong.satisfaction.survey;

import static vn.lienthong.satisfaction.survey.SurveyRejection.SCORES_UNFIT;
import static vn.lienthong.satisfaction.survey.SurveyRejection.SURVEY_ANSWERED;
import static vn.lienthong.satisfaction.survey.SurveyRejection.SURVEY_CLOSED;
import static vn.lienthong.satisfaction.survey.SurveyRejection.SURVEY_UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.satisfaction.SurveyEvent;
import vn.lienthong.events.satisfaction.SurveyEvent.Factor;
import vn.lienthong.events.satisfaction.SurveyEvent.SurveyAnswered;
import vn.lienthong.events.satisfaction.SurveyEvent.SurveyOpened;
import vn.lienthong.satisfaction.survey.SurveyCommand.AnswerSurvey;
import vn.lienthong.satisfaction.survey.SurveyCommand.OpenSurvey;
import vn.lienthong.testing.DeciderSpecification;

class SurveyDeciderTest extends DeciderSpecification<SurveyCommand, SurveyEvent, Survey> {
    private static final UUID SURVEY = UUID.fromString("0192f0a0-0000-7000-8000-000000000001");
    private static final UUID DOSSIER = UUID.fromString("0192f0a0-0000-7000-8000-000000000002");
    private static final Instant MONDAY = Instant.parse("2026-10-05T02:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final List<String> AGENCIES = List.of("G01.01.00070", "H26.00070");
    private static final Map<Factor, Integer> MARKS = Map.of(Factor.ACCESS, 5, Factor.RESULT, 1);

    private final OpenSurvey open = new OpenSurvey(SURVEY, DOSSIER, "1.001193", "H26.00070.TT", AGENCIES, MONDAY);
    private final SurveyEvent opened =
            new SurveyOpened(SURVEY, DOSSIER, "1.001193", "H26.00070.TT", AGENCIES, MONDAY, MONDAY.plus(MONTH));
    private final SurveyEvent answered = new SurveyAnswered(SURVEY, DOSSIER, MARKS, MONDAY);

    SurveyDeciderTest() {
        super(new SurveyDecider(MONTH));
    }

    @Test
    void a_returned_result_opens_a_survey_for_a_month() {
        given().when(open).then(opened);
    }

    @Test
    void an_open_survey_is_not_opened_again() {
        given(opened).when(open).thenNothing();
    }

    @Test
    void an_answered_survey_is_not_opened_again() {
        given(opened, answered).when(open).thenNothing();
    }

    @Test
    void an_open_survey_takes_an_answer() {
        given(opened).when(answer(MARKS, MONDAY)).then(answered);
    }

    @Test
    void the_last_moment_is_still_in_time() {
        Instant last = MONDAY.plus(MONTH);
        given(opened).when(answer(MARKS, last)).then(new SurveyAnswered(SURVEY, DOSSIER, MARKS, last));
        given(opened).when(answer(MARKS, last.plusMillis(1))).thenRejected(SURVEY_CLOSED);
    }

    @Test
    void a_survey_is_answered_once() {
        given(opened, answered).when(answer(MARKS, MONDAY)).thenRejected(SURVEY_ANSWERED);
    }

    @Test
    void a_survey_that_was_never_opened_takes_no_answer() {
        given().when(answer(MARKS, MONDAY)).thenRejected(SURVEY_UNKNOWN);
    }

    @Test
    void marks_go_from_one_to_five_and_there_is_at_least_one() {
        given(opened).when(answer(Map.of(), MONDAY)).thenRejected(SCORES_UNFIT);
        given(opened).when(answer(Map.of(Factor.RESULT, 0), MONDAY)).thenRejected(SCORES_UNFIT);
        given(opened).when(answer(Map.of(Factor.RESULT, 6), MONDAY)).thenRejected(SCORES_UNFIT);
    }

    private static AnswerSurvey answer(Map<Factor, Integer> marks, Instant at) {
        return new AnswerSurvey(SURVEY, marks, at);
    }
}
