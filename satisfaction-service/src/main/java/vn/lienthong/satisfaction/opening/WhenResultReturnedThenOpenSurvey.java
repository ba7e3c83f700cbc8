package vn.lienthong.satisfaction.opening;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.eventstore.Addressed;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.inbox.Awaiting;
import vn.lienthong.chassis.inbox.Subscriber;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.Topics;
import vn.lienthong.events.dossier.DossierEvent.ResultReturned;
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
    public void apply(List<Recorded<?>> events, Handle handle) {
        JudgedDossiers.remember(handle, events);
        Map<ResultReturned, Recorded<?>> returns = new LinkedHashMap<>();
        events.forEach(recorded -> {
            if (recorded.event() instanceof ResultReturned returned) {
                returns.put(returned, recorded);
            }
        });
        if (!returns.isEmpty()) {
            open(handle, returns);
        }
    }

    private void open(Handle handle, Map<ResultReturned, Recorded<?>> returns) {
        Map<UUID, Judged> judged = JudgedDossiers.find(
                handle, returns.keySet().stream().map(ResultReturned::dossierId).toList());
        List<Addressed<SurveyCommand>> commands = new ArrayList<>();
        returns.forEach((returned, cause) -> {
            OpenSurvey open = open(returned, judged.get(returned.dossierId()));
            commands.add(new Addressed<>(
                    open.surveyId(), open, CommandContext.reactingTo(cause, "satisfaction", clock.instant())));
        });
        surveys.handleAll(handle, commands);
    }

    private static OpenSurvey open(ResultReturned returned, Judged judged) {
        if (judged == null) {
            throw new Awaiting("decision on dossier " + returned.dossierId());
        }
        return new OpenSurvey(
                surveyOf(returned.dossierId()),
                returned.dossierId(),
                judged.procedure(),
                judged.centre(),
                judged.agencies(),
                returned.returnedAt());
    }

    /** One survey for a dossier, whatever is delivered twice. */
    static UUID surveyOf(UUID dossierId) {
        return UUID.nameUUIDFromBytes(("survey/" + dossierId).getBytes(StandardCharsets.UTF_8));
    }
}
