package vn.lienthong.chassis.web.command;

import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.eclipse.microprofile.context.ThreadContext;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.chassis.transaction.Step;

/** Has steps know their own request on whichever thread they are carried out. */
@Singleton
class RequestContexts {
    private final ThreadContext threads;

    RequestContexts(ThreadContext threads) {
        this.threads = threads;
    }

    /** A step that takes the request at hand with it. */
    <T> Step<T> ofRequest(Step<T> step) {
        Function<GroupTransaction, T> inRequest = threads.contextualFunction(step::carryOut);
        return new Step<>() {
            @Override
            public void announce(GroupTransaction transaction) {
                step.announce(transaction);
            }

            @Override
            public T carryOut(GroupTransaction transaction) {
                Context ofLeader = Context.current();
                try {
                    return inRequest.apply(transaction);
                } finally {
                    ofLeader.makeCurrent(); // where it is not sampled, the propagation leaves the other trace behind
                }
            }
        };
    }
}
