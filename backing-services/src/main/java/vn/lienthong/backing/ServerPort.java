package vn.lienthong.backing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on the loopback address. */
public final class ServerPort {
    private ServerPort() {}

    /** The wished port, or any free one for 0; fails, naming the port, where somebody listens on it. */
    public static int claim(String server, int wished) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wished));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new ServerNotRunning(
                    "Port %d is taken, so %s cannot start on it. Stop what listens there or choose another port."
                            .formatted(wished, server),
                    e);
        }
    }
}
