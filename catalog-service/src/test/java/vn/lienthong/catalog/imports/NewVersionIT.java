package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class NewVersionIT {
    @Inject
    Jdbi jdbi;

    @Test
    void what_changes_is_a_new_version_and_the_old_one_stays() {
        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row("3")).body("added", equalTo(1));
        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row("3")).body("unchanged", equalTo(1));
        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row("2")).body("changed", equalTo(1));

        List<String> told = jdbi.withHandle(
                handle -> handle.select("select data from event where subject = '9.200001' order by version")
                        .mapTo(String.class)
                        .list());
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).contains("\"value\":3");
        assertThat(told.getLast()).contains("\"value\":2");
    }

    private static String row(String days) {
        return "9.200001,Thử,Trial,Thử,Trial,COMMUNE,Xã,%s,WORKING_DAY,,,,COUNTER,N,,until 2019-12-31".formatted(days);
    }
}
