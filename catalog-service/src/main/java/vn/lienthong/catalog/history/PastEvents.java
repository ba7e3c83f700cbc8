package vn.lienthong.catalog.history;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.catalog.agency.AgencyCommand;
import vn.lienthong.catalog.calendar.WorkCalendarCommand;
import vn.lienthong.catalog.centre.CentreCommand;
import vn.lienthong.catalog.history.HistoryResource.Entry;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.catalog.wording.DescribeWording;
import vn.lienthong.mirror.CatalogMirror;
import vn.lienthong.mirror.UnitRow;

/** Reads the event table, which is the audit trail. */
@Singleton
class PastEvents {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Jdbi jdbi;
    private final CatalogMirror mirror;

    PastEvents(Jdbi jdbi, CatalogMirror mirror) {
        this.jdbi = jdbi;
        this.mirror = mirror;
    }

    record PastEvent(
            int version,
            String type,
            String data,
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            String agency,
            String reason) {
        Entry entry(String legalAct, List<String> changes) {
            return new Entry(version, type, occurredAt, recordedAt, actor, agency, legalAct, reason, changes);
        }
    }

    /**
     * @param code a unit that was withdrawn has none any more: it is asked for by its id
     * @param day on which a unit has the code, for codes of units are given anew
     */
    Optional<UUID> streamOf(Thing thing, String code, LocalDate day) {
        return switch (thing) {
            case PROCEDURES -> Optional.of(ProcedureCommand.idOf(code));
            case UNITS -> id(code).or(() -> mirror.get().unit(code, day).map(UnitRow::unitId));
            case AGENCIES -> Optional.of(AgencyCommand.idOf(code));
            case CENTRES -> Optional.of(CentreCommand.idOf(code));
            case CALENDARS -> Optional.of(WorkCalendarCommand.idOf(code));
            case LIFE_EVENTS -> Optional.of(DescribeWording.lifeEventId(code));
            case SYNONYMS -> Optional.of(DescribeWording.synonymsId(code));
        };
    }

    private static Optional<UUID> id(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    List<PastEvent> of(UUID stream) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select version, type, data, occurred_at, recorded_at, actor, agency, reason
                        from event where stream_id = ? order by version
                        """)
                .bind(0, stream)
                .map((row, _) -> new PastEvent(
                        row.getInt("version"),
                        row.getString("type"),
                        row.getString("data"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("agency"),
                        row.getString("reason")))
                .list());
    }
}
