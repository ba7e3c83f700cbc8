package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.imports.StatedLimit.StatedUnit;
import vn.lienthong.catalog.imports.format.Csv;
import vn.lienthong.catalog.imports.format.Entries;
import vn.lienthong.catalog.imports.format.Json;
import vn.lienthong.events.Limit;

class TrapsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "1, 135, row.fee-in-thousands",
        "1, 100, row.fee-in-thousands",
        "3, 135 VNĐ, row.fee-in-thousands",
        "1, 1100, row.fee-behind-time",
        "1, 1100 VNĐ, row.fee-behind-time",
        "1, 125, row.fee-in-thousands",
        "10, 10100, row.fee-behind-time",
        "15, 1550, row.fee-behind-time",
        "3, 8001, row.fee-uneven"
    })
    void a_fee_that_nobody_takes_is_doubted(String time, String fee, String finding) {
        assertThat(findings(row("time_value", time, "time_unit", "WORKING_DAY", "fee_vnd", fee)))
                .containsExactly("fee_vnd " + finding);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 2000", "3, 30000", "1, 135000", "1, 10000", "20, 20000", "2, 2500000", "1, ''", "3, 1500"})
    void other_fees_are_not(String time, String fee) {
        assertThat(findings(row("time_value", time, "time_unit", "WORKING_DAY", "fee_vnd", fee)))
                .isEmpty();
    }

    @Test
    void a_time_that_was_glued_to_the_fee_is_missed() {
        assertThat(findings(row("fee_vnd", "1100")))
                .containsExactly("fee_vnd row.fee-uneven", "time_value row.time-in-fee", "time_unit row.time-in-fee");
        assertThat(findings(row("fee_vnd", "1100", "time_unit", "DAY")))
                .containsExactly("fee_vnd row.fee-uneven", "time_value row.time-in-fee");
    }

    @Test
    void a_result_has_a_code() {
        String results = "[{'code': 'KQ.G15.000123'}, {'code': '%s'}]".replace('\'', '"');
        assertThat(findings(row("results", results.formatted("KQ.G15.000124")))).isEmpty();
        for (String other : List.of("abc123", "DSFAS", "KQ1", "KQ.G15.24", "kq.G15.000124")) {
            assertThat(findings(row("results", results.formatted(other)))).contains("results row.no-result-code");
        }
        assertThat(findings(row("results", results.formatted("dsfas"))))
                .containsExactlyInAnyOrder("results row.no-result-code", "results row.typed-at-random");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "fees; [{'kind':'STATE_FEE','amountVnd':135}]; row.fee-in-thousands",
                "fees; [{'kind':'STATE_FEE','amountVnd':8001}]; row.fee-uneven",
                "fees; [{'kind':'STATE_FEE','amountVnd':8000,'reckoning':{'vi':'Không có thông tin.','en':'x'}}];"
                        + " row.no-information",
                "legal_bases; [{'number':'Demo/12','title':'Luật'}]; row.trial-decision",
                "conditions; [{'vi':'dsfas','en':'If'}]; row.typed-at-random",
                "results; [{'code':'KQ.G15.000123','nameVi':'Không có thông tin','nameEn':'x'}]; row.no-information"
            })
    void records_in_a_cell_have_the_same_traps(String column, String cell, String finding) {
        assertThat(findings(row(column, cell.replace('\'', '"')))).containsExactly(column + " " + finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "fees; [{'kind':'STATE_FEE','amountVnd':8000},{'kind':'STATE_FEE','amountVnd':0}]",
                "legal_bases; [{'number':'60/2014/QH13','title':'Luật Hộ tịch'}]"
            })
    void good_records_in_a_cell_are_not_doubted(String column, String cell) {
        assertThat(findings(row(column, cell.replace('\'', '"')))).isEmpty();
    }

    @Test
    void a_note_of_many_words_is_looked_through() {
        StatedTime time = new StatedTime(3, StatedUnit.DAY);
        assertThat(TimeWords.otherLimit(time, "in ".repeat(10_000))).isEmpty();
        assertThat(TimeWords.otherLimit(time, "time limit: within 5 days")).isPresent();
        assertThat(findings(row("time_value", "3", "time_unit", "DAY", "time_note", "in ".repeat(300))))
                .isEmpty();
        assertThat(findings(row("time_value", "3", "time_unit", "DAY", "time_note", "in ".repeat(500_000))))
                .isEmpty();
        assertThat(findings(row("time_value", "3", "time_unit", "DAY", "steps", "kể từ ".repeat(200_000) + "\n.")))
                .isEmpty();
    }

    @Test
    void a_time_without_a_unit_may_be_anything() {
        assertThat(findings(row("time_value", "1"))).containsExactly("time_unit row.time-without-unit");
        assertThat(findings(row("time_value", "1", "time_unit", "Không có thông tin")))
                .containsExactly("time_unit row.time-without-unit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22 | counter 22 = +10 remote",
                "27 | 17 WD online; counter value 27 in catalogue = +10 days remote area",
                "18 | catalogue shows 18 (online/counter, =8+10 remote) and 4 (post): value unreliable",
                "40 | 40 in remote areas",
                "27 | catalogue: 17 online / 20 counter / 30 post",
                "30 | 20 ngày làm việc khi nộp trực tuyến",
                "25 | 25 ngày làm việc đối với vùng sâu, vùng xa",
                "20 | 10 ngày trực tiếp, cộng thêm 10 ngày với xã miền núi, hải đảo"
            })
    void a_time_with_the_days_of_remote_areas_in_it_is_doubted(String time, String note) {
        assertThat(findings(row("time_value", time, "time_unit", "WORKING_DAY", "time_note", note)))
                .containsExactly("time_value row.time-of-remote-areas");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | WORKING_DAY | 10 working days",
                "3 | WORKING_DAY | same day",
                "3 | DAY | 3 ngày làm việc",
                "5 | WORKING_DAY | Thời hạn giải quyết: 07 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ",
                "15 | WORKING_DAY | fee not refunded; trong vòng 20 ngày làm việc",
                "1 | SAME_DAY | 3 WD",
                "8 | HOUR | deadline 4 HOURS",
                "5 | WORKING_DAY | 07 (bảy) ngày làm việc kể từ ngày nhận đủ hồ sơ",
                "5 | WORKING_DAY | Thời gian giải quyết: 10 ngày làm việc",
                "5 | WORKING_DAY | Tổng thời gian thực hiện: 10 (mười) ngày làm việc.",
                "5 | WORKING_DAY | Bảy ngày làm việc",
                "5 | WORKING_DAY | Không quá mười lăm ngày làm việc, kể từ ngày nhận hồ sơ",
                "20 | WORKING_DAY | trong thời hạn hai mươi mốt ngày làm việc",
                "5 | WORKING_DAY | Chậm nhất là 03 ngày làm việc sau khi nhận đủ hồ sơ hợp lệ",
                "5 | WORKING_DAY | Trong vòng không quá 7 ngày làm việc tính từ ngày tiếp nhận hồ sơ",
                "5 | WORKING_DAY | seven (07) working days from receipt",
                "5 | DAY | 10 ngày (làm việc)",
                "3 | WORKING_DAY | Ngay trong ngày tiếp nhận hồ sơ",
                "2 | WORKING_DAY | Trong ngày làm việc"
            })
    void a_time_that_the_note_contradicts_is_doubted(String time, String unit, String note) {
        assertThat(findings(row("time_value", time, "time_unit", unit, "time_note", note)))
                .containsExactly("time_value row.time-unlike-note");
    }

    /** The same limit in other words, and the times of exceptions. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | WORKING_DAY | 05 (năm) ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ",
                "5 | WORKING_DAY | Năm ngày làm việc",
                "15 | DAY | Thời gian giải quyết: mười lăm ngày",
                "5 | WORKING_DAY | năm 2026: 10 ngày làm việc nếu phải xác minh",
                "5 | WORKING_DAY | hai năm một lần, mười ngày trước khi hết hạn phải nộp hồ sơ",
                "5 | WORKING_DAY | trường hợp phải xác minh thì thời hạn không quá 10 (mười) ngày làm việc",
                "5 | WORKING_DAY | niêm yết mười lăm ngày",
                "1 | SAME_DAY | Ngay trong ngày tiếp nhận yêu cầu"
            })
    void a_note_that_says_the_same_or_speaks_of_exceptions_contradicts_nothing(String time, String unit, String note) {
        assertThat(findings(row("time_value", time, "time_unit", unit, "time_note", note)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"applicants", "number_of_sets", "announcing_decision"})
    void what_every_procedure_has_is_not_left_open_by_the_words_of_the_portal(String column) {
        assertThat(findings(row(column, "Không có thông tin"))).containsExactly(column + " row.no-information");
        assertThat(findings(row("fee_note", "Không có thông tin", column, ""))).isEmpty();
    }

    @Test
    void a_document_says_what_it_says() throws Exception {
        ObjectNode calendar = (ObjectNode) JSON.readTree("{\"code\": \"H26\", \"name\": \"Không có thông tin\"}");
        assertThat(findings("calendars", calendar)).containsExactly("name row.no-information");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | WORKING_DAY | file check 5 WD > site visit > certificate",
                "3 | WORKING_DAY | receive 2h > process 3h > sign 2h > return 1h",
                "5 | WORKING_DAY | tiếp nhận 1 ngày > thẩm định 3 ngày làm việc > trả kết quả 2 ngày"
            })
    void a_time_that_the_steps_contradict_is_doubted(String time, String unit, String steps) {
        assertThat(findings(row("time_value", time, "time_unit", unit, "steps", steps)))
                .containsExactly("time_value row.time-unlike-steps");
    }

    @Test
    void a_limit_ten_longer_than_before_is_doubted() {
        assertThat(TimeTraps.againstBefore(Limit.workingDays(20), Limit.workingDays(30)))
                .hasSize(1);
        assertThat(TimeTraps.againstBefore(Limit.workingDays(20), Limit.workingDays(25)))
                .isEmpty();
        assertThat(TimeTraps.againstBefore(Limit.workingDays(20), Limit.workingHours(30)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Demo/12", "demo 5", "QĐ-Test/2026", "Quyết định thử nghiệm 1"})
    void a_decision_of_a_trial_is_doubted(String decision) {
        assertThat(findings(row("announcing_decision", decision)))
                .containsExactly("announcing_decision row.trial-decision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Công đoàn cơ sở", "Liên đoàn Lao động tỉnh", "Trade union", "UBND; công đoàn"})
    void a_trade_union_decides_nothing(String agency) {
        assertThat(findings(row("responsible_agency", agency))).containsExactly("responsible_agency row.trade-union");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dsfas",
                "asdf",
                "Kết quả sdfsdf",
                "asdasd",
                "hjkl",
                "qwrt",
                "zxcv",
                "test",
                "abc",
                "qwerty",
                "Thủ tục qwerty",
                "QWERTY",
                "poiuyt",
                "sadasd",
                "asdasdas",
                "aaaa",
                "Aaaaa",
                "abcd",
                "abcdef",
                "DSFAS",
                "ASDF",
                "ababab"
            })
    void words_typed_at_random_are_doubted(String text) {
        assertThat(findings(row("fee_note", text))).containsExactly("fee_note row.typed-at-random");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asks former registry",
                "GKSK",
                "flash",
                "glass half full",
                "property tax",
                "TNHH",
                "VPĐKĐĐ",
                "BTTTT",
                "TTTT",
                "property tax, liberty of trade",
                "papa, mama, coco",
                "alfalfa salads",
                "Phần VIII, xviii",
                "mẫu ABCD",
                "ubnd phường",
                "mang cccd, bhxh, gplx đến ubnd",
                "nộp tại https://dichvucong.gov.vn/asdf?x=dsfas hoặc www.tphcm.gov.vn/qsdd"
            })
    void other_words_are_not(String text) {
        assertThat(findings(row("fee_note", text))).isEmpty();
    }

    @Test
    void words_of_people_and_columns_that_are_not_recorded_may_be_any() {
        ObjectNode row = row("words", "bhtn|nghj|dsfas", "remark", "dsfas");
        assertThat(findings("synonyms", row)).isEmpty();
        assertThat(findings("life-events", row)).isEmpty();
        assertThat(Traps.in("procedures", List.of("words"), row))
                .extracting(Finding::column)
                .containsOnly("words");
        assertThat(Traps.in("procedures", List.of("code"), row)).isEmpty();
    }

    @Test
    void what_a_machine_made_is_not_typed_at_random() {
        assertThat(findings("delegations", row("id", "0f9f3c0e-bdcd-4a55-9b3d-6f2f1f0e2a11")))
                .isEmpty();
    }

    @Test
    void in_documents_the_place_is_named() throws Exception {
        ObjectNode process = (ObjectNode) JSON.readTree("""
                {"procedure": "1.1", "steps": [{"role": "COURT", "result": "ok"}, {"role": "TRADE_UNION", "result": "dsfas"}]}
                """);
        assertThat(findings("processes", process))
                .containsExactlyInAnyOrder("steps[1].role row.trade-union", "steps[1].result row.typed-at-random");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units.csv",
                "procedures.csv",
                "agencies.csv",
                "centres.csv",
                "desks.csv",
                "life-events.csv",
                "synonyms.csv",
                "holidays.csv",
                "calendars.json",
                "processes.json"
            })
    void nothing_of_the_sample_is_doubted(String file) {
        List<String> doubted = new ArrayList<>();
        Entries entries = new Entries() {
            @Override
            public void header(List<String> columns) {}

            @Override
            public void take(int line, ObjectNode content) {
                findings(file.substring(0, file.indexOf('.')), content)
                        .forEach(finding -> doubted.add(line + " " + finding));
            }

            @Override
            public void misshapen(int line, String textKey, Object... facts) {
                doubted.add(line + " " + textKey);
            }
        };
        (file.endsWith(".csv") ? new Csv() : new Json(JSON)).read(SampleCatalog.bytes(file), entries);
        assertThat(doubted).isEmpty();
    }

    private static List<String> findings(ObjectNode row) {
        return findings("procedures", row);
    }

    private static List<String> findings(String kind, ObjectNode content) {
        return Traps.in(kind, List.of(), content).stream()
                .map(finding -> finding.column() + " " + finding.textKey())
                .toList();
    }

    private static ObjectNode row(String... cells) {
        ObjectNode row = JSON.createObjectNode();
        for (int at = 0; at < cells.length; at += 2) {
            row.put(cells[at], cells[at + 1]);
        }
        return row;
    }
}
