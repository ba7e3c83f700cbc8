package vn.lienthong.acceptance.faults;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was asked and what was promised, by the one who asked: the judge believes nobody else. */
final class Ledger {
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Queue<Entry> promised = new ConcurrentLinkedQueue<>();
    private final List<String> contradictions = new CopyOnWriteArrayList<>();

    /** One command and what is known of it. All of its sendings share it. */
    final class Entry {
        private final Command command;
        private Answer first;
        private boolean fresh;
        private int cuts;

        private Entry(Command command) {
            this.command = command;
        }

        Command command() {
            return command;
        }

        /** The promise, or the refusal; null while nobody knows. */
        synchronized Answer first() {
            return first;
        }

        synchronized boolean isPromised() {
            return first != null && first.isPromise();
        }

        /** Refused after an attempt without an answer, which may have been carried out after all. */
        synchronized boolean isDoubtful() {
            return first == null || !first.isPromise() && cuts > 0;
        }

        /** The stream that it changed. */
        String stream() {
            return command.isSubmission()
                    ? Command.dossierStream(first().json().get("dossierId").textValue())
                    : command.stream();
        }

        synchronized void cut() {
            cuts++;
        }

        /**
         * @param known whether it was promised before this sending: then the promise can only be repeated
         * @return whether it is the first promise
         */
        synchronized boolean answered(Answer answer, boolean known) {
            if (answer.isPromise() && !answer.replayed()) {
                if (fresh || known) {
                    contradictions.add("carried out twice: %s, the last time with %s".formatted(this, answer));
                }
                fresh = true;
            }
            if (isPromised()) {
                compare(answer);
                return false;
            }
            first = answer;
            return answer.isPromise() && promised.add(this);
        }

        private void compare(Answer answer) {
            if (!answer.isSame(first)) {
                contradictions.add("another answer to %s: first %s, then %s".formatted(this, first, answer));
            }
        }

        @Override
        public String toString() {
            return "%s of %s at %s (key %s)"
                    .formatted(command.kind(), command.dossier(), command.service(), command.key());
        }
    }

    Entry open(Command command) {
        return entries.computeIfAbsent(command.key(), _ -> new Entry(command));
    }

    Collection<Entry> all() {
        return entries.values();
    }

    /** What was promised, in the order of the promises. */
    List<Entry> promises() {
        return List.copyOf(promised);
    }

    /** Answers to one key that are not the same. */
    List<String> contradictions() {
        return List.copyOf(contradictions);
    }
}
