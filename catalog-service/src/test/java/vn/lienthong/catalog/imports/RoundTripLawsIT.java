package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import vn.lienthong.catalog.imports.format.Csv;
import vn.lienthong.catalog.imports.format.Format;
import vn.lienthong.catalog.imports.format.Json;
import vn.lienthong.catalog.imports.format.Xlsx;

/** import(export(x)) = x, whatever has happened to the catalog, for every kind of file in each of its forms. */
class RoundTripLawsIT {
    @Property(tries = 12, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void what_a_catalog_gives_out_makes_the_same_of_an_empty_one(
            @ForAll("lives") List<Act> acts, @ForAll boolean workbooks) {
        EmptyCatalog original = new EmptyCatalog();
        EmptyCatalog copy = new EmptyCatalog();
        Lives.beginning().forEach(act -> act.on(original));
        acts.forEach(act -> act.on(original));

        for (CatalogFile<?> file : original.files) {
            String kind = file.kind();
            Format format = format(file, original, workbooks);
            byte[] given = original.give(kind, format);
            assertThat(copy.take(kind, given, format).rows())
                    .as(kind)
                    .allSatisfy(row -> assertThat(row.fate()).as(row.toString()).isEqualTo(Fate.ADDED));
            assertThat(copy.given(kind)).as(kind).isEqualTo(original.given(kind));
            assertThat(original.take(kind, given, format).rows())
                    .as(kind)
                    .allSatisfy(row -> assertThat(row.fate()).as(row.toString()).isEqualTo(Fate.UNCHANGED));
            Statistics.label(kind).collect(original.given(kind).lines().count() > 1);
        }
        original.files.forEach(file ->
                Statistics.label(file.kind()).coverage(said -> said.check(true).count(times -> times > 0)));
    }

    @Provide
    Arbitrary<List<Act>> lives() {
        return Lives.acts();
    }

    private static Format format(CatalogFile<?> file, EmptyCatalog catalog, boolean workbooks) {
        if (file.columns().isEmpty()) {
            return new Json(catalog.json);
        }
        return workbooks ? new Xlsx() : new Csv();
    }
}
