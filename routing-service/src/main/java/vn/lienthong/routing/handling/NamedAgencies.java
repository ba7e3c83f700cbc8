package vn.lienthong.routing.handling;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;
import vn.lienthong.routing.RoutingProblem;
import vn.lienthong.routing.competence.Competence;

/** Checks agencies that people name. */
@Singleton
class NamedAgencies {
    private final CatalogMirror mirror;
    private final InstantSource clock;

    NamedAgencies(CatalogMirror mirror, InstantSource clock) {
        this.mirror = mirror;
        this.clock = clock;
    }

    /** To be asked for before a transaction begins: the mirror may need one of its own. */
    Today today() {
        return new Today(mirror.get(), Competence.dateOf(clock.instant()));
    }

    /** The agencies that exist today. */
    record Today(Catalog catalog, LocalDate date) {
        /** @param pointer the field of the body that names it */
        void require(String pointer, String code) {
            if (catalog.agency(code, date).isEmpty()) {
                throw new Refused(RoutingProblem.AGENCY_UNKNOWN).at(pointer, "agency.unknown");
            }
        }

        /** As {@link #require}, but nobody may be named, and not the one who names. */
        void requireOther(String pointer, String code, String naming) {
            if (code == null) {
                return;
            }
            if (code.equals(naming)) {
                throw new Refused(RoutingProblem.AGENCY_UNKNOWN).at(pointer, "agency.same");
            }
            require(pointer, code);
        }
    }
}
