package vn.lienthong.stack.demo;

/** The story did not go as scripted. */
final class StoryBroken extends RuntimeException {
    StoryBroken(String what) {
        super(what);
    }
}
