package vn.lienthong.chassis.web.command;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.eventstore.StreamMoved;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/**
 * Carries out a command once, however often it is sent: its effect, its key and its answer are one transaction. Sent
 * again it gets the first answer with {@code Idempotent-Replayed: true}, and while the first is still under way it waits
 * for it. Only success is kept: a command that was refused has changed nothing and may be tried again under its key.
 */
@Singleton
public class Idempotency {
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final int ATTEMPTS = 3;

    private final Jdbi jdbi;
    private final IdempotencyKeys keys;
    private final FirstAnswers answers;
    private final Answers texts;

    Idempotency(Jdbi jdbi, IdempotencyKeys keys, FirstAnswers answers, Answers texts) {
        this.jdbi = jdbi;
        this.keys = keys;
        this.answers = answers;
        this.texts = texts;
    }

    /** The command itself, in the transaction that it is given. May run again, after a rollback. */
    @FunctionalInterface
    public interface Work {
        Answer on(Handle handle);
    }

    /** Carries out a command that needs a key, {@code idempotency-key-required} without. */
    public Response once(Object body, Work work) {
        IdempotencyKey key =
                keys.ofRequest(body).orElseThrow(() -> new Refused(CommonProblem.IDEMPOTENCY_KEY_REQUIRED));
        return inTransaction(handle -> underKey(handle, key, work));
    }

    /** Carries out a command that may come without a key, because a repeat is harmless. */
    public Response onceIfKeyed(Object body, Work work) {
        Optional<IdempotencyKey> key = keys.ofRequest(body);
        return inTransaction(handle -> key.isPresent()
                ? underKey(handle, key.get(), work)
                : texts.write(work.on(handle)).response().build());
    }

    private Response underKey(Handle handle, IdempotencyKey key, Work work) {
        Optional<StoredAnswer> first = answers.claim(handle, key);
        if (first.isPresent()) {
            return first.get().response().header(REPLAYED, true).build();
        }
        StoredAnswer answer = texts.write(work.on(handle));
        answers.keep(handle, key, answer);
        return answer.response().build();
    }

    /** A lost race is run again: it then sees the version it lost to, and can decide or name it. */
    private Response inTransaction(Step step) {
        for (int attempt = 1; ; attempt++) {
            try {
                return jdbi.inTransaction(step::on);
            } catch (StreamMoved moved) {
                if (moved.actual() >= 0 || attempt == ATTEMPTS) {
                    throw moved;
                }
            }
        }
    }

    private interface Step {
        Response on(Handle handle);
    }
}
