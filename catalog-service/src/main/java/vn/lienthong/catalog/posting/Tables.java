package vn.lienthong.catalog.posting;

import static vn.lienthong.catalog.posting.Announced.isFilled;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.catalog.posting.Posting.Filing;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.Fee;
import vn.lienthong.events.catalog.ProcedureEvent.Process;

/** The parts of a posting that are told in tables. */
record Tables(Words words) {
    private static final String BETWEEN = "; ";
    private static final Pattern BETWEEN_STEPS = Pattern.compile("[>→\\n]");

    /** Where no process says them, as they were announced: one after the other, an arrow or a line between. */
    WordedPart steps(Posting posting) {
        if (isFilled(posting.stepsNote())) {
            return WordedPart.of(
                    PostedPart.STEPS,
                    words,
                    BETWEEN_STEPS
                            .splitAsStream(posting.stepsNote())
                            .map(String::strip)
                            .filter(Announced::isFilled)
                            .toList());
        }
        return WordedPart.table(
                PostedPart.STEPS,
                words,
                List.of("step", "what", "who", "howLong"),
                posting.steps().stream().map(this::step).toList());
    }

    private List<String> step(PostedStep step) {
        String who = step.agency() != null
                ? words.choose(step.agency().nameVi(), step.agency().nameEn())
                : words.ofCode("Role", step.role());
        return List.of(Integer.toString(step.number()), what(step), who, words.limit(step.limit()));
    }

    private String what(PostedStep step) {
        String name = words.choose(step.nameVi(), step.nameEn());
        String when = joined(after(step), step.conditional() ? words.say("conditional") : null);
        return when.isEmpty() ? name : "%s (%s)".formatted(name, when);
    }

    private String after(PostedStep step) {
        String numbers = step.after().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.isEmpty() ? null : words.say("after", numbers);
    }

    WordedPart filing(Posting posting) {
        return WordedPart.table(
                PostedPart.FILING,
                words,
                List.of("channel", "howLong", "fee"),
                posting.filing().stream().map(filing -> filing(filing, posting)).toList());
    }

    private List<String> filing(Filing filing, Posting posting) {
        String promise = filing.promise() == null ? null : words.say("promise", words.limit(filing.promise()));
        String fees = filing.fees().isEmpty()
                ? generalFee(posting)
                : filing.fees().stream().map(this::amountInItsCase).collect(Collectors.joining(BETWEEN));
        return List.of(words.of(filing.channel()), joined(words.limit(filing.limit()), promise), fees);
    }

    /** Where fees by case are in force, they are all there is to pay. */
    private String generalFee(Posting posting) {
        return isFilled(posting.fees())
                ? ""
                : joined(posting.feeVnd() == null ? null : words.money(posting.feeVnd()), posting.feeNote());
    }

    private String amountInItsCase(Fee fee) {
        return fee.applies() == null ? amount(fee) : "%s: %s".formatted(words.choose(fee.applies()), amount(fee));
    }

    private String amount(Fee fee) {
        return joined(
                fee.amountVnd() == null ? null : words.money(fee.amountVnd()),
                fee.reckoning() == null ? null : words.choose(fee.reckoning()));
    }

    /** What is told beside fees by case, for instance who pays none, stands below them. */
    WordedPart fees(Posting posting) {
        if (!isFilled(posting.fees())) {
            return WordedPart.of(PostedPart.FEES, words, generalFee(posting));
        }
        return WordedPart.table(
                        PostedPart.FEES,
                        words,
                        List.of("feeKind", "case", "channel", "amount", "asked"),
                        posting.fees().stream().map(this::fee).toList())
                .and(posting.feeNote());
    }

    private List<String> fee(Fee fee) {
        return List.of(
                words.of(fee.kind()),
                fee.applies() == null ? words.say("everyCase") : words.choose(fee.applies()),
                fee.channel() == null ? words.say("everyChannel") : words.of(fee.channel()),
                amount(fee),
                words.period(fee.from(), fee.to()).orElse(""));
    }

    /** Those that are always needed come first, then case by case, then what offices hand on to each other. */
    WordedPart components(Posting posting) {
        Papers papers = new Papers(words, posting);
        Stream<List<String>> asked = Stream.ofNullable(posting.process())
                .map(Process::components)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Tables::caseOf))
                .map(papers::row);
        return WordedPart.table(
                PostedPart.COMPONENTS,
                words,
                List.of("paper", "copies", "form", "remark"),
                Stream.concat(asked, posting.handedOn().stream().map(papers::row))
                        .toList());
    }

    private static String caseOf(Component paper) {
        return paper.details() == null || paper.details().applies() == null
                ? ""
                : paper.details().applies().vi();
    }

    static String joined(String... parts) {
        return Stream.of(parts).filter(Announced::isFilled).collect(Collectors.joining(BETWEEN));
    }
}
