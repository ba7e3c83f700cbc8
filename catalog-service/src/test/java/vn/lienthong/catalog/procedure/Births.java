package vn.lienthong.catalog.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lienthong.catalog.procedure.ProcedureCommand.ApproveProcess;
import vn.lienthong.catalog.procedure.ProcedureCommand.CorrectVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.DraftVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.PublishDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.RecordVersion;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.ApplicantKind;
import vn.lienthong.events.catalog.ProcedureEvent.ChannelTime;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.OnlineLevel;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureCorrected;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDrafted;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedurePublished;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureRepealed;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.ProcessApproved;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.catalog.ProcedureEvent.StepDetails;
import vn.lienthong.events.catalog.ProcedureEvent.SupplementPolicy;
import vn.lienthong.events.catalog.ProcedureEvent.WindowExpiry;

/** What is asked of the registration of births, what happens to it, and what it is made of. */
final class Births {
    static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-11-03T02:00:00Z");
    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    static final String CODE = "1.001193";
    static final UUID ID = ProcedureCommand.idOf(CODE);
    static final UUID DRAFT = UUID.fromString("01990c4e-0001-7a10-8a5b-3c2d1e0f9a77");
    static final Decision DECISION =
            new Decision("45/QĐ-UBND", LocalDate.of(2025, 6, 20), "Ủy ban nhân dân thành phố Hà Nội");

    private Births() {}

    static PublishDraft publish() {
        return new PublishDraft(CODE, DRAFT, DECISION, TUESDAY);
    }

    static CorrectVersion correct(int number, ProcedureVersion version) {
        return correct(number, version, null);
    }

    static CorrectVersion correct(int number, ProcedureVersion version, Process process) {
        return new CorrectVersion(CODE, number, version, process, null, TUESDAY);
    }

    static Process withComponents(List<Step> steps, Component... components) {
        Process process = process(null, null);
        return new Process(null, null, List.of(components), process.policy(), false, steps, null, null);
    }

    static Component component(String code, String neededFor) {
        ComponentDetails details = new ComponentDetails(null, 1, 0, neededFor, null, null);
        return new Component(code, code, code, ComponentKind.ORIGINAL, true, false, details);
    }

    static RecordVersion record(ProcedureVersion version) {
        return new RecordVersion(CODE, version, null, TUESDAY);
    }

    static ApproveProcess approve(Process process) {
        return new ApproveProcess(CODE, process, null, TUESDAY);
    }

    static DraftVersion draft(ProcedureVersion version, Process process) {
        return new DraftVersion(CODE, DRAFT, version, process, TUESDAY);
    }

    static ProcedureEvent drafted(ProcedureVersion version, Process process, Instant at) {
        return new ProcedureDrafted(ID, CODE, DRAFT, version, process, at);
    }

    static ProcedureEvent corrected(int corrects, ProcedureVersion version, Decision decision) {
        return new ProcedureCorrected(ID, CODE, corrects, version, decision, TUESDAY);
    }

    static ProcedureEvent repealed(LocalDate from, Instant at) {
        return new ProcedureRepealed(ID, CODE, from, DECISION, at);
    }

    static ProcedureEvent published(ProcedureVersion version, Instant at) {
        return new ProcedurePublished(ID, CODE, version, null, null, at);
    }

    static ProcedureEvent approved(Process process, Instant at) {
        return new ProcessApproved(ID, CODE, process, null, at);
    }

    static ProcedureVersion version(int days, LocalDate from, LocalDate to) {
        return version(days, from, to, "163/QĐ-BTP");
    }

    static ProcedureVersion version(int days, LocalDate from, LocalDate to, String decision) {
        return version(days, from, to, decision, null);
    }

    static ProcedureVersion detailed(int days, LocalDate from, ProcedureDetails details) {
        return version(days, from, null, "163/QĐ-BTP", details);
    }

    static ProcedureDetails details(Limit promise, OnlineLevel level, String partialReason) {
        return details(promise, level, partialReason, null);
    }

    static ProcedureDetails timed(ChannelTime... times) {
        return details(null, null, null, List.of(times));
    }

    private static ProcedureDetails details(
            Limit promise, OnlineLevel level, String partialReason, List<ChannelTime> times) {
        return new ProcedureDetails(
                List.of(ApplicantKind.CITIZEN),
                level,
                partialReason,
                promise,
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                times);
    }

    static ProcedureVersion version(int days, LocalDate from, LocalDate to, String decision, ProcedureDetails details) {
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
                decision,
                details,
                null);
    }

    static Process process(LocalDate from, LocalDate to, Step... steps) {
        SupplementPolicy policy = new SupplementPolicy(1, 3, 7, WindowExpiry.STOP, ClockEffect.RESTART, false, false);
        return new Process(from, to, List.of(), policy, false, List.of(steps), null, null);
    }

    static Step step(String name, String... after) {
        return step(name, PlaceRule.SUBJECT_PLACE, null, Limit.sameDay(), null, after);
    }

    static Step step(String name, PlaceRule place, String agency) {
        return step(name, place, agency, Limit.sameDay(), null);
    }

    static Step days(String name, int days, String... after) {
        return step(name, PlaceRule.SUBJECT_PLACE, null, Limit.workingDays(days), null, after);
    }

    static Step limited(String name, Limit limit) {
        return step(name, PlaceRule.SUBJECT_PLACE, null, limit, null);
    }

    static Step conditional(String name, String when) {
        StepDetails details = new StepDetails(when, null, null);
        return step(name, PlaceRule.SUBJECT_PLACE, null, Limit.sameDay(), details);
    }

    static Step step(String name, PlaceRule place, String agency, Limit limit, StepDetails details, String... after) {
        return new Step(
                name,
                name,
                name,
                "COMMUNE_PEOPLES_COMMITTEE",
                place,
                agency,
                List.of(after),
                limit,
                List.of(),
                null,
                details);
    }
}
