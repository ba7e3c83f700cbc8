package vn.lienthong.bench.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Procedures in great number, named as the national catalogue names them, each announced three times. */
final class ManyProcedures {
    static final int VERSIONS = 3;
    static final String COLUMNS =
            "code,name_vi,gloss_en,field_vi,field_en,levels,responsible_agency,time_value,time_unit,time_note,fee_vnd,"
                    + "fee_note,channels,interconnected,announcing_decision,validity";

    private static final List<String> PERIODS =
            List.of("2020-01-01..2022-06-30", "2022-07-01..2024-12-31", "from 2025-01-01");
    private static final List<String> LEVELS = List.of("COMMUNE", "PROVINCE", "CENTRAL", "PROVINCE|COMMUNE");
    private static final List<String> CHANNELS = List.of("ONLINE|COUNTER|POST", "COUNTER", "ONLINE|COUNTER");

    private static final List<Words> DEEDS = Words.list("""
            Cấp;Issue of|Cấp lại;Re-issue of|Cấp đổi;Exchange of|Gia hạn;Extension of|Thu hồi;Withdrawal of
            Đăng ký;Registration of|Đăng ký lại;Re-registration of|Thay đổi;Change of|Điều chỉnh;Adjustment of
            Công nhận;Recognition of|Thẩm định;Appraisal of|Phê duyệt;Approval of|Chấp thuận;Consent to
            Thông báo;Notification of|Xác nhận;Confirmation of|Chứng thực;Certification of|Chấm dứt;End of
            Tạm ngừng;Suspension of|Bổ sung;Supplement of|Kiểm tra;Inspection of|Giải quyết;Settlement of
            Xóa;Deletion of|Chuyển nhượng;Transfer of|Đính chính;Correction of|Công bố;Announcement of
            """);

    private static final List<Words> THINGS = Words.list("""
            giấy phép kinh doanh dịch vụ lữ hành;travel business licence
            chứng chỉ hành nghề dược;pharmacy practice certificate
            giấy chứng nhận đủ điều kiện kinh doanh xăng dầu;petrol trading certificate
            giấy phép hoạt động khám bệnh, chữa bệnh;medical practice licence
            giấy phép xây dựng công trình;works building permit
            quyền sử dụng đất nông nghiệp;farm land-use right
            quyền sở hữu nhà ở và tài sản gắn liền với đất;house ownership
            giấy phép lao động cho người nước ngoài;work permit for foreigners
            giấy phép khai thác khoáng sản;mining licence
            giấy phép khai thác, sử dụng nước dưới đất;groundwater licence
            phương tiện thủy nội địa;inland waterway vessel
            tàu cá và thuyền viên;fishing vessel and crew
            hoạt động trung tâm ngoại ngữ, tin học;language and computer centre
            trường mầm non, nhóm trẻ độc lập;kindergarten
            bằng tốt nghiệp trung học phổ thông;upper secondary diploma
            chế độ ưu đãi người có công với cách mạng;merit people benefit
            trợ cấp thất nghiệp;unemployment benefit
            hưởng bảo hiểm xã hội hằng tháng;monthly social insurance
            thẻ bảo hiểm y tế;health insurance card
            việc nuôi con nuôi có yếu tố nước ngoài;adoption with foreign element
            văn phòng công chứng;notary office
            hành nghề luật sư;practice as a lawyer
            trung tâm trọng tài thương mại;arbitration centre
            hộ kinh doanh vận tải bằng xe ô tô;road transport business
            biển hiệu, phù hiệu xe;vehicle badge
            đường ngang, lối đi tự mở qua đường sắt;railway crossing
            cơ sở sản xuất thuốc bảo vệ thực vật;pesticide maker
            kinh doanh thuốc thú y;veterinary drug trading
            kiểm dịch động vật, sản phẩm động vật;animal quarantine
            rừng sản xuất là rừng trồng;planted forest
            công trình thủy lợi;irrigation works
            đánh giá tác động môi trường;environmental impact assessment
            giấy phép môi trường;environmental permit
            chất thải nguy hại;hazardous waste
            tần số vô tuyến điện;radio frequency
            mạng viễn thông cố định mặt đất;fixed telecommunications network
            xuất bản phẩm, bản tin;publication and bulletin
            biểu diễn nghệ thuật và tổ chức thi người đẹp;performance and pageant
            di tích lịch sử, văn hóa;monument
            câu lạc bộ thể thao chuyên nghiệp;professional sports club
            hoạt động tín ngưỡng, tôn giáo tập trung;religious activity
            hội và quỹ từ thiện;association and charity
            công chức, viên chức;public employee
            thi đua, khen thưởng;award
            con dấu của cơ quan, tổ chức;seal of an organisation
            vũ khí thô sơ, công cụ hỗ trợ;weapons and tools
            phòng cháy và chữa cháy cho cơ sở;fire safety of premises
            hộ chiếu phổ thông;passport
            thẻ căn cước cho công dân;citizen identity card
            thị thực và thẻ tạm trú của người nước ngoài;visa and residence card of foreigners
            đầu tư ra nước ngoài;outward investment
            dự án đầu tư trong khu công nghiệp;investment project in an industrial zone
            hợp tác xã và liên hiệp hợp tác xã;cooperative
            chi nhánh, văn phòng đại diện của thương nhân nước ngoài;branch of a foreign trader
            nhượng quyền thương mại;franchise
            bán hàng đa cấp;multi-level marketing
            nhãn hiệu, kiểu dáng công nghiệp;trademark and design
            phương tiện đo, chuẩn đo lường;measuring instrument
            bức xạ và an toàn hạt nhân;radiation and nuclear safety
            thuế giá trị gia tăng được hoàn;value-added tax refund
            """);

