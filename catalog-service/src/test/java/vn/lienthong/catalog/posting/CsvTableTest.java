package vn.lienthong.catalog.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.chassis.web.problem.Language;
import vn.lienthong.chassis.web.problem.Texts;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.mirror.Catalog;

class CsvTableTest {
    private static final Catalog NOTHING_ELSE = new Catalog(List.of(), List.of(), List.of(), List.of(), List.of());

    @Test
    void a_procedure_is_a_line_and_a_part_a_column() throws IOException {
        CSVRecord line = table(Marriage.announced(Marriage.DAY)).getFirst();

        assertThat(line.get("Mã thủ tục")).isEqualTo(Marriage.CODE);
        assertThat(line.get("Đối tượng thực hiện")).isEqualTo("Công dân Việt Nam\nNgười nước ngoài");
        assertThat(line.get("Cách thức thực hiện"))
                .startsWith("Trực tuyến – 5 ngày làm việc; cơ quan cam kết: 1 ngày làm việc – 10.000 đồng\n");
        assertThat(line.get("Chưa được công bố")).isEmpty();
        assertThat(line.get("Chưa công bố là có hay không")).isEmpty();
        assertThat(table(Marriage.bare()).getFirst().get("Chưa công bố là có hay không"))
                .contains("Phí, lệ phí");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"})
    void what_a_spreadsheet_would_run_is_made_text(String formula) throws IOException {
        CSVRecord line = table(Marriage.announced(named(formula), Marriage.DAY)).getFirst();

        assertThat(line.get("Tên thủ tục")).isEqualTo("'" + formula);
    }

    private static ProcedureVersion named(String name) {
        ProcedureVersion version = Marriage.BARE;
        return new ProcedureVersion(
                name,
                version.nameEn(),
                version.fieldVi(),
                version.fieldEn(),
                version.levels(),
                version.responsibleAgency(),
                version.limit(),
                null,
                null,
                null,
                version.channels(),
                false,
                null,
                null,
                null,
                null,
                null);
    }

    private static List<CSVRecord> table(Announced announced) throws IOException {
        Posting posting = Posting.of(announced, NOTHING_ELSE, Doers.anywhere(NOTHING_ELSE, announced.day()));
        var out = new ByteArrayOutputStream();
        new CsvTable(new Words(new Texts(), Language.VIETNAMESE)).write(Stream.of(posting), out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CSVFormat.EXCEL
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }
}
