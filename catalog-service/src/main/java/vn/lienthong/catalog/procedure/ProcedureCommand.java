package vn.lienthong.catalog.procedure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.lienthong.catalog.procedure.Procedure.Draft;
import vn.lienthong.events.catalog.ProcedureCode;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;

/** What can be asked of a procedure, by the code of the national database. */
public sealed interface ProcedureCommand {
    String code();

    default UUID procedureId() {
        return idOf(code());
    }

    /** The procedure that a code means, whichever way it is written; a code is given once. */
    static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(("procedure " + ProcedureCode.newWay(code)).getBytes(UTF_8));
    }

    /**
     * Records what the national database says of a version: announces it, or puts right the one that begins on the same
     * day.
     *
     * @param decision null where no more than its number is told
     */
    record RecordVersion(String code, ProcedureVersion version, Decision decision, Instant publishedAt)
            implements ProcedureCommand {}

    /** Prepares a version, or changes one that is being prepared. @param process null = the process stays as it is */
    record DraftVersion(String code, UUID draftId, ProcedureVersion version, Process process, Instant draftedAt)
            implements ProcedureCommand {}

    record DiscardDraft(String code, UUID draftId, Instant discardedAt) implements ProcedureCommand {}

    /**
     * Announces what was prepared, with its process where it has one of its own.
     *
     * @param process with all that it asks; null = as it was prepared
     */
    record PublishDraft(String code, UUID draftId, Process process, Decision decision, Instant publishedAt)
            implements ProcedureCommand {
        public PublishDraft(String code, UUID draftId, Decision decision, Instant publishedAt) {
            this(code, draftId, null, decision, publishedAt);
        }

        PublishDraft with(Process complete) {
            return new PublishDraft(code, draftId, complete, decision, publishedAt);
        }

        Draft completed(Draft draft) {
            return process == null ? draft : new Draft(draft.version(), process);
        }
    }

    /**
     * Puts right what was announced wrongly.
     *
     * @param corrects place of the version in the procedure's stream
     * @param process null = the process stays as it is
     * @param decision null = that of the version
     */
    record CorrectVersion(
            String code,
            int corrects,
            ProcedureVersion version,
            Process process,
            Decision decision,
            Instant correctedAt)
            implements ProcedureCommand {}

    /** @param from first day on which it is no longer in force */
    record RepealProcedure(String code, LocalDate from, Decision decision, Instant repealedAt)
            implements ProcedureCommand {}

    /** @param decision null where it is not known */
    record ApproveProcess(String code, Process process, Decision decision, Instant approvedAt)
            implements ProcedureCommand {}
}
