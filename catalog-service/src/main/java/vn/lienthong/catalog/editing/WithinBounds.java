package vn.lienthong.catalog.editing;

import java.util.Optional;
import vn.lienthong.catalog.procedure.Bounds;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.catalog.procedure.ProcedureCommand.ApproveProcess;
import vn.lienthong.catalog.procedure.ProcedureCommand.CorrectVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.DiscardDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.DraftVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.PublishDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.RecordVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.RepealProcedure;
import vn.lienthong.catalog.procedure.Unfit;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;

/** Holds what an editor fills in against what files are held against, too. */
final class WithinBounds {
    private WithinBounds() {}

    /** {@code invalid-request} that names the first field of the form that is out of its bounds. */
    static void require(ProcedureCommand asked) {
        switch (asked) {
            case DraftVersion c -> require(c.version(), c.process());
            case CorrectVersion c -> require(c.version(), c.process());
            case ApproveProcess c -> require(c.process());
            case RecordVersion _, DiscardDraft _, PublishDraft _, RepealProcedure _ -> {}
        }
    }

    private static void require(ProcedureVersion version, Process process) {
        refuse("/version", Bounds.exceededBy(version));
        if (process != null) {
            require(process);
        }
    }

    private static void require(Process process) {
        refuse("/process", Bounds.exceededBy(process));
    }

    private static void refuse(String form, Optional<Unfit> exceeded) {
        exceeded.ifPresent(unfit -> {
            throw new Refused(CommonProblem.INVALID_REQUEST)
                    .at(form + unfit.place(), unfit.textKey(), unfit.facts().toArray());
        });
    }
}
