package vn.lienthong.satisfaction.results;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Projector;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.chassis.projection.Tally;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.Topics;
import vn.lienthong.events.satisfaction.SurveyEvent;
import vn.lienthong.events.satisfaction.SurveyEvent.SurveyAnswered;
import vn.lienthong.events.satisfaction.SurveyEvent.SurveyOpened;

/** All surveys with their answers. */
public final class SurveyProjection implements Projection<UUID, SurveyRow> {
    public static final Table<UUID, SurveyRow> TABLE = Table.of(SurveyRow.class, "survey_row");

    @Produces
    @Singleton
    static Projector projector() {
        return Projector.of("surveys", Set.of(Topics.SATISFACTION), new SurveyProjection());
    }

    @Override
    public Table<UUID, SurveyRow> table() {
        return TABLE;
    }

    @Override
    public Optional<Tally<SurveyRow>> tally() {
        return Optional.of(MarkTally.TALLY);
    }

    @Override
    public Collection<UUID> rowsOf(Recorded<?> recorded) {
        return recorded.event() instanceof SurveyEvent event ? Set.of(event.surveyId()) : Set.of();
    }

    @Override
    public SurveyRow apply(UUID surveyId, SurveyRow row, Recorded<?> recorded) {
        return switch ((SurveyEvent) recorded.event()) {
            case SurveyOpened e ->
                new SurveyRow(
                        surveyId,
                        e.dossierId(),
                        recorded.subject(),
                        e.procedure(),
                        e.centre(),
                        e.agencies(),
                        e.openedAt(),
                        e.closesAt(),
                        null,
                        Map.of());
            case SurveyAnswered e ->
                new SurveyRow(
                        surveyId,
                        row.dossierId(),
                        row.code(),
                        row.procedure(),
                        row.centre(),
                        row.agencies(),
                        row.openedAt(),
                        row.closesAt(),
                        e.answeredAt(),
                        e.scores());
        };
    }
}
