package vn.lienthong.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.dossier.Happened.ACCEPTED;
import static vn.lienthong.intake.dossier.Happened.ASKED;
import static vn.lienthong.intake.dossier.Happened.ASKED_AT_APPRAISAL;
import static vn.lienthong.intake.dossier.Happened.ASKED_AT_INTAKE;
import static vn.lienthong.intake.dossier.Happened.BIRTH_NOTICE;
import static vn.lienthong.intake.dossier.Happened.CENTRE;
import static vn.lienthong.intake.dossier.Happened.COMMITTEE;
import static vn.lienthong.intake.dossier.Happened.DOSSIER;
import static vn.lienthong.intake.dossier.Happened.NOT_ACCEPTED;
import static vn.lienthong.intake.dossier.Happened.ONCE;
import static vn.lienthong.intake.dossier.Happened.PAID;
import static vn.lienthong.intake.dossier.Happened.READY;
import static vn.lienthong.intake.dossier.Happened.RECEIPT;
import static vn.lienthong.intake.dossier.Happened.RECEIVED_AT_APPRAISAL;
import static vn.lienthong.intake.dossier.Happened.RECEIVED_AT_INTAKE;
import static vn.lienthong.intake.dossier.Happened.RETURNED;
import static vn.lienthong.intake.dossier.Happened.STOPPED;
import static vn.lienthong.intake.dossier.Happened.SUBMISSION;
import static vn.lienthong.intake.dossier.Happened.SUBMITTED;
import static vn.lienthong.intake.dossier.Happened.TAX;
import static vn.lienthong.intake.dossier.Happened.TO_BE_PAID;
import static vn.lienthong.intake.dossier.Happened.TRANSFERRED;
import static vn.lienthong.intake.dossier.Happened.TUESDAY;
import static vn.lienthong.intake.dossier.Happened.WINDOW;
import static vn.lienthong.intake.dossier.Happened.WITHDRAWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.dossier.DossierEvent.DossierStopped;
import vn.lienthong.events.dossier.DossierEvent.NotAcceptedReason;
import vn.lienthong.events.dossier.DossierEvent.ReturnMethod;
import vn.lienthong.events.dossier.DossierEvent.StopCause;
import vn.lienthong.intake.dossier.DossierCommand.AcceptDossier;
import vn.lienthong.intake.dossier.DossierCommand.ConfirmPayment;
import vn.lienthong.intake.dossier.DossierCommand.MakeResultReady;
import vn.lienthong.intake.dossier.DossierCommand.RaiseFinancialObligation;
import vn.lienthong.intake.dossier.DossierCommand.ReceiveDossier;
import vn.lienthong.intake.dossier.DossierCommand.ReceiveSupplement;
import vn.lienthong.intake.dossier.DossierCommand.RecordTransfer;
import vn.lienthong.intake.dossier.DossierCommand.RefuseAcceptance;
import vn.lienthong.intake.dossier.DossierCommand.RequestSupplement;
import vn.lienthong.intake.dossier.DossierCommand.ReturnResult;
import vn.lienthong.intake.dossier.DossierCommand.StopDossier;
import vn.lienthong.intake.dossier.DossierCommand.SubmitDossier;
import vn.lienthong.intake.dossier.DossierCommand.WithdrawDossier;
import vn.lienthong.testing.DeciderSpecification;

