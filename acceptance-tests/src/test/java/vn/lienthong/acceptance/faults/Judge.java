package vn.lienthong.acceptance.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.lienthong.acceptance.faults.Finding.Kind;
import vn.lienthong.acceptance.faults.Ledger.Entry;

/** Says, once everything is quiet, what is not as the ledger has it. */
final class Judge {
    private static final int ASKED_AGAIN = 40;
    /** Of which half are among so many of the last. */
    private static final int LATEST = 300;

    /** How often each of them is asked until it is answered. */
    private static final int ATTEMPTS = 3;

    private static final int LOOKED_AT = 25;

    private final FaultStack stack;
    private final Ledger ledger;
    private final Sender sender;
    private final CatalogEdits edits;
    private final TopicLog topics;
    private final Random random;
    private final Set<String> planted = new HashSet<>();

    Judge(FaultStack stack, Ledger ledger, Sender sender, CatalogEdits edits, TopicLog topics, long seed) {
        this.stack = stack;
        this.ledger = ledger;
        this.sender = sender;
        this.edits = edits;
        this.topics = topics;
        random = new Random(seed);
    }

    /**
     * What came out.
     *
     * @param events in the tables
     * @param repeats on the topics, which at least once allows
     */
    record Verdict(List<Finding> findings, long promises, long events, long repeats) {}

    /** A record that a scenario puts on a topic itself is none of the services'. */
    void expect(String place) {
        planted.add(place);
    }

    Verdict judge() throws SQLException, IOException, InterruptedException {
        Quiet quiet = new Quiet(stack, topics);
        List<Finding> findings = new ArrayList<>(quiet.await());
        findings.addAll(askAgain());
        findings.addAll(quiet.await());
        Map<String, Long> before = quiet.counts();
        List<EventRow> rows = EventTable.all(stack);
        findings.addAll(StoreJudge.judge(ledger, rows));
        TopicJudge.Judgement onTopics = TopicJudge.judge(rows, topics.records(), planted);
        findings.addAll(onTopics.findings());
        Map<String, Account> accounts = Account.of(ledger);
        findings.addAll(new ViewJudge(stack, accounts).judge());
        findings.addAll(new ApiJudge(stack, accounts).judge(some(new ArrayList<>(accounts.keySet()), LOOKED_AT)));
        findings.addAll(edits.judge(stack));
        if (!quiet.counts().equals(before)) {
            findings.add(new Finding(Kind.DOUBLED, "events came while nobody did anything"));
        }
        return new Verdict(findings, ledger.promises().size(), rows.size(), onTopics.repeats());
    }

    /** The system's own word, which has to be the same: it names what was planted, and nothing else. */
    List<Finding> verify() {
        return new OwnWord(stack).judge(planted);
    }

    /** Everything about which there is a doubt, and some of all that was promised, among it of the latest. */
    private List<Finding> askAgain() {
        List<Entry> promises = ledger.promises();
        List<Entry> latest = promises.subList(Math.max(0, promises.size() - LATEST), promises.size());
        List<Entry> again = new ArrayList<>(some(promises, ASKED_AGAIN / 2));
        again.addAll(some(latest, ASKED_AGAIN / 2));
        ledger.all().stream().filter(Entry::isDoubtful).forEach(again::add);
        return unsettled(again, sender::ask);
    }

    /** Those that are not answered although everybody is up and nobody else asks anything. */
    static List<Finding> unsettled(Collection<Entry> asked, Function<Entry, Optional<Answer>> asking) {
        return asked.stream()
                .filter(entry -> IntStream.range(0, ATTEMPTS)
                        .noneMatch(_ -> asking.apply(entry).isPresent()))
                .map(entry -> new Finding(Kind.UNSETTLED, "no answer to %s, asked again".formatted(entry)))
                .toList();
    }

    private <T> List<T> some(List<T> all, int number) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(number, shuffled.size()));
    }
}
