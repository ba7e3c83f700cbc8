package vn.lienthong.intake.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.web.problem.ProblemCode;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.ReceptionArranged;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.intake.IntakeProblem;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CentreRow;
import vn.lienthong.mirror.UnitRow;

class ReceivingCentreTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final Catalog catalog = new Catalog(
            List.of(),
            List.of(
                    unit("01", "VN", UnitKind.CENTRAL_CITY),
                    unit("002", "01", UnitKind.URBAN_DISTRICT),
                    unit("00070", "002", UnitKind.WARD),
                    unit("00082", "002", UnitKind.WARD),
                    unit("09634", "01", UnitKind.COMMUNE),
                    unit("37", "VN", UnitKind.PROVINCE),
                    unit("13669", "37", UnitKind.WARD)),
            List.of(),
            List.of(
                    centre("ward", false, null, new ServedUnit("00070", REFORM, null)),
                    centre("district", false, null, new ServedUnit("002", REFORM, null)),
                    centre("province-wide", true, null, new ServedUnit("00070", REFORM, null)),
                    centre("former", true, null, new ServedUnit("00070", null, REFORM)),
                    centre("closed", true, REFORM, new ServedUnit("01", null, null)),
                    arranged("arranged", Channel.COUNTER, Channel.POST)),
            List.of());

    @Test
    void it_receives_for_the_units_it_serves_and_what_lies_in_them() {
        assertThatCode(() -> open("ward").requireServing(List.of("00070"))).doesNotThrowAnyException();
        assertThatCode(() -> open("district").requireServing(List.of("00082"))).doesNotThrowAnyException();
        assertThat(refusal(() -> open("ward").requireServing(List.of("00082"))))
                .isEqualTo(IntakeProblem.PLACE_NOT_SERVED);
    }

    @Test
    void where_it_may_it_receives_for_the_whole_province_and_no_further() {
        assertThatCode(() -> open("province-wide").requireServing(List.of("09634")))
                .doesNotThrowAnyException();
        assertThat(refusal(() -> open("province-wide").requireServing(List.of("13669"))))
                .isEqualTo(IntakeProblem.PLACE_NOT_SERVED);
    }

    @Test
    void it_is_enough_that_the_applicant_lives_there_or_the_matter_lies_there() {
        assertThatCode(() -> open("ward").requireServing(List.of("13669", "00070")))
                .doesNotThrowAnyException();
        assertThatCode(() -> open("ward").requireServing(List.of("00070", "13669")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_channel_that_its_arrangement_leaves_out_is_refused() {
        assertThatCode(() -> open("arranged").requireChannel(Channel.COUNTER)).doesNotThrowAnyException();
        assertThat(refusal(() -> open("arranged").requireChannel(Channel.ONLINE)))
                .isEqualTo(IntakeProblem.CHANNEL_NOT_OFFERED);
    }

    @Test
    void where_its_channels_were_not_told_none_is_left_out() {
        for (Channel channel : Channel.values()) {
            assertThatCode(() -> open("ward").requireChannel(channel)).doesNotThrowAnyException();
        }
    }

    @Test
    void what_it_served_once_counts_no_more() {
        assertThat(refusal(() -> open("former").requireServing(List.of("00070"))))
                .isEqualTo(IntakeProblem.PLACE_NOT_SERVED);
    }

    @Test
    void a_closed_centre_is_told_from_one_that_never_was() {
        assertThat(refusal(() -> open("closed"))).isEqualTo(IntakeProblem.CENTRE_CLOSED);
        assertThat(refusal(() -> open("nowhere"))).isEqualTo(IntakeProblem.CENTRE_UNKNOWN);
    }

    private ReceivingCentre open(String code) {
        return ReceivingCentre.open(catalog, code, TODAY);
    }

    private static ProblemCode refusal(ThrowingCallable attempt) {
        return catchThrowableOfType(Refused.class, attempt).code();
    }

    private static UnitRow unit(String code, String parent, UnitKind kind) {
        return new UnitRow(
                UUID.randomUUID(), code, code, kind, parent, null, null, List.of(), null, null, null, null, null);
    }

    private static CentreRow arranged(String code, Channel... channels) {
        UUID id = UUID.randomUUID();
        ReceptionArranged reception =
                new ReceptionArranged(id, code, REFORM, null, List.of(channels), false, null, null, Instant.EPOCH);
        CentreRow.Later later = new CentreRow.Later(List.of(), List.of(), List.of(reception), List.of());
        return centre(code, false, null, new ServedUnit("00070", REFORM, null), later);
    }

    private static CentreRow centre(String code, boolean provinceWide, LocalDate closedOn, ServedUnit served) {
        return centre(code, provinceWide, closedOn, served, CentreRow.Later.NOTHING);
    }

    private static CentreRow centre(
            String code, boolean provinceWide, LocalDate closedOn, ServedUnit served, CentreRow.Later later) {
        return new CentreRow(
                UUID.randomUUID(),
                code,
                code,
                code,
                CentreKind.COMMUNAL,
                "00070",
                List.of(served),
                provinceWide,
                null,
                null,
                null,
                "VN",
                null,
                null,
                closedOn,
                later);
    }
}
