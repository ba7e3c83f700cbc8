package vn.lienthong.catalog.search.index;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.lienthong.catalog.search.index.SearchIndex.Announced;

/** The sample data of the repository, to be searched without a service. */
final class SampleIndex {
    private static final Path FOLDER = Path.of("..", "sample-data");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private SampleIndex() {}

    static SearchIndex read() {
        List<LifeEvent> lifeEvents = rows(FOLDER.resolve("life-events.csv")).stream()
                .map(row -> new LifeEvent(
                        row.get("code"),
                        row.get("name_vi"),
                        row.get("name_en"),
                        list(row, "words"),
                        list(row, "procedures"),
                        list(row, "fields")))
                .toList();
        List<Synonyms> synonyms = rows(FOLDER.resolve("synonyms.csv")).stream()
                .map(row -> new Synonyms(row.get("code"), list(row, "words"), list(row, "meanings")))
                .toList();
        List<Announced> procedures = new ArrayList<>();
        rows(FOLDER.resolve("procedures.csv")).stream()
                .collect(groupingBy(row -> row.get("code")))
                .forEach((code, rows) -> procedures.add(announced(code, rows)));
        return SearchIndex.of(lifeEvents, synonyms).with(Stream.of(procedures));
    }

    static List<CSVRecord> rows(Path file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Announced announced(String code, List<CSVRecord> rows) {
        List<SearchedVersion> versions = new ArrayList<>();
        rows.forEach(row -> versions.add(version(row, versions.size() + 1)));
        return new Announced(new SearchedProcedure(code, versions.size(), List.of(), List.of()), versions);
    }

    private static SearchedVersion version(CSVRecord row, int number) {
        Versions.Builder version = Versions.of(row.get("code"), number)
                .named(row.get("name_vi"), row.get("gloss_en"))
                .field(row.get("field_vi"), row.get("field_en"))
                .agency(row.get("responsible_agency"));
        List<LocalDate> days = new ArrayList<>();
        for (Matcher day = DAY.matcher(row.get("validity")); day.find(); ) {
            days.add(LocalDate.parse(day.group()));
        }
        String validity = row.get("validity");
        if (validity.startsWith("until")) {
            return version.valid(null, days.getFirst().plusDays(1)).version();
        }
        LocalDate from = days.isEmpty() ? null : days.getFirst();
        return version.valid(from, days.size() > 1 ? days.getLast().plusDays(1) : null)
                .version();
    }

    private static List<String> list(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? List.of() : List.of(row.get(column).split("\\|"));
    }
}
