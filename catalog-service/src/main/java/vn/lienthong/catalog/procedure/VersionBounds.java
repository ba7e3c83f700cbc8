package vn.lienthong.catalog.procedure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.events.catalog.ProcedureEvent.ChannelTime;
import vn.lienthong.events.catalog.ProcedureEvent.Fee;
import vn.lienthong.events.catalog.ProcedureEvent.LegalBasis;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.ResultDocument;

/** The bounds of the parts of a version. */
final class VersionBounds {
    private static final long MOST_VND = 999_999_999_999L;
    private static final int MOST_SETS = 20;
    /** A hundred years: a longer validity is none. */
    private static final int MOST_MONTHS = 1_200;
    /** Of results the national catalogue has odd codes, which a person looks at. */
    private static final Pattern RESULT = Pattern.compile("\\S{1,50}");

    private VersionBounds() {}

    /** The first part of a version that is out of its bounds. */
    static Optional<Unfit> of(ProcedureVersion version) {
        return Measure.ofAll()
                .text("nameVi", version.nameVi(), Bounds.TEXT)
                .text("nameEn", version.nameEn(), Bounds.TEXT)
                .text("fieldVi", version.fieldVi(), Bounds.FIELD)
                .text("fieldEn", version.fieldEn(), Bounds.FIELD)
                .set("levels", version.levels())
                .text("responsibleAgency", version.responsibleAgency(), Bounds.SENTENCE)
                .limit("limit", version.limit())
                .text("limitNote", version.limitNote(), Bounds.TEXT)
                .number("feeVnd", version.feeVnd(), 0, MOST_VND)
                .text("feeNote", version.feeNote(), Bounds.TEXT)
                .set("channels", version.channels())
                .whole("details", version.details(), VersionBounds::details)
                .text("stepsNote", version.stepsNote(), Bounds.LONG_TEXT)
                .first();
    }

    private static void details(Measure measure, ProcedureDetails details) {
        measure.set("applicants", details.applicants())
                .text("partialReason", details.partialReason(), Bounds.TEXT)
                .limit("promise", details.promise())
                .number("numberOfSets", details.numberOfSets(), 0, MOST_SETS)
                .each("fees", details.fees(), Bounds.MANY, VersionBounds::fee)
                .each("results", details.results(), Bounds.SOME, VersionBounds::result)
                .each("legalBases", details.legalBases(), Bounds.MANY, VersionBounds::legalBasis)
                .each("conditions", details.conditions(), Bounds.MANY, Bounds::text)
                .texts("keywords", details.keywords(), Bounds.SOME, Bounds.WORD)
                .forms("lifeEvents", details.lifeEvents(), Bounds.SOME, Bounds.CODE)
                .whole("channelTimes", details.channelTimes(), VersionBounds::times);
    }

    private static void times(Measure measure, List<ChannelTime> times) {
        measure.each(
                "",
                times,
                Bounds.SOME,
                (time, said) -> time.limit("limit", said.limit()).limit("promise", said.promise()));
    }

    private static void fee(Measure measure, Fee fee) {
        measure.whole("applies", fee.applies(), Bounds::text)
                .number("amountVnd", fee.amountVnd(), 0, MOST_VND)
                .whole("reckoning", fee.reckoning(), Bounds::text);
    }

    private static void result(Measure measure, ResultDocument result) {
        measure.form("code", result.code(), RESULT)
                .text("nameVi", result.nameVi(), Bounds.NAME)
                .text("nameEn", result.nameEn(), Bounds.NAME)
                .number("validMonths", result.validMonths(), 1, MOST_MONTHS);
    }

    private static void legalBasis(Measure measure, LegalBasis basis) {
        measure.text("number", basis.number(), Bounds.WORD).text("title", basis.title(), Bounds.SENTENCE);
    }
}
