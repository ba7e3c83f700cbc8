package vn.lienthong.events.catalog;

import static vn.lienthong.events.Topics.CATALOG;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.events.Aggregate;
import vn.lienthong.events.EventType;

/** What has happened to a one-stop centre, where dossiers are handed in and results collected. */
@Aggregate(service = "catalog", name = "centre", topic = CATALOG)
public sealed interface CentreEvent {
    UUID centreId();

    /** Also the code of the agency its officers act for, and the first part of the dossier codes it gives. */
    String code();

    /**
     * Dossiers may be handed in here.
     *
     * @param provinceWide may receive for every unit of its province (Decree 118/2025)
     * @param latitude WGS 84 degrees; null where unknown
     * @param calendar code of the work calendar whose office hours it keeps
     */
    @EventType("vn.lienthong.catalog.centre-opened.v1")
    record CentreOpened(
            UUID centreId,
            String code,
            String nameVi,
            String nameEn,
            CentreKind kind,
            String unit,
            List<ServedUnit> serves,
            boolean provinceWide,
            String address,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String calendar,
            @Nullable String phone,
            @Nullable LocalDate openedOn,
            @Nullable String legalBasis,
            Instant openedAt)
            implements CentreEvent {}

    /**
     * Dossiers may no longer be handed in here.
     *
     * @param closedOn first day on which it no longer receives
     */
    @EventType("vn.lienthong.catalog.centre-closed.v1")
    record CentreClosed(
            UUID centreId,
            String code,
            LocalDate closedOn,
            @Nullable String legalBasis,
            Instant closedAt) implements CentreEvent {}

    /**
     * An administrative unit whose dossiers it receives, and when.
     *
     * @param from first day served; null = from the beginning
     * @param to first day no longer served; null = still served
     */
    record ServedUnit(
            String unit, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** Whose one-stop it is, or that it is a branch of one. */
    enum CentreKind {
        PROVINCIAL,
        COMMUNAL,
        INTER_WARD,
        DISTRICT,
        BRANCH
    }
}
