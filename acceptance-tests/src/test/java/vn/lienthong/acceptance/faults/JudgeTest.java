package vn.lienthong.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.acceptance.faults.Finding.Kind;
import vn.lienthong.acceptance.faults.Ledger.Entry;

/** The judge is judged: it says nothing of what is sound, and finds what was planted. */
class JudgeTest {
    private static final String DOSSIER = "00000000-0000-0000-0000-000000000001";
    private static final String STREAM = Command.dossierStream(DOSSIER);

    private final Ledger ledger = new Ledger();
    private final Entry submission = ledger.open(command(Command.SUBMISSION, "", "", OptionalInt.empty()));
    private final Entry withdrawal = ledger.open(command("withdrawal", DOSSIER, STREAM, OptionalInt.of(3)));
    private final UUID heard = UUID.randomUUID();
    private final List<EventRow> rows = new ArrayList<>(List.of(
            row(STREAM, 1, submission, null, "11"),
            row(STREAM, 2, submission, null, "11"),
            row(STREAM, 3, submission, heard, "12"),
            row(STREAM, 4, withdrawal, null, "13")));
    private final List<TopicRecord> records =
            new ArrayList<>(rows.stream().map(JudgeTest::published).toList());

    JudgeTest() {
        submission.answered(answer(201, 2), false);
        withdrawal.answered(answer(200, 4), false);
    }

    @Test
    void nothing_is_found_where_all_is_as_it_was_promised() {
        assertThat(inStore()).isEmpty();
        assertThat(onTopic()).isEmpty();
    }

    @Test
    void a_promised_event_that_is_not_there_is_lost() {
        rows.remove(3);

        assertThat(inStore()).containsExactly(Kind.LOST);
        assertThat(onTopic()).containsExactly(Kind.NOT_IN_TABLE);
    }

    @Test
    void a_version_between_others_that_is_not_there_is_a_gap() {
        rows.remove(2);

        assertThat(inStore()).containsExactly(Kind.GAP);
    }

    @Test
    void an_event_that_nobody_was_promised_is_found() {
        rows.add(row(Command.dossierStream("00000000-0000-0000-0000-000000000002"), 1, submission, null, "14"));

        assertThat(inStore()).containsExactly(Kind.NOT_PROMISED);
    }

    @Test
    void a_command_in_two_transactions_was_carried_out_twice() {
        rows.set(1, row(STREAM, 2, submission, null, "99"));

        assertThat(inStore()).containsExactly(Kind.DOUBLED);
    }

    @Test
    void an_event_of_another_command_does_not_keep_the_promise() {
        rows.set(3, row(STREAM, 4, submission, null, "13"));

        assertThat(inStore()).containsExactly(Kind.DOUBLED);
    }

    @Test
    void a_reaction_in_two_transactions_was_carried_out_twice() {
        rows.add(row(STREAM, 5, submission, heard, "15"));

        assertThat(inStore()).containsExactly(Kind.DOUBLED);
    }

    @Test
    void a_broken_hash_is_found() {
        EventRow row = rows.getFirst();
        rows.set(
                0,
                new EventRow(STREAM, 1, row.id(), row.type(), row.trace(), null, row.transaction(), row.data(), false));

        assertThat(inStore()).containsExactly(Kind.HASH_BROKEN);
    }

    @Test
    void a_command_without_an_answer_is_unsettled() {
        ledger.open(command("return", DOSSIER, STREAM, OptionalInt.of(4)));

        assertThat(inStore()).containsExactly(Kind.UNSETTLED);
    }

    @Test
    void another_answer_to_the_same_key_is_found() {
        withdrawal.answered(new Answer(200, Map.of("ETag", "\"5\""), body(), true), true);

        assertThat(inStore()).containsExactly(Kind.ANSWER_DIFFERS);
    }

    @Test
    void a_second_answer_that_is_no_repeat_is_found() {
        withdrawal.answered(answer(200, 4), false);

        assertThat(inStore()).containsExactly(Kind.ANSWER_DIFFERS);
    }

    @Test
    void a_command_that_is_carried_out_anew_after_its_promise_is_found() {
        Entry entry = ledger.open(command("return", DOSSIER, STREAM, OptionalInt.of(4)));
        rows.add(row(STREAM, 5, entry, null, "15"));
        entry.answered(repeated(200, 5), false);
        assertThat(inStore()).isEmpty();

        entry.answered(answer(200, 5), true);

        assertThat(inStore()).containsExactly(Kind.ANSWER_DIFFERS);
    }

    @Test
    void another_event_for_a_command_that_was_promised_is_found_twice() {
        withdrawal.answered(answer(200, 6), true);

        assertThat(inStore()).containsExactly(Kind.ANSWER_DIFFERS, Kind.ANSWER_DIFFERS);
    }

    @Test
    void a_repeat_that_overtakes_the_first_answer_is_none_of_its_contradictions() {
        Entry entry = ledger.open(command("return", DOSSIER, STREAM, OptionalInt.of(4)));
        rows.add(row(STREAM, 5, entry, null, "15"));

        entry.answered(repeated(200, 5), false);
        entry.answered(answer(200, 5), false);

        assertThat(inStore()).isEmpty();
    }

    @Test
    void a_refusal_of_what_was_promised_is_found() {
        withdrawal.answered(answer(409, 4), true);

        assertThat(inStore()).containsExactly(Kind.ANSWER_DIFFERS);
    }

