package vn.lienthong.catalog.posting;

import java.util.List;
import java.util.Optional;
import vn.lienthong.catalog.procedure.OnceOnly.HandedOn;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;
import vn.lienthong.events.catalog.ProcedureEvent.Step;

/** What is told of the papers of a procedure. */
record Papers(Words words, Posting posting) {
    List<String> row(Component paper) {
        Optional<ComponentDetails> details = Optional.ofNullable(paper.details());
        return List.of(
                words.choose(paper.nameVi(), paper.nameEn()),
                details.map(told -> copies(paper.kind(), told))
                        .filter(Announced::isFilled)
                        .orElse(words.of(paper.kind())),
                details.map(ComponentDetails::form).orElse(""),
                remark(paper, details));
    }

    /** Nobody brings what one procedure of a group makes for another. */
    List<String> row(HandedOn paper) {
        Component component = paper.component();
        return List.of(
                words.choose(component.nameVi(), component.nameEn()),
                "",
                "",
                words.say("madeBy", paper.from(), paper.to()));
    }

    private String copies(ComponentKind kind, ComponentDetails details) {
        boolean isCopy = kind == ComponentKind.CERTIFIED_COPY || kind == ComponentKind.PHOTOCOPY;
        String copy = isCopy ? words.of(kind) : words.say("copy");
        return Tables.joined(
                details.originals() == 0
                        ? null
                        : words.say("pieces", details.originals(), words.of(ComponentKind.ORIGINAL)),
                details.copies() == 0 ? null : words.say("pieces", details.copies(), copy));
    }

    private String remark(Component paper, Optional<ComponentDetails> details) {
        return Tables.joined(
                details.map(ComponentDetails::applies)
                        .map(applies -> words.say("onlyIf", words.choose(applies)))
                        .orElse(null),
                paper.required() || isOfACase(details) ? null : words.say("notRequired"),
                lookedUp(paper, details),
                details.map(ComponentDetails::neededFor).flatMap(this::neededAt).orElse(null));
    }

    private static boolean isOfACase(Optional<ComponentDetails> details) {
        return details.map(ComponentDetails::applies).isPresent();
    }

    /** Nobody has to bring what the office can look up (Decree 309/2026, article 2). */
    private String lookedUp(Component paper, Optional<ComponentDetails> details) {
        if (!paper.replaceableByData()) {
            return null;
        }
        return details.map(ComponentDetails::database)
                .map(database -> words.say("lookedUpIn", database))
                .orElseGet(() -> words.say("lookedUp"));
    }

    private Optional<String> neededAt(String step) {
        List<String> steps = posting.process().steps().stream().map(Step::step).toList();
        return steps.contains(step) ? Optional.of(words.say("neededAt", steps.indexOf(step) + 1)) : Optional.empty();
    }
}
