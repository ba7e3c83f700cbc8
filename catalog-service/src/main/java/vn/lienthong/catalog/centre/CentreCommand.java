package vn.lienthong.catalog.centre;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lienthong.catalog.centre.CentreCommand.ArrangeCentre;
import vn.lienthong.catalog.centre.CentreCommand.ChangeServedUnits;
import vn.lienthong.catalog.centre.CentreCommand.CloseCentre;
import vn.lienthong.catalog.centre.CentreCommand.DescribeCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Closing;
import vn.lienthong.catalog.centre.OneStopCentre.Description;
import vn.lienthong.catalog.centre.OneStopCentre.Reception;
import vn.lienthong.events.catalog.CentreEvent.Desk;

/** What can be asked of a centre, by its code. */
public sealed interface CentreCommand
        permits RecordCentre, DescribeCentre, ArrangeCentre, ChangeServedUnits, CloseCentre {
    String code();

    default UUID centreId() {
        return idOf(code());
    }

    /** The centre that a code means; a code is given once. */
    static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(("centre " + code).getBytes(UTF_8));
    }

    /** From a day on it is called and found like this. */
    record DescribeCentre(String code, LocalDate from, Description description, String legalBasis, Instant describedAt)
            implements CentreCommand {}

    /** From a day on it receives like this. @param reception null = as before; @param desks null = as before */
    record ArrangeCentre(
            String code, LocalDate from, Reception reception, List<Desk> desks, String legalBasis, Instant arrangedAt)
            implements CentreCommand {}

    /** From a day on it receives for some units more, and for others no longer. */
    record ChangeServedUnits(
            String code, LocalDate from, List<String> added, List<String> removed, String legalBasis, Instant changedAt)
            implements CentreCommand {}

    record CloseCentre(String code, Closing closing, Instant closedAt) implements CentreCommand {}
}
