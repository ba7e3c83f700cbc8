package vn.lienthong.bench.load;

/** Where a deed tells what it has reached on its way, and what its parts took. */
public final class Marks {
    /** Takes a time under a name, in nanoseconds. */
    @FunctionalInterface
    interface Book {
        void enter(String name, long nanos);
    }

    /** Where nobody wants to know. */
    public static final Marks NONE = new Marks(0, (_, _) -> {});

    private final long from;
    private final Book book;

    /** @param from the moment at which the deed was meant to begin */
    Marks(long from, Book book) {
        this.from = from;
        this.book = book;
    }

    /** Takes the time from the moment at which the deed was meant to begin. */
    public void reached(String name) {
        took(name, from);
    }

    /** Takes the time from another moment. */
    public void took(String name, long since) {
        book.enter(name, System.nanoTime() - since);
    }
}