    @Test
    void what_is_not_answered_when_asked_again_is_unsettled() {
        List<Entry> asked = List.of(submission, withdrawal);

        assertThat(Judge.unsettled(asked, entry -> Optional.of(entry.first()))).isEmpty();
        assertThat(Judge.unsettled(asked, entry -> entry == submission ? Optional.of(entry.first()) : Optional.empty()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.UNSETTLED);
                    assertThat(finding.what()).contains(withdrawal.command().key());
                });
    }

    @Test
    void an_answer_to_a_second_try_settles_it() {
        Iterator<Optional<Answer>> answers =
                List.of(Optional.<Answer>empty(), Optional.of(answer(200, 4))).iterator();

        assertThat(Judge.unsettled(List.of(withdrawal), _ -> answers.next())).isEmpty();
    }

    @Test
    void a_record_that_is_not_on_the_topic_is_found() {
        records.remove(1);

        assertThat(onTopic()).containsExactly(Kind.NOT_ON_TOPIC);
    }

    @Test
    void a_repeat_is_counted() {
        records.add(records.get(1));

        TopicJudge.Judgement judgement = TopicJudge.judge(rows, records, Set.of());
        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.repeats()).isEqualTo(1);
    }

    @Test
    void a_repeat_with_other_headers_is_found() {
        TopicRecord one = records.get(1);
        records.add(new TopicRecord(
                one.topic(), 0, 9, one.source(), one.sequence(), one.id(), one.type(), one.data(), "other"));

        assertThat(onTopic()).containsExactly(Kind.CHANGED_ON_TOPIC);
    }

    @Test
    void records_in_another_order_are_found() {
        records.add(2, records.remove(3));

        assertThat(onTopic()).containsExactly(Kind.OUT_OF_ORDER);
    }

    @Test
    void a_record_that_is_no_event_is_found_unless_it_was_planted() {
        TopicRecord strange = new TopicRecord("lienthong.dossier", 0, 9, STREAM, 0, "", "", "", "");
        records.add(strange);

        assertThat(onTopic()).containsExactly(Kind.NOT_IN_TABLE);
        assertThat(TopicJudge.judge(rows, records, Set.of(strange.place())).findings())
                .isEmpty();
    }

    @Test
    void the_services_must_name_what_was_planted_and_nothing_else() throws IOException {
        String place = "lienthong.dossier partition 0 offset 9";
        String planted = """
                {"state": "DONE", "findings": [
                 {"kind": "REPEATED_ON_TOPIC", "where": "lienthong.dossier", "count": 3, "examples": []},
                 {"kind": "NOT_IN_TABLE", "where": "lienthong.dossier", "count": 1,
                  "examples": ["partition 0 offset 9"]}]}""";
        String two = planted.replace("\"count\": 1", "\"count\": 2");
        String other = planted.replace("NOT_IN_TABLE", "CHANGED_ON_TOPIC");

        assertThat(told("{\"state\": \"DONE\", \"findings\": []}", Set.of())).isEmpty();
        assertThat(told(planted, Set.of(place))).isEmpty();
        assertThat(told(planted, Set.of())).containsExactly(Kind.NOT_VERIFIED);
        assertThat(told(two, Set.of(place))).containsExactly(Kind.NOT_VERIFIED);
        assertThat(told(other, Set.of(place))).containsExactly(Kind.NOT_VERIFIED);
        assertThat(told("{\"state\": \"DONE\", \"findings\": []}", Set.of(place)))
                .containsExactly(Kind.NOT_VERIFIED);
        assertThat(told("{\"state\": \"FAILED\", \"findings\": []}", Set.of())).containsExactly(Kind.NOT_VERIFIED);
    }

    private static List<Kind> told(String report, Set<String> planted) throws IOException {
        return OwnWord.compare(Map.of("intake", new ObjectMapper().readTree(report)), planted).stream()
                .map(Finding::kind)
                .toList();
    }

    private List<Kind> inStore() {
        return StoreJudge.judge(ledger, rows).stream().map(Finding::kind).toList();
    }

    private List<Kind> onTopic() {
        return TopicJudge.judge(rows, records, Set.of()).findings().stream()
                .map(Finding::kind)
                .toList();
    }

    private static Command command(String kind, String dossier, String stream, OptionalInt seen) {
        String name = UUID.randomUUID().toString();
        return new Command(kind, "intake", "/", "", dossier, stream, name, name, seen, "{}");
    }

    private static Answer answer(int status, int version) {
        return new Answer(status, Map.of("ETag", "\"" + version + "\""), body(), false);
    }

    private static Answer repeated(int status, int version) {
        return new Answer(status, Map.of("ETag", "\"" + version + "\""), body(), true);
    }

    private static String body() {
        return "{\"dossierId\": \"%s\"}".formatted(DOSSIER);
    }

    private static EventRow row(String stream, int version, Entry entry, UUID causation, String transaction) {
        String trace = entry.command().trace();
        return new EventRow(
                stream, version, UUID.randomUUID(), "type", trace, causation, transaction, "data" + version, true);
    }

    private static TopicRecord published(EventRow row) {
        return new TopicRecord(
                "lienthong.dossier",
                0,
                row.version(),
                row.source(),
                row.version(),
                row.id().toString(),
                row.type(),
                row.data(),
                "whole" + row.version());
    }
}
