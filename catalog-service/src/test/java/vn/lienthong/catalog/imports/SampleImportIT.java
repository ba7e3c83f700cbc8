package vn.lienthong.catalog.imports;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class SampleImportIT {
    @Inject
    Jdbi jdbi;

    @Test
    void all_the_sample_data_go_in_and_a_second_time_change_nothing() {
        long t = System.nanoTime();
        SampleCatalog.imported();
        System.out.println("TIME imported " + (System.nanoTime() - t) / 1000000);
        SampleCatalog.ready(jdbi);
        System.out.println("TIME ready " + (System.nanoTime() - t) / 1000000);
        SampleCatalog.imported().forEach((f, r) -> System.out.println(f + " " + r.prettify()));
        t = System.nanoTime();
        for (String file : SampleCatalog.FILES) {
            System.out.println(file + " " + Imports.send(file).extract().asString());
        }
        System.out.println("TIME again " + (System.nanoTime() - t) / 1000000);
        for (String q : new String[] {
            "/procedures?q=khai sinh&limit=8",
            "/procedures?q=KHAI SINH&limit=3",
            "/procedures?q=birth&limit=8",
            "/procedures?q=1.0011&limit=5",
            "/procedures?q=ho tich&limit=3",
            "/procedures?q=khia sihn&limit=5",
            "/procedures?q=dat dai&limit=5",
            "/procedures?q=xyzzy",
            "/procedures?q=:*%26|!&limit=2",
            "/procedures?field=Hộ tịch&limit=2",
            "/procedures/1.001193",
            "/procedures/1.001776?on=2024-05-05",
            "/units/00082",
            "/units/00082?on=2024-05-05",
            "/units?parent=01&limit=2",
            "/units?limit=2",
            "/agencies/H26.00082",
            "/agencies?role=COMMUNE_POLICE&unit=00082&limit=3",
            "/agencies?unit=00082&limit=20",
            "/centres?unit=00082&limit=4",
            "/centres?unit=00082&on=2024-05-05&limit=4",
            "/centres?near=21.0312,105.8520&limit=3",
            "/centres/H26.002.LP1",
            "/calendars/H42/days?from=2026-08-28&to=2026-09-03",
            "/units?on=zzz",
            "/units/99999",
            "/q/openapi"
        }) {
            t = System.nanoTime();
            System.out.println(
                    "== " + q + " " + RestAssured.given().get(q).asString() + " " + (System.nanoTime() - t) / 1000000);
        }
    }
}
