package vn.lienthong.chassis.web.paging;

import java.util.List;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items at most
 * @param backward whether the part lies before the keys, not after
 * @param keys sort values of the item at its edge; none for the start of the list
 */
public record Window(int limit, boolean backward, List<String> keys) {
    public Window {
        keys = List.copyOf(keys);
    }

    public boolean isStart() {
        return keys.isEmpty();
    }

    /** How many rows to read: one more than wanted tells whether there is more. */
    public int fetch() {
        return limit + 1;
    }
}
