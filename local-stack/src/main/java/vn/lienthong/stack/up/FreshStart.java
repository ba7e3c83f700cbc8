package vn.lienthong.stack.up;

import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Folders;
import vn.lienthong.stack.Progress;
import vn.lienthong.stack.StackSettings;
import vn.lienthong.stack.down.Shutdown;
import vn.lienthong.stack.part.Parts;

/** Stops and forgets what is there. */
final class FreshStart {
    private final DataDirectory directory;
    private final Progress progress;

    FreshStart(DataDirectory directory, Progress progress) {
        this.directory = directory;
        this.progress = progress;
    }

    /** Removes what a stack makes; what else lies in its folder is not ours to remove. */
    void run() {
        if (!directory.holdsStack()) {
            return;
        }
        // To be stopped, the processes need not be known by their ports.
        new Shutdown(Parts.of(directory, StackSettings.USUAL), progress).run(_ -> true);
        directory.content().stream().forEach(Folders::delete);
        progress.say("Removed the stack in " + directory.path());
    }
}
