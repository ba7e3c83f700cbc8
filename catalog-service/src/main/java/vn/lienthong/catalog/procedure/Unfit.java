package vn.lienthong.catalog.procedure;

import java.util.List;

/**
 * What is wrong with a part of something.
 *
 * @param place JSON Pointer of the part, for instance {@code /details/results/0/validMonths}
 * @param textKey of the text that says what is wrong; the facts fill its places
 */
public record Unfit(String place, String textKey, List<Object> facts) {}
