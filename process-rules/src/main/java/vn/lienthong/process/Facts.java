package vn.lienthong.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.events.Channel;

/**
 * What a condition may ask of a dossier.
 *
 * @param channel how it was handed in
 * @param components codes of the papers that were handed in
 * @param residence code of the commune where the applicant lives
 * @param subjectPlace code of the commune where the land, house or business lies; null where there is none
 * @param centre code of the receiving centre
 */
public record Facts(
        Channel channel,
        List<String> components,
        String residence,
        @Nullable String subjectPlace,
        String centre) {
    Map<String, Object> variables() {
        return Map.of(
                "channel", channel.name(),
                "components", components,
                "residence", residence,
                "subjectPlace", Objects.requireNonNullElse(subjectPlace, ""),
                "centre", centre);
    }
}
