package vn.lienthong.satisfaction.survey;

import static vn.lienthong.satisfaction.survey.SurveyRejection.SCORES_UNFIT;
import static vn.lienthong.satisfaction.survey.SurveyRejection.SURVEY_ANSWERED;
import static vn.lienthong.satisfaction.survey.SurveyRejection.SURVEY_CLOSED;
import static vn.lienthong.satisfaction.survey.SurveyRejection.SURVEY_UNKNOWN;

import java.time.Duration;
import java.util.List;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.events.satisfaction.SurveyEvent;
import vn.lienthong.events.satisfaction.SurveyEvent.SurveyAnswered;
import vn.lienthong.events.satisfaction.SurveyEvent.SurveyOpened;
import vn.lienthong.satisfaction.survey.Survey.Answered;
import vn.lienthong.satisfaction.survey.Survey.NotOpened;
import vn.lienthong.satisfaction.survey.Survey.Open;
import vn.lienthong.satisfaction.survey.SurveyCommand.AnswerSurvey;
import vn.lienthong.satisfaction.survey.SurveyCommand.OpenSurvey;

/** One answer to one survey, while it is open. */
public final class SurveyDecider implements Decider<SurveyCommand, SurveyEvent, Survey> {
    private static final int WORST = 1;
    private static final int BEST = 5;

    private final Duration openFor;

    /** @param openFor how long an answer is taken */
    public SurveyDecider(Duration openFor) {
        this.openFor = openFor;
    }

    private record Situation(SurveyCommand command, Survey survey) {}

    @Override
    public Survey initialState() {
        return new NotOpened();
    }

    @Override
    public List<SurveyEvent> decide(SurveyCommand command, Survey survey) {
        return switch (new Situation(command, survey)) {
            case Situation(OpenSurvey c, NotOpened _) -> List.of(opened(c));
            case Situation(OpenSurvey _, Survey _) -> List.of();

            case Situation(AnswerSurvey c, NotOpened _) -> throw rejected(SURVEY_UNKNOWN, c, "was never opened");
            case Situation(AnswerSurvey c, Open open) -> List.of(answered(c, open));
            case Situation(AnswerSurvey c, Answered _) -> throw rejected(SURVEY_ANSWERED, c, "is answered");
        };
    }

    @Override
    public Survey evolve(Survey survey, SurveyEvent event) {
        return switch (event) {
            case SurveyOpened opened -> new Open(opened.dossierId(), opened.closesAt());
            case SurveyAnswered _ -> new Answered();
        };
    }

    private SurveyOpened opened(OpenSurvey c) {
        return new SurveyOpened(
                c.surveyId(), c.dossierId(), c.procedure(), c.centre(), c.agencies(), c.at(), c.at().plus(openFor));
    }

    private static SurveyAnswered answered(AnswerSurvey c, Open open) {
        if (c.at().isAfter(open.closesAt())) {
            throw rejected(SURVEY_CLOSED, c, "closed at " + open.closesAt());
        }
        if (c.scores().isEmpty() || c.scores().values().stream().anyMatch(mark -> mark < WORST || mark > BEST)) {
            throw rejected(SCORES_UNFIT, c, "takes marks from %d to %d".formatted(WORST, BEST));
        }
        return new SurveyAnswered(c.surveyId(), open.dossierId(), c.scores(), c.at());
    }

    private static CommandRejected rejected(SurveyRejection why, AnswerSurvey c, String because) {
        return new CommandRejected(why, "Survey %s %s".formatted(c.surveyId(), because));
    }
}
