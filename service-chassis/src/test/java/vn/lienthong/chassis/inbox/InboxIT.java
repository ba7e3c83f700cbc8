package vn.lienthong.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.Database;
import vn.lienthong.chassis.Letters;
import vn.lienthong.events.Topics;

class InboxIT {
    private static final Jdbi DATABASE = Database.fresh();
    private static final TopicPartition PARTITION = new TopicPartition(Topics.SATISFACTION, 0);
    private static final int POISON = 1;
    private static final int TOO_EARLY = 2;
    private static final int FINE = 5;

    private final UUID stream = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final AtomicReference<Instant> now = new AtomicReference<>(Letters.NOW);
    private final Effects effects = new Effects("effects-" + UUID.randomUUID(), DATABASE);
    private final Deliveries topic = new Deliveries(Topics.SATISFACTION);
    private final Inbox inbox = inbox();
    private final Retries retries = new Retries(DATABASE, effects.name(), inbox, Deliveries.CODEC, now::get);

    @Test
    void a_repeat_has_no_effect() {
        Inbound first = topic.event(stream, 1, FINE);
        take(first);
        take(first, topic.event(stream, 2, FINE), first);

        assertThat(effects.of(stream)).containsExactly(1, 2);
    }

    @Test
    void a_gap_parks_its_stream_and_no_other() {
        take(topic.event(stream, 1, FINE), topic.event(stream, 3, FINE), topic.event(other, 1, FINE));

        assertThat(effects.of(stream)).containsExactly(1);
        assertThat(effects.of(other)).containsExactly(1);
        assertThat(causeOf(stream)).isEqualTo("gap: version 3 follows 1");
    }

    @Test
    void a_record_that_cannot_be_applied_parks_its_stream_with_all_that_follows() {
        take(topic.event(stream, 1, POISON), topic.event(other, 1, FINE), topic.event(stream, 2, FINE));
        take(topic.event(stream, 3, FINE), topic.event(other, 2, FINE));

        assertThat(effects.of(stream)).isEmpty();
        assertThat(effects.of(other)).containsExactly(1, 2);
        assertThat(causeOf(stream)).contains("poison");
        assertThat(recordsToDeadLetter(stream)).isEqualTo(3);
    }

