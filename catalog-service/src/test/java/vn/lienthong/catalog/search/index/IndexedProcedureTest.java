package vn.lienthong.catalog.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.lienthong.catalog.search.index.SearchIndex.Announced;
import vn.lienthong.catalog.search.index.SearchedProcedure.Repeal;
import vn.lienthong.catalog.search.language.Lexicon;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.mirror.ProcedureRow;
import vn.lienthong.mirror.ProcedureRow.PublishedVersion;

class IndexedProcedureTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 12;
    private static final Decision DECISION = new Decision("1/QĐ", FIRST, "Bộ");

    /** Something that was announced. @param from of days since the first; @param to none where not behind it */
    private record Said(boolean repeal, int from, int to, int corrects) {
        LocalDate first() {
            return from == 0 ? null : FIRST.plusDays(from);
        }

        LocalDate end() {
            return to <= from ? null : FIRST.plusDays(to);
        }
    }

    @Provide
    Arbitrary<List<Said>> histories() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, DAYS);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4).map(one -> one == 0),
                        days,
                        days,
                        Arbitraries.integers().between(0, 6))
                .as(Said::new)
                .list()
                .ofMaxSize(7);
    }

    @Property
    void in_force_is_what_the_posting_shows(@ForAll("histories") List<Said> history) {
        ProcedureRow posted = posted(history);
        IndexedProcedure searched = searched(history);
        for (int day = -1; day <= DAYS + 1; day++) {
            LocalDate date = FIRST.plusDays(day);
            Integer found = searched.on(date) == null ? null : searched.on(date).streamVersion();
            assertThat(found)
                    .as("version on %s of %s", date, history)
                    .isEqualTo(posted.versionOn(date)
                            .map(PublishedVersion::streamVersion)
                            .orElse(null));
        }
    }

    private static ProcedureRow posted(List<Said> history) {
        List<PublishedVersion> versions = new ArrayList<>();
        List<ProcedureRow.Repeal> repeals = new ArrayList<>();
        for (int at = 0; at < history.size(); at++) {
            Said said = history.get(at);
            if (said.repeal()) {
                repeals.add(new ProcedureRow.Repeal(at + 1, FIRST.plusDays(said.from()), DECISION));
            } else {
                versions.add(new PublishedVersion(at + 1, version(said), DECISION, corrects(said, at)));
            }
        }
        return new ProcedureRow("9.1", UUID.randomUUID(), versions, List.of(), repeals);
    }

    private static IndexedProcedure searched(List<Said> history) {
        List<SearchedVersion> versions = new ArrayList<>();
        List<Repeal> repeals = new ArrayList<>();
        for (int at = 0; at < history.size(); at++) {
            Said said = history.get(at);
            if (said.repeal()) {
                repeals.add(new Repeal(at + 1, FIRST.plusDays(said.from())));
            } else {
                versions.add(Versions.of("9.1", at + 1)
                        .valid(said.first(), said.end())
                        .correcting(corrects(said, at))
                        .version());
            }
        }
        Announced announced = new Announced(new SearchedProcedure("9.1", history.size(), repeals, List.of()), versions);
        return new Indexing(new Vocabulary(List.of(), List.of()), Lexicon.EMPTY, List.of(announced)).index(announced);
    }

    /** A version that was announced before; null for none. */
    private static Integer corrects(Said said, int at) {
        return said.corrects() == 0 || said.corrects() > at ? null : said.corrects();
    }

    private static ProcedureVersion version(Said said) {
        return new ProcedureVersion(
                "Tên",
                "Name",
                "Lĩnh vực",
                "Field",
                List.of("COMMUNE"),
                "UBND",
                Limit.workingDays(1),
                null,
                0L,
                null,
                List.of(),
                false,
                said.first(),
                said.end(),
                null,
                null,
                null);
    }
}
