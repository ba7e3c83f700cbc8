package vn.lienthong.catalog.imports;

/** What a row says, and what about. */
record Keyed<T>(Key key, T value) {}
