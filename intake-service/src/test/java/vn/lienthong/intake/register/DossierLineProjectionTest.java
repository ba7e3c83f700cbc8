package vn.lienthong.intake.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.dossier.Happened.ACCEPTED;
import static vn.lienthong.intake.dossier.Happened.ASKED_AT_APPRAISAL;
import static vn.lienthong.intake.dossier.Happened.ASKED_AT_INTAKE;
import static vn.lienthong.intake.dossier.Happened.DOSSIER;
import static vn.lienthong.intake.dossier.Happened.DUE;
import static vn.lienthong.intake.dossier.Happened.MONDAY;
import static vn.lienthong.intake.dossier.Happened.NOT_ACCEPTED;
import static vn.lienthong.intake.dossier.Happened.PAID;
import static vn.lienthong.intake.dossier.Happened.READY;
import static vn.lienthong.intake.dossier.Happened.RECEIPT;
import static vn.lienthong.intake.dossier.Happened.RECEIVED_AT_APPRAISAL;
import static vn.lienthong.intake.dossier.Happened.RECEIVED_AT_INTAKE;
import static vn.lienthong.intake.dossier.Happened.RETURNED;
import static vn.lienthong.intake.dossier.Happened.STOPPED;
import static vn.lienthong.intake.dossier.Happened.SUBMITTED;
import static vn.lienthong.intake.dossier.Happened.TO_BE_PAID;
import static vn.lienthong.intake.dossier.Happened.TRANSFERRED;
import static vn.lienthong.intake.dossier.Happened.TUESDAY;
import static vn.lienthong.intake.dossier.Happened.WITHDRAWN;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.intake.dossier.Dossier.Known;
import vn.lienthong.intake.dossier.DossierDecider;
import vn.lienthong.intake.testing.Folding;

class DossierLineProjectionTest {
    @ParameterizedTest
    @MethodSource("lives")
    void the_register_and_the_aggregate_agree_on_the_status_after_each_event(List<DossierEvent> life) {
        DossierDecider decider = new DossierDecider();
        IntStream.rangeClosed(1, life.size())
                .mapToObj(length -> life.subList(0, length))
                .forEach(past -> {
                    Known dossier = (Known) decider.replay(decider.initialState(), past);
                    assertThat(line(past).status()).as("%s", past.getLast()).isEqualTo(dossier.status());
                });
    }

    @Test
    void a_line_has_the_receipts_facts_and_the_end() {
        DossierLine line = line(List.of(SUBMITTED, ACCEPTED, TRANSFERRED, READY, RETURNED));
        assertThat(line.code()).isEqualTo(RECEIPT.code());
        assertThat(line.promisedDue()).isEqualTo(DUE);
        assertThat(line.submittedAt()).isEqualTo(MONDAY);
        assertThat(line.endedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void a_result_that_lies_ready_is_no_end() {
        assertThat(line(List.of(SUBMITTED, ACCEPTED, TRANSFERRED, READY)).endedAt())
                .isNull();
    }

    static Stream<List<DossierEvent>> lives() {
        return Stream.of(
                List.of(SUBMITTED, NOT_ACCEPTED),
                List.of(SUBMITTED, ASKED_AT_INTAKE, RECEIVED_AT_INTAKE, ACCEPTED, TRANSFERRED, READY, RETURNED),
                List.of(SUBMITTED, ACCEPTED, TRANSFERRED, ASKED_AT_APPRAISAL, RECEIVED_AT_APPRAISAL, TO_BE_PAID, PAID),
                List.of(SUBMITTED, ACCEPTED, ASKED_AT_APPRAISAL, TRANSFERRED, RECEIVED_AT_APPRAISAL, WITHDRAWN),
                List.of(SUBMITTED, ACCEPTED, ASKED_AT_APPRAISAL, RECEIVED_AT_APPRAISAL, TRANSFERRED),
                List.of(SUBMITTED, ACCEPTED, TO_BE_PAID, TRANSFERRED, PAID, STOPPED));
    }

    private static DossierLine line(List<DossierEvent> life) {
        return Folding.rows(new DossierLineProjection(), Folding.stream(DossierEvent.class, DOSSIER, life))
                .get(DOSSIER);
    }
}
