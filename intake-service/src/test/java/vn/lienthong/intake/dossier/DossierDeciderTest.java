package vn.lienthong.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.dossier.DossierRejection.ALREADY_DECIDED;
import static vn.lienthong.intake.dossier.DossierRejection.DOSSIER_CLOSED;
import static vn.lienthong.intake.dossier.DossierRejection.DOSSIER_EXISTS;
import static vn.lienthong.intake.dossier.DossierRejection.PAYMENT_PENDING;
import static vn.lienthong.intake.dossier.DossierRejection.SUPPLEMENT_INCOMPLETE;
import static vn.lienthong.intake.dossier.DossierRejection.SUPPLEMENT_LIMIT_REACHED;
import static vn.lienthong.intake.dossier.DossierRejection.SUPPLEMENT_WINDOW_CLOSED;
import static vn.lienthong.intake.dossier.DossierRejection.SUPPLEMENT_WINDOW_OPEN;
import static vn.lienthong.intake.dossier.Happened.ACCEPTED;
import static vn.lienthong.intake.dossier.Happened.ASKED;
import static vn.lienthong.intake.dossier.Happened.ASKED_AT_APPRAISAL;
import static vn.lienthong.intake.dossier.Happened.ASKED_AT_INTAKE;
import static vn.lienthong.intake.dossier.Happened.BIRTH_NOTICE;
import static vn.lienthong.intake.dossier.Happened.CENTRE;
import static vn.lienthong.intake.dossier.Happened.COMMITTEE;
import static vn.lienthong.intake.dossier.Happened.DOSSIER;
import static vn.lienthong.intake.dossier.Happened.FORM;
import static vn.lienthong.intake.dossier.Happened.MONDAY;
import static vn.lienthong.intake.dossier.Happened.NOT_ACCEPTED;
import static vn.lienthong.intake.dossier.Happened.ONCE;
import static vn.lienthong.intake.dossier.Happened.PAID;
import static vn.lienthong.intake.dossier.Happened.READY;
import static vn.lienthong.intake.dossier.Happened.RECEIVED_AT_APPRAISAL;
import static vn.lienthong.intake.dossier.Happened.RECEIVED_AT_INTAKE;
import static vn.lienthong.intake.dossier.Happened.RETURNED;
import static vn.lienthong.intake.dossier.Happened.STOPPED;
import static vn.lienthong.intake.dossier.Happened.SUBMITTED;
import static vn.lienthong.intake.dossier.Happened.TAX;
import static vn.lienthong.intake.dossier.Happened.TO_BE_PAID;
import static vn.lienthong.intake.dossier.Happened.TRANSFERRED;
import static vn.lienthong.intake.dossier.Happened.TUESDAY;
import static vn.lienthong.intake.dossier.Happened.WINDOW;
import static vn.lienthong.intake.dossier.Happened.WITHDRAWN;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.dossier.DossierEvent.NotAcceptedReason;
import vn.lienthong.events.dossier.DossierEvent.ReturnMethod;
import vn.lienthong.events.dossier.DossierEvent.StopCause;
import vn.lienthong.events.dossier.DossierEvent.SubmittedComponent;
import vn.lienthong.intake.dossier.Dossier.Known;
import vn.lienthong.intake.dossier.DossierCommand.MakeResultReady;
import vn.lienthong.intake.dossier.DossierCommand.RaiseFinancialObligation;
import vn.lienthong.intake.dossier.DossierCommand.ReceiveSupplement;
import vn.lienthong.intake.dossier.DossierCommand.RefuseAcceptance;
import vn.lienthong.intake.dossier.DossierCommand.RequestSupplement;
import vn.lienthong.intake.dossier.DossierCommand.ReturnResult;
import vn.lienthong.intake.dossier.DossierCommand.StopDossier;
import vn.lienthong.intake.dossier.DossierCommand.SubmitDossier;
import vn.lienthong.testing.DeciderSpecification;

class DossierDeciderTest extends DeciderSpecification<DossierCommand, DossierEvent, Dossier> {
    private final RequestSupplement ask = new RequestSupplement(DOSSIER, COMMITTEE, ASKED, ONCE, WINDOW, TUESDAY);

