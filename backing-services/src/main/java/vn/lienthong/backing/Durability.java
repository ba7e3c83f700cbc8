package vn.lienthong.backing;

/** Whether what a server has confirmed must survive the machine. */
public enum Durability {
    /** Every commit reaches the disk before it is confirmed. */
    DURABLE,
    /** Faster and lost with the machine: for a test's own data only. */
    THROW_AWAY
}
