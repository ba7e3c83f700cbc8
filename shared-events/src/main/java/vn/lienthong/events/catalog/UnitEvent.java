package vn.lienthong.events.catalog;

import static vn.lienthong.events.Topics.CATALOG;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.events.Aggregate;
import vn.lienthong.events.EventType;

/**
 * What has happened to an administrative unit. Codes are used again for other units, so a unit is its id and its
 * validity, never the code alone.
 */
@Aggregate(service = "catalog", name = "unit", topic = CATALOG)
public sealed interface UnitEvent {
    UUID unitId();

    /** Code of the statistics office: 2 digits for a province, 3 for a district, 5 for a commune. */
    String code();

    /**
     * The unit came to be.
     *
     * @param parent code of the unit above; {@code VN} for a province
     * @param validFrom first day; null = since before the data begin
     * @param madeOf the units, by their codes of the day before, whose territory it was made of; null where nothing was
     *     said of it
     */
    @EventType("vn.lienthong.catalog.unit-established.v1")
    record UnitEstablished(
            UUID unitId,
            String code,
            String name,
            UnitKind kind,
            String parent,
            @Nullable LocalDate validFrom,
            @Nullable List<Part> madeOf,
            @Nullable String legalBasis,
            Instant establishedAt)
            implements UnitEvent {}

    /**
     * The unit is no more, at least not under this code, name and parent.
     *
     * @param validTo first day on which it is no more
     * @param replacedBy codes of the successors; empty where its tasks were shared out procedure by procedure
     * @param parts how much of it each successor got; null where only the successors were named
     */
    @EventType("vn.lienthong.catalog.unit-dissolved.v1")
    record UnitDissolved(
            UUID unitId,
            String code,
            LocalDate validTo,
            List<String> replacedBy,
            Succession succession,
            @Nullable List<Part> parts,
            @Nullable String legalBasis,
            Instant dissolvedAt)
            implements UnitEvent {}

    /** The unit was recorded by mistake: there never was one like it. It may be recorded again. */
    @EventType("vn.lienthong.catalog.unit-withdrawn.v1")
    record UnitWithdrawn(UUID unitId, String code, Instant withdrawnAt) implements UnitEvent {}

    /**
     * What of a unit went to another one. Resolutions tell land and people apart: "a part of the area and the whole
     * population". Cases about persons follow the people, cases about land follow the area.
     *
     * @param unit code of the other unit
     */
    record Part(String unit, Share area, Share population) {
        /** The unit as a whole, land and people. */
        public static Part whole(String unit) {
            return new Part(unit, Share.WHOLE, Share.WHOLE);
        }

        /** A part of its land; how many of its people is not told. */
        public static Part some(String unit) {
            return new Part(unit, Share.PART, Share.UNKNOWN);
        }

        /** Some of it; of what, and how much, is not told. */
        public static Part untold(String unit) {
            return new Part(unit, Share.UNKNOWN, Share.UNKNOWN);
        }

        /** With the shares of another telling where this one does not tell. */
        public Part completedBy(Part other) {
            return new Part(unit, area.or(other.area), population.or(other.population));
        }
    }

    /** How much of a unit's land, or of its people. */
    enum Share {
        WHOLE,
        PART,
        NONE,
        /** The source does not tell. */
        UNKNOWN;

        private Share or(Share other) {
            return this == UNKNOWN ? other : this;
        }
    }

    /** Its rank and character: province, district (until 1 July 2025) or commune, urban or rural. */
    enum UnitKind {
        PROVINCE,
        CENTRAL_CITY,
        PROVINCIAL_CITY,
        URBAN_DISTRICT,
        RURAL_DISTRICT,
        TOWN,
        WARD,
        COMMUNE,
        TOWNSHIP,
        SPECIAL_ZONE
    }

    /** What became of a unit. */
    enum Succession {
        /** It is part of one successor as a whole. */
        FULL,
        /** It was divided among several successors. */
        PARTIAL,
        RENAME,
        /** Under the same code, renamed or joined with others: the register does not tell which. */
        RENAME_OR_MERGE,
        /** The same unit below another one. */
        REPARENT,
        /** It became several units. */
        SPLIT,
        /** Into another province, where its code is not known. */
        MOVED_OUT,
        /** The register knows no successor. */
        DISSOLVED,
        /** Its level of the administration was abolished, as that of the districts. */
        ABOLISHED_LEVEL;

        /** What of the unit a successor got, as far as this tells. */
        public Part passedTo(String successor) {
            return switch (this) {
                case FULL, RENAME, RENAME_OR_MERGE, REPARENT -> Part.whole(successor);
                case PARTIAL, SPLIT, MOVED_OUT, DISSOLVED, ABOLISHED_LEVEL -> Part.untold(successor);
            };
        }
    }
}