/** Each command in each phase: an event (its name), nothing (-), or a rejection (in capitals). */
class DossierDeciderTableTest extends DeciderSpecification<DossierCommand, DossierEvent, Dossier> {
    private static final String TABLE = """
                       | none            | submitted               | asked-at-intake    | not-accepted   | accepted                | in-process              | asked-at-appraisal | to-be-paid      | withdrawn      | stopped        | ready            | returned
        submit         | submitted       | -                       | -                  | -              | -                       | -                       | -                  | -               | -              | -              | -                | -
        receive        | received        | -                       | -                  | -              | -                       | -                       | -                  | -               | -              | -              | -                | -
        accept         | DOSSIER_UNKNOWN | accepted                | SUPPLEMENT_PENDING | DOSSIER_CLOSED | -                       | -                       | -                  | -               | DOSSIER_CLOSED | DOSSIER_CLOSED | -                | -
        refuse         | DOSSIER_UNKNOWN | not-accepted            | not-accepted       | -              | ALREADY_ACCEPTED        | ALREADY_ACCEPTED        | ALREADY_ACCEPTED   | ALREADY_ACCEPTED| DOSSIER_CLOSED | DOSSIER_CLOSED | ALREADY_ACCEPTED | ALREADY_ACCEPTED
        transfer       | DOSSIER_UNKNOWN | NOT_ACCEPTED_YET        | NOT_ACCEPTED_YET   | -              | transferred             | -                       | transferred        | transferred     | -              | -              | -                | -
        ask            | DOSSIER_UNKNOWN | asked-at-intake         | SUPPLEMENT_PENDING | DOSSIER_CLOSED | asked-at-appraisal      | asked-at-appraisal      | SUPPLEMENT_PENDING | PAYMENT_PENDING | DOSSIER_CLOSED | DOSSIER_CLOSED | ALREADY_DECIDED  | ALREADY_DECIDED
        complete       | DOSSIER_UNKNOWN | NO_SUPPLEMENT_ASKED     | received-at-intake | DOSSIER_CLOSED | NO_SUPPLEMENT_ASKED     | NO_SUPPLEMENT_ASKED     | received-at-appraisal | NO_SUPPLEMENT_ASKED | DOSSIER_CLOSED | DOSSIER_CLOSED | ALREADY_DECIDED | ALREADY_DECIDED
        charge         | DOSSIER_UNKNOWN | NOT_ACCEPTED_YET        | SUPPLEMENT_PENDING | DOSSIER_CLOSED | to-be-paid              | to-be-paid              | SUPPLEMENT_PENDING | -               | DOSSIER_CLOSED | DOSSIER_CLOSED | ALREADY_DECIDED  | ALREADY_DECIDED
        pay            | DOSSIER_UNKNOWN | NO_PAYMENT_ASKED        | NO_PAYMENT_ASKED   | DOSSIER_CLOSED | NO_PAYMENT_ASKED        | NO_PAYMENT_ASKED        | NO_PAYMENT_ASKED   | paid            | DOSSIER_CLOSED | DOSSIER_CLOSED | ALREADY_DECIDED  | ALREADY_DECIDED
        withdraw       | DOSSIER_UNKNOWN | withdrawn               | withdrawn          | DOSSIER_CLOSED | withdrawn               | withdrawn               | withdrawn          | withdrawn       | -              | DOSSIER_CLOSED | ALREADY_DECIDED  | ALREADY_DECIDED
        stop           | DOSSIER_UNKNOWN | NOT_ACCEPTED_YET        | NOT_ACCEPTED_YET   | DOSSIER_CLOSED | stopped                 | stopped                 | stopped            | stopped         | DOSSIER_CLOSED | -              | ALREADY_DECIDED  | ALREADY_DECIDED
        expire         | DOSSIER_UNKNOWN | NO_SUPPLEMENT_ASKED     | expired            | DOSSIER_CLOSED | NO_SUPPLEMENT_ASKED     | NO_SUPPLEMENT_ASKED     | expired            | NO_SUPPLEMENT_ASKED | DOSSIER_CLOSED | DOSSIER_CLOSED | ALREADY_DECIDED  | ALREADY_DECIDED
        decide         | DOSSIER_UNKNOWN | NOT_ACCEPTED_YET        | NOT_ACCEPTED_YET   | -              | ready                   | ready                   | ready              | ready           | -              | -              | -                | -
        return         | DOSSIER_UNKNOWN | RESULT_NOT_READY        | RESULT_NOT_READY   | DOSSIER_CLOSED | RESULT_NOT_READY        | RESULT_NOT_READY        | RESULT_NOT_READY   | RESULT_NOT_READY| DOSSIER_CLOSED | DOSSIER_CLOSED | returned         | -
        """;

    private static final Map<String, List<DossierEvent>> PHASES = Map.ofEntries(
            Map.entry("none", List.of()),
            Map.entry("submitted", List.of(SUBMITTED)),
            Map.entry("asked-at-intake", List.of(SUBMITTED, ASKED_AT_INTAKE)),
            Map.entry("not-accepted", List.of(SUBMITTED, NOT_ACCEPTED)),
            Map.entry("accepted", List.of(SUBMITTED, ACCEPTED)),
            Map.entry("in-process", List.of(SUBMITTED, ACCEPTED, TRANSFERRED)),
            Map.entry("asked-at-appraisal", List.of(SUBMITTED, ACCEPTED, ASKED_AT_APPRAISAL)),
            Map.entry("to-be-paid", List.of(SUBMITTED, ACCEPTED, TO_BE_PAID)),
            Map.entry("withdrawn", List.of(SUBMITTED, ACCEPTED, WITHDRAWN)),
            Map.entry("stopped", List.of(SUBMITTED, ACCEPTED, STOPPED)),
            Map.entry("ready", List.of(SUBMITTED, ACCEPTED, TRANSFERRED, READY)),
            Map.entry("returned", List.of(SUBMITTED, ACCEPTED, TRANSFERRED, READY, RETURNED)));

