package vn.lienthong.catalog.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.ApplicantKind;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.Fee;
import vn.lienthong.events.catalog.ProcedureEvent.FeeKind;
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
import vn.lienthong.mirror.ProcedureRow;
import vn.lienthong.mirror.ProcedureRow.ApprovedProcess;
import vn.lienthong.mirror.ProcedureRow.PublishedVersion;

/** A procedure of which everything was announced, and the same of which only the least was. */
final class Marriage {
    static final String CODE = "9.700001";
    static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    static final LocalDate LAST_YEAR = LocalDate.of(2025, 11, 2);
    static final ProcedureVersion BARE = version(null, null);

    private Marriage() {}

    static Announced announced(LocalDate day) {
        return announced(version(details(OnlineLevel.PARTIAL, "Hai bên phải có mặt khi ký"), null), day);
    }

    static Announced bare() {
        return Announced.on(row(BARE, List.of()), DAY).orElseThrow();
    }

    static Announced announced(ProcedureVersion version, LocalDate day) {
        return Announced.on(row(version, List.of(new ApprovedProcess(3, process()))), day)
                .orElseThrow();
    }

    static ProcedureRow row(ProcedureVersion version, List<ApprovedProcess> processes) {
        Decision decision = new Decision("1234/QĐ-BTP", LocalDate.of(2025, 1, 2), "Bộ Tư pháp");
        return new ProcedureRow(
                CODE,
                new UUID(0, 1),
                List.of(new PublishedVersion(2, version, version.details() == null ? null : decision, null)),
                processes,
                List.of());
    }

    static ProcedureVersion version(ProcedureDetails details, List<String> levels) {
        return version(details, levels, null, "Ủy ban nhân dân cấp xã");
    }

    static ProcedureVersion withSteps(String stepsNote) {
        return version(null, null, null, "Ủy ban nhân dân cấp xã", stepsNote);
    }

    static ProcedureVersion version(
            ProcedureDetails details, List<String> levels, String feeNote, String responsibleAgency) {
        return version(details, levels, feeNote, responsibleAgency, null);
    }

    private static ProcedureVersion version(
            ProcedureDetails details, List<String> levels, String feeNote, String responsibleAgency, String stepsNote) {
        return new ProcedureVersion(
                "Đăng ký kết hôn",
                "Marriage registration",
                "Hộ tịch",
                "Civil status",
                levels == null ? List.of("COMMUNE") : levels,
                responsibleAgency,
                Limit.workingDays(5),
                null,
                null,
                feeNote,
                List.of(Channel.ONLINE, Channel.COUNTER),
                false,
                LocalDate.of(2025, 1, 15),
                null,
                null,
                details,
                stepsNote);
    }

    static ProcedureDetails details(OnlineLevel level, String partialReason) {
        return new ProcedureDetails(
                List.of(ApplicantKind.CITIZEN, ApplicantKind.FOREIGNER),
                level,
                partialReason,
                Limit.workingDays(1),
                2,
                List.of(
                        new Fee(FeeKind.STATE_FEE, null, Channel.ONLINE, 10_000L, null, null, null),
                        new Fee(
                                FeeKind.STATE_FEE,
                                new Text("Có yếu tố nước ngoài", "With a foreigner"),
                                Channel.COUNTER,
                                1_500_000L,
                                new Text("theo nghị quyết của Hội đồng nhân dân", "by resolution of the council"),
                                null,
                                null),
                        new Fee(FeeKind.SERVICE_FEE, null, null, 5_000L, null, null, LocalDate.of(2026, 1, 1))),
                List.of(new ResultDocument("GCNKH", "Giấy chứng nhận kết hôn", "Marriage certificate", 6)),
                List.of(new LegalBasis("60/2014/QH13", "Luật Hộ tịch", LocalDate.of(2014, 11, 20))),
                List.of(new Text("Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi", "Men from 20, women from 18 years")),
                List.of("cưới"),
                List.of("MARRIAGE"),
                null);
    }

    static Process process() {
        return new Process(
                null,
                null,
                List.of(
                        new Component(
                                "XN",
                                "Giấy xác nhận tình trạng hôn nhân",
                                "Certificate of marital status",
                                ComponentKind.CERTIFIED_COPY,
                                true,
                                false,
                                new ComponentDetails(
                                        null, 1, 2, "sign", null, new Text("Cư trú ở nơi khác", "Living elsewhere"))),
                        new Component(
                                "TK",
                                "Tờ khai đăng ký kết hôn",
                                "Registration form",
                                ComponentKind.ORIGINAL,
                                true,
                                false,
                                new ComponentDetails("Mẫu 01", 1, 0, null, null, null)),
                        new Component(
                                "CC",
                                "Thẻ căn cước",
                                "Identity card",
                                ComponentKind.PHOTOCOPY,
                                true,
                                true,
                                new ComponentDetails(null, 0, 1, null, "Cơ sở dữ liệu quốc gia về dân cư", null))),
                new SupplementPolicy(1, 3, 7, WindowExpiry.STOP, ClockEffect.RESTART, false, false),
                false,
                List.of(
                        step("check", "COMMUNE_PEOPLES_COMMITTEE", List.of(), null),
                        step("ask", "TRIAL_ROLE", List.of("check"), "kind == 'FOREIGNER'"),
                        step("sign", "COMMUNE_PEOPLES_COMMITTEE", List.of("check", "ask"), null)),
                null,
                null);
    }

    static Step step(String name, String role, List<String> after, String when) {
        return new Step(
                name,
                "Việc " + name,
                "Work " + name,
                role,
                PlaceRule.APPLICANT_RESIDENCE,
                null,
                after,
                Limit.workingDays(1),
                List.of(),
                null,
                when == null ? null : new StepDetails(when, null, null));
    }
}
