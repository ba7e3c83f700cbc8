package vn.lienthong.calendar;

/** How much of a budget is used, in whole units of the budget; a unit that has only begun is not used yet. */
public record Consumption(long used, long allowed, Budget.Unit unit) {
    /** What is left; below zero it is by how much the limit is exceeded. */
    public long remaining() {
        return allowed - used;
    }
}
