package vn.lienthong.catalog.imports;

/** An entry of a file cannot be taken, because of one of its fields. Carries no stack trace: nothing is broken. */
final class RowUnfit extends RuntimeException {
    private final transient Finding finding;
    private final boolean trap;

    /** Names the field and, by the key of a text and the facts that fill it, what is wrong with it. */
    RowUnfit(String field, String textKey, Object... facts) {
        this(Finding.of(field, textKey, facts), false);
    }

    private RowUnfit(Finding finding, boolean trap) {
        super(finding.column() + ": " + finding.textKey(), null, false, false);
        this.finding = finding;
        this.trap = trap;
    }

    /** Unfit in a way for which the national catalogue is known: a person may know what it should say. */
    static RowUnfit byTrap(String field, String textKey, Object... facts) {
        return new RowUnfit(Finding.of(field, textKey, facts), true);
    }

    Finding finding() {
        return finding;
    }

    boolean isTrap() {
        return trap;
    }
}
