package vn.lienthong.events;

/** How a dossier is handed in (national exchange codes 1, 2, 3). */
public enum Channel {
    COUNTER,
    ONLINE,
    POST
}
