package vn.lienthong.catalog.editing;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Edits;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;

/** What editors say in a list can be told by a file, in one cell. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class ListItemIT {
    @ParameterizedTest
    @ValueSource(strings = {"Hộ tịch|Cư trú", "Hộ\\ntịch", "|", "\\t"})
    void what_a_cell_could_not_tell_is_refused(String field) {
        Edits.create("/agencies/H97.88", agency(field))
                .statusCode(400)
                .body("errors.pointer.unique()", contains("/competence/fields/0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hộ tịch", "a", "Đất đai; môi trường, (nhà ở)", "\\u00a0Cư trú "})
    void any_other_is_taken(String field) {
        SampleCatalog.imported();
        Edits.create("/agencies/H97.9" + field.length() % 10, agency(field)).statusCode(200);
    }

    private static String agency(String field) {
        return """
                {"nameVi":"Sở","nameEn":"Department","kind":"PROVINCIAL_DEPARTMENT","level":"PROVINCE",
                 "competence":{"roles":["LIST_97"],"jurisdiction":["79"],"fields":["%s"]},"validFrom":"2026-01-01",
                 "legalBasis":"1/QĐ"}""".formatted(field);
    }
}
