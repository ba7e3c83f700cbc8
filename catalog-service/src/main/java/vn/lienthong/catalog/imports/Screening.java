package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.transaction.GroupTransaction;

/** Tells entries that may be recorded from those that a person has to look at; what was approved before may be recorded. */
@Singleton
class Screening {
    private final Quarantine quarantine;

    Screening(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /** @param refused entries that were approved as something which can be read no more */
    record Screened<T>(List<Found<T>> good, List<Suspect> suspects, List<RowResult> refused) {}

    <T> Screened<T> of(Handle handle, GroupTransaction transaction, CatalogFile<T> file, Rows<T> rows) {
        Screened<T> screened = new Screened<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(rows.refused()));
        List<Suspect> suspects = new ArrayList<>(rows.suspects());
        rows.good().stream()
                .gather(Gatherers.windowFixed(RowByRow.AT_ONCE))
                .forEach(window -> doubt(transaction, file, window, screened, suspects));
        Map<String, ObjectNode> approved = quarantine.approved(
                handle, file.kind(), suspects.stream().map(Suspect::fingerprint).toList());
        suspects.forEach(suspect -> sort(file, suspect, approved.get(suspect.fingerprint()), screened));
        screened.good().sort(Comparator.comparingInt(Found::line));
        return screened;
    }

    private static <T> void doubt(
            GroupTransaction transaction,
            CatalogFile<T> file,
            List<Found<T>> entries,
            Screened<T> screened,
            List<Suspect> suspects) {
        List<List<Finding>> doubts =
                file.doubts(transaction, entries.stream().map(Found::value).toList());
        for (int at = 0; at < entries.size(); at++) {
            Found<T> entry = entries.get(at);
            if (doubts.get(at).isEmpty()) {
                screened.good().add(entry);
            } else {
                suspects.add(new Suspect(entry.line(), code(file, entry.content()), entry.content(), doubts.get(at)));
            }
        }
    }

    /** @param corrections null where the entry was not approved */
    private static <T> void sort(CatalogFile<T> file, Suspect suspect, ObjectNode corrections, Screened<T> screened) {
        if (corrections == null) {
            screened.suspects().add(suspect);
            return;
        }
        ObjectNode content = file.corrected(suspect.content(), corrections);
        try {
            screened.good().add(new Found<>(suspect.line(), content, file.read(content)));
        } catch (RowUnfit unfit) {
            screened.refused().add(RowResult.refused(suspect.line(), suspect.code(), unfit.finding()));
        }
    }

    private static String code(CatalogFile<?> file, ObjectNode content) {
        return content.path(file.codeField()).asText(null);
    }
}
