package vn.lienthong.events.satisfaction;

import static vn.lienthong.events.Topics.SATISFACTION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.events.Aggregate;
import vn.lienthong.events.EventType;

/**
 * What has happened to the survey of one dossier (Decree 61/2018, article 27). Answers are pseudonymous, not anonymous:
 * they name nobody, but the dossier's id leads to the applicant for whoever may read intake. So the topic is for the
 * suite alone.
 */
@Aggregate(service = "satisfaction", name = "survey", topic = SATISFACTION)
public sealed interface SurveyEvent {
    UUID surveyId();

    UUID dossierId();

    /**
     * The applicant may judge those who handled the dossier.
     *
     * @param agencies those whose work is judged: the agencies that completed a step
     * @param closesAt answers after this are not taken
     */
    @EventType("vn.lienthong.satisfaction.survey-opened.v1")
    record SurveyOpened(
            UUID surveyId,
            UUID dossierId,
            String procedure,
            String centre,
            List<String> agencies,
            Instant openedAt,
            Instant closesAt)
            implements SurveyEvent {}

    /**
     * The applicant judged, once.
     *
     * @param scores one mark from 1 (very dissatisfied) to 5 (very satisfied) for each factor answered
     */
    @EventType("vn.lienthong.satisfaction.survey-answered.v1")
    record SurveyAnswered(UUID surveyId, UUID dossierId, Map<Factor, Integer> scores, Instant answeredAt)
            implements SurveyEvent {}

    /** The five factors of SIPAS. */
    enum Factor {
        ACCESS,
        PROCEDURES,
        OFFICIALS,
        RESULT,
        FEEDBACK
    }
}
