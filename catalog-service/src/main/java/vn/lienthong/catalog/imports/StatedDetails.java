package vn.lienthong.catalog.imports;

import java.util.List;
import java.util.function.Function;
import vn.lienthong.catalog.imports.StatedLimit.StatedUnit;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.ApplicantKind;
import vn.lienthong.events.catalog.ProcedureEvent.ChannelTime;
import vn.lienthong.events.catalog.ProcedureEvent.Fee;
import vn.lienthong.events.catalog.ProcedureEvent.LegalBasis;
import vn.lienthong.events.catalog.ProcedureEvent.OnlineLevel;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ResultDocument;
import vn.lienthong.events.catalog.ProcedureEvent.Text;

/** What a procedure's row may tell beyond the national catalogue, in columns that its file need not have. */
final class StatedDetails {
    private static final long MOST_SETS = 20;

    private static final List<String> COLUMNS = columns(Columns.none()).names();

    private StatedDetails() {}

    static Columns<StatedVersion> columns(Columns<StatedVersion> catalogue) {
        return catalogue
                .optional("applicants", told(ProcedureDetails::applicants))
                .optional("online_level", told(ProcedureDetails::onlineLevel))
                .optional("partial_reason", told(ProcedureDetails::partialReason))
                .optional("promise_value", told(details -> promise(details, StatedLimit::value)))
                .optional("promise_unit", told(details -> promise(details, StatedLimit::unit)))
                .optional("number_of_sets", told(StatedDetails::sets))
                .optional("fees", told(details -> JsonCell.text(details.fees())))
                .optional("results", told(details -> JsonCell.text(details.results())))
                .optional("legal_bases", told(details -> JsonCell.text(details.legalBases())))
                .optional("conditions", told(details -> JsonCell.text(details.conditions())))
                .optional("keywords", told(ProcedureDetails::keywords))
                .optional("life_events", told(ProcedureDetails::lifeEvents))
                .optional("channel_times", told(details -> JsonCell.text(details.channelTimes())));
    }

    /** Null where none of the columns says anything. */
    static ProcedureDetails of(Row row) {
        return row.tellsAny(COLUMNS) ? told(row) : null;
    }

    private static ProcedureDetails told(Row row) {
        return new ProcedureDetails(
                row.optional("applicants") == null ? List.of() : row.someOf(ApplicantKind.class, "applicants"),
                row.optional("online_level") == null ? null : row.oneOf(OnlineLevel.class, "online_level"),
                row.optional("partial_reason"),
                promise(row),
                sets(row),
                fees(row),
                JsonCell.parse("results", row.optional("results"), ResultDocument[].class),
                legalBases(row),
                JsonCell.parse("conditions", row.optional("conditions"), Text[].class),
                row.list("keywords"),
                row.list("life_events"),
                channelTimes(row));
    }

    private static Limit promise(Row row) {
        if (row.optional("promise_value") == null && row.optional("promise_unit") == null) {
            return null;
        }
        return StatedLimit.of(
                "promise_value", row.number("promise_value"), row.oneOf(StatedUnit.class, "promise_unit"), "");
    }

    private static List<Fee> fees(Row row) {
        List<Fee> fees = JsonCell.parse("fees", row.optional("fees"), Fee[].class);
        fees.forEach(fee -> {
            StatedDay.requireSensible("fees", fee.from());
            StatedDay.requireSensible("fees", fee.to());
        });
        return fees;
    }

    private static List<LegalBasis> legalBases(Row row) {
        List<LegalBasis> bases = JsonCell.parse("legal_bases", row.optional("legal_bases"), LegalBasis[].class);
        bases.forEach(basis -> StatedDay.requireSensible("legal_bases", basis.date()));
        return bases;
    }

    private static List<ChannelTime> channelTimes(Row row) {
        List<ChannelTime> times = JsonCell.parse("channel_times", row.optional("channel_times"), ChannelTime[].class);
        return times.isEmpty() ? null : times;
    }

    private static int sets(Row row) {
        Long sets = row.numberOrNull("number_of_sets");
        if (sets != null && (sets < 1 || sets > MOST_SETS)) {
            throw new RowUnfit("number_of_sets", "row.no-number-between", 1, MOST_SETS);
        }
        return sets == null ? 0 : sets.intValue();
    }

    /** Null where nobody told. */
    private static Integer sets(ProcedureDetails details) {
        return details.numberOfSets() == 0 ? null : details.numberOfSets();
    }

    private static Object promise(ProcedureDetails details, Function<Limit, ?> part) {
        return details.promise() == null ? null : part.apply(details.promise());
    }

    private static Function<StatedVersion, ?> told(Function<ProcedureDetails, ?> part) {
        return stated -> stated.version().details() == null
                ? null
                : part.apply(stated.version().details());
    }
}
