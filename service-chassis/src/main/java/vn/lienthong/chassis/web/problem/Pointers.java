package vn.lienthong.chassis.web.problem;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON Pointers (RFC 6901). */
final class Pointers {
    private Pointers() {}

    static String of(Stream<?> steps) {
        return steps.map(step -> "/" + step.toString().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
