package vn.lienthong.catalog.posting;

import jakarta.inject.Singleton;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lienthong.catalog.agency.AgencyCode;
import vn.lienthong.catalog.posting.OfficePosting.PostedField;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;

/** What the offices post. */
@Singleton
class OfficePostings {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final CatalogMirror mirror;
    private final Fingerprints fingerprints;

    OfficePostings(CatalogMirror mirror, Fingerprints fingerprints) {
        this.mirror = mirror;
        this.fingerprints = fingerprints;
    }

    /**
     * Empty where on the day no centre is open and no agency there that has the code.
     *
     * @param code in either order of agency codes
     * @param field name of the only field to be posted, in either language; null = all
     */
    Optional<OfficePosting> of(String code, String field, LocalDate day) {
        Catalog catalog = mirror.get();
        String since = AgencyCode.parse(code).map(AgencyCode::text).orElse(code);
        return catalog.centre(since, day)
                .map(centre -> posting(
                        PostingOffice.of(centre, catalog, day),
                        Remit.OfCentre.of(centre, catalog, day),
                        catalog,
                        field,
                        day))
                .or(() -> catalog.agency(since, day)
                        .map(agency -> posting(
                                PostingOffice.of(agency, catalog, day),
                                Remit.OfAgency.of(agency, catalog, day),
                                catalog,
                                field,
                                day)));
    }

    private OfficePosting posting(PostingOffice office, Remit remit, Catalog catalog, String field, LocalDate day) {
        List<Posting> postings = catalog.procedures().stream()
                .flatMap(procedure -> Announced.on(procedure, day).stream())
                .filter(announced -> isOfField(announced, field))
                .filter(remit::covers)
                .map(announced -> Posting.of(announced, catalog, remit.doers()))
                .sorted(Comparator.comparing(Posting::code))
                .toList();
        List<PostedField> fields = fields(postings);
        return new OfficePosting(office, day, fingerprints.of(office, fields), postings.size(), fields);
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
