package vn.lienthong.stack.down;

import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Progress;
import vn.lienthong.stack.StackSettings;
import vn.lienthong.stack.WholeFile;
import vn.lienthong.stack.WorkLock;
import vn.lienthong.stack.part.Parts;

/** Takes a stack down; its data stay. */
public final class Down {
    private final DataDirectory directory;
    private final Progress progress;

    public Down(DataDirectory directory, Progress progress) {
        this.directory = directory;
        this.progress = progress;
    }

    public void run() {
        StackSettings settings = StackSettings.of(directory);
        try (var _ = WorkLock.take(directory)) {
            // First of all, so that a watching run knows that what ends now was meant to.
            WholeFile.delete(directory.upMark());
            WholeFile.delete(directory.endpoints());
            new Shutdown(Parts.of(directory, settings), progress).run(_ -> true);
        }
    }
}
