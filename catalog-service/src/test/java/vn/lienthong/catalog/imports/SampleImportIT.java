package vn.lienthong.catalog.imports;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.SampleData;
import vn.lienthong.catalog.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class SampleImportIT {
    @Inject
    Jdbi jdbi;

    @Test
    void all_the_sample_data_go_in_and_a_second_time_change_nothing() {
        for (String file : SampleData.FILES) {
            long t = System.nanoTime();
            System.out.println(file + " " + Imports.sendSample(file).extract().asString() + " "
                    + (System.nanoTime() - t) / 1000000);
        }
        for (String file : SampleData.FILES) {
            long t = System.nanoTime();
            System.out.println(file + " " + Imports.sendSample(file).extract().asString() + " "
                    + (System.nanoTime() - t) / 1000000);
        }
    }
}
