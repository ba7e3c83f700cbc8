package vn.lienthong.acceptance.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lienthong.acceptance.faults.Finding.Kind;

/** Changes of the catalog while it is used: an agency more every few seconds, imported again until it is answered. */
final class CatalogEdits {
    private static final Duration DISTANCE = Duration.ofSeconds(3);
    private static final String FILE = """
            code,name_vi,name_en,kind,level,roles,jurisdiction,valid_from,valid_to,replaced_by,legal_basis
            Z99.%1$06d,Cơ quan %1$d,Agency %1$d,VERTICAL_AGENCY,PROVINCE,ARCHIVE_%1$d,01,,,,
            """;
    private static final String STORED = """
            select data::json ->> 'code' from event where type = 'vn.lienthong.catalog.agency-established.v1'
            and data::json ->> 'code' like 'Z99.%'""";
    private static final String MIRRORED = "select code from mirror_agency where code like 'Z99.%'";
    private static final List<String> MIRRORS = List.of("catalog", "intake", "routing", "deadline");

    private final Api api;
    private final Tokens tokens;
    private final AtomicInteger last = new AtomicInteger();
    private final Set<String> promised = new ConcurrentSkipListSet<>();
    private volatile boolean running;

    CatalogEdits(Sender sender, Api api, Tokens tokens) {
        this.api = api;
        this.tokens = tokens;
        sender.every(DISTANCE, () -> {
            if (running) {
                sender.execute(this::edit);
            }
        });
    }

    void resume() {
        running = true;
    }

    void pause() {
        running = false;
    }

    /** The one that is not promised yet; the next once it is. */
    private void edit() {
        int number = last.get() + 1;
        try {
            Answer answer =
                    api.post("catalog", "/imports/agencies", tokens.of("catalog-editor"), FILE.formatted(number));
            if (answer.isPromise()) {
                promised.add("Z99.%06d".formatted(number));
                last.compareAndSet(number - 1, number);
            }
        } catch (IOException _) {
            // cut off: the next time the same again
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    int count() {
        return promised.size();
    }

    /** Every agency that was promised is stored and mirrored once. One more may be there, whose answer was cut off. */
    List<Finding> judge(FaultStack stack) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        compare("catalog's events", Kind.LOST, ViewTables.column(stack, "catalog", STORED), findings);
        for (String service : MIRRORS) {
            compare(service + "'s mirror", Kind.VIEW_DIFFERS, ViewTables.column(stack, service, MIRRORED), findings);
        }
        return findings;
    }

    private void compare(String where, Kind kind, List<String> found, List<Finding> findings) {
        String open = "Z99.%06d".formatted(last.get() + 1);
        Set<String> distinct = new TreeSet<>(found);
        if (distinct.size() < found.size()) {
            List<String> doubled = new ArrayList<>(found);
            distinct.forEach(doubled::remove);
            findings.add(new Finding(Kind.DOUBLED, "agencies in %s: %s".formatted(where, doubled)));
        }
        Set<String> missing = new TreeSet<>(promised);
        missing.removeAll(distinct);
        distinct.removeAll(promised);
        distinct.removeAll(Collections.singleton(open));
        if (!missing.isEmpty() || !distinct.isEmpty()) {
            findings.add(new Finding(
                    kind,
                    "agencies in %s: %s are not there, %s were not promised".formatted(where, missing, distinct)));
        }
    }
}
