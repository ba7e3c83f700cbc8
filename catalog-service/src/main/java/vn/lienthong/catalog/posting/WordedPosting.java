package vn.lienthong.catalog.posting;

import java.util.List;
import java.util.Optional;

/**
 * A posting in the words of a language.
 *
 * @param parts only those that something was announced of
 * @param missing titles of the parts that must be posted and were not announced
 * @param unknown titles of those that must be posted if there are any, which nobody told
 */
public record WordedPosting(
        String code, String name, List<WordedPart> parts, List<String> missing, List<String> unknown) {
    /** A part in one line; empty where nothing was announced of it. */
    String summary(PostedPart part) {
        return find(part)
                .map(found -> String.join("; ", found.asLines().toList()))
                .orElse("");
    }

    public String limit() {
        return summary(PostedPart.LIMIT);
    }

    public String fees() {
        return summary(PostedPart.FEES);
    }

    Optional<WordedPart> find(PostedPart part) {
        return parts.stream().filter(each -> each.part() == part).findFirst();
    }
}
