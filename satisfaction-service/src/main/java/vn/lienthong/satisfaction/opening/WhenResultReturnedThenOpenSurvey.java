package vn.lienthong.satisfaction.opening;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.chassis.eventstore.Addressed;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.inbox.Subscriber;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.Topics;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.dossier.DossierEvent.ResultReturned;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.satisfaction.Surveys;
import vn.lienthong.satisfaction.opening.JudgedDossiers.Judged;
import vn.lienthong.satisfaction.survey.SurveyCommand;
import vn.lienthong.satisfaction.survey.SurveyCommand.OpenSurvey;

/** Asks the applicant once the result is in his hands, about every agency that did a step of it. */
@Singleton
public class WhenResultReturnedThenOpenSurvey implements Subscriber {
    private final Surveys surveys;
    private final InstantSource clock;

    WhenResultReturnedThenOpenSurvey(Surveys surveys, InstantSource clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "open-survey";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.DOSSIER, Topics.ROUTING);
    }

    @Override
    public void apply(List<Recorded<?>> events, GroupTransaction transaction) {
        Map<UUID, Judged> judged = JudgedDossiers.remember(transaction.handle(), events);
        List<Addressed<SurveyCommand>> commands = new ArrayList<>();
        for (Recorded<?> recorded : events) {
            completedBy(recorded.event()).filter(judged::containsKey).ifPresent(dossierId -> {
                OpenSurvey open = open(dossierId, judged.get(dossierId));
                commands.add(new Addressed<>(
                        open.surveyId(), open, CommandContext.reactingTo(recorded, "satisfaction", clock.instant())));
            });
        }
        surveys.handleAll(transaction, commands);
    }

    /** The dossier of which it can be the last that a survey needs: the first opens it, the others change nothing. */
    private static Optional<UUID> completedBy(Object event) {
        return switch (event) {
            case DossierAccepted accepted -> Optional.of(accepted.dossierId());
            case DossierDecided decided -> Optional.of(decided.dossierId());
            case ResultReturned returned -> Optional.of(returned.dossierId());
            default -> Optional.empty();
        };
    }

    private static OpenSurvey open(UUID dossierId, Judged judged) {
        return new OpenSurvey(
                surveyOf(dossierId),
                dossierId,
                judged.procedure(),
                judged.centre(),
                judged.agencies(),
                judged.returnedAt());
    }

    /** One survey for a dossier, whatever is delivered twice. */
    static UUID surveyOf(UUID dossierId) {
        return UUID.nameUUIDFromBytes(("survey/" + dossierId).getBytes(StandardCharsets.UTF_8));
    }
}
