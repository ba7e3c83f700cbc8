package vn.lienthong.chassis.web;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import vn.lienthong.chassis.Letters;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.satisfaction.SurveyEvent;

/** Carries out commands on surveys. */
@Singleton
public class Surveys extends CommandHandler<Letters.Command, SurveyEvent, Integer> {
    Surveys(InstantSource clock) {
        super(new EventStore(EventJson.ofAll(), clock), Letters.FAMILY, new Letters.SurveyDecider());
    }
}
