package vn.lienthong.chassis.web.command;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import vn.lienthong.chassis.eventstore.StreamMoved;
import vn.lienthong.chassis.transaction.GroupCommit;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.chassis.transaction.Step;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/**
 * Carries out a command once, however often it is sent: its effect, its key and its answer are one transaction. Sent
 * again it gets the first answer with {@code Idempotent-Replayed: true}, and while the first is still under way it
 * waits for it. Only success is kept: a command that was refused has changed nothing and may be tried again under its
 * key.
 */
@Singleton
public class Idempotency {
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final int ATTEMPTS = 3;

    private final GroupCommit commits;
    private final IdempotencyKeys keys;
    private final FirstAnswers answers;
    private final Answers texts;
    private final RequestContexts requests;

    Idempotency(
            GroupCommit commits, IdempotencyKeys keys, FirstAnswers answers, Answers texts, RequestContexts requests) {
        this.commits = commits;
        this.keys = keys;
        this.answers = answers;
        this.texts = texts;
        this.requests = requests;
    }

    /** Carries out a command that needs a key, {@code idempotency-key-required} without. */
    public Response once(Object body, Step<Answer> work) {
        IdempotencyKey key =
                keys.ofRequest(body).orElseThrow(() -> new Refused(CommonProblem.IDEMPOTENCY_KEY_REQUIRED));
        return respond(new UnderKey(key, work));
    }

    /** Carries out a command that may come without a key, because a repeat is harmless. */
    public Response onceIfKeyed(Object body, Step<Answer> work) {
        return keys.ofRequest(body)
                .map(key -> respond(new UnderKey(key, work)))
                .orElseGet(() -> respond(new Unkeyed(work)));
    }

    /** A lost race is run again: it then sees what it lost to, and can decide, repeat or name it. */
    private Response respond(Step<Response> command) {
        Step<Response> step = requests.ofRequest(command);
        for (int attempt = 1; ; attempt++) {
            try {
                return commits.run(step);
            } catch (StreamMoved moved) {
                if (moved.actual() >= 0 || attempt == ATTEMPTS) {
                    throw moved;
                }
            } catch (GroupAnswers.AnsweredMeanwhile meanwhile) {
                if (attempt == ATTEMPTS) {
                    throw meanwhile;
                }
            }
        }
    }

    private final class UnderKey implements Step<Response> {
        private final IdempotencyKey key;
        private final Step<Answer> work;

        UnderKey(IdempotencyKey key, Step<Answer> work) {
            this.key = key;
            this.work = work;
        }

        @Override
        public void announce(GroupTransaction transaction) {
            answers.in(transaction).announce(key);
            work.announce(transaction);
        }

        @Override
        public Response carryOut(GroupTransaction transaction) {
            GroupAnswers known = answers.in(transaction);
            Optional<StoredAnswer> first = known.find(key);
            if (first.isPresent()) {
                return first.get().response().header(REPLAYED, true).build();
            }
            StoredAnswer answer = texts.write(work.carryOut(transaction));
            known.keep(key, answer);
            return answer.response().build();
        }
    }

    private final class Unkeyed implements Step<Response> {
        private final Step<Answer> work;

        Unkeyed(Step<Answer> work) {
            this.work = work;
        }

        @Override
        public void announce(GroupTransaction transaction) {
            work.announce(transaction);
        }

        @Override
        public Response carryOut(GroupTransaction transaction) {
            return texts.write(work.carryOut(transaction)).response().build();
        }
    }
}
