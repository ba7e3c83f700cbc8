package vn.lienthong.acceptance.faults;

import java.util.concurrent.atomic.AtomicInteger;

/** How often what came to pass that is no promise. */
final class Counts {
    /** Sendings without an answer. */
    final AtomicInteger cut = new AtomicInteger();

    final AtomicInteger refused = new AtomicInteger();

    /** Commands that were sent again on purpose. */
    final AtomicInteger repeated = new AtomicInteger();
}
