package vn.lienthong.catalog.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.catalog.FieldChange;
import vn.lienthong.catalog.FieldDiff;
import vn.lienthong.catalog.imports.Outcome.KeptOut;
import vn.lienthong.catalog.imports.Outcome.Said;
import vn.lienthong.catalog.imports.Outcome.Unchanged;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.transaction.GroupTransaction;

/** Records entries, holds what is said then against all that the catalog says, and tells what became of each. */
final class Recording<T> {
    private final CatalogFile<T> file;
    private final GroupTransaction transaction;

    Recording(CatalogFile<T> file, GroupTransaction transaction) {
        this.file = file;
        this.transaction = transaction;
    }

    List<RowResult> of(List<Found<T>> found, CommandContext context) {
        List<Found<T>> entries = file.inOrder(found);
        List<Outcome<T>> outcomes = file.record(transaction, entries, context);
        Function<T, Optional<Finding>> register = register(outcomes);
        List<RowResult> results = new ArrayList<>(entries.size());
        for (int at = 0; at < entries.size(); at++) {
            Found<T> entry = entries.get(at);
            results.add(result(entry, outcomes.get(at), register).remarked(file.remarks(transaction, entry.value())));
        }
        return results;
    }

    private RowResult result(Found<T> entry, Outcome<T> outcome, Function<T, Optional<Finding>> register) {
        String code = file.code(entry.content());
        return switch (outcome) {
            case Unchanged<T> _ -> RowResult.said(entry.line(), code, Fate.UNCHANGED, List.of());
            case KeptOut<T>(Finding finding) -> RowResult.refused(entry.line(), code, finding);
            case Said<T> said ->
                register.apply(said.after())
                        .map(finding -> RowResult.refused(entry.line(), code, finding))
                        .orElseGet(() -> RowResult.said(entry.line(), code, fate(said), changes(said)));
        };
    }

    /** Made where there is something to be held against it: it takes in all there is. */
    private Function<T, Optional<Finding>> register(List<Outcome<T>> outcomes) {
        List<T> said = outcomes.stream()
                .flatMap(outcome -> outcome instanceof Said<T> news ? Stream.of(news.after()) : Stream.empty())
                .toList();
        return said.isEmpty() ? _ -> Optional.empty() : file.register(transaction, said);
    }

    private Fate fate(Said<T> said) {
        if (said.before() == null) {
            return Fate.ADDED;
        }
        boolean ends =
                !file.span(said.before()).hasEnd() && file.span(said.after()).hasEnd();
        return ends ? Fate.REPEALED : Fate.CHANGED;
    }

    private List<FieldChange> changes(Said<T> said) {
        return said.before() == null
                ? List.of()
                : FieldDiff.between(file.write(said.before()), file.write(said.after()));
    }
}
