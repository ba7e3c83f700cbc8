package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.transaction.GroupTransaction;

/** Tells entries that may be recorded from those that a person has to look at; what was approved before may be recorded. */
@Singleton
class Screening {
    private final Quarantine quarantine;

    Screening(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /** @param refused those that cannot be right, and those that were approved as something which can be read no more */
    record Screened<T>(List<Found<T>> good, List<SetApart<T>> apart, List<RowResult> refused) {}

    <T> Screened<T> of(Handle handle, GroupTransaction transaction, CatalogFile<T> file, Rows<T> rows) {
        List<Found<T>> good = new ArrayList<>(rows.good());
        List<Suspect<T>> suspects = new ArrayList<>(rows.suspects());
        SaidBefore<T> said = new SaidBefore<>(file);
        List<RowResult> refused = new ArrayList<>(rows.refused());
        refused.addAll(said.refuse(good, suspects));
        doubt(transaction, file, good, suspects);
        letKnown(transaction, file, good, suspects);
        List<SetApart<T>> apart = SetApart.of(file, good, suspects);
        Map<String, ObjectNode> approved = quarantine.approved(
                handle, file.kind(), apart.stream().map(SetApart::fingerprint).toList());
        Screened<T> screened = new Screened<>(good, new ArrayList<>(), refused);
        apart.forEach(each -> sort(file, said, each, approved.get(each.fingerprint()), screened));
        return screened;
    }

    private static <T> void doubt(
            GroupTransaction transaction, CatalogFile<T> file, List<Found<T>> good, List<Suspect<T>> suspects) {
        List<Found<T>> entries = List.copyOf(good);
        List<List<Finding>> doubts =
                file.doubts(transaction, entries.stream().map(Found::value).toList());
        List<List<Finding>> lost = InformationLost.in(transaction, file, entries);
        good.clear();
        for (int at = 0; at < entries.size(); at++) {
            List<Finding> findings = new ArrayList<>(doubts.get(at));
            findings.addAll(lost.get(at));
            if (findings.isEmpty()) {
                good.add(entries.get(at));
            } else {
                suspects.add(Suspect.of(file, entries.get(at), findings));
            }
        }
    }

    /** What the catalog says already nobody has to look at. */
    private static <T> void letKnown(
            GroupTransaction transaction, CatalogFile<T> file, List<Found<T>> good, List<Suspect<T>> suspects) {
        List<Suspect<T>> readable =
                suspects.stream().filter(Suspect::isReadable).toList();
        List<Boolean> known =
                file.areSaid(transaction, readable.stream().map(Suspect::found).toList());
        suspects.removeIf(Suspect::isReadable);
        for (int at = 0; at < readable.size(); at++) {
            if (known.get(at)) {
                good.add(readable.get(at).found());
            } else {
                suspects.add(readable.get(at));
            }
        }
    }

    /** @param corrections null where it was not approved */
    private static <T> void sort(
            CatalogFile<T> file, SaidBefore<T> said, SetApart<T> apart, ObjectNode corrections, Screened<T> screened) {
        if (corrections == null) {
            screened.apart().add(apart);
            return;
        }
        List<ObjectNode> contents = SetApart.entries(file.corrected(apart.content(), corrections));
        for (int at = 0; at < contents.size(); at++) {
            Suspect<T> row = apart.rows().get(at);
            try {
                Found<T> entry = new Found<>(row.line(), contents.get(at), file.read(contents.get(at)));
                said.take(entry)
                        .map(finding -> RowResult.refused(row.line(), row.code(), finding))
                        .ifPresentOrElse(
                                screened.refused()::add, () -> screened.good().add(entry));
            } catch (RowUnfit unfit) {
                screened.refused().add(RowResult.refused(row.line(), row.code(), unfit.finding()));
            }
        }
    }
}
