package vn.lienthong.catalog.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.catalog.procedure.Births.days;
import static vn.lienthong.catalog.procedure.Births.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.lienthong.catalog.procedure.ProcedureCommand.ApproveProcess;
import vn.lienthong.catalog.procedure.ProcedureCommand.CorrectVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.DraftVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.PublishDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.RecordVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.RepealProcedure;
import vn.lienthong.catalog.procedure.Timeline.Span;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureCorrected;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedurePublished;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureRepealed;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.mirror.ProcedureRow;
import vn.lienthong.mirror.ProcedureRow.PublishedVersion;
import vn.lienthong.mirror.ProcedureRow.Repeal;

/** Whatever is asked of a procedure, in whatever order: at any time at most one version of it is in force. */
class TimelineLawsTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 25);
    private static final int DAYS = 12;
    private static final String CODE = "1.001193";
    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
    private static final Decision DECISION = new Decision("1/QĐ", FIRST, "Bộ Tư pháp");
    private static final UUID DRAFT = UUID.fromString("01990c4e-0001-7a10-8a5b-3c2d1e0f9a77");

    private final ProcedureDecider decider = new ProcedureDecider();

    @Property
    void two_published_versions_never_overlap(@ForAll("commands") List<ProcedureCommand> commands) {
        Procedure procedure = decider.replay(decider.initialState(), accepted(commands));

        List<Span> spans = procedure.timeline().spans();
        for (int at = 1; at < spans.size(); at++) {
            assertThat(spans.get(at - 1).period().overlaps(spans.get(at).period()))
                    .isFalse();
        }
        for (int day = -1; day <= DAYS; day++) {
            assertThat(versionsOn(FIRST.plusDays(day), spans)).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Property
    void after_a_repeal_nothing_is_in_force_until_something_new_is_announced(
            @ForAll("commands") List<ProcedureCommand> commands) {
        List<ProcedureEvent> events = accepted(commands);
        LocalDate repealed = null;
        for (int count = 1; count <= events.size(); count++) {
            repealed = switch (events.get(count - 1)) {
                case ProcedureRepealed e -> repealed == null || e.from().isBefore(repealed) ? e.from() : repealed;
                case ProcedurePublished _ -> null;
                default -> repealed;
            };
            Procedure procedure = decider.replay(decider.initialState(), events.subList(0, count));
            if (repealed != null) {
                assertThat(procedure.timeline().meeting(new Period(repealed, null)))
                        .isEmpty();
            }
        }
    }

    /** The other services read the same from the topic. */
    @Property
    void whoever_hears_the_events_knows_the_same_version_on_every_day(
            @ForAll("commands") List<ProcedureCommand> commands) {
        List<ProcedureEvent> events = accepted(commands);
        Procedure procedure = decider.replay(decider.initialState(), events);
        ProcedureRow heard = heard(events);

        for (int day = -1; day <= DAYS; day++) {
            LocalDate date = FIRST.plusDays(day);
            Optional<Integer> version = heard.versionOn(date).map(PublishedVersion::streamVersion);
            List<Span> known = versionsOn(date, procedure.timeline().spans());
            assertThat(version).isEqualTo(known.stream().map(Span::version).findFirst());
            known.forEach(span -> assertThat(heard.endOf(heard.versionOn(date).orElseThrow()))
                    .isEqualTo(Optional.ofNullable(span.period().to())));
        }
    }

    @Property
    void on_every_day_the_process_of_the_day_can_handle_the_version_of_the_day(
            @ForAll("commands") List<ProcedureCommand> commands) {
        Procedure procedure = decider.replay(decider.initialState(), accepted(commands));
        List<Span> spans = procedure.timeline().spans();

        for (int day = -1; day <= DAYS; day++) {
            LocalDate date = FIRST.plusDays(day);
            for (Span span : versionsOn(date, spans)) {
                int limit = procedure
                        .announced(span.version())
                        .orElseThrow()
                        .version()
                        .limit()
                        .value();
                procedure
                        .processOn(date)
                        .ifPresent(process -> assertThat(
                                        process.steps().getFirst().limit().value())
                                .isLessThanOrEqualTo(limit));
            }
        }
    }

    private static List<Span> versionsOn(LocalDate date, List<Span> spans) {
        return spans.stream().filter(span -> span.period().covers(date)).toList();
    }

    private List<ProcedureEvent> accepted(List<ProcedureCommand> commands) {
        List<ProcedureEvent> events = new ArrayList<>();
        for (ProcedureCommand command : commands) {
            try {
                events.addAll(decider.decide(command, decider.replay(decider.initialState(), events)));
            } catch (CommandRejected _) {
                // nothing has happened
            }
        }
        return events;
    }

    private static ProcedureRow heard(List<ProcedureEvent> events) {
        List<PublishedVersion> versions = new ArrayList<>();
        List<Repeal> repeals = new ArrayList<>();
        for (int at = 1; at <= events.size(); at++) {
            switch (events.get(at - 1)) {
                case ProcedurePublished e -> versions.add(new PublishedVersion(at, e.version(), e.decision(), null));
                case ProcedureCorrected e ->
                    versions.add(new PublishedVersion(at, e.version(), e.decision(), e.corrects()));
                case ProcedureRepealed e -> repeals.add(new Repeal(at, e.from(), e.decision()));
                default -> {}
            }
        }
        return new ProcedureRow(CODE, UUID.randomUUID(), versions, List.of(), repeals);
    }

    @Provide
    Arbitrary<List<ProcedureCommand>> commands() {
        Arbitrary<LocalDate> day = Arbitraries.integers().between(0, DAYS - 1).map(FIRST::plusDays);
        Arbitrary<ProcedureVersion> version = Combinators.combine(
                        Arbitraries.integers().between(1, 20), day.injectNull(0.2), day.injectNull(0.6))
                .as(TimelineLawsTest::version);
        Arbitrary<ProcedureCommand> record = version.map(some -> new RecordVersion(CODE, some, null, NOW));
        Arbitrary<ProcedureCommand> draft = version.map(some -> new DraftVersion(CODE, DRAFT, some, null, NOW));
        Arbitrary<ProcedureCommand> publish = Arbitraries.just(new PublishDraft(CODE, DRAFT, DECISION, NOW));
        Arbitrary<ProcedureCommand> correct = Combinators.combine(
                        Arbitraries.integers().between(1, 12), version)
                .as((number, some) -> new CorrectVersion(CODE, number, some, null, null, NOW));
        Arbitrary<ProcedureCommand> repeal = day.map(some -> new RepealProcedure(CODE, some, DECISION, NOW));
        Arbitrary<ProcedureCommand> approve = Combinators.combine(
                        Arbitraries.integers().between(1, 20), day.injectNull(0.4), day.injectNull(0.6))
                .as((days, from, to) -> new ApproveProcess(CODE, process(from, to, days("sign", days)), null, NOW));
        return Arbitraries.oneOf(record, draft, publish, correct, correct, repeal, approve)
                .list()
                .ofMinSize(1)
                .ofMaxSize(16);
    }

    private static ProcedureVersion version(int days, LocalDate from, LocalDate to) {
        return new ProcedureVersion(
                "Đăng ký khai sinh",
                "Birth registration",
                "Hộ tịch",
                "Civil status",
                List.of("COMMUNE"),
                "Commune",
                Limit.workingDays(days),
                null,
                0L,
                null,
                List.of(Channel.COUNTER),
                false,
                from,
                to,
                null,
                null,
                null);
    }
}
