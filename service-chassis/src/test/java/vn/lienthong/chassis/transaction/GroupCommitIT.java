package vn.lienthong.chassis.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.Database;
import vn.lienthong.chassis.sql.Trip;

class GroupCommitIT {
    private static final Jdbi DATABASE = Database.fresh();
    private static final int MEMBERS = 10;

    private final GroupCommit commits = new GroupCommit(DATABASE);
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger arrived = new AtomicInteger();

    @BeforeAll
    static void table() {
        DATABASE.useHandle(handle -> handle.execute(
                "create table note (text text primary key, xid text default pg_current_xact_id()::text)"));
    }

    @AfterEach
    void end() {
        requests.close();
        DATABASE.useHandle(handle -> handle.execute("delete from note"));
    }

    @Test
    void commands_that_arrive_together_share_a_transaction() {
        List<Future<String>> answers = together(IntStream.range(0, MEMBERS)
                .<Step<String>>mapToObj(n -> transaction -> write(transaction.handle(), "note " + n))
                .toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).startsWith("note"));
        assertThat(transactionsOf("note %")).isEqualTo(1);
        assertThat(notes()).hasSize(MEMBERS + 1);
    }

    @Test
    void a_refusal_that_has_written_nothing_does_not_concern_the_others() {
        List<Step<String>> steps = new ArrayList<>();
        steps.add(transaction -> write(transaction.handle(), "note first"));
        steps.add(_ -> {
            throw new IllegalArgumentException("refused");
        });
        steps.add(transaction -> write(transaction.handle(), "note last"));
        List<Future<String>> answers = together(steps);

        assertThat(failureOf(answers.get(1))).hasMessage("refused");
        assertThat(notes()).contains("note first", "note last");
        assertThat(transactionsOf("note %")).isEqualTo(1);
    }

    @Test
    void what_a_failed_command_has_written_is_not_committed_with_the_others() {
        List<Step<String>> steps = new ArrayList<>();
        steps.add(transaction -> write(transaction.handle(), "note first"));
        steps.add(transaction -> {
            write(transaction.handle(), "half done");
            throw new IllegalArgumentException("refused");
        });
        steps.add(transaction -> write(transaction.handle(), "note last"));
        List<Future<String>> answers = together(steps);

        assertThat(failureOf(answers.get(1))).hasMessage("refused");
        assertThat(answers.get(0).resultNow()).isEqualTo("note first");
        assertThat(answers.get(2).resultNow()).isEqualTo("note last");
        assertThat(notes()).contains("note first", "note last").doesNotContain("half done");
    }

    @Test
    void a_command_that_breaks_down_is_not_waited_for() {
        List<Future<String>> answers = together(List.of(
                transaction -> write(transaction.handle(), "note first"),
                _ -> {
                    throw new StackOverflowError("no way out");
                },
                transaction -> write(transaction.handle(), "note last")));

        assertThat(failureOf(answers.get(1))).hasStackTraceContaining("no way out");
        assertThat(notes()).contains("note first", "note last");
    }

    @Test
    void what_the_database_refuses_together_is_carried_out_one_by_one() {
        DATABASE.useHandle(handle -> write(handle, "note bad"));
        List<Future<String>> answers = together(List.of(
                transaction -> gather(transaction, "note good"),
                transaction -> gather(transaction, "note bad"),
                transaction -> gather(transaction, "note fine")));

        assertThat(failureOf(answers.get(1))).isInstanceOf(Trip.Refusal.class);
        assertThat(answers.get(0).resultNow()).isEqualTo("note good");
        assertThat(answers.get(2).resultNow()).isEqualTo("note fine");
        assertThat(notes()).containsOnlyOnce("note good", "note bad", "note fine");
    }

    @Test
    void what_was_announced_is_read_for_all_before_the_first_has_its_turn() {
        List<Step<String>> steps = IntStream.range(0, MEMBERS)
                .<Step<String>>mapToObj(n -> new Step<>() {
                    @Override
                    public void announce(GroupTransaction transaction) {
                        notesIn(transaction).announced++;
                    }

                    @Override
                    public String carryOut(GroupTransaction transaction) {
                        return String.valueOf(notesIn(transaction).read);
                    }
                })
                .toList();

        assertThat(together(steps))
                .allSatisfy(answer -> assertThat(answer.get()).isEqualTo(String.valueOf(MEMBERS)));
    }

    /** Has all of them gather behind a command that holds the lane until they have arrived. */
    private List<Future<String>> together(List<Step<String>> steps) {
        CountDownLatch all = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Future<String> holder = requests.submit(() -> commits.run(transaction -> {
            begun.countDown();
            awaitQuietly(all);
            return write(transaction.handle(), "held the lane");
        }));
        awaitQuietly(begun);
        List<Future<String>> answers = new ArrayList<>();
        for (Step<String> step : steps) {
            answers.add(requests.submit(() -> {
                arrived.incrementAndGet();
                return commits.run(step);
            }));
            int position = answers.size();
            await().until(() -> arrived.get() == position && commits.gathered() == position);
        }
        all.countDown();
        await().until(() -> holder.isDone() && answers.stream().allMatch(Future::isDone));
        return answers;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Throwable failureOf(Future<?> answer) {
        return answer.exceptionNow();
    }

    private static String write(Handle handle, String text) {
        handle.execute("insert into note (text) values (?)", text);
        return text;
    }

    private static String gather(GroupTransaction transaction, String text) {
        notesIn(transaction).texts.add(text);
        return text;
    }

    private static Notes notesIn(GroupTransaction transaction) {
        return transaction.participant(GroupCommitIT.class, _ -> new Notes());
    }

    /** Notes that are written together. */
    private static final class Notes implements Participant {
        private final List<String> texts = new ArrayList<>();
        private int announced;
        private int read;

        @Override
        public void read(Trip trip) {
            read = announced;
        }

        @Override
        public int changes() {
            return texts.size();
        }

        @Override
        public void write(Trip trip) {
            texts.forEach(text -> trip.update("insert into note (text) values (?)", text));
        }
    }

    private static List<String> notes() {
        return DATABASE.withHandle(handle ->
                handle.select("select text from note").mapTo(String.class).list());
    }

    private static int transactionsOf(String pattern) {
        return DATABASE.withHandle(
                handle -> handle.select("select count(distinct xid) from note where text like ?", pattern)
                        .mapTo(Integer.class)
                        .one());
    }
}
