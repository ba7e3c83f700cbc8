package vn.lienthong.catalog.imports;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What is said of days, limits and things in a catalog of which nobody doubts a word. */
final class Likely {
    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private Likely() {}

    static Arbitrary<Integer> limit() {
        return Arbitraries.of(3, 5, 7);
    }

    static Arbitrary<LocalDate> aDay() {
        return Arbitraries.integers().between(0, 900).map(FIRST::plusDays);
    }

    /** Texts that nobody doubts, with all that files treat otherwise than letters. */
    static Arbitrary<String> text() {
        return Arbitraries.of(
                        "Đăng ký",
                        "nhà ở",
                        "=1+1",
                        "'x",
                        "\"hai\"",
                        "một, hai; ba",
                        "dòng\nhai",
                        "-",
                        "@nhà",
                        "+84",
                        "<&>",
                        "_x000D_",
                        "00082",
                        "1.5",
                        "TRUE",
                        "2025-01-01")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(words -> String.join(" ", words));
    }

    static Arbitrary<String> word() {
        return Arbitraries.of("sinh con", "khai sinh", "em bé", "=con", "nhà, đất", "\"con\"");
    }
}
