package vn.lienthong.chassis.web.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Facts of a case, written into a message as a reader in Vietnam expects them. */
final class Facts {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(ZONE);
    private static final String UNKNOWN = "…";

    private Facts() {}

    /** Not MessageFormat: that swallows apostrophes and groups the digits of codes. */
    static String fill(String text, List<?> facts) {
        String filled = text;
        for (int place = 0; place < facts.size(); place++) {
            filled = filled.replace("{" + place + "}", write(facts.get(place)));
        }
        return filled.replaceAll("\\{\\d}", UNKNOWN);
    }

    private static String write(Object fact) {
        return switch (fact) {
            case null -> UNKNOWN;
            case LocalDate day -> DAY.format(day);
            case Instant moment -> MOMENT.format(moment);
            default -> fact.toString();
        };
    }
}
