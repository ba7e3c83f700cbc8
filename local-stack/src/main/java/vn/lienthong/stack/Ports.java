package vn.lienthong.stack;

/** The ports of one stack, counted from a base. */
public record Ports(int base) {
    /** Where a stack listens that is told nothing else. */
    public static final int DEFAULT_BASE = 18100;

    /** How many ports a stack takes up, counted from its base. */
    public static final int SPAN = 15;

    private static final int LOWEST = 1024;

    /** The last port that a stack can begin at. */
    public static final int HIGHEST = 65_535 - SPAN;

    private static final int KAFKA = 5;
    private static final int POSTGRES = 10;

    public Ports {
        if (base < LOWEST || base > HIGHEST) {
            throw new StackProblem(
                    "A stack cannot begin at port " + base + ".",
                    "Choose a --port-base from %d to %d.".formatted(LOWEST, HIGHEST));
        }
    }

    public int of(Service service) {
        return base + service.ordinal();
    }

    public int kafka() {
        return base + KAFKA;
    }

    public int postgres(Service service) {
        return base + POSTGRES + service.ordinal();
    }
}
