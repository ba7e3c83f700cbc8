package vn.lienthong.catalog.procedure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;
import vn.lienthong.events.catalog.ProcedureEvent.Text;

/** A paper that several procedures of a group need: what is asked so that it serves all of them. */
final class SamePaper {
    /** Which form serves all that need a paper: the strictest first. */
    private static final List<ComponentKind> STRICTEST_FIRST = List.of(
            ComponentKind.ORIGINAL, ComponentKind.CERTIFIED_COPY, ComponentKind.PHOTOCOPY, ComponentKind.ELECTRONIC);

    private SamePaper() {}

    /** Codes are each procedure's own: {@code TK} is another form in each. What has the same name is the same paper. */
    static String nameOf(Component component) {
        return component.nameVi().strip().toLowerCase(Locale.ROOT);
    }

    /** Whether whoever brings the one has brought the other of the same name. */
    static boolean areAskedAlike(Component one, Component other) {
        return one.kind() == other.kind()
                && one.required() == other.required()
                && one.replaceableByData() == other.replaceableByData()
                && Objects.equals(one.details(), other.details());
    }

    static Component together(Component first, Component second) {
        return new Component(
                first.code(),
                first.nameVi(),
                first.nameEn(),
                stricter(first.kind(), second.kind()),
                first.required() || second.required(),
                first.replaceableByData() && second.replaceableByData(),
                together(first.details(), second.details()));
    }

    /** As a paper of the group: under a code of its own, and for none of the member's steps. */
    static Component named(String code, Component component) {
        return new Component(
                code,
                component.nameVi(),
                component.nameEn(),
                component.kind(),
                component.required(),
                component.replaceableByData(),
                component.details() == null ? null : with(component.details().applies(), component.details()));
    }

    /** What one of them needs in every case is needed in every case. */
    private static ComponentDetails together(ComponentDetails one, ComponentDetails other) {
        if (one == null || other == null) {
            return one == null ? with(null, other) : with(null, one);
        }
        return new ComponentDetails(
                one.form() == null ? other.form() : one.form(),
                Math.max(one.originals(), other.originals()),
                Math.max(one.copies(), other.copies()),
                null,
                one.database() == null ? other.database() : one.database(),
                Objects.equals(one.applies(), other.applies()) ? one.applies() : null);
    }

    /** The steps of a member are not those of the group. */
    private static ComponentDetails with(Text applies, ComponentDetails details) {
        return details == null
                ? null
                : new ComponentDetails(
                        details.form(), details.originals(), details.copies(), null, details.database(), applies);
    }

    private static ComponentKind stricter(ComponentKind one, ComponentKind other) {
        return STRICTEST_FIRST.indexOf(one) <= STRICTEST_FIRST.indexOf(other) ? one : other;
    }
}
