package vn.lienthong.chassis.decider;

import java.util.List;

/** A fact that has words of its own in each language. @param textKey of a text of the service, which the facts fill */
public record Worded(String textKey, List<Object> facts) {}
