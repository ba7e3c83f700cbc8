package vn.lienthong.catalog.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.catalog.imports.StatedLimit.StatedUnit;

/**
 * What texts of the catalogue, in Vietnamese or in English, say of times. Most times in them are those of exceptions, so
 * only a clause that is nothing but a limit is taken for the limit.
 */
final class TimeWords {
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String UNITS =
            "(?:(?<wd>ngày \\(?làm việc\\)?|working days?|WD)|(?<cd>ngày lịch|ngày|calendar days?|days?)"
                    + "|(?<wh>giờ làm việc|working hours?)|(?<h>giờ|hours?|h))(?!\\pL)";
    private static final Pattern TIME = Pattern.compile("(?<![\\d.,/+<≤-])0*(?<n>\\d{1,4})\\s*" + UNITS, ANY_CASE);
    /** So many and no more, for each takes a part of the stack. */
    private static final String BEFORE =
            "(?:(?:time limit|limit|deadline|statutory|within|in|is|at most|not more than|up to"
                    + "|(?:tổng )?thời (?:hạn|gian)(?: giải quyết| thực hiện| xử lý)?(?: hồ sơ| thủ tục)?"
                    + "|giải quyết|trong(?: vòng)?|là|không quá|tối đa|chậm nhất|nhiều nhất)[\\s:]+){0,10}";

    private static final String BEHIND =
            "(?:\\s*(?:\\([KVU]\\)|(?:kể từ|tính từ|từ (?:ngày|khi) (?:tiếp )?nhận|sau khi (?:tiếp )?nhận).*|from (?:the )?(?:receipt|day|date).*|after receipt.*|of receipt.*"
                    + "|đối với hồ sơ (?:hợp lệ|đủ điều kiện)))?";
    private static final Pattern LIMIT = Pattern.compile(BEFORE + "(?<time>0*\\d{1,4}\\s*\\S.*?)" + BEHIND, ANY_CASE);
    private static final Pattern SAME_DAY = Pattern.compile(
            BEFORE
                    + "(?:same day|(?:ngay )?trong ngày(?: làm việc)?(?: (?:tiếp )?nhận(?: được| đủ)?(?: hồ sơ| yêu cầu)?)?)"
                    + BEHIND,
            ANY_CASE);

    private static final Pattern REMOTE =
            Pattern.compile("remote|vùng sâu|vùng xa|miền núi|biên giới|hải đảo|khó khăn|\\+\\s*10(?!\\d)", ANY_CASE);
    private static final Pattern CHANNEL =
            Pattern.compile("(?<!\\pL)(?:online|trực tuyến|counter|trực tiếp|post|bưu chính)(?!\\pL)", ANY_CASE);
    /** Not what is added, nor a ceiling. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.,/+<≤-])(?<!<=)(?<!\\+ )0*(\\d{1,4})(?![\\d/]|[.,]\\d|\\s*\\+)");
    /** Steps in which nobody's time runs, or several at once. */
    private static final Pattern OUTSIDE = Pattern.compile(
            "post|niêm yết|wait|chờ|payment|nộp|confirm|xác nhận|objection|parallel|song song", ANY_CASE);

    private TimeWords() {}

    /** The clause by which the time is that of remote areas: it says so, or names a limit shorter by what is added there. */
    static Optional<String> remoteClause(StatedTime time, String text, int added) {
        return time.unit().isHours() || time.value() <= added
                ? Optional.empty()
                : clauses(text, ";|\\.\\s")
                        .filter(clause -> REMOTE.matcher(clause).find() && names(clause, time.value())
                                || CHANNEL.matcher(clause).find() && names(clause, time.value() - added))
                        .findFirst();
    }

    /** The clause that is another limit. */
    static Optional<String> otherLimit(StatedTime time, String note) {
        return clauses(note, ";|,\\s|\\.(?:\\s|$)")
                .filter(clause ->
                        limit(clause).filter(said -> !time.isLike(said)).isPresent())
                .findFirst();
    }

    /** The steps that take longer than the limit, or that are all timed and do not add up to it. */
    static Optional<String> otherSteps(StatedTime time, String steps) {
        List<String> each = clauses(steps, ">|→").toList();
        List<StatedTime> times = each.stream()
                .filter(step -> !OUTSIDE.matcher(step).find())
                .flatMap(step -> times(step).findFirst().stream())
                .toList();
        double days = times.stream().mapToDouble(StatedTime::days).sum();
        boolean allTimed = times.size() == each.size() && times.size() > 1;
        boolean fits = allTimed ? days == time.days() : days <= time.days();
        return fits || OUTSIDE.matcher(steps).results().anyMatch(found -> isAtOnce(found.group()))
                ? Optional.empty()
                : Optional.of(steps);
    }

    private static boolean isAtOnce(String word) {
        return word.equalsIgnoreCase("parallel") || word.equalsIgnoreCase("song song");
    }

    private static Optional<StatedTime> limit(String clause) {
        if (SAME_DAY.matcher(clause).matches()) {
            return Optional.of(new StatedTime(1, StatedUnit.SAME_DAY));
        }
        Matcher limit = LIMIT.matcher(SpelledNumbers.inDigits(clause));
        if (!limit.matches()) {
            return Optional.empty();
        }
        Matcher time = TIME.matcher(limit.group("time"));
        return time.matches() ? Optional.of(time(time)) : Optional.empty();
    }

    private static Stream<StatedTime> times(String text) {
        return TIME.matcher(text).results().map(TimeWords::time);
    }

    private static StatedTime time(MatchResult found) {
        StatedUnit unit = found.group("wd") != null
                ? StatedUnit.WORKING_DAY
                : found.group("cd") != null
                        ? StatedUnit.DAY
                        : found.group("wh") != null ? StatedUnit.WORKING_HOUR : StatedUnit.HOUR;
        return new StatedTime(Integer.parseInt(found.group("n")), unit);
    }

    private static boolean names(String clause, int number) {
        return NUMBER.matcher(clause).results().anyMatch(found -> Integer.parseInt(found.group(1)) == number);
    }

    private static Stream<String> clauses(String text, String between) {
        return Arrays.stream(text.split(between)).map(String::strip).filter(clause -> !clause.isEmpty());
    }
}
