package vn.lienthong.intake.dossier;

import java.util.List;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.intake.dossier.Dossier.Known;
import vn.lienthong.intake.dossier.Dossier.NotSubmitted;
import vn.lienthong.intake.dossier.DossierCommand.Conclusion;
import vn.lienthong.intake.dossier.DossierCommand.Handling;
import vn.lienthong.intake.dossier.DossierCommand.ReceiveDossier;
import vn.lienthong.intake.dossier.DossierCommand.Reception;
import vn.lienthong.intake.dossier.DossierCommand.SubmitDossier;

/** What may happen to a dossier, as three decision tables, one for each stage of its life. */
public final class DossierDecider implements Decider<DossierCommand, DossierEvent, Dossier> {
    private record Situation(DossierCommand command, Dossier dossier) {}

    @Override
    public Dossier initialState() {
        return new NotSubmitted();
    }

    @Override
    public List<DossierEvent> decide(DossierCommand command, Dossier dossier) {
        return switch (new Situation(command, dossier)) {
            case Situation(SubmitDossier c, NotSubmitted _) ->
                List.of(ReceptionTable.submitted(c.dossierId(), c.submission()));
            case Situation(ReceiveDossier c, NotSubmitted _) ->
                List.of(
                        ReceptionTable.submitted(c.dossierId(), c.submission()),
                        ReceptionTable.accepted(c.dossierId(), c.submission(), c.receipt()));
            case Situation(DossierCommand c, NotSubmitted _) -> throw DossierRejection.DOSSIER_UNKNOWN.of(c);
            case Situation(Reception c, Known d) -> ReceptionTable.decide(c, d);
            case Situation(Handling c, Known d) -> HandlingTable.decide(c, d);
            case Situation(Conclusion c, Known d) -> ConclusionTable.decide(c, d);
        };
    }

    @Override
    public Dossier evolve(Dossier dossier, DossierEvent event) {
        return Phases.after(dossier, event);
    }
}
