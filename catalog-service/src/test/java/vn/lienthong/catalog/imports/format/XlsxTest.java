package vn.lienthong.catalog.imports.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.Refused;

class XlsxTest {
    private static final Xlsx XLSX = new Xlsx();
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void cells_say_what_the_csv_would_say() throws IOException {
        byte[] file = workbook(sheet -> {
            header(sheet, "text", "code", "number", "degrees", "date", "slashed", "yes", "sum");
            sheet.value(1, 0, Normalizer.normalize("Xã Tân Đức", Normalizer.Form.NFD));
            sheet.value(1, 1, "00082");
            sheet.value(1, 2, 8_000);
            sheet.value(1, 3, 105.84);
            sheet.value(1, 4, LocalDate.of(2025, 7, 1));
            sheet.style(1, 4).format("yyyy-mm-dd").set();
            sheet.value(1, 5, LocalDate.of(2025, 6, 30));
            sheet.style(1, 5).format("[$-42A]dd/mm/yyyy").set();
            sheet.value(1, 6, "Y");
            sheet.value(1, 7, 1_350_000);
            sheet.style(1, 7).format("#,##0 [$đ-42A]").set();
        });

        Heard heard = Heard.of(XLSX, file);

        assertThat(heard.header).containsExactly("text", "code", "number", "degrees", "date", "slashed", "yes", "sum");
        assertThat(heard.entries.getFirst().toString())
                .isEqualTo("{\"text\":\"Xã Tân Đức\",\"code\":\"00082\",\"number\":\"8000\",\"degrees\":\"105.84\","
                        + "\"date\":\"2025-07-01\",\"slashed\":\"2025-06-30\",\"yes\":\"Y\",\"sum\":\"1350000\"}");
    }

    @Test
    void lines_are_those_that_the_spreadsheet_shows_and_blank_cells_say_nothing() throws IOException {
        byte[] file = workbook(sheet -> {
            header(sheet, "code", "name", "note");
            sheet.value(1, 0, "1");
            sheet.value(3, 0, "2");
            sheet.value(3, 2, "x");
            sheet.value(4, 5, "beyond");
        });

        Heard heard = Heard.of(XLSX, file);

        assertThat(heard.lines).containsExactly(2, 4);
        assertThat(heard.entries.get(1).toString()).isEqualTo("{\"code\":\"2\",\"note\":\"x\"}");
        assertThat(heard.misshapen).containsExactly("5 row.columns [6, 3]");
    }

    @Test
    void a_day_is_known_by_the_format_that_spreadsheets_give_it_by_themselves() throws IOException {
        byte[] file = workbook(sheet -> {
            header(sheet, "date");
            sheet.value(1, 0, LocalDate.of(2025, 7, 1));
            sheet.style(1, 0).format("dd/mm/yyyy").set();
        });

        byte[] builtIn = changed(
                file, "xl/styles.xml", xml -> xml.replaceAll("(<xf [^>]*)numFmtId=\"1\\d\\d\"", "$1numFmtId=\"14\""));

        assertThat(builtIn).isNotEqualTo(file);
        assertThat(Heard.of(XLSX, builtIn).entries.getFirst().toString()).isEqualTo("{\"date\":\"2025-07-01\"}");
    }

    @Test
    void of_a_formula_its_value_counts() throws IOException {
        byte[] file = changed(
                workbook(sheet -> {
                    header(sheet, "code", "name");
                    sheet.value(1, 0, "1");
                    sheet.value(1, 1, 7);
                }),
                xml -> xml.replace("<v>7</v>", "<f>3+4</f><v>7</v>"));

        assertThat(Heard.of(XLSX, file).entries.getFirst().toString()).isEqualTo("{\"code\":\"1\",\"name\":\"7\"}");
    }

