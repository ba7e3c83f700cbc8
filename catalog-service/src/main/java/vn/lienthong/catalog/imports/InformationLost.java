package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.lienthong.catalog.NoInformation;
import vn.lienthong.chassis.transaction.GroupTransaction;

/** Where an entry has what the national portal prints for nothing, while the catalog knows something. */
final class InformationLost {
    private InformationLost() {}

    /** Of each entry, in their order. */
    static <T> List<List<Finding>> in(GroupTransaction transaction, CatalogFile<T> file, List<Found<T>> entries) {
        List<List<String>> open =
                entries.stream().map(entry -> open(file, entry.content())).toList();
        List<T> asked = IntStream.range(0, entries.size())
                .filter(at -> !open.get(at).isEmpty())
                .mapToObj(at -> entries.get(at).value())
                .toList();
        Iterator<Optional<T>> known = file.known(transaction, asked).iterator();
        return open.stream()
                .map(columns -> columns.isEmpty() ? List.<Finding>of() : findings(file, columns, known.next()))
                .toList();
    }

    private static List<String> open(CatalogFile<?> file, ObjectNode content) {
        return file.columns().stream()
                .filter(column -> NoInformation.is(content.path(column).asText("")))
                .toList();
    }

    private static <T> List<Finding> findings(CatalogFile<T> file, List<String> columns, Optional<T> known) {
        return known.map(file::write).stream()
                .flatMap(said -> columns.stream()
                        .filter(said::has)
                        .map(column -> Finding.of(
                                column,
                                "row.information-known",
                                said.path(column).asText())))
                .toList();
    }
}
