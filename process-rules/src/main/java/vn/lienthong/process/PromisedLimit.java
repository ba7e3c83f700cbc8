package vn.lienthong.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.ChannelTime;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;

/**
 * How long a procedure takes for dossiers that come by a channel.
 *
 * @param limit that of the law
 * @param promise the office's own; null where it promises no more
 */
public record PromisedLimit(Limit limit, Limit promise) {
    public static PromisedLimit of(ProcedureVersion version, Channel channel) {
        Optional<ProcedureDetails> details = Optional.ofNullable(version.details());
        return details.stream()
                .flatMap(PromisedLimit::times)
                .filter(time -> time.channel() == channel)
                .findFirst()
                .map(time -> new PromisedLimit(time.limit(), time.promise()))
                .orElseGet(() -> new PromisedLimit(
                        version.limit(), details.map(ProcedureDetails::promise).orElse(null)));
    }

    private static Stream<ChannelTime> times(ProcedureDetails details) {
        return Stream.ofNullable(details.channelTimes()).flatMap(List::stream);
    }

    /** By what the receipt counts: the office's own limit where it has a shorter one, that of the law otherwise. */
    public Limit counted() {
        return Objects.requireNonNullElse(promise, limit);
    }
}
