package vn.lienthong.satisfaction.results;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.events.satisfaction.SurveyEvent.Factor;

/** A survey as it stands. @param code of the dossier @param answeredAt null while it is not answered */
public record SurveyRow(
        UUID surveyId,
        UUID dossierId,
        String code,
        String procedure,
        String centre,
        List<String> agencies,
        Instant openedAt,
        Instant closesAt,
        Instant answeredAt,
        Map<Factor, Integer> scores) {}
