package vn.lienthong.catalog.imports;

import java.time.LocalDate;

/** What an entry is about: a code in its time. One file says only one thing about it. */
record Key(String code, Span span) {
    Key(String code, LocalDate from, LocalDate to) {
        this(code, new Span(from, to));
    }

    static Key always(String code) {
        return new Key(code, Span.ALWAYS);
    }

    boolean meets(Key other) {
        return code.equals(other.code) && span.meets(other.span);
    }
}
