package vn.lienthong.catalog.procedure;

import static vn.lienthong.catalog.procedure.Procedure.periodOf;
import static vn.lienthong.catalog.procedure.ProcedureRejection.FEE_UNSOUND;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PARTIAL_WITHOUT_REASON;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PROMISE_TOO_LONG;
import static vn.lienthong.catalog.procedure.ProcedureRejection.TIME_OF_NO_CHANNEL;
import static vn.lienthong.catalog.procedure.ProcedureRejection.VERSION_ENDS_BEFORE_IT_BEGINS;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.ProcedureEvent.ChannelTime;
import vn.lienthong.events.catalog.ProcedureEvent.Fee;
import vn.lienthong.events.catalog.ProcedureEvent.OnlineLevel;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;

/** What a version must be so that it can be announced. */
public final class Versions {
    /** Decree 224/2026/NĐ-CP: wholly online unless a reason was published. */
    private static final LocalDate FULL_BY_DEFAULT = LocalDate.of(2026, 7, 1);

    private Versions() {}

    static void requireSound(ProcedureVersion version) {
        if (!periodOf(version).isSound()) {
            throw new CommandRejected(
                    VERSION_ENDS_BEFORE_IT_BEGINS,
                    "A version ends on %s".formatted(version.validTo()),
                    version.validFrom(),
                    version.validTo());
        }
        if (version.details() != null) {
            requireSound(version.details(), version);
        }
    }

    private static void requireSound(ProcedureDetails details, ProcedureVersion version) {
        if (details.promise() != null && Durations.isLonger(details.promise(), version.limit())) {
            throw new CommandRejected(PROMISE_TOO_LONG, "The promise is longer than the limit of the law");
        }
        requireSoundTimes(details, version);
        if (!details.fees().stream().allMatch(Versions::isSound)) {
            throw new CommandRejected(FEE_UNSOUND, "A fee has no amount, or ends before it begins");
        }
        boolean mustTell = version.validFrom() != null && mustTellWhyPartial(details, version.validFrom());
        if (mustTell && details.partialReason() == null) {
            throw new CommandRejected(
                    PARTIAL_WITHOUT_REASON, "A version is only partly online without a reason", FULL_BY_DEFAULT);
        }
    }

    private static void requireSoundTimes(ProcedureDetails details, ProcedureVersion version) {
        List<ChannelTime> times = Objects.requireNonNullElse(details.channelTimes(), List.of());
        List<Channel> channels = times.stream().map(ChannelTime::channel).toList();
        if (!version.channels().containsAll(channels) || Set.copyOf(channels).size() < channels.size()) {
            throw new CommandRejected(TIME_OF_NO_CHANNEL, "The times by channel are of %s".formatted(channels));
        }
        if (times.stream()
                .anyMatch(time -> time.promise() != null && Durations.isLonger(time.promise(), time.limit()))) {
            throw new CommandRejected(PROMISE_TOO_LONG, "The promise of a channel is longer than the limit of the law");
        }
    }

    public static boolean mustTellWhyPartial(ProcedureDetails details, LocalDate day) {
        return details.onlineLevel() == OnlineLevel.PARTIAL && !day.isBefore(FULL_BY_DEFAULT);
    }

    private static boolean isSound(Fee fee) {
        return (fee.amountVnd() != null || fee.reckoning() != null) && new Period(fee.from(), fee.to()).isSound();
    }

    static ProcedureVersion during(Period period, ProcedureVersion version) {
        return with(version, period, version.announcingDecision());
    }

    /** @param number of the decision; null where it is not known */
    static ProcedureVersion announcedBy(String number, ProcedureVersion version) {
        return with(version, periodOf(version), number);
    }

    private static ProcedureVersion with(ProcedureVersion version, Period period, String announcingDecision) {
        return new ProcedureVersion(
                version.nameVi(),
                version.nameEn(),
                version.fieldVi(),
                version.fieldEn(),
                version.levels(),
                version.responsibleAgency(),
                version.limit(),
                version.limitNote(),
                version.feeVnd(),
                version.feeNote(),
                version.channels(),
                version.interconnected(),
                period.from(),
                period.to(),
                announcingDecision,
                version.details(),
                version.stepsNote());
    }
}