    DossierDeciderTest() {
        super(new DossierDecider());
    }

    @Test
    void an_id_belongs_to_what_was_first_handed_in_under_it() {
        Submission other =
                new Submission("1.001193", 1, 2, Channel.ONLINE, "H26.TT", "00070", null, List.of(FORM), MONDAY);
        given(SUBMITTED).when(new SubmitDossier(DOSSIER, other)).thenRejected(DOSSIER_EXISTS);
    }

    @Test
    void more_is_asked_once_before_acceptance_and_once_after_it() {
        given(SUBMITTED, ASKED_AT_INTAKE, RECEIVED_AT_INTAKE).when(ask).thenRejected(SUPPLEMENT_LIMIT_REACHED);
        given(SUBMITTED, ASKED_AT_INTAKE, RECEIVED_AT_INTAKE, ACCEPTED, TRANSFERRED)
                .when(ask)
                .then(ASKED_AT_APPRAISAL);
        given(SUBMITTED, ACCEPTED, TRANSFERRED, ASKED_AT_APPRAISAL, RECEIVED_AT_APPRAISAL)
                .when(ask)
                .thenRejected(SUPPLEMENT_LIMIT_REACHED);
    }

    @Test
    void a_supplement_must_have_all_that_was_asked_for() {
        given(SUBMITTED, ASKED_AT_INTAKE)
                .when(new ReceiveSupplement(DOSSIER, List.of(FORM), TUESDAY))
                .thenRejected(SUPPLEMENT_INCOMPLETE);
    }

    @Test
    void a_supplement_is_in_time_up_to_the_moment_when_the_window_closes() {
        given(SUBMITTED, ASKED_AT_INTAKE)
                .when(new ReceiveSupplement(DOSSIER, List.of(BIRTH_NOTICE), WINDOW.plusMillis(1)))
                .thenRejected(SUPPLEMENT_WINDOW_CLOSED);
        given(SUBMITTED, ASKED_AT_INTAKE)
                .when(new StopDossier(DOSSIER, StopCause.SUPPLEMENT_WINDOW_CLOSED, WINDOW))
                .thenRejected(SUPPLEMENT_WINDOW_OPEN);
    }

    @Test
    void only_the_same_obligation_is_already_so() {
        given(SUBMITTED, ACCEPTED, TO_BE_PAID)
                .when(new RaiseFinancialObligation(DOSSIER, TAX, 3_000_000, true, TUESDAY))
                .thenRejected(PAYMENT_PENDING);
        given(SUBMITTED, ACCEPTED, TO_BE_PAID)
                .when(new RaiseFinancialObligation(DOSSIER, COMMITTEE, 2_500_000, true, TUESDAY))
                .thenRejected(PAYMENT_PENDING);
    }

    @Test
    void only_the_same_end_is_already_so() {
        given(SUBMITTED, NOT_ACCEPTED)
                .when(new RefuseAcceptance(DOSSIER, NotAcceptedReason.DUPLICATE, TUESDAY))
                .thenRejected(DOSSIER_CLOSED);
        given(SUBMITTED, ACCEPTED, STOPPED)
                .when(new StopDossier(DOSSIER, StopCause.SUPPLEMENT_WINDOW_CLOSED, TUESDAY))
                .thenRejected(DOSSIER_CLOSED);
        given(SUBMITTED, ACCEPTED, TRANSFERRED, READY, RETURNED)
                .when(new ReturnResult(DOSSIER, ReturnMethod.HOME_DELIVERY, CENTRE, TUESDAY))
                .thenRejected(ALREADY_DECIDED);
        given(SUBMITTED, ACCEPTED, TRANSFERRED, READY, RETURNED)
                .when(new ReturnResult(DOSSIER, ReturnMethod.COUNTER, "H26.TT", TUESDAY))
                .thenRejected(ALREADY_DECIDED);
    }

