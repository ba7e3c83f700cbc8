package vn.lienthong.chassis.transaction;

/** What reads and writes for all commands that share a transaction, each time in one statement. */
public interface Participant {
    /** Reads what the commands have announced, before the first of them has its turn. */
    void read();

    /** How much has been gathered to be written. */
    int changes();

    /** Writes what has been gathered, after the last turn. */
    void write();
}
