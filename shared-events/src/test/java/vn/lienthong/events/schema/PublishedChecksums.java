package vn.lienthong.events.schema;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.lienthong.events.TextFiles;

/**
 * The SHA-256 that each file had when it was published, as {@code sha256sum} writes them. Lines are only ever added, so
 * that an edit of what readers rely on shows, however well the edited files agree with each other.
 */
record PublishedChecksums(Path list, List<Path> files) {
    private static final String BETWEEN = "  ";

    /** The schemas of all versions, and the golden samples. */
    static PublishedChecksums ofThisModule() {
        List<Path> files = List.of(PublishedSchemas.FOLDER, Path.of("src/test/resources/golden")).stream()
                .flatMap(folder -> TextFiles.below(folder).stream())
                .filter(file -> file.toString().endsWith(".json"))
                .toList();
        return new PublishedChecksums(Path.of("src/test/resources/published.sha256"), files);
    }

    /** The published files that are gone, or not what they were. */
    List<String> broken() {
        return listed().entrySet().stream()
                .filter(line -> Files.notExists(Path.of(line.getKey()))
                        || !sha256(Path.of(line.getKey())).equals(line.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The files that no line speaks of. */
    List<String> unlisted() {
        Map<String, String> listed = listed();
        return files.stream()
                .map(Path::toString)
                .filter(file -> !listed.containsKey(file))
                .toList();
    }

    /** Adds a line for each file that has none. */
    void addUnlisted() {
        Map<String, String> lines = listed();
        unlisted().forEach(file -> lines.put(file, sha256(Path.of(file))));
        TextFiles.write(
                list,
                lines.entrySet().stream()
                        .map(line -> line.getValue() + BETWEEN + line.getKey() + "\n")
                        .collect(Collectors.joining()));
    }

    private Map<String, String> listed() {
        Map<String, String> lines = new TreeMap<>();
        if (Files.exists(list)) {
            TextFiles.read(list)
                    .lines()
                    .map(line -> line.split(BETWEEN, 2))
                    .forEach(line -> lines.put(line[1], line[0]));
        }
        return lines;
    }

    private static String sha256(Path file) {
        try {
            byte[] text = TextFiles.read(file).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
