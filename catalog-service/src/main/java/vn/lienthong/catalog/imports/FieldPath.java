package vn.lienthong.catalog.imports;

import java.util.regex.Pattern;

/** Where something stands in an entry of a file, as its report says it: {@code components[0].kind}. */
final class FieldPath {
    private static final Pattern POSITION = Pattern.compile("/(\\d+)");

    private FieldPath() {}

    /** @param pointer for instance {@code /components/0/kind} */
    static String of(String pointer) {
        return POSITION.matcher(pointer.substring(1)).replaceAll("[$1]").replace('/', '.');
    }
}
