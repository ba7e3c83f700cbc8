package vn.lienthong.catalog.imports;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import vn.lienthong.catalog.procedure.Procedure.AnnouncedVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.catalog.procedure.ProcedureCommand.ApproveProcess;
import vn.lienthong.catalog.procedure.ProcedureCommand.CorrectVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.DraftVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.PublishDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.RepealProcedure;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.ApplicantKind;
import vn.lienthong.events.catalog.ProcedureEvent.ChannelTime;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.Fee;
import vn.lienthong.events.catalog.ProcedureEvent.FeeKind;
import vn.lienthong.events.catalog.ProcedureEvent.Handling;
import vn.lienthong.events.catalog.ProcedureEvent.LegalBasis;
import vn.lienthong.events.catalog.ProcedureEvent.OnlineLevel;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.ResultDocument;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.catalog.ProcedureEvent.StepDetails;
import vn.lienthong.events.catalog.ProcedureEvent.SupplementPolicy;
import vn.lienthong.events.catalog.ProcedureEvent.Text;
import vn.lienthong.events.catalog.ProcedureEvent.WindowExpiry;

/** What may happen to procedures, by the national database and by editors. */
final class ActsOfProcedures {
    static final List<String> PROCEDURES = List.of("9.650001", "9.650002.H26");

    /** One to which nothing more happens. */
    static final String KNOWN = "9.650000";

    private ActsOfProcedures() {}

    /** What the national database says of a version. */
    static Arbitrary<Act> row() {
        Arbitrary<String> validities = Combinators.combine(
                        Likely.aDay(), Arbitraries.integers().between(0, 3), Likely.aDay())
                .as((from, form, to) -> switch (form) {
                    case 0 -> "current";
                    case 1 -> "from " + from;
                    case 2 -> "until " + from;
                    default -> from + ".." + (to.isBefore(from) ? from : to);
                });
        return Combinators.combine(
                        Arbitraries.of(PROCEDURES),
                        Likely.text(),
                        Likely.limit(),
                        validities,
                        Arbitraries.of("", "8/QĐ"))
                .as(ActsOfProcedures::recorded);
    }

    static Act recorded(String code, String name, int limit, String validity, String decision) {
        return Act.rows(
                "procedures",
                "code|name_vi|gloss_en|field_vi|field_en|levels|responsible_agency|time_value|time_unit"
                        + "|time_note|fee_vnd|fee_note|channels|interconnected|announcing_decision|validity",
                Act.cells(
                        code,
                        name,
                        name,
                        name,
                        name,
                        "COMMUNE",
                        name,
                        limit,
                        "WORKING_DAY",
                        "",
                        "8000",
                        "",
                        "COUNTER",
                        "N",
                        decision,
                        validity));
    }

    static Arbitrary<Act> procedure() {
        Arbitrary<String> codes = Arbitraries.of(PROCEDURES);
        Arbitrary<Decision> decisions =
                Combinators.combine(Likely.aDay(), Likely.text()).as((day, who) -> new Decision("7/QĐ-UBND", day, who));
        Arbitrary<Act> publish = Combinators.combine(codes, aVersion(), decisions)
                .as((code, version, decision) -> catalog -> {
                    UUID draft = UUID.randomUUID();
                    Act.changed(catalog, new DraftVersion(code, draft, version, null, Act.NOW));
                    Act.changed(catalog, new PublishDraft(code, draft, decision, Act.NOW));
                });
        Arbitrary<Act> correct = Combinators.combine(
                        codes, Arbitraries.integers().between(0, 9), aVersion(), decisions.injectNull(0.5))
                .as((code, which, version, decision) -> catalog -> {
                    List<AnnouncedVersion> known = catalog.jdbi
                            .withHandle(handle -> catalog.procedures.load(handle, ProcedureCommand.idOf(code)))
                            .state()
                            .versions();
                    if (!known.isEmpty()) {
                        int number = known.get(which % known.size()).number();
                        Act.changed(catalog, new CorrectVersion(code, number, version, null, decision, Act.NOW));
                    }
                });
        Arbitrary<Act> repeal = Combinators.combine(codes, Likely.aDay(), decisions)
                .as((code, day, decision) ->
                        catalog -> Act.changed(catalog, new RepealProcedure(code, day, decision, Act.NOW)));
        return Arbitraries.frequencyOf(Tuple.of(4, publish), Tuple.of(2, correct), Tuple.of(1, repeal));
    }

