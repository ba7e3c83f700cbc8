package vn.lienthong.catalog;

import jakarta.inject.Singleton;
import vn.lienthong.catalog.wording.DescribeWording;
import vn.lienthong.catalog.wording.Wording;
import vn.lienthong.catalog.wording.WordingDecider;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.eventstore.StreamFamily;
import vn.lienthong.events.catalog.WordingEvent;

/** Carries out commands on life events and synonyms. */
@Singleton
public class Wordings extends CommandHandler<DescribeWording, WordingEvent, Wording> {
    public Wordings(EventStore store) {
        super(store, new StreamFamily<>(WordingEvent.class, WordingEvent::wordingId), new WordingDecider());
    }
}
