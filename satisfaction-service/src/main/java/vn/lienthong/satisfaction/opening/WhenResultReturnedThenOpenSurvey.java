package vn.lienthong.satisfaction.opening;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.inbox.Awaiting;
import vn.lienthong.chassis.inbox.Subscriber;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.Topics;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.dossier.DossierEvent.ResultReturned;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCompleted;
import vn.lienthong.satisfaction.Surveys;
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
    public void apply(List<Recorded<?>> events, Handle handle) {
        for (Recorded<?> recorded : events) {
            switch (recorded.event()) {
                case DossierAccepted accepted -> JudgedDossiers.accepted(handle, accepted);
                case StepCompleted completed -> JudgedDossiers.completed(handle, completed);
                case DossierDecided decided -> JudgedDossiers.decided(handle, decided.dossierId());
                case ResultReturned returned -> open(handle, returned, recorded);
                default -> {
                    // concerns no survey
                }
            }
        }
    }

    private void open(Handle handle, ResultReturned returned, Recorded<?> cause) {
        JudgedDossiers.Judged judged = JudgedDossiers.find(handle, returned.dossierId())
                .orElseThrow(() -> new Awaiting("decision on dossier " + returned.dossierId()));
        OpenSurvey open = new OpenSurvey(
                surveyOf(returned.dossierId()),
                returned.dossierId(),
                judged.procedure(),
                judged.centre(),
                judged.agencies(),
                returned.returnedAt());
        CommandContext context = CommandContext.reactingTo(cause, "satisfaction", clock.instant());
        surveys.handle(handle, open.surveyId(), open, OptionalInt.empty(), context);
    }

    /** One survey for a dossier, whatever is delivered twice. */
    static UUID surveyOf(UUID dossierId) {
        return UUID.nameUUIDFromBytes(("survey/" + dossierId).getBytes(StandardCharsets.UTF_8));
    }
}