    @Test
    void a_result_is_ready_when_it_was_decided_but_never_before_the_acceptance() {
        given(SUBMITTED, ACCEPTED, TRANSFERRED)
                .when(new MakeResultReady(DOSSIER, Outcome.GRANTED, MONDAY.plusSeconds(1)))
                .then(new DossierEvent.ResultReady(DOSSIER, Outcome.GRANTED, MONDAY.plusSeconds(1)));
        given(SUBMITTED, ACCEPTED, TRANSFERRED)
                .when(new MakeResultReady(DOSSIER, Outcome.GRANTED, MONDAY.minusSeconds(1)))
                .then(new DossierEvent.ResultReady(DOSSIER, Outcome.GRANTED, MONDAY));
    }

    @Test
    void each_of_the_ten_national_statuses_has_its_phase() {
        assertThat(statusAfter(SUBMITTED)).isEqualTo(1);
        assertThat(statusAfter(SUBMITTED, ACCEPTED)).isEqualTo(2);
        assertThat(statusAfter(SUBMITTED, NOT_ACCEPTED)).isEqualTo(3);
        assertThat(statusAfter(SUBMITTED, ACCEPTED, TRANSFERRED)).isEqualTo(4);
        assertThat(statusAfter(SUBMITTED, ASKED_AT_INTAKE)).isEqualTo(5);
        assertThat(statusAfter(SUBMITTED, ACCEPTED, TRANSFERRED, ASKED_AT_APPRAISAL))
                .isEqualTo(5);
        assertThat(statusAfter(SUBMITTED, ACCEPTED, TRANSFERRED, TO_BE_PAID)).isEqualTo(6);
        assertThat(statusAfter(SUBMITTED, WITHDRAWN)).isEqualTo(7);
        assertThat(statusAfter(SUBMITTED, ACCEPTED, STOPPED)).isEqualTo(8);
        assertThat(statusAfter(SUBMITTED, ACCEPTED, TRANSFERRED, READY)).isEqualTo(9);
        assertThat(statusAfter(SUBMITTED, ACCEPTED, TRANSFERRED, READY, RETURNED))
                .isEqualTo(10);
    }

    @Test
    void after_a_wait_it_goes_on_where_it_was() {
        assertThat(statusAfter(SUBMITTED, ASKED_AT_INTAKE, RECEIVED_AT_INTAKE)).isEqualTo(1);
        assertThat(statusAfter(SUBMITTED, ACCEPTED, ASKED_AT_APPRAISAL, RECEIVED_AT_APPRAISAL))
                .isEqualTo(2);
        assertThat(statusAfter(SUBMITTED, ACCEPTED, TRANSFERRED, TO_BE_PAID, PAID))
                .isEqualTo(4);
    }

    @Test
    void agencies_that_get_it_during_a_wait_do_not_end_the_wait() {
        assertThat(statusAfter(SUBMITTED, ACCEPTED, ASKED_AT_APPRAISAL, TRANSFERRED))
                .isEqualTo(5);
        assertThat(statusAfter(SUBMITTED, ACCEPTED, ASKED_AT_APPRAISAL, TRANSFERRED, RECEIVED_AT_APPRAISAL))
                .isEqualTo(4);
        assertThat(statusAfter(SUBMITTED, ACCEPTED, TO_BE_PAID, TRANSFERRED)).isEqualTo(6);
    }

    @Test
    void a_paper_handed_in_again_replaces_the_one_before() {
        SubmittedComponent copy = new SubmittedComponent("GCS", ComponentKind.CERTIFIED_COPY, 2);
        DossierEvent received = new DossierEvent.SupplementReceived(
                DOSSIER, DossierEvent.SupplementStage.INTAKE, List.of(copy), TUESDAY);
        assertThat(after(SUBMITTED, ASKED_AT_INTAKE, received).particulars().components())
                .containsExactlyInAnyOrder(FORM, copy);
    }

    private static int statusAfter(DossierEvent... events) {
        return after(events).status().national();
    }

    private static Known after(DossierEvent... events) {
        DossierDecider decider = new DossierDecider();
        return (Known) decider.replay(decider.initialState(), List.of(events));
    }
}
