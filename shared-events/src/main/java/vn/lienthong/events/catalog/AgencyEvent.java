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
            @Nullable LocalDate validFrom,
            @Nullable String legalBasis,
            Instant establishedAt)
            implements AgencyEvent {}

    /**
     * It is competent for nothing any more.
     *
     * @param validTo first day on which it is no more
     * @param replacedBy codes of the agencies that took over
     */
    @EventType("vn.lienthong.catalog.agency-dissolved.v1")
    record AgencyDissolved(
            UUID agencyId,
            String code,
            LocalDate validTo,
            List<String> replacedBy,
            @Nullable String legalBasis,
            Instant dissolvedAt)
            implements AgencyEvent {}

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
