package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fees of the national catalogue that say thousands, or have the digits of the time limit before them. */
final class FeeTraps {
    private static final String FEE = "fee_vnd";
    /** In the cell that lists the fees by case. */
    private static final String AMOUNT_OF_CASE = "amountVnd";

    private static final String VALUE = "time_value";
    private static final String UNIT = "time_unit";
    private static final Pattern AMOUNT =
            Pattern.compile("(\\d{1,12})(?:\\s*(?:VNĐ|VND|đồng|đ))?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");
    /** No fee is below that. */
    private static final long LOWEST = 1_000;
    /** None has parts of it. */
    private static final long SMALLEST_PART = 500;

    private static final Pattern TIME = Pattern.compile("\\d{1,4}");
    /** A fee in thousands without its zeros. */
    private static final Pattern IN_THOUSANDS = Pattern.compile("[1-9]\\d{1,2}");

    private FeeTraps() {}

    static Stream<Finding> in(ObjectNode row) {
        Matcher amount = AMOUNT.matcher(text(row, FEE));
        List<Finding> ofFee =
                amount.matches() ? of(FEE, amount.group(1), text(row, VALUE)).toList() : List.of();
        Stream<Finding> ofTime = Stream.of(VALUE, UNIT)
                .filter(column -> !ofFee.isEmpty()
                        && text(row, VALUE).isEmpty()
                        && text(row, column).isEmpty())
                .map(column -> Finding.of(column, "row.time-in-fee"));
        return Stream.of(ofFee.stream(), ofTime, ofCases(row)).flatMap(findings -> findings);
    }

    private static Stream<Finding> ofCases(ObjectNode row) {
        return Leaf.of(row)
                .filter(leaf -> leaf.isWithin() && leaf.name().equals(AMOUNT_OF_CASE))
                .filter(leaf -> DIGITS.matcher(leaf.text()).matches())
                .flatMap(leaf -> of(leaf.path(), leaf.text(), text(row, VALUE)));
    }

    private static Stream<Finding> of(String column, String digits, String time) {
        long fee = Long.parseLong(digits);
        if (fee == 0) {
            return Stream.of();
        }
        if (fee < LOWEST) {
            return Stream.of(Finding.of(column, "row.fee-in-thousands", fee));
        }
        Optional<String> rest = behind(time, digits);
        if (rest.isPresent()) {
            return Stream.of(Finding.of(column, "row.fee-behind-time", fee, time, rest.get()));
        }
        return fee % SMALLEST_PART == 0 ? Stream.of() : Stream.of(Finding.of(column, "row.fee-uneven", fee));
    }

    private static Optional<String> behind(String time, String digits) {
        return Optional.of(time)
                .filter(text -> TIME.matcher(text).matches() && digits.startsWith(text))
                .map(text -> digits.substring(text.length()))
                .filter(rest -> IN_THOUSANDS.matcher(rest).matches());
    }

    private static String text(ObjectNode row, String column) {
        return row.path(column).asText("").strip();
    }
}