    @Test
    void what_unpacks_to_more_than_a_catalog_is_refused_before_it_is_read() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] nothing = new byte[1_000_000];
            for (int megabyte = 0; megabyte < 60; megabyte++) {
                zip.write(nothing);
            }
        }
        assertThat(bomb.size()).isLessThan(100_000);
        assertThat(refusal(bomb.toByteArray())).isEqualTo(CatalogProblem.WORKBOOK_TOO_LARGE);
    }

    @Test
    void entities_are_not_followed() throws IOException {
        byte[] file = changed(
                workbook(sheet -> {
                    header(sheet, "code", "name");
                    sheet.inlineString(1, 0, "1");
                    sheet.inlineString(1, 1, "ENTITY");
                }),
                xml -> xml.replace("?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>")
                        .replace("ENTITY<", "&e;<"));

        try {
            assertThat(Heard.of(XLSX, file).entries.getFirst().path("name").asText())
                    .isEmpty();
        } catch (Refused refused) {
            assertThat(refused.code()).isEqualTo(CatalogProblem.FILE_UNREADABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "code,name\n1,a\n", "PK\u0003\u0004"})
    void what_is_no_workbook_is_refused(String file) {
        assertThat(refusal(file.getBytes(StandardCharsets.UTF_8))).isEqualTo(CatalogProblem.FILE_UNREADABLE);
    }

    @Test
    void a_workbook_without_a_sheet_or_with_a_broken_one_is_refused() throws IOException {
        byte[] good = workbook(sheet -> header(sheet, "code"));
        assertThat(refusal(changed(good, xml -> "<worksheet><sheetData><row r=\"1\"><c")))
                .isEqualTo(CatalogProblem.FILE_UNREADABLE);
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        new ZipOutputStream(empty).close();
        assertThat(refusal(empty.toByteArray())).isEqualTo(CatalogProblem.FILE_UNREADABLE);
    }

    @Test
    void what_a_formula_failed_at_is_told_as_it_is_shown() throws IOException {
        byte[] file = changed(
                workbook(sheet -> {
                    header(sheet, "code", "name");
                    sheet.value(1, 0, "1");
                    sheet.value(1, 1, 7);
                }),
                xml -> xml.replaceAll("<c r=\"B2\"[^>]*><v>7</v>", "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v>"));

        assertThat(Heard.of(XLSX, file).entries.getFirst().toString())
                .isEqualTo("{\"code\":\"1\",\"name\":\"#DIV/0!\"}");
    }

    @Test
    void merged_cells_below_the_header_are_refused_for_what_they_lose() throws IOException {
        byte[] inHeader = workbook(sheet -> {
            header(sheet, "code", "name");
            sheet.range(0, 4, 0, 6).merge();
            sheet.value(1, 0, "1");
        });
        assertThat(Heard.of(XLSX, inHeader).entries).hasSize(1);

        byte[] below = workbook(sheet -> {
            header(sheet, "code", "name");
            sheet.value(1, 0, "1");
            sheet.range(1, 0, 3, 0).merge();
        });
        assertThat(refusal(below)).isEqualTo(CatalogProblem.CELLS_MERGED);
    }

    @Test
    void of_several_sheets_the_first_that_people_see_is_read_and_no_other_may_say_anything() throws IOException {
        Consumer<Worksheet> blank = _ -> {};
        Consumer<Worksheet> hidden = sheet -> {
            header(sheet, "list");
            sheet.setVisibilityState(VisibilityState.HIDDEN);
        };
        Consumer<Worksheet> table = sheet -> header(sheet, "code");

        assertThat(Heard.of(XLSX, sheets(hidden, table, blank, hidden)).header).containsExactly("code");
        assertThat(refusal(sheets(table, blank, table))).isEqualTo(CatalogProblem.SHEETS_BESIDE);
        assertThat(refusal(sheets(blank))).isEqualTo(CatalogProblem.FILE_EMPTY);
    }

    /** As no spreadsheet writes it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<c r=\"1\"><v>7</v></c> | FILE_UNREADABLE",
                "<c r=\"B2\" s=\"x\"><v>7</v></c> | FILE_UNREADABLE",
                "<c r=\"B2\"><f t=\"array\" ref=\"?\">A1</f><v>7</v></c> | FILE_UNREADABLE",
                "<c r=\"B2\" t=\"s\"><v>x</v></c> | FILE_UNREADABLE",
                "<c r=\"B2\"><v>seven</v></c> | FILE_UNREADABLE",
                "<c r=\"B2\"><v>1e999999999</v></c> | FILE_UNREADABLE",
                "<c r=\"B2\"><v>11111111111111111111111111111111111111111</v></c> | FILE_UNREADABLE",
                "<c r=\"ZZZZZZ2\"><v>7</v></c> | FILE_UNREADABLE",
                "<c r=\"XFE2\"><v>7</v></c> | SHEET_TOO_WIDE"
            })
    void a_malformed_cell_is_refused(String cell, CatalogProblem problem) throws IOException {
        byte[] file = changed(
                workbook(sheet -> {
                    header(sheet, "code", "name");
                    sheet.value(1, 1, 7);
                }),
                xml -> xml.replaceAll("<c r=\"B2\"[^>]*><v>7</v></c>", cell));

        assertThat(refusal(file)).isEqualTo(problem);
    }

    @Test
    void a_number_that_is_no_day_is_none_whatever_its_format() throws IOException {
        byte[] file = workbook(sheet -> {
            header(sheet, "date");
            sheet.value(1, 0, 1e300);
            sheet.style(1, 0).format("yyyy-mm-dd").set();
        });

        assertThat(refusal(file)).isEqualTo(CatalogProblem.FILE_UNREADABLE);
    }

    @Test
    void a_cell_that_no_spreadsheet_could_hold_is_not_written() throws IOException {
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("fees", "x".repeat(32_768));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> XLSX.write(List.of("fees"), rows -> rows.accept(row), new ByteArrayOutputStream()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(CatalogProblem.CELL_TOO_LONG));
        row.put("fees", "x".repeat(32_767));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        XLSX.write(List.of("fees"), rows -> rows.accept(row), file);
        assertThat(Heard.of(XLSX, file.toByteArray()).entries).containsExactly(row);
    }

    private static Object refusal(byte[] file) {
        Refused[] refused = new Refused[1];
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Heard.of(XLSX, file))
                .satisfies(e -> refused[0] = e);
        return refused[0].code();
    }

    private static void header(Worksheet sheet, String... columns) {
        for (int column = 0; column < columns.length; column++) {
            sheet.value(0, column, columns[column]);
        }
    }

    private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        return sheets(content);
    }

    @SafeVarargs
    private static byte[] sheets(Consumer<Worksheet>... contents) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Test", "1.0")) {
            for (int at = 0; at < contents.length; at++) {
                contents[at].accept(book.newWorksheet("Sheet" + at));
            }
        }
        return file.toByteArray();
    }

    private static byte[] changed(byte[] workbook, UnaryOperator<String> change) throws IOException {
        return changed(workbook, SHEET, change);
    }

    private static byte[] changed(byte[] workbook, String part, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        assertThat(parts).containsKey(part);
        String before = new String(parts.get(part), StandardCharsets.UTF_8);
        assertThat(change.apply(before)).isNotEqualTo(before);
        parts.put(part, change.apply(before).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return file.toByteArray();
    }
}
