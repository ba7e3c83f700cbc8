package vn.lienthong.catalog.posting;

import static vn.lienthong.catalog.posting.Announced.isFilled;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.catalog.posting.PostedStep.NamedAgency;
import vn.lienthong.catalog.posting.Posting.ListedMember;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentDetails;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.LegalBasis;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.ResultDocument;

/** Puts postings into the words of a language. */
record Wording(Words words, Tables tables) {
    static Wording in(Words words) {
        return new Wording(words, new Tables(words));
    }

    WordedPosting of(Posting posting) {
        return new WordedPosting(
                posting.code(),
                words.choose(posting.nameVi(), posting.nameEn()),
                Stream.of(PostedPart.values())
                        .map(part -> part(part, posting))
                        .filter(WordedPart::saysSomething)
                        .toList(),
                titles(posting.missing()),
                titles(posting.unknown()));
    }

    private List<String> titles(List<PostedPart> parts) {
        return parts.stream().map(words::of).toList();
    }

    private WordedPart part(PostedPart part, Posting posting) {
        return switch (part) {
            case FIELD -> says(part, words.choose(posting.fieldVi(), posting.fieldEn()));
            case LEVELS -> says(part, joined(posting.levels(), level -> words.ofCode("Level", level)));
            case MEMBERS -> lists(part, posting.members(), this::member);
            case STEPS -> tables.steps(posting);
            case FILING -> tables.filing(posting);
            case COMPONENTS -> tables.components(posting);
            case NUMBER_OF_SETS -> says(part, sets(posting.numberOfSets()));
            case LIMIT -> lists(part, limits(posting), Function.identity());
            case APPLICANTS -> lists(part, posting.applicants(), words::of);
            case AGENCY -> lists(part, agencies(posting), Function.identity());
            case FORMS -> lists(part, forms(posting), this::form);
            case RESULTS -> lists(part, posting.results(), this::result);
            case FEES -> tables.fees(posting);
            case CONDITIONS -> lists(part, posting.conditions(), words::choose);
            case LEGAL_BASES -> lists(part, posting.legalBases(), this::legalBasis);
            case ONLINE_LEVEL -> says(part, posting.onlineLevel() == null ? null : words.of(posting.onlineLevel()));
            case PARTIAL_REASON -> says(part, posting.partialReason());
            case DECISION -> says(part, decision(posting));
            case IN_FORCE ->
                says(part, words.period(posting.validFrom(), posting.validTo()).orElse(null));
        };
    }

    private WordedPart says(PostedPart part, String line) {
        return WordedPart.of(part, words, line);
    }

    private <T> WordedPart lists(PostedPart part, List<T> items, Function<T, String> word) {
        return WordedPart.of(
                part,
                words,
                items == null ? List.of() : items.stream().map(word).toList());
    }

    private static <T> String joined(Collection<T> items, Function<T, String> word) {
        return items.stream().map(word).collect(Collectors.joining(", "));
    }

    private String member(ListedMember member) {
        return member.nameVi() == null
                ? member.code()
                : "%s – %s".formatted(member.code(), words.choose(member.nameVi(), member.nameEn()));
    }

    private String sets(Integer sets) {
        return sets == null || sets == 0 ? null : words.say("sets", sets);
    }

    private List<String> limits(Posting posting) {
        String promise = posting.promise() == null ? null : words.say("promise", words.limit(posting.promise()));
        return Stream.of(words.limit(posting.limit()), posting.limitNote(), promise)
                .filter(Announced::isFilled)
                .toList();
    }

    /** As it was announced, and who that is at the office. */
    private List<String> agencies(Posting posting) {
        Stream<String> here = posting.steps().stream()
                .map(PostedStep::agency)
                .filter(Objects::nonNull)
                .map(this::agency)
                .distinct();
        return Stream.concat(Stream.ofNullable(posting.responsibleAgency()), here)
                .filter(Announced::isFilled)
                .toList();
    }

    private String agency(NamedAgency agency) {
        return words.choose(agency.nameVi(), agency.nameEn());
    }

    private static List<Component> forms(Posting posting) {
        return Stream.ofNullable(posting.process())
                .map(Process::components)
                .flatMap(List::stream)
                .filter(paper ->
                        paper.details() != null && isFilled(paper.details().form()))
                .toList();
    }

    private String form(Component paper) {
        ComponentDetails details = paper.details();
        return "%s – %s".formatted(details.form(), words.choose(paper.nameVi(), paper.nameEn()));
    }

    private String result(ResultDocument result) {
        String name = "%s (%s)".formatted(words.choose(result.nameVi(), result.nameEn()), result.code());
        return result.validMonths() == null ? name : words.say("validMonths", name, result.validMonths());
    }

    private String legalBasis(LegalBasis basis) {
        return basis.date() == null
                ? words.say("legalBasis", basis.title(), basis.number())
                : words.say("legalBasisOf", basis.title(), basis.number(), basis.date());
    }

    private String decision(Posting posting) {
        Decision decision = posting.decision();
        return decision == null
                ? posting.announcingDecision()
                : words.say("decision", decision.number(), decision.date(), decision.authority());
    }
}
