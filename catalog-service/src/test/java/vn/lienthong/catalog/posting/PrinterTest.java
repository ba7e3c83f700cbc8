package vn.lienthong.catalog.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.catalog.posting.PostedDocument.Piece;
import vn.lienthong.chassis.web.problem.Refused;

class PrinterTest {
    /** Every letter of Vietnamese with every tone. */
    private static final String LETTERS =
            "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ đ";

    private final Printer printer = new Printer();

    @Test
    void every_letter_of_vietnamese_can_be_read_in_the_file() throws IOException {
        String both = LETTERS + " " + LETTERS.toUpperCase(Locale.ROOT);

        assertThat(textOf(printer.print(document(1, "<p>" + both + "</p>")))).contains(both);
    }

    @Test
    void letters_that_were_stored_in_parts_are_put_together() throws IOException {
        String parts = Normalizer.normalize("Giấy chứng tử", Normalizer.Form.NFD);

        assertThat(textOf(printer.print(document(1, "<p>" + parts + "</p>")))).contains("Giấy chứng tử");
    }

    @Test
    void the_pages_of_all_pieces_are_counted_on() throws IOException {
        String text = textOf(printer.print(document(3, "<p>Một</p>", "<p>Hai</p>", "<p>Ba</p>")));

        assertThat(text).contains("Trang 1 Một Trang 2 Hai Trang 3 Ba");
    }

    @Test
    void nothing_stays_on_the_disk() throws IOException {
        Set<Path> before = filesOnDisk();
        try (InputStream file = printer.print(document(1, "<p>Một</p>"))) {
            assertThat(file.readNBytes(5)).isEqualTo("%PDF-".getBytes());
        }

        assertThat(filesOnDisk()).isEqualTo(before);
    }

    @Test
    void too_many_procedures_are_refused_before_anything_is_laid_out() {
        PostedDocument tooLarge = new PostedDocument(
                "", "vi", Printer.MOST_PROCEDURES + 1, "", Stream.generate(() -> new Piece("", Optional.empty())), "");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> printer.print(tooLarge))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(CatalogProblem.POSTING_TOO_LARGE));
    }

    private static PostedDocument document(int procedures, String... pieces) {
        return new PostedDocument(
                "Niêm yết",
                "vi",
                procedures,
                """
                <html><head><style>
                @page { @bottom-right { content: "Trang " counter(page); font-family: "Noto Sans"; } }
                body { font-family: "Noto Sans"; }
                </style></head><body>""",
                Stream.of(pieces).map(piece -> new Piece(piece, Optional.empty())),
                "</body></html>");
    }

    private static String textOf(InputStream file) throws IOException {
        try (file;
                PDDocument document = Loader.loadPDF(file.readAllBytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static Set<Path> filesOnDisk() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("posting.*\\.pdf|PDFBox.*"))
                    .collect(Collectors.toSet());
        }
    }
}
