package vn.lienthong.catalog;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import vn.lienthong.chassis.web.problem.Language;
import vn.lienthong.chassis.web.problem.Texts;

/** Says in the language of the request what is different of something. */
@Singleton
public class ChangeWords {
    /** A list of a thousand units need not be read twice. */
    private static final int LONGEST = 500;

    private final Texts texts;
    private final HttpHeaders headers;

    ChangeWords(Texts texts, HttpHeaders headers) {
        this.texts = texts;
        this.headers = headers;
    }

    /** @param names the beginning of the keys of the texts that name fields */
    public String of(FieldChange change, String names) {
        String field = text(names + change.name(), List.of(), change.field());
        String form = change.before() == null ? "added" : change.after() == null ? "removed" : "changed";
        return text("history." + form, List.of(field, shown(change.before()), shown(change.after())), change.field());
    }

    /** A text of the service in the language of the request; {@code otherwise} where there is none. */
    public String text(String key, List<?> facts, String otherwise) {
        Language language = Language.preferredBy(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return texts.find(language, key, facts).orElse(otherwise);
    }

    private static String shown(String value) {
        String text = Objects.requireNonNullElse(value, "");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
