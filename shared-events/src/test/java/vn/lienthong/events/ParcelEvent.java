package vn.lienthong.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A language of its own to test with, so that no change of an event touches a test of the codec. */
public sealed interface ParcelEvent {
    String WEIGHED = "test.parcel.weighed.v2";
    String PROMISED = "test.parcel.promised.v1";
    String PACKED = "test.parcel.packed.v1";

    /** Its first version gave the weight in grams. */
    @EventType(WEIGHED)
    record Weighed(
            String parcel, double kilograms, @Nullable String scale, Instant weighedAt) implements ParcelEvent {}

    @EventType(PROMISED)
    record Promised(String parcel, Limit limit) implements ParcelEvent {}

    @EventType(PACKED)
    record Packed(String parcel, List<Item> items, Map<String, List<Item>> spares) implements ParcelEvent {}

    record Item(String name, @Nullable String note) {}
}
