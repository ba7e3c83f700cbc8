package vn.lienthong.bench.report;

/** What a figure must reach. */
public record Target(Bound bound, double value) {
    /** Which side of the value is the good one. */
    public enum Bound {
        AT_LEAST(">="),
        AT_MOST("<="),
        ABOVE(">"),
        UNDER("<");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }
    }

    public static Target atLeast(double value) {
        return new Target(Bound.AT_LEAST, value);
    }

    public static Target atMost(double value) {
        return new Target(Bound.AT_MOST, value);
    }

    public static Target above(double value) {
        return new Target(Bound.ABOVE, value);
    }

    public static Target under(double value) {
        return new Target(Bound.UNDER, value);
    }

    public boolean isMetBy(double figure) {
        return switch (bound) {
            case AT_LEAST -> figure >= value;
            case AT_MOST -> figure <= value;
            case ABOVE -> figure > value;
            case UNDER -> figure < value;
        };
    }

    /** For people: {@code >= 0.80}. */
    public String text() {
        return bound.sign + " " + Figures.text(value);
    }
}
