package vn.lienthong.satisfaction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.eventstore.StreamFamily;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.satisfaction.SurveyEvent;
import vn.lienthong.satisfaction.survey.Survey;
import vn.lienthong.satisfaction.survey.SurveyCommand;
import vn.lienthong.satisfaction.survey.SurveyDecider;

/** Carries out commands on surveys. */
@Singleton
public class Surveys extends CommandHandler<SurveyCommand, SurveyEvent, Survey> {
    Surveys(InstantSource clock, Settings settings) {
        super(
                new EventStore(EventJson.ofAll(), clock),
                new StreamFamily<>(SurveyEvent.class, SurveyEvent::dossierId),
                new SurveyDecider(settings.openFor()));
    }

    /** How surveys are held. */
    @ConfigMapping(prefix = "lienthong.satisfaction")
    public interface Settings {
        /** How long after the return of the result an answer is taken. */
        @WithDefault("30d")
        Duration openFor();

        /** Signs the links of surveys, the same in all replicas; whoever knows it can answer for others. */
        String linkSecret();
    }
}
