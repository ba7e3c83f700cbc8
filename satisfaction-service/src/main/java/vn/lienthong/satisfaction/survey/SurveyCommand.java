package vn.lienthong.satisfaction.survey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.events.satisfaction.SurveyEvent.Factor;

/** What may be asked of a survey. */
public sealed interface SurveyCommand {
    UUID surveyId();

    record OpenSurvey(UUID surveyId, UUID dossierId, String procedure, String centre, List<String> agencies, Instant at)
            implements SurveyCommand {}

    record AnswerSurvey(UUID surveyId, Map<Factor, Integer> scores, Instant at) implements SurveyCommand {}
}
