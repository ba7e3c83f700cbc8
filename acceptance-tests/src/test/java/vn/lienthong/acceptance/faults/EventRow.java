package vn.lienthong.acceptance.faults;

import java.util.UUID;

/**
 * A row of an event table, as far as it is judged.
 *
 * @param source what its event calls its stream
 * @param trace the id of its trace; empty without one
 * @param causation the event that it is a reaction to; null for a command's
 * @param transaction in which it was written, as text
 * @param data SHA-256 of the data, hexadecimal
 * @param hashFits whether its hash is what the rule makes of it and the row before
 */
record EventRow(
        String source,
        int version,
        UUID id,
        String type,
        String trace,
        UUID causation,
        String transaction,
        String data,
        boolean hashFits) {
    String service() {
        return source.split("/")[2];
    }
}
