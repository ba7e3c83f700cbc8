package vn.lienthong.catalog.imports;

import java.time.Instant;
import vn.lienthong.catalog.centre.CentreCommand;

/** What a row says of a centre from a day on, until the next row of the centre. */
interface StatedOfCentre {
    String centre();

    UntilNext<?> dated();

    CentreCommand command(Instant now);
}
