package vn.lienthong.backing;

/** A backing server could not be started or reached; the message names the remedy where there is one. */
public final class ServerNotRunning extends RuntimeException {
    public ServerNotRunning(String message) {
        super(message);
    }

    public ServerNotRunning(String message, Throwable cause) {
        super(message, cause);
    }
}
