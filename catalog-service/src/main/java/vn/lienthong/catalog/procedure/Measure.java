package vn.lienthong.catalog.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import vn.lienthong.events.Limit;

/** Holds the parts of something against their bounds, one after the other. What is absent has none. */
final class Measure {
    private final String place;
    private final List<Unfit> found;

    private Measure(String place, List<Unfit> found) {
        this.place = place;
        this.found = found;
    }

    static Measure ofAll() {
        return new Measure("", new ArrayList<>());
    }

    Optional<Unfit> first() {
        return found.stream().findFirst();
    }

    Measure text(String name, String value, int most) {
        if (value != null && value.isBlank()) {
            return unfit(name, "constraint.NotBlank");
        }
        return value != null && value.length() > most ? unfit(name, "constraint.SizeAtMost", 0, most) : this;
    }

    Measure form(String name, String value, Pattern form) {
        return value != null && !form.matcher(value).matches() ? unfit(name, "constraint.Pattern") : this;
    }

    Measure number(String name, Number value, long least, long most) {
        if (value != null && value.longValue() < least) {
            return unfit(name, "constraint.Min", least);
        }
        return value != null && value.longValue() > most ? unfit(name, "constraint.Max", most) : this;
    }

    /** Days and hours that a service can count by. */
    Measure limit(String name, Limit value) {
        return whole(name, value, (limit, said) -> limit.number("value", said.value(), 0, Bounds.mostOf(said.unit())));
    }

    /** None of them twice. */
    Measure set(String name, List<?> list) {
        Set<Object> seen = new HashSet<>();
        return list.stream().allMatch(seen::add) ? this : unfit(name, "row.named-twice");
    }

    <T> Measure whole(String name, T value, BiConsumer<Measure, T> parts) {
        if (value != null) {
            parts.accept(new Measure(of(name), found), value);
        }
        return this;
    }

    <T> Measure each(String name, List<T> list, int most, BiConsumer<Measure, T> parts) {
        if (list.size() > most) {
            return unfit(name, "constraint.SizeAtMost", 0, most);
        }
        for (int at = 0; at < list.size(); at++) {
            parts.accept(new Measure("%s/%d".formatted(of(name), at), found), list.get(at));
        }
        return this;
    }

    /** Texts of a list, by themselves. */
    Measure texts(String name, List<String> list, int most, int longest) {
        return each(name, list, most, (item, text) -> item.text("", text, longest));
    }

    /** Codes of a list, by themselves. */
    Measure forms(String name, List<String> list, int most, Pattern form) {
        return each(name, list, most, (item, code) -> item.form("", code, form));
    }

    private Measure unfit(String name, String textKey, Object... facts) {
        found.add(new Unfit(of(name), textKey, List.of(facts)));
        return this;
    }

    /** @param name empty for the thing itself */
    private String of(String name) {
        return name.isEmpty() ? place : place + "/" + name;
    }
}