    private static final List<Words> CASES = Words.list("""
            ;|đối với hộ gia đình, cá nhân;for households and individuals|đối với tổ chức;for organisations
            thuộc thẩm quyền của Ủy ban nhân dân cấp tỉnh;by the provincial committee
            thuộc thẩm quyền của Ủy ban nhân dân cấp xã;by the communal committee
            trong trường hợp bị mất, hỏng;where lost or damaged|có yếu tố nước ngoài;with a foreign element
            theo cơ chế một cửa liên thông;by interconnected one-stop
            """);

    private static final List<Words> FIELDS = Words.list("""
            Du lịch;Tourism|Dược phẩm;Pharmacy|Đất đai;Land|Lao động;Labour|Đường bộ;Roads|Giáo dục mầm non;Kindergartens
            Môi trường;Environment|Viễn thông;Telecommunications|Xuất bản;Publishing|Khoáng sản;Mining|Thú y;Veterinary
            Lâm nghiệp;Forestry|Quản lý xuất nhập cảnh;Immigration|Đầu tư;Investment|Hải quan;Customs
            Khám bệnh, chữa bệnh;Health care|Sở hữu trí tuệ;Intellectual property|Tôn giáo;Religion|Công chứng;Notaries
            Thi đua, khen thưởng;Awards
            """);

    private ManyProcedures() {}

    /** In both languages. */
    private record Words(String vi, String en) {
        static List<Words> list(String text) {
            return Stream.of(text.split("[|\\n]"))
                    .map(pair -> pair.split(";", -1))
                    .map(pair -> new Words(pair[0], pair[1]))
                    .toList();
        }

        static Words of(List<Words> some, int number) {
            return some.get(number % some.size());
        }
    }

    /** How many there can be, each with a name of its own. */
    static int most() {
        return DEEDS.size() * THINGS.size() * CASES.size();
    }

    static String code(int number) {
        return "9.%06d".formatted(number);
    }

    /** The lines of {@code procedures.csv} for some of them. */
    static Stream<String> rows(int from, int to) {
        return IntStream.range(from, to)
                .boxed()
                .flatMap(number -> IntStream.range(0, VERSIONS).mapToObj(version -> row(number, version)));
    }

    /** Its process, as in {@code processes.json}. */
    static String process(int number) {
        String role = number % 3 == 0 ? "COMMUNE_POLICE" : "COMMUNE_PEOPLES_COMMITTEE";
        return """
                {"procedure":"%s","validFrom":null,"validTo":null,"bundle":false,"source":"made","confidence":"U",
                "components":[{"code":"TK","nameVi":"Tờ khai","nameEn":"Form","kind":"ORIGINAL","required":true,
                "replaceableByData":false}],
                "policy":{"maxSupplements":1,"supplementIssueWithinDays":3,"applicantWindowDays":7,
                "onWindowExpired":"STOP","clockOnSupplement":"RESTART","financialWaitPauses":false,
                "silenceMeansConsent":false},
                "steps":[{"step":"decide","nameVi":"Giải quyết","nameEn":"Decision","role":"%s",
                "place":"APPLICANT_RESIDENCE","after":[],"limit":{"value":3,"unit":"WORKING_DAY"},"tasks":[]}]}""".formatted(code(number), role);
    }

    private static String row(int number, int version) {
        Words deed = Words.of(DEEDS, number);
        Words thing = Words.of(THINGS, number / DEEDS.size());
        Words inCase = Words.of(CASES, number / (DEEDS.size() * THINGS.size()));
        Words field = Words.of(FIELDS, number / DEEDS.size());
        String name = version == 0 ? "Thủ tục " + deed.vi().toLowerCase(Locale.ROOT) : deed.vi();
        return String.join(
                ",",
                code(number),
                quoted(name + " " + thing.vi() + " " + inCase.vi()),
                quoted(deed.en() + " " + thing.en() + " " + inCase.en()),
                quoted(field.vi()),
                quoted(field.en()),
                LEVELS.get(number % LEVELS.size()),
                "Cơ quan",
                "5",
                "WORKING_DAY",
                "",
                "0",
                "",
                CHANNELS.get(number % CHANNELS.size()),
                "N",
                number + "/QĐ",
                PERIODS.get(version));
    }

    private static String quoted(String text) {
        return '"' + text.strip() + '"';
    }
}
