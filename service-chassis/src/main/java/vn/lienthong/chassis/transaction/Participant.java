package vn.lienthong.chassis.transaction;

import vn.lienthong.chassis.sql.Trip;

/** What reads and writes for all who share a transaction, in the one trip to the database that all make together. */
public interface Participant {
    /** Adds what reads all that has been announced. */
    void read(Trip trip);

    /** How much has been gathered to be written. */
    int changes();

    /**
     * Adds what writes all that has been gathered. The database has to refuse what must not be committed: a group of
     * commands ends with it.
     */
    void write(Trip trip);
}
