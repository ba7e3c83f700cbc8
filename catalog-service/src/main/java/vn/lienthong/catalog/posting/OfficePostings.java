package vn.lienthong.catalog.posting;

import jakarta.inject.Singleton;
import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lienthong.catalog.posting.OfficePosting.PostedField;
import vn.lienthong.catalog.posting.OfficesOfDay.Office;

/** What the offices post. */
@Singleton
class OfficePostings {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final CurrentOffices offices;
    private final Fingerprints fingerprints;

    OfficePostings(CurrentOffices offices, Fingerprints fingerprints) {
        this.offices = offices;
        this.fingerprints = fingerprints;
    }

    /**
     * Empty where on the day no centre is open and no agency there that has the code.
     *
     * @param code in either order of agency codes
     * @param field name of the only field to be posted, in either language; null = all
     */
    Optional<OfficePosting> of(String code, String field, LocalDate day) {
        OfficesOfDay there = offices.on(day);
        return there.office(code).map(office -> posting(office, there, field, day));
    }

    private OfficePosting posting(Office office, OfficesOfDay there, String field, LocalDate day) {
        List<Posting> postings = there.postedBy(office.remit())
                .filter(announced -> isOfField(announced, field))
                .map(announced -> there.posting(announced, office.remit()))
                .toList();
        List<PostedField> fields = fields(postings);
        String fingerprint = fingerprints.of(office.description(), fields);
        return new OfficePosting(office.description(), day, fingerprint, postings.size(), fields);
    }

    private static boolean isOfField(Announced announced, String field) {
        return field == null
                || field.equalsIgnoreCase(announced.version().fieldVi())
                || field.equalsIgnoreCase(announced.version().fieldEn());
    }

    private static List<PostedField> fields(List<Posting> postings) {
        Map<String, List<Posting>> byField = postings.stream().collect(Collectors.groupingBy(Posting::fieldVi));
        return byField.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Collator.getInstance(VIETNAMESE)))
                .map(field -> new PostedField(
                        field.getKey(), field.getValue().getFirst().fieldEn(), field.getValue()))
                .toList();
    }
}
