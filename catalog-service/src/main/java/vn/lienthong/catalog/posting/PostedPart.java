package vn.lienthong.catalog.posting;

import static vn.lienthong.catalog.posting.Announced.isFilled;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A part of the posting of a procedure, in the order in which it is posted. Decree 63/2010, article 8.2, as amended by
 * Decree 92/2017, names those that every procedure has and those that must be told where it has them; the national
 * database tells the others beside them. The name is told of every procedure, there is none without.
 */
public enum PostedPart {
    FIELD(Duty.CUSTOM, _ -> true),
    LEVELS(Duty.CUSTOM, announced -> isFilled(announced.version().levels())),
    MEMBERS(Duty.CUSTOM, announced -> isFilled(announced.members())),
    STEPS(Duty.ALWAYS, Announced::saysTheSteps),
    FILING(Duty.ALWAYS, announced -> isFilled(announced.version().channels())),
    COMPONENTS(Duty.ALWAYS, announced -> isFilled(announced.components())),
    NUMBER_OF_SETS(Duty.ALWAYS, announced -> announced.detail(details -> details.numberOfSets() > 0)),
    LIMIT(Duty.ALWAYS, _ -> true),
    APPLICANTS(Duty.ALWAYS, announced -> announced.detail(details -> isFilled(details.applicants()))),
    AGENCY(Duty.ALWAYS, announced -> isFilled(announced.version().responsibleAgency())),
    /** Whose papers are described without naming a form has none. */
    FORMS(
            Duty.WHERE_THERE_ARE_ANY,
            announced -> announced.components().stream().anyMatch(paper -> paper.details() != null)),
    RESULTS(Duty.WHERE_THERE_ARE_ANY, announced -> announced.detail(details -> isFilled(details.results()))),
    FEES(Duty.WHERE_THERE_ARE_ANY, Announced::saysWhatIsPaid),
    /** Who tells the details without a condition has none. */
    CONDITIONS(Duty.WHERE_THERE_ARE_ANY, announced -> announced.detail(_ -> true)),
    LEGAL_BASES(Duty.CUSTOM, announced -> announced.detail(details -> isFilled(details.legalBases()))),
    ONLINE_LEVEL(Duty.CUSTOM, announced -> announced.detail(details -> details.onlineLevel() != null)),
    /** Decree 224/2026: what from 1 July 2026 on is online in part only says why. */
    PARTIAL_REASON(Duty.IF_PARTLY_ONLINE, announced -> announced.detail(details -> isFilled(details.partialReason()))),
    DECISION(Duty.CUSTOM, Announced::namesItsDecision),
    IN_FORCE(Duty.CUSTOM, _ -> true);

    private enum Duty {
        ALWAYS,
        WHERE_THERE_ARE_ANY,
        IF_PARTLY_ONLINE,
        CUSTOM
    }

    private final Duty duty;
    private final Predicate<Announced> stated;

    PostedPart(Duty duty, Predicate<Announced> stated) {
        this.duty = duty;
        this.stated = stated;
    }

    /** What must be posted of the procedure and was not announced. */
    static List<PostedPart> missing(Announced announced) {
        return unstated(announced, Duty.ALWAYS, announced.needsPartialReason() ? Duty.IF_PARTLY_ONLINE : Duty.ALWAYS);
    }

    /** What must be posted if the procedure has it, while nothing says whether it does. */
    static List<PostedPart> unknown(Announced announced) {
        return unstated(announced, Duty.WHERE_THERE_ARE_ANY);
    }

    private static List<PostedPart> unstated(Announced announced, Duty... duties) {
        return Stream.of(values())
                .filter(part -> List.of(duties).contains(part.duty) && !part.stated.test(announced))
                .toList();
    }
}
