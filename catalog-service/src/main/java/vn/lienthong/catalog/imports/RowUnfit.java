package vn.lienthong.catalog.imports;

import java.util.List;

/** A row of a file cannot be taken, because of one of its fields. Carries no stack trace: nothing is broken. */
final class RowUnfit extends RuntimeException {
    private final String field;
    private final String textKey;
    private final transient List<Object> facts;

    /** Names the field and, by the key of a text and the facts that fill it, what is wrong with it. */
    RowUnfit(String field, String textKey, Object... facts) {
        super(field + ": " + textKey, null, false, false);
        this.field = field;
        this.textKey = textKey;
        this.facts = List.of(facts);
    }

    Fault at(int line) {
        return new Fault(line, field, textKey, facts);
    }
}
