package vn.lienthong.catalog.procedure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;

/** What can be asked of a procedure, by the code of the national database. */
public sealed interface ProcedureCommand {
    String code();

    default UUID procedureId() {
        return idOf(code());
    }

    /** The procedure that a code means; a code is given once. */
    static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(("procedure " + code).getBytes(UTF_8));
    }

    record PublishVersion(String code, ProcedureVersion version, Instant publishedAt) implements ProcedureCommand {}

    record ApproveProcess(String code, Process process, Instant approvedAt) implements ProcedureCommand {}
}
