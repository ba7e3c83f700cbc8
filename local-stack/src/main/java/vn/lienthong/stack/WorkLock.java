package vn.lienthong.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Keeps a second up or down out of a data directory while one is at work; gone with its process. */
public final class WorkLock implements AutoCloseable {
    private final FileChannel channel;

    private WorkLock(FileChannel channel) {
        this.channel = channel;
    }

    public static WorkLock take(DataDirectory directory) {
        try {
            Files.createDirectories(directory.path());
            FileChannel channel =
                    FileChannel.open(directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new StackProblem(
                        "Another ./lienthong is at work on " + directory.path() + ".",
                        "Wait until it is done and try again.");
            }
            return new WorkLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + directory.lock(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
