package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.Imports;

/** A code with the province's own part is written in two ways; it names one procedure all the same. */
class SpellingsOfCodesIT {
    private static final String OLD_WAY = "1.001776.000.00.00.H26";
    private static final String NEW_WAY = "1.001776.H26";
    private static final String PROCEDURE =
            ",Thủ tục,Trial,Thử,Trial,COMMUNE,Xã,5,WORKING_DAY,,8000,,COUNTER,N,1/QĐ,current";

    private final EmptyCatalog catalog = new EmptyCatalog();

    @Test
    void a_file_that_writes_it_otherwise_says_the_same() {
        assertThat(procedures(OLD_WAY + PROCEDURE)).isEqualTo("ADDED");
        assertThat(procedures(NEW_WAY + PROCEDURE)).isEqualTo("UNCHANGED");
        assertThat(catalog.given("procedures").lines().skip(1))
                .singleElement()
                .asString()
                .startsWith(NEW_WAY + ",");
    }

    @Test
    void one_file_cannot_say_both() {
        assertThat(procedures(OLD_WAY + PROCEDURE, NEW_WAY + PROCEDURE)).contains("REFUSED code");
    }

    @Test
    void life_events_know_it_by_either() {
        procedures(NEW_WAY + PROCEDURE);
        assertThat(catalog.take(
                        "life-events",
                        "code,name_vi,name_en,words,procedures,fields",
                        "BIRTH,Sinh con,Birth,em bé," + OLD_WAY + ","))
                .isEqualTo("ADDED");
        assertThat(catalog.given("life-events")).contains("," + NEW_WAY + ",");
    }

    private String procedures(String... rows) {
        return catalog.take("procedures", Imports.PROCEDURE_COLUMNS + "\n" + String.join("\n", rows));
    }
}
