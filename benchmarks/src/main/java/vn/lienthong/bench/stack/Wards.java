package vn.lienthong.bench.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.stack.Stack;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.http.Http;
import vn.lienthong.stack.part.Checkout;

/** Wards of the sample that can take a procedure in, and the agencies that would handle it there. */
public final class Wards {
    private static final Pattern CENTRE = Pattern.compile("^(H\\d+\\.(\\d{5})\\.TT),", Pattern.MULTILINE);

    private final Stack stack;
    private final String procedure;
    private final Map<String, String> tokens = new HashMap<>();

    private Wards(Stack stack, String procedure) {
        this.stack = stack;
        this.procedure = procedure;
    }

    /** As many wards as asked for, as far as there are, from all over the sample. */
    public static List<Ward> of(Stack stack, String procedure, int count) {
        var wards = new Wards(stack, procedure);
        List<MatchResult> centres = CENTRE.matcher(sample()).results().toList();
        int step = Math.max(1, centres.size() / count);
        List<Ward> found = new ArrayList<>();
        for (int offset = 0; offset < step && found.size() < count; offset++) {
            for (int i = offset; i < centres.size() && found.size() < count; i += step) {
                wards.ward(centres.get(i)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Empty for a centre that is closed or whose steps nobody would handle. */
    private Optional<Ward> ward(MatchResult centre) {
        URI preview = stack.endpoints()
                .routing()
                .resolve("/preview?procedure=%s&centre=%s&residence=%s&subjectPlace=%s"
                        .formatted(procedure, centre.group(1), centre.group(2), centre.group(2)));
        try {
            JsonNode legs =
                    Http.get(preview, stack.token(Roles.OPERATOR, "benchmark")).path("legs");
            List<String> agencies = legs.valueStream()
                    .map(leg -> leg.path("agency").asText(""))
                    .filter(code -> !code.isEmpty())
                    .toList();
            return Optional.of(agencies)
                    .filter(codes -> codes.size() == 2)
                    .map(codes -> new Ward(
                            centre.group(1),
                            centre.group(2),
                            token(Roles.RECEIVING_OFFICER, centre.group(1)),
                            token(Roles.LEADER, centre.group(1)),
                            token(Roles.HANDLER, codes.getFirst()),
                            token(Roles.HANDLER, codes.getLast())));
        } catch (StackProblem _) {
            return Optional.empty();
        }
    }

    private String token(String role, String agency) {
        return tokens.computeIfAbsent(role + " " + agency, _ -> stack.token(role, agency, role + "-of-" + agency));
    }

    private static String sample() {
        try {
            return Files.readString(Checkout.sampleData().resolve("centres.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
