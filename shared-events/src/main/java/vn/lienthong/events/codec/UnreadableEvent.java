package vn.lienthong.events.codec;

import org.jspecify.annotations.Nullable;

/** A record that is no event of the published language, or not in a form it may have. */
public final class UnreadableEvent extends RuntimeException {
    public UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
