package vn.lienthong.bench.append;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.dossier.DossierEvent.DossierSubmitted;
import vn.lienthong.events.dossier.DossierEvent.SubmittedComponent;

/** The event that is appended: 600 bytes as JSON. */
public final class Rows {
    private static final int COMPONENTS = 6;

    private Rows() {}

    public static DossierEvent event(UUID dossierId, Instant now) {
        List<SubmittedComponent> components = IntStream.rangeClosed(1, COMPONENTS)
                .mapToObj(number -> new SubmittedComponent("COMPONENT-" + number, ComponentKind.CERTIFIED_COPY, number))
                .toList();
        return new DossierSubmitted(
                dossierId, "1.010824", 1, 1, Channel.COUNTER, "H26.00070.TT", "00070", null, components, now);
    }

    /** The same as it is stored. */
    public static String json(UUID dossierId, Instant now) {
        return EventJson.ofAll().write(event(dossierId, now));
    }
}
