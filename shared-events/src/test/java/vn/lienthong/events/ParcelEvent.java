package vn.lienthong.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A language of its own to test with, so that no change of an event touches a test of the codec. */
public sealed interface ParcelEvent {
    String WEIGHED = "test.parcel.weighed.v2";
    String PROMISED = "test.parcel.promised.v1";

    /** Its first version gave the weight in grams. */
    @EventType(WEIGHED)
    record Weighed(
            String parcel, double kilograms, @Nullable String scale, Instant weighedAt) implements ParcelEvent {}

    @EventType(PROMISED)
    record Promised(String parcel, Limit limit) implements ParcelEvent {}
}
