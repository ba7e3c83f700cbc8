package vn.lienthong.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds components of an event that are named like data of a person. */
final class PersonalData {
    private static final Set<String> WORDS = Set.of(
            "name",
            "surname",
            "applicant",
            "citizen",
            "person",
            "owner",
            "officer",
            "user",
            "phone",
            "mobile",
            "email",
            "mail",
            "fax",
            "address",
            "street",
            "identity",
            "passport",
            "cccd",
            "cmnd",
            "tax",
            "birth",
            "birthday",
            "born",
            "age",
            "gender",
            "sex",
            "ethnicity",
            "religion",
            "signature",
            "account",
            "note",
            "comment");

    /** What the words stand for here is an office's, a procedure's or a calendar's, and public. */
    private static final Set<String> OF_OFFICES = Set.of(
            "CentreOpened.address",
            "CentreOpened.phone",
            "CentreDescribed.address",
            "CentreDescribed.phone",
            "UnitEstablished.name",
            "WorkCalendarPublished.name",
            "ProcedureVersion.limitNote",
            "ProcedureVersion.feeNote",
            "ProcedureVersion.stepsNote",
            "SupplementPolicy.applicantWindowDays");

    /** Names in two languages are of things that the law names: agencies, procedures, steps, papers, holidays. */
    private static final Set<String> IN_TWO_LANGUAGES = Set.of("nameVi", "nameEn");

    private PersonalData() {}

    /** The suspects of a record and of all records that it holds, as {@code Record.component}. */
    static List<String> suspectsIn(Class<?> event) {
        return suspects(event).toList();
    }

    private static Stream<String> suspects(Type type) {
        return switch (type) {
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).flatMap(PersonalData::suspects);
            case Class<?> part ->
                componentsOf(part)
                        .flatMap(component -> Stream.concat(suspect(component), suspects(component.getGenericType())));
            default -> Stream.empty();
        };
    }

    private static Stream<RecordComponent> componentsOf(Class<?> part) {
        return part.isRecord() ? Arrays.stream(part.getRecordComponents()) : Stream.empty();
    }

    private static Stream<String> suspect(RecordComponent component) {
        String name = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        boolean harmless = OF_OFFICES.contains(name) || IN_TWO_LANGUAGES.contains(component.getName());
        boolean suspect = Arrays.stream(component.getName().split("(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(WORDS::contains);
        return suspect && !harmless ? Stream.of(name) : Stream.empty();
    }
}