    private static final Map<String, DossierCommand> COMMANDS = Map.ofEntries(
            Map.entry("submit", new SubmitDossier(DOSSIER, SUBMISSION)),
            Map.entry("receive", new ReceiveDossier(DOSSIER, SUBMISSION, RECEIPT)),
            Map.entry("accept", new AcceptDossier(DOSSIER, RECEIPT)),
            Map.entry("refuse", new RefuseAcceptance(DOSSIER, NotAcceptedReason.NOT_ELIGIBLE, TUESDAY)),
            Map.entry("transfer", new RecordTransfer(DOSSIER, COMMITTEE, TUESDAY)),
            Map.entry("ask", new RequestSupplement(DOSSIER, COMMITTEE, ASKED, ONCE, WINDOW, TUESDAY)),
            Map.entry("complete", new ReceiveSupplement(DOSSIER, List.of(BIRTH_NOTICE), TUESDAY)),
            Map.entry("charge", new RaiseFinancialObligation(DOSSIER, TAX, 2_500_000, true, TUESDAY)),
            Map.entry("pay", new ConfirmPayment(DOSSIER, TUESDAY)),
            Map.entry("withdraw", new WithdrawDossier(DOSSIER, TUESDAY)),
            Map.entry("stop", new StopDossier(DOSSIER, StopCause.AGENCY_NOTICE, TUESDAY)),
            Map.entry("expire", new StopDossier(DOSSIER, StopCause.SUPPLEMENT_WINDOW_CLOSED, WINDOW.plusMillis(1))),
            Map.entry("decide", new MakeResultReady(DOSSIER, Outcome.GRANTED, TUESDAY)),
            Map.entry("return", new ReturnResult(DOSSIER, ReturnMethod.COUNTER, CENTRE, TUESDAY)));

    private static final Map<String, List<DossierEvent>> EVENTS = Map.ofEntries(
            Map.entry("submitted", List.of(SUBMITTED)),
            Map.entry("received", List.of(SUBMITTED, ACCEPTED)),
            Map.entry("accepted", List.of(ACCEPTED)),
            Map.entry("not-accepted", List.of(NOT_ACCEPTED)),
            Map.entry("transferred", List.of(TRANSFERRED)),
            Map.entry("asked-at-intake", List.of(ASKED_AT_INTAKE)),
            Map.entry("asked-at-appraisal", List.of(ASKED_AT_APPRAISAL)),
            Map.entry("received-at-intake", List.of(RECEIVED_AT_INTAKE)),
            Map.entry("received-at-appraisal", List.of(RECEIVED_AT_APPRAISAL)),
            Map.entry("to-be-paid", List.of(TO_BE_PAID)),
            Map.entry("paid", List.of(PAID)),
            Map.entry("withdrawn", List.of(WITHDRAWN)),
            Map.entry("stopped", List.of(STOPPED)),
            Map.entry(
                    "expired",
                    List.of(new DossierStopped(DOSSIER, StopCause.SUPPLEMENT_WINDOW_CLOSED, WINDOW.plusMillis(1)))),
            Map.entry("ready", List.of(READY)),
            Map.entry("returned", List.of(RETURNED)));

    DossierDeciderTableTest() {
        super(new DossierDecider());
    }

    @ParameterizedTest(name = "{0} when {1}: {2}")
    @MethodSource("cells")
    void each_command_in_each_phase(String command, String phase, String outcome) {
        When decided = given(PHASES.get(phase).toArray(DossierEvent[]::new)).when(COMMANDS.get(command));
        if (outcome.equals("-")) {
            decided.thenNothing();
        } else if (EVENTS.containsKey(outcome)) {
            decided.then(EVENTS.get(outcome).toArray(DossierEvent[]::new));
        } else {
            decided.thenRejected(DossierRejection.valueOf(outcome));
        }
    }

    @Test
    void the_table_is_complete() {
        assertThat(cells()).hasSize(PHASES.size() * COMMANDS.size());
        assertThat(cells().map(cell -> cell.get()[1]).distinct()).hasSize(PHASES.size());
        assertThat(COMMANDS.values().stream().map(Object::getClass).distinct())
                .hasSize((int) leaves(DossierCommand.class).count());
    }

    static Stream<Arguments> cells() {
        List<List<String>> rows = TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
        List<Arguments> cells = new ArrayList<>();
        Map<String, List<String>> outcomes = new LinkedHashMap<>();
        rows.stream().skip(1).forEach(row -> outcomes.put(row.getFirst(), row));
        outcomes.forEach((command, row) -> {
            for (int column = 1; column < row.size(); column++) {
                cells.add(Arguments.of(command, rows.getFirst().get(column), row.get(column)));
            }
        });
        return cells.stream();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(DossierDeciderTableTest::leaves)
                : Stream.of(type);
    }
}
