package vn.lienthong.catalog.posting;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.lienthong.chassis.web.problem.Language;
import vn.lienthong.chassis.web.problem.Texts;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.Text;

/** The words of a posting in a language: those that stand in the texts under {@code posting}. */
public record Words(Texts texts, Language language) {
    /** A text; its places are filled as those of problems are. */
    public String say(String key, Object... facts) {
        return find(key, facts)
                .orElseThrow(() -> new IllegalStateException("No text posting.%s in %s".formatted(key, language)));
    }

    /** A text without places, for templates. */
    public String label(String key) {
        return say(key);
    }

    /** The word for a constant of an enumeration. */
    public String of(Enum<?> constant) {
        return say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The word for a code of an open list; the code itself where there is none. */
    String ofCode(String list, String code) {
        return find(list + "." + code).orElse(code);
    }

    public String tag() {
        return language.tag();
    }

    public String choose(String vietnamese, String english) {
        boolean isEnglish = language == Language.ENGLISH && Announced.isFilled(english);
        return isEnglish ? english : vietnamese;
    }

    String choose(Text text) {
        return choose(text.vi(), text.en());
    }

    String limit(Limit limit) {
        String key = "Limit." + limit.unit().name();
        return limit.value() == 1 ? say(key + ".1") : say(key, limit.value());
    }

    /** An amount as it is written in the language; nothing to pay is said in words. */
    String money(long dong) {
        return dong == 0 ? say("free") : say("money", grouped(dong));
    }

    private String grouped(long number) {
        return NumberFormat.getIntegerInstance(Locale.of(language.tag())).format(number);
    }

    String date(LocalDate day) {
        return say("date", day);
    }

    /** From a day on, up to, not including, another; empty where neither is known. */
    Optional<String> period(LocalDate from, LocalDate to) {
        if (from == null && to == null) {
            return Optional.empty();
        }
        LocalDate last = to == null ? null : to.minusDays(1);
        return Optional.of(
                last == null ? say("from", from) : from == null ? say("until", last) : say("fromUntil", from, last));
    }

    private Optional<String> find(String key, Object... facts) {
        return texts.find(language, "posting." + key, Arrays.asList(facts));
    }
}
