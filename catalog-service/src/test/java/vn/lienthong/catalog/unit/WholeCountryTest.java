package vn.lienthong.catalog.unit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.unit.AdministrativeUnit.Beginning;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.AdministrativeUnit.Existing;
import vn.lienthong.catalog.unit.Reorganisation.Ending;
import vn.lienthong.catalog.unit.Reorganisation.Founding;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.Lineage;
import vn.lienthong.mirror.UnitRow;

/** As many communes as on 1 July 2025: what takes a second must not take the minutes of each held against each. */
class WholeCountryTest {
    private static final int COMMUNES = 10_047;
    private static final int AS_ONE = 3;
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void all_communes_are_merged_by_one_act() {
        UnitRegister register =
                UnitRegister.of(Stream.concat(Stream.of(existing("01", UnitKind.PROVINCE, "VN")), communes())
                        .toList());

        List<RecordUnit> recorded = assertTimeoutPreemptively(LONG, () -> act().decide(register, Instant.EPOCH));

        assertThat(recorded).hasSize(COMMUNES + COMMUNES / AS_ONE);
    }

    @Test
    void what_each_new_commune_was_made_of_is_found() {
        Stream<UnitRow> old = act().ended().stream().map(WholeCountryTest::row);
        List<UnitRow> founded =
                act().founded().stream().map(WholeCountryTest::row).toList();
        List<UnitRow> rows = Stream.concat(old, founded.stream()).toList();
        Lineage lineage = new Lineage(new Catalog(List.of(), rows, List.of(), List.of(), List.of()));

        long origins = assertTimeoutPreemptively(
                LONG,
                () -> founded.stream()
                        .mapToLong(unit -> lineage.trace(unit, REFORM, REFORM.minusDays(1))
                                .holdings()
                                .size())
                        .sum());

        assertThat(origins).isEqualTo(COMMUNES);
    }

    private static Reorganisation act() {
        return new Reorganisation(
                REFORM,
                "1/NQ",
                IntStream.range(0, COMMUNES)
                        .mapToObj(at -> new Ending(code(at), Succession.FULL, List.of(Part.whole(heir(at)))))
                        .toList(),
                IntStream.iterate(0, at -> at < COMMUNES, at -> at + AS_ONE)
                        .mapToObj(at -> new Founding(heir(at), "Xã", UnitKind.COMMUNE, "01"))
                        .toList());
    }

    private static Stream<AdministrativeUnit> communes() {
        return IntStream.range(0, COMMUNES).mapToObj(at -> existing(code(at), UnitKind.COMMUNE, "01"));
    }

    private static AdministrativeUnit existing(String code, UnitKind kind, String parent) {
        return new Existing(new Beginning(code, "Đơn vị", kind, parent, null, null, null));
    }

    private static UnitRow row(Ending ending) {
        Optional<End> end = Optional.of(new End(
                REFORM, ending.parts().stream().map(Part::unit).toList(), ending.succession(), ending.parts(), null));
        return row(ending.code(), null, end);
    }

    private static UnitRow row(Founding founding) {
        return row(founding.code(), REFORM, Optional.empty());
    }

    private static UnitRow row(String code, LocalDate from, Optional<End> end) {
        return new UnitRow(
                UUID.nameUUIDFromBytes((code + from).getBytes(UTF_8)),
                code,
                "Xã",
                UnitKind.COMMUNE,
                "01",
                from,
                end.map(End::validTo).orElse(null),
                end.map(End::replacedBy).orElse(List.of()),
                end.map(End::succession).orElse(null),
                end.map(End::parts).orElse(null),
                null,
                null,
                null);
    }

    private static String code(int at) {
        return "%05d".formatted(at);
    }

    private static String heir(int at) {
        return "%05d".formatted(20_000 + at / AS_ONE);
    }
}
