package vn.lienthong.stack.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import vn.lienthong.stack.StackProblem;

/** Ports of the loopback address. */
public final class LoopbackPorts {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final int TIMEOUT_MILLIS = 500;

    private LoopbackPorts() {}

    /** Whether somebody listens there. */
    static boolean isOpen(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Waits until a process that was started before takes requests. */
    static void awaitOpen(Part part) {
        if (!Waiting.until(LIMIT, STEP, () -> isOpen(part.port()))) {
            throw new StackProblem(
                    "%s runs, but does not answer on port %d.".formatted(part.title(), part.port()),
                    "./lienthong down stops it; its log: " + part.log());
        }
    }

    /** Whether nobody listens there and one could. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
