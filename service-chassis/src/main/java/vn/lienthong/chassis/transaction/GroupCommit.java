package vn.lienthong.chassis.transaction;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.Jdbi;

/**
 * Has commands that arrive together share one transaction: while one group is being committed the next one gathers. A
 * command that comes alone does not wait. Where a group fails, each of its commands is carried out again by itself.
 */
@Singleton
public class GroupCommit {
    private static final int LARGEST = 64;

    private final Jdbi jdbi;
    /** One group at a time: two could each hold a row that the other waits for. */
    private final Semaphore lane = new Semaphore(1, true);

    private Group gathering;

    /**
     * @param leader the one that came first; all is done on its thread, for a change of thread costs more than most steps
     */
    private record Group(Member<?> leader, List<Member<?>> members) {}

    public GroupCommit(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Returns when what the command did is committed; throws what it threw, or why it could not be committed. */
    public <T> T run(Step<T> step) {
        Member<T> member = new Member<>(step);
        Group group = join(member);
        if (group.leader() == member) {
            lead(group);
        }
        Optional<RuntimeException> failure = member.awaitEnd();
        if (failure.isEmpty()) {
            return member.result();
        }
        if (group.members().size() == 1) {
            throw failure.get();
        }
        return alone(step);
    }

    /** How many commands wait for the next group. */
    public synchronized int gathered() {
        return gathering == null ? 0 : gathering.members().size();
    }

    private synchronized Group join(Member<?> member) {
        if (gathering == null || gathering.members().size() == LARGEST) {
            gathering = new Group(member, new ArrayList<>());
        }
        gathering.members().add(member);
        return gathering;
    }

    private synchronized void close(Group group) {
        if (gathering == group) {
            gathering = null;
        }
    }

    private void lead(Group group) {
        lane.acquireUninterruptibly();
        Optional<RuntimeException> failure = Optional.of(new IllegalStateException("The group was not carried out"));
        try {
            close(group);
            jdbi.useTransaction(handle -> carryOut(group.members(), new GroupTransaction(handle)));
            failure = Optional.empty();
        } catch (RuntimeException e) {
            failure = Optional.of(e);
        } finally {
            lane.release();
            for (Member<?> member : group.members()) {
                member.end(failure);
            }
        }
    }

    private static void carryOut(List<Member<?>> members, GroupTransaction transaction) {
        members.forEach(member -> member.announce(transaction));
        transaction.read();
        for (Member<?> member : members) {
            member.carryOut(transaction);
            member.spoilt().ifPresent(failure -> {
                throw failure;
            });
        }
        transaction.commit();
    }

    private <T> T alone(Step<T> step) {
        return jdbi.inTransaction(handle -> {
            GroupTransaction transaction = new GroupTransaction(handle);
            step.announce(transaction);
            transaction.read();
            T result = step.carryOut(transaction);
            transaction.commit();
            return result;
        });
    }
}
