package vn.lienthong.events.catalog;

import static vn.lienthong.events.Topics.CATALOG;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.events.Aggregate;
import vn.lienthong.events.EventType;

/** What has happened to an agency: who may decide what, where, and since when. */
@Aggregate(service = "catalog", name = "agency", topic = CATALOG)
public sealed interface AgencyEvent {
    UUID agencyId();

    /** Code in the scheme of Decision 20/2020/QĐ-TTg, highest part first, for instance {@code H26.00070}. */
    String code();

    /**
     * It became competent for what its roles and its jurisdiction say.
     *
     * @param roles what it is competent as; the steps of the procedures name the role they need
     * @param jurisdiction codes of the administrative units it is competent for, communes or whole provinces
     * @param fields Vietnamese names of the fields of procedures that it is competent for there; null = all
     * @param parent code of the agency that it belongs to
     * @param statisticsCode its code with the statistics office
     * @param validFrom first day; null = since before the data begin
     */
    @EventType("vn.lienthong.catalog.agency-established.v1")
    record AgencyEstablished(
            UUID agencyId,
            String code,
            String nameVi,
            String nameEn,
            AgencyKind kind,
            AgencyLevel level,
            List<String> roles,
            List<String> jurisdiction,
            @Nullable List<String> fields,
            @Nullable String parent,
            @Nullable String statisticsCode,
            @Nullable LocalDate validFrom,
            @Nullable String legalBasis,
            Instant establishedAt)
            implements AgencyEvent {}

    /**
     * From a day on it is called and placed like this, until something else is said; until then as it was established.
     * What it is competent for is not touched by it.
     *
     * @param parent code of the agency that it belongs to
     */
    @EventType("vn.lienthong.catalog.agency-described.v1")
    record AgencyDescribed(
            UUID agencyId,
            String code,
            LocalDate from,
            String nameVi,
            String nameEn,
            AgencyKind kind,
            AgencyLevel level,
            @Nullable String parent,
            String legalBasis,
            Instant describedAt)
            implements AgencyEvent {}

    /**
     * From a day on it is competent for something else, instead of what was said before.
     *
     * @param fields as in {@link AgencyEstablished}
     */
    @EventType("vn.lienthong.catalog.competence-changed.v1")
    record CompetenceChanged(
            UUID agencyId,
            String code,
            LocalDate from,
            List<String> roles,
            List<String> jurisdiction,
            @Nullable List<String> fields,
            @Nullable String legalBasis,
            Instant changedAt)
            implements AgencyEvent {}

    /**
     * For a period another agency acts for it.
     *
     * @param to code of the agency that acts
     * @param units codes of the units in which it acts, with all below them; null = in the whole jurisdiction
     * @param fields Vietnamese names of the fields of procedures in which it acts; null = in all
     * @param until first day on which it acts no more
     */
    @EventType("vn.lienthong.catalog.competence-delegated.v1")
    record CompetenceDelegated(
            UUID agencyId,
            String code,
            UUID delegationId,
            String to,
            List<String> roles,
            @Nullable List<String> units,
            @Nullable List<String> fields,
            LocalDate from,
            LocalDate until,
            @Nullable String legalBasis,
            Instant delegatedAt)
            implements AgencyEvent {}

    /** A delegation ends before its time. @param until first day on which the other agency acts no more */
    @EventType("vn.lienthong.catalog.delegation-ended.v1")
    record DelegationEnded(
            UUID agencyId,
            String code,
            UUID delegationId,
            LocalDate until,
            @Nullable String legalBasis,
            Instant endedAt)
            implements AgencyEvent {}

    /**
     * It is competent for nothing any more.
     *
     * @param validTo first day on which it is no more
     * @param replacedBy codes of the agencies that took over
     * @param takeovers who took over what, where there are several; null where it was not told
     */
    @EventType("vn.lienthong.catalog.agency-dissolved.v1")
    record AgencyDissolved(
            UUID agencyId,
            String code,
            LocalDate validTo,
            List<String> replacedBy,
            @Nullable List<Takeover> takeovers,
            @Nullable String legalBasis,
            Instant dissolvedAt)
            implements AgencyEvent {}

    /**
     * What one of several successors takes over, the open work included.
     *
     * @param agency code of the successor
     * @param roles null = in every role
     * @param units codes of units; null = everywhere
     * @param fields Vietnamese names of fields of procedures; null = all
     */
    record Takeover(
            String agency,
            @Nullable List<String> roles,
            @Nullable List<String> units,
            @Nullable List<String> fields) {}

    /** What sort of body it is; nothing is decided by it, roles are. */
    enum AgencyKind {
        /** The officers at the counter of a one-stop centre. */
        ONE_STOP,
        COMMUNE_PEOPLES_COMMITTEE,
        COMMUNE_POLICE,
        DISTRICT_PEOPLES_COMMITTEE,
        PROVINCIAL_DEPARTMENT,
        PUBLIC_SERVICE_UNIT,
        /** A branch of a ministry that no local committee directs: police, tax, social insurance. */
        VERTICAL_AGENCY
    }

    /** At which level of the administration it stands. */
    enum AgencyLevel {
        CENTRAL,
        PROVINCE,
        DISTRICT,
        COMMUNE
    }
}
