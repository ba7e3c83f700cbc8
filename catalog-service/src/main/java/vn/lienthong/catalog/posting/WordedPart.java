package vn.lienthong.catalog.posting;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of a posting in words, the same for page, table and loudspeaker.
 *
 * @param columns heads of the rows; empty where there are only lines
 * @param lines below the rows
 */
public record WordedPart(
        PostedPart part, String title, List<String> columns, List<List<String>> rows, List<String> lines) {
    static WordedPart of(PostedPart part, Words words, List<String> lines) {
        return new WordedPart(part, words.of(part), List.of(), List.of(), lines);
    }

    /** A line, or nothing where none stands in it. */
    static WordedPart of(PostedPart part, Words words, String line) {
        return of(part, words, List.of()).and(line);
    }

    /** A table; columns in which nothing stands are left out. */
    static WordedPart table(PostedPart part, Words words, List<String> columns, List<List<String>> rows) {
        List<Integer> filled = IntStream.range(0, columns.size())
                .filter(column -> rows.stream().anyMatch(row -> Announced.isFilled(row.get(column))))
                .boxed()
                .toList();
        return new WordedPart(
                part,
                words.of(part),
                filled.stream()
                        .map(column -> words.say("column." + columns.get(column)))
                        .toList(),
                rows.stream().map(row -> filled.stream().map(row::get).toList()).toList(),
                List.of());
    }

    /** The same with a line below; itself where nothing stands in it. */
    WordedPart and(String line) {
        return new WordedPart(
                part,
                title,
                columns,
                rows,
                Stream.concat(lines.stream(), Stream.ofNullable(line))
                        .filter(Announced::isFilled)
                        .toList());
    }

    boolean saysSomething() {
        return !rows.isEmpty() || !lines.isEmpty();
    }

    /** All of it, each row as a line. */
    Stream<String> asLines() {
        return Stream.concat(
                rows.stream()
                        .map(row -> String.join(
                                " – ", row.stream().filter(Announced::isFilled).toList())),
                lines.stream());
    }
}
