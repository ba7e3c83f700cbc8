package vn.lienthong.bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lienthong.bench.Session;
import vn.lienthong.bench.stack.Standing;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.stack.Stack;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.http.Http;

/** Imports procedures in great number, some at a time, and their processes. */
final class LargeCatalog {
    private static final int AT_ONCE = 1_000;

    private final Session session;
    private final Stack stack;

    LargeCatalog(Session session, Stack stack) {
        this.session = session;
        this.stack = stack;
    }

    void fill(int procedures) {
        session.say("importing %,d procedures".formatted(procedures));
        for (int from = 0; from < procedures; from += AT_ONCE) {
            int to = Math.min(procedures, from + AT_ONCE);
            send(
                    "procedures",
                    "text/csv",
                    Stream.concat(Stream.of(ManyProcedures.COLUMNS), ManyProcedures.rows(from, to))
                            .collect(Collectors.joining("\n", "", "\n")));
            send(
                    "processes",
                    "application/json",
                    IntStream.range(from, to)
                            .mapToObj(ManyProcedures::process)
                            .collect(Collectors.joining(",\n", "[", "]")));
        }
        session.say("heard after %.0f s more".formatted(new Standing(stack).awaitRest()));
    }

    private void send(String kind, String type, String content) {
        try {
            Path file = Files.createTempFile(kind, null);
            try {
                Files.writeString(file, content);
                JsonNode report = Http.post(
                        stack.endpoints().catalog().resolve("/imports/" + kind),
                        stack.token(Roles.CATALOG_EDITOR, "benchmark"),
                        type,
                        file);
                if (!report.path("quarantined").isEmpty()) {
                    throw new StackProblem(
                            "Of the %s made %d were refused: %s"
                                    .formatted(
                                            kind,
                                            report.path("quarantined").size(),
                                            report.path("quarantined").path(0)),
                            "The maker of the procedures does not fit the import.");
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
