package vn.lienthong.catalog.imports;

/** What came of an entry that was recorded, or was not. */
sealed interface Outcome<T> {
    /** The catalog says so already. */
    record Unchanged<T>() implements Outcome<T> {}

    /** @param before what the catalog said of the same thing and time; null where it said nothing */
    record Said<T>(T before, T after) implements Outcome<T> {}

    record KeptOut<T>(Finding finding) implements Outcome<T> {}
}
