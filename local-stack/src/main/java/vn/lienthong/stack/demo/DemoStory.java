package vn.lienthong.stack.demo;

import java.io.PrintStream;
import vn.lienthong.stack.Stack;

/** Walks dossiers through a running stack and tells what happens. */
final class DemoStory {
    private final Stack stack;
    private final PrintStream out;

    DemoStory(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    void play() {
        out.println("The stack answers at " + stack.endpoints().catalog());
    }
}
