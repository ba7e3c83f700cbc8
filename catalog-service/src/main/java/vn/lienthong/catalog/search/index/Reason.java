package vn.lienthong.catalog.search.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Why a procedure was found.
 *
 * @param found where it was found
 * @param words what was found there
 * @param asked the words of the question that were understood so; absent where they are the words found
 * @param lifeEvent code of the life event that the question speaks of
 * @param alike whether it was only written alike; absent where it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(Where found, List<String> words, String asked, String lifeEvent, Boolean alike) {
    static Reason code(String code) {
        return new Reason(Where.CODE, List.of(code), null, null, null);
    }
}
