package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.web.problem.Language;
import vn.lienthong.chassis.web.problem.Texts;

class ColumnWordsTest {
    private static final List<TableFile<?>> TABLES = List.of(
            new UnitFile(null),
            new AgencyFile(null, null),
            new AgencyDescriptionFile(null),
            new CompetenceChangeFile(null, null),
            new DelegationFile(null, null),
            new CentreFile(null, null),
            new DescriptionFile(null),
            new ReceptionFile(null, null),
            new DeskFile(null, null),
            new ProcedureFile(null, null),
            new HolidayFile(null),
            new LifeEventFile(null, null),
            new SynonymFile(null));

    @Test
    void every_column_has_a_name_in_both_languages() {
        Texts texts = new Texts();
        assertThat(TABLES)
                .allSatisfy(table -> assertThat(Stream.of(Language.values()))
                        .allSatisfy(language -> assertThat(table.columns())
                                .allMatch(column -> texts.find(language, table.namesOfFields() + column, List.of())
                                        .isPresent())));
    }
}