    private static Arbitrary<ProcedureVersion> aVersion() {
        return Combinators.combine(
                        Likely.text(),
                        Likely.limit().map(Limit::workingDays),
                        Likely.text().injectNull(0.5),
                        Arbitraries.of(8_000L, 50_000L).injectNull(0.5),
                        Arbitraries.of(Channel.class).set().ofMinSize(1),
                        details().injectNull(0.3),
                        Likely.aDay(),
                        Likely.aDay().injectNull(0.7))
                .as((name, limit, note, fee, channels, details, from, to) -> new ProcedureVersion(
                        name,
                        name,
                        name,
                        name,
                        List.of("PROVINCE", "COMMUNE"),
                        name,
                        limit,
                        note,
                        fee,
                        note,
                        channels.stream().sorted().toList(),
                        fee == null,
                        from,
                        to,
                        null,
                        details,
                        note));
    }

    private static Arbitrary<ProcedureDetails> details() {
        Arbitrary<Text> texts =
                Combinators.combine(Likely.text(), Likely.text()).as(Text::new);
        Arbitrary<Fee> fees = Combinators.combine(
                        Arbitraries.of(FeeKind.class),
                        texts.injectNull(0.5),
                        Likely.aDay().injectNull(0.5))
                .as((kind, applies, from) -> new Fee(kind, applies, Channel.ONLINE, 15_000L, applies, from, null));
        return Combinators.combine(
                        Arbitraries.of(OnlineLevel.class).injectNull(0.3),
                        Likely.text().injectNull(0.3),
                        fees.list().ofMaxSize(2),
                        texts.list().ofMaxSize(2),
                        Likely.word().list().ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as((online, why, asked, conditions, words, sooner) -> new ProcedureDetails(
                        List.of(ApplicantKind.CITIZEN, ApplicantKind.AGENCY),
                        online,
                        why,
                        Limit.workingDays(2),
                        2,
                        asked,
                        conditions.stream()
                                .map(text -> new ResultDocument("KQ.G15.000123", text.vi(), text.en(), 12))
                                .toList(),
                        conditions.stream()
                                .map(text -> new LegalBasis("60/2014/QH13", text.vi(), Likely.FIRST))
                                .toList(),
                        conditions,
                        words,
                        List.of("BIRTH"),
                        sooner
                                ? List.of(new ChannelTime(Channel.ONLINE, Limit.workingDays(3), Limit.workingDays(1)))
                                : null));
    }

    static Arbitrary<Act> process() {
        return Combinators.combine(
                        Arbitraries.of(PROCEDURES),
                        Likely.aDay().injectNull(0.3),
                        Likely.aDay().injectNull(0.6),
                        Likely.text(),
                        Likely.text().injectNull(0.5),
                        Arbitraries.integers().between(1, 3).injectNull(0.3))
                .as((code, from, to, name, form, window) -> {
                    Process process = new Process(
                            from,
                            to,
                            List.of(new Component(
                                    "TK",
                                    name,
                                    name,
                                    ComponentKind.ORIGINAL,
                                    true,
                                    false,
                                    new ComponentDetails(form, 1, 0, "b", null, new Text(name, name)))),
                            new SupplementPolicy(1, 3, 7, WindowExpiry.STOP, ClockEffect.PAUSE, true, false),
                            false,
                            List.of(step("a", List.of(), name, null), step("b", List.of("a"), name, form)),
                            window == null ? null : new Handling(1, 0, window),
                            null);
                    return catalog -> Act.changed(catalog, new ApproveProcess(code, process, null, Act.NOW));
                });
    }

    private static Step step(String code, List<String> after, String name, String form) {
        return new Step(
                code,
                name,
                name,
                "ROLE_A",
                PlaceRule.RECEIVING_PLACE,
                null,
                after,
                Limit.workingHours(4),
                List.of(name),
                form,
                form == null ? null : new StepDetails("channel == 'COUNTER'", "OFFICER", form));
    }
}
