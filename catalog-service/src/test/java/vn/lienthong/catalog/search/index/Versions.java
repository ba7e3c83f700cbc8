package vn.lienthong.catalog.search.index;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.ResultDocument;

/** Versions of procedures for tests; what is not said is usual. */
final class Versions {
    private Versions() {}

    static Builder of(String code, int streamVersion) {
        return new Builder(code, streamVersion);
    }

    static final class Builder {
        private final String code;
        private final int streamVersion;
        private String nameVi = "Đăng ký khai sinh";
        private String nameEn = "Birth registration";
        private String fieldVi = "Hộ tịch";
        private String fieldEn = "Civil status";
        private String agency = "Ủy ban nhân dân cấp xã";
        private List<String> keywords = List.of();
        private List<String> lifeEvents = List.of();
        private List<String> results = List.of();
        private LocalDate from;
        private LocalDate to;
        private Integer corrects;

        private Builder(String code, int streamVersion) {
            this.code = code;
            this.streamVersion = streamVersion;
        }

        Builder named(String vi, String en) {
            nameVi = vi;
            nameEn = en;
            return this;
        }

        Builder field(String vi, String en) {
            fieldVi = vi;
            fieldEn = en;
            return this;
        }

        Builder agency(String name) {
            agency = name;
            return this;
        }

        Builder keywords(String... words) {
            keywords = List.of(words);
            return this;
        }

        Builder lifeEvents(String... codes) {
            lifeEvents = List.of(codes);
            return this;
        }

        Builder results(String... names) {
            results = List.of(names);
            return this;
        }

        Builder valid(LocalDate first, LocalDate end) {
            from = first;
            to = end;
            return this;
        }

        Builder correcting(Integer version) {
            corrects = version;
            return this;
        }

        SearchedVersion version() {
            List<ResultDocument> documents = results.stream()
                    .map(name -> new ResultDocument("GT", name, "Paper", null))
                    .toList();
            ProcedureDetails details = new ProcedureDetails(
                    List.of(),
                    null,
                    null,
                    null,
                    1,
                    List.of(),
                    documents,
                    List.of(),
                    List.of(),
                    keywords,
                    lifeEvents,
                    null);
            ProcedureVersion version = new ProcedureVersion(
                    nameVi,
                    nameEn,
                    fieldVi,
                    fieldEn,
                    List.of("COMMUNE"),
                    agency,
                    Limit.workingDays(3),
                    null,
                    0L,
                    null,
                    List.of(),
                    false,
                    from,
                    to,
                    null,
                    details,
                    null);
            return new SearchedVersion(code, streamVersion, version, corrects);
        }
    }
}
