package vn.lienthong.catalog.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.catalog.wording.Wording.Description;
import vn.lienthong.catalog.wording.Wording.LifeEvent;
import vn.lienthong.catalog.wording.Wording.Synonyms;

/** Says what a life event or some synonyms are, whatever was said of them before. */
public record DescribeWording(String code, Description description, Instant describedAt) {
    public UUID wordingId() {
        return switch (description) {
            case LifeEvent _ -> lifeEventId(code);
            case Synonyms _ -> synonymsId(code);
        };
    }

    public static UUID lifeEventId(String code) {
        return UUID.nameUUIDFromBytes(("life-event " + code).getBytes(UTF_8));
    }

    public static UUID synonymsId(String code) {
        return UUID.nameUUIDFromBytes(("synonyms " + code).getBytes(UTF_8));
    }
}