    @Test
    void a_parked_stream_is_put_back_in_order() {
        take(topic.event(stream, 1, POISON), topic.event(stream, 2, FINE));
        assertThat(retries.retry(key(stream))).isFalse();

        effects.bear(POISON);
        take(topic.event(stream, 3, FINE));

        assertThat(retries.retry(key(stream))).isTrue();
        assertThat(effects.of(stream)).containsExactly(1, 2, 3);
        take(topic.event(stream, 4, FINE));
        assertThat(effects.of(stream)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_gap_stays_parked_however_often_it_is_tried() {
        take(topic.event(stream, 2, FINE));

        assertThat(retries.retry(key(stream))).isFalse();
        assertThat(retries.retry(key(stream))).isFalse();
        assertThat(recordsToDeadLetter(stream)).isEqualTo(1);
    }

    @Test
    void what_was_missing_and_comes_late_is_taken_in_its_turn() {
        take(topic.event(stream, 2, FINE), topic.event(stream, 3, FINE));
        take(topic.event(stream, 1, FINE));

        assertThat(retries.retry(key(stream))).isTrue();
        assertThat(effects.of(stream)).containsExactly(1, 2, 3);
    }

    @Test
    void a_record_that_was_given_up_is_not_held_when_it_comes_again_and_fails_again() {
        effects.failEarly();
        Inbound poison = topic.event(stream, 2, POISON);
        take(topic.event(stream, 1, FINE), poison);
        assertThat(causeOf(stream)).contains("poison");
        discard(poison);

        take(poison, topic.event(stream, 3, FINE));

        assertThat(effects.of(stream)).containsExactly(1, 3);
    }

    @Test
    void a_discarded_record_is_kept_apart_and_the_stream_goes_on() {
        Inbound poison = topic.event(stream, 2, POISON);
        take(topic.event(stream, 1, FINE), poison, topic.event(stream, 3, FINE));

        assertThat(retries.discard(key(stream), poison.origin(), "operator-1", "sent by a broken test"))
                .isEqualTo(Discard.DONE);

        assertThat(effects.of(stream)).containsExactly(1, 3);
        assertThat(accounts()).containsExactly("operator-1: sent by a broken test");
        take(topic.event(stream, 4, FINE));
        assertThat(effects.of(stream)).containsExactly(1, 3, 4);
    }

    @Test
    void a_discard_that_is_repeated_gives_up_nothing_more() {
        Inbound poison = topic.event(stream, 1, POISON);
        take(poison, topic.event(stream, 2, POISON), topic.event(stream, 3, FINE));
        assertThat(discard(poison)).isEqualTo(Discard.DONE);

        assertThat(discard(poison)).isEqualTo(Discard.DONE);

        assertThat(accounts()).hasSize(1);
        effects.bear(POISON);
        assertThat(retries.retry(key(stream))).isTrue();
        assertThat(effects.of(stream)).containsExactly(2, 3);
        assertThat(discard(poison)).isEqualTo(Discard.DONE);
    }

    @Test
    void there_is_nothing_to_discard_where_nothing_is_held() {
        Inbound taken = topic.event(stream, 1, FINE);
        Inbound poison = topic.event(stream, 2, POISON);
        take(taken);
        assertThat(discard(taken)).isEqualTo(Discard.NOT_HELD);
        take(poison);
        assertThat(discard(taken)).isEqualTo(Discard.NOT_HELD);

        assertThat(retries.discard(key(other), poison.origin(), "operator-1", "of another stream"))
                .isEqualTo(Discard.NOT_HELD);
        assertThat(accounts()).isEmpty();
    }

    @Test
    void an_event_is_not_discarded_before_those_ahead_of_it() {
        Inbound poison = topic.event(stream, 1, POISON);
        Inbound behind = topic.event(stream, 2, POISON);
        take(poison, behind);

        assertThat(discard(behind)).isEqualTo(Discard.NOT_IN_THE_WAY);

        assertThat(accounts()).isEmpty();
        effects.bear(POISON);
        assertThat(retries.retry(key(stream))).isTrue();
        assertThat(effects.of(stream)).containsExactly(1, 2);
    }

    @Test
    void what_is_no_event_is_discarded_wherever_it_stands() {
        Inbound garbage = topic.garbage(stream, 2);
        take(topic.event(stream, 1, POISON), garbage, topic.event(stream, 2, FINE));

        assertThat(discard(garbage)).isEqualTo(Discard.DONE);

        assertThat(accounts()).hasSize(1);
        assertThat(effects.of(stream)).isEmpty();
        effects.bear(POISON);
        assertThat(retries.retry(key(stream))).isTrue();
        assertThat(effects.of(stream)).containsExactly(1, 2);
    }

    @Test
    void what_follows_a_discarded_record_is_taken_though_that_had_no_effect() {
        Inbound garbage = topic.garbage(stream, 2);
        take(topic.event(stream, 1, FINE), garbage, topic.event(stream, 3, FINE));

        assertThat(discard(garbage)).isEqualTo(Discard.DONE);

        assertThat(effects.of(stream)).containsExactly(1, 3);
        take(topic.event(stream, 5, FINE));
        assertThat(retries.retry(key(stream))).as("4 is missing").isFalse();
    }

    @Test
    void what_was_discarded_and_comes_again_is_discarded_again() {
        Inbound garbage = topic.garbage(stream, 1);
        take(garbage);
        discard(garbage);
        take(garbage);
        assertThat(causeOf(stream)).contains("cannot be read");

        assertThat(retries.discard(key(stream), garbage.origin(), "operator-2", "came again"))
                .isEqualTo(Discard.DONE);

        assertThat(retries.retry(key(stream))).isTrue();
        assertThat(accounts()).containsExactly("operator-2: came again");
    }

    @Test
    void what_another_has_given_up_is_passed_over_with_nothing_before_it() {
        Effects bystander = new Effects("bystander-" + UUID.randomUUID(), DATABASE);
        Inbound poison = topic.event(stream, 1, POISON);
        Inbound garbage = topic.garbage(stream, 2);
        Inbound behind = topic.event(stream, 2, POISON);
        take(poison, garbage, behind);
        asGivenUpFor(bystander, garbage, behind);

        retries.passOverWhatIsDiscardedFor(bystander.name());

        assertThat(heldOffsets())
                .containsExactly(poison.origin().offset(), behind.origin().offset());
        asGivenUpFor(bystander, poison);
        retries.passOverWhatIsDiscardedFor(bystander.name());
        assertThat(heldOffsets()).isEmpty();
        take(topic.event(stream, 3, FINE));
        assertThat(effects.of(stream)).containsExactly(3);
    }

    @Test
    void what_follows_a_record_that_another_has_given_up_is_taken() {
        Effects bystander = new Effects("bystander-" + UUID.randomUUID(), DATABASE);
        Inbound garbage = topic.garbage(stream, 2);
        take(topic.event(stream, 1, FINE), garbage, topic.event(stream, 3, FINE));
        asGivenUpFor(bystander, garbage);

        retries.passOverWhatIsDiscardedFor(bystander.name());

        assertThat(effects.of(stream)).containsExactly(1, 3);
        assertThat(heldOffsets()).isEmpty();
    }

    @Test
    void what_another_has_given_up_is_passed_over_while_it_waits_for_another_topic() {
        Effects bystander = new Effects("bystander-" + UUID.randomUUID(), DATABASE);
        Inbound garbage = topic.garbage(stream, 2);
        take(topic.event(stream, 1, TOO_EARLY), garbage);
        asGivenUpFor(bystander, garbage);

        retries.passOverWhatIsDiscardedFor(bystander.name());

        effects.bear(TOO_EARLY);
        retryAfter(Duration.ofMinutes(1));
        assertThat(effects.of(stream)).containsExactly(1);
        assertThat(heldOffsets()).isEmpty();
    }

    @Test
    void a_stream_that_somebody_let_go_on_during_a_retry_is_not_brought_to_a_stand_again() {
        Inbound poison = topic.event(stream, 1, POISON);
        take(poison);
        effects.onceFailed(() -> discard(poison));

        assertThat(retries.retry(key(stream))).isTrue();

        take(topic.event(stream, 2, FINE));
        assertThat(effects.of(stream)).containsExactly(2);
    }

    @Test
    void a_retry_goes_as_far_as_it_can() {
        take(topic.event(stream, 1, TOO_EARLY), topic.event(stream, 2, FINE), topic.event(stream, 3, POISON));

        effects.bear(TOO_EARLY);
        assertThat(retries.retry(key(stream))).isFalse();

        assertThat(effects.of(stream)).containsExactly(1, 2);
        assertThat(causeOf(stream)).contains("poison");
    }

    @Test
    void a_pending_stream_that_turns_out_to_be_poison_is_parked_like_any_other() {
        take(topic.event(stream, 1, TOO_EARLY), topic.event(stream, 2, POISON), topic.event(stream, 3, FINE));
        assertThat(recordsToDeadLetter(stream)).isZero();

        effects.bear(TOO_EARLY);
        retryAfter(Duration.ofMinutes(1));

        assertThat(recordsToDeadLetter(stream)).isEqualTo(2);
    }

    @Test
    void a_clock_that_is_put_back_keeps_no_stream_waiting() {
        now.updateAndGet(instant -> instant.plus(Duration.ofDays(3)));
        take(topic.event(stream, 1, TOO_EARLY));
        effects.bear(TOO_EARLY);
        now.set(Letters.NOW);
        retries.retryPending();

        assertThat(effects.of(stream)).containsExactly(1);
    }

    @Test
    void records_that_would_pass_others_over_are_refused() {
        DATABASE.useHandle(handle -> Positions.begin(handle, effects.name(), List.of(PARTITION), Letters.NOW));
        Inbound later = topic.event(stream, 1, FINE);

        assertThatThrownBy(
                        () -> inbox.take(new Stretch(List.of(later), Map.of(PARTITION, 500L), Map.of(PARTITION, 501L))))
                .isInstanceOf(Positions.Moved.class);
        assertThat(effects.of(stream)).isEmpty();
    }

    @Test
    void what_awaits_another_topic_is_taken_up_when_that_has_come() {
        take(topic.event(stream, 1, TOO_EARLY), topic.event(other, 1, FINE));
        take(topic.event(stream, 2, FINE));
        retryAfter(Duration.ofSeconds(1));
        assertThat(effects.of(stream)).isEmpty();
        assertThat(recordsToDeadLetter(stream)).isZero();

        effects.bear(TOO_EARLY);
        retryAfter(Duration.ofMinutes(1));

        assertThat(effects.of(stream)).containsExactly(1, 2);
        assertThat(effects.of(other)).containsExactly(1);
    }

    @Test
    void an_unreadable_record_parks_the_stream_of_its_source() {
        take(topic.event(stream, 1, FINE), topic.garbage(stream, 2), topic.event(stream, 3, FINE));

        assertThat(effects.of(stream)).containsExactly(1);
        assertThat(causeOf(stream)).contains("cannot be read");
    }

    @Test
    void an_effect_is_not_kept_without_the_memory_of_it() {
        String trigger = "refuse_" + UUID.randomUUID().toString().replace("-", "");
        DATABASE.useHandle(handle -> {
            handle.execute(
                    "create function %s() returns trigger language plpgsql as $$ begin if new.consumer = '%s' then raise exception 'disk full' using errcode = '53100'; end if; return new; end $$"
                            .formatted(trigger, effects.name()));
            handle.execute("create trigger %1$s before insert on inbox for each row execute function %1$s()"
                    .formatted(trigger));
        });
        Inbound record = topic.event(stream, 1, FINE);
        assertThatThrownBy(() -> take(record)).hasStackTraceContaining("disk full");
        assertThat(effects.of(stream)).isEmpty();

        DATABASE.useHandle(handle -> handle.execute("drop function %s() cascade".formatted(trigger)));
        take(record);
        assertThat(effects.of(stream)).containsExactly(1);
    }

    @Test
    void two_replicas_given_the_same_records_have_one_effect() throws Exception {
        List<Inbound> records = IntStream.rangeClosed(1, 200)
                .mapToObj(version -> topic.event(stream, version, FINE))
                .toList();
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = List.of(
                    replicas.submit(() -> takeOneByOne(inbox(), records)),
                    replicas.submit(() -> takeOneByOne(inbox(), records)));
            for (Future<?> replica : both) {
                replica.get();
            }
        }
        assertThat(effects.of(stream))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void who_waits_for_a_retry_sees_what_it_has_taken() throws Exception {
        Inbound early = topic.event(stream, 1, TOO_EARLY);
        take(early);
        effects.bear(TOO_EARLY);
        HeldStreams held = new HeldStreams(effects.name());

        try (ExecutorService replica = Executors.newSingleThreadExecutor();
                Handle retry = DATABASE.open()) {
            retry.begin();
            held.isHeld(retry, key(stream));
            inbox.takeHeld(retry, early);
            new HeldRecords(effects.name()).drop(retry, early.origin());
            held.release(retry, key(stream));
            int session = sessionOf(retry);
            Future<?> batch = replica.submit(() -> take(topic.event(stream, 2, FINE)));
            await().until(() -> somebodyWaitsFor(session));
            retry.commit();
            batch.get();
        }

        assertThat(effects.of(stream)).containsExactly(1, 2);
    }

    private static int sessionOf(Handle handle) {
        return handle.createQuery("select pg_backend_pid()")
                .mapTo(Integer.class)
                .one();
    }

    private static boolean somebodyWaitsFor(int session) {
        return DATABASE.withHandle(handle -> handle.createQuery(
                        "select exists (select from pg_stat_activity where ? = any (pg_blocking_pids(pid)))")
                .bind(0, session)
                .mapTo(Boolean.class)
                .one());
    }

    private void takeOneByOne(Inbox replica, List<Inbound> records) {
        for (Inbound record : records) {
            boolean taken = false;
            while (!taken) {
                taken = tryToTake(replica, record);
            }
        }
    }

    /** A replica that loses a race takes the same records again, as its loop does. */
    private static boolean tryToTake(Inbox replica, Inbound record) {
        try {
            replica.take(new Stretch(List.of(record), Map.of(), Map.of()));
            return true;
        } catch (RuntimeException e) {
            assertThat(Failures.mayPass(e)).isTrue();
            return false;
        }
    }

    private Inbox inbox() {
        InstantSource clock = now::get;
        return new Inbox(DATABASE, effects, clock);
    }

    private void take(Inbound... records) {
        Map<TopicPartition, Long> from =
                DATABASE.withHandle(handle -> Positions.begin(handle, effects.name(), List.of(PARTITION), Letters.NOW));
        long next = Arrays.stream(records)
                        .mapToLong(record -> record.origin().offset())
                        .max()
                        .orElseThrow()
                + 1;
        inbox.take(new Stretch(List.of(records), from, Map.of(PARTITION, Math.max(next, from.get(PARTITION)))));
    }

    private Discard discard(Inbound record) {
        return retries.discard(record.stream(), record.origin(), "operator-1", "sent by a broken test");
    }

    /** Who has given up records, and why. */
    private List<String> accounts() {
        return DATABASE.withHandle(
                handle -> handle.createQuery("select actor || ': ' || reason from discarded_record where consumer = ?")
                        .bind(0, effects.name())
                        .mapTo(String.class)
                        .list());
    }

    private void asGivenUpFor(Effects another, Inbound... records) {
        for (Inbound record : records) {
            DATABASE.useHandle(handle -> handle.execute(
                    """
                    insert into discarded_record
                    select ?, topic, partition, record_offset, stream_id, record_key, record_value, headers, cause,
                           'operator-1', 'sent by a broken test', held_at
                    from held_record where consumer = ? and record_offset = ?
                    """, another.name(), effects.name(), record.origin().offset()));
        }
    }

    private List<Long> heldOffsets() {
        return DATABASE.withHandle(handle -> handle.createQuery(
                        "select record_offset from held_record where consumer = ? order by record_offset")
                .bind(0, effects.name())
                .mapTo(Long.class)
                .list());
    }

    private void retryAfter(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
        retries.retryPending();
    }

    private static StreamKey key(UUID stream) {
        return new StreamKey(Topics.SATISFACTION, stream);
    }

    private String causeOf(UUID stream) {
        return DATABASE.withHandle(
                handle -> handle.createQuery("select cause from held_stream where consumer = ? and stream_id = ?")
                        .bind(0, effects.name())
                        .bind(1, stream)
                        .mapTo(String.class)
                        .one());
    }

    private int recordsToDeadLetter(UUID stream) {
        return DATABASE.withHandle(handle -> handle.createQuery(
                        "select count(*) from held_record where consumer = ? and stream_id = ? and to_dead_letter")
                .bind(0, effects.name())
                .bind(1, stream)
                .mapTo(Integer.class)
                .one());
    }
}
