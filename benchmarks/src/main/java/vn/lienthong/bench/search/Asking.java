package vn.lienthong.bench.search;

import io.vertx.core.Future;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.bench.load.Call;
import vn.lienthong.bench.load.Deed;
import vn.lienthong.bench.load.Marks;
import vn.lienthong.bench.load.Wire;

/** Questions as people ask them, with and without filters, in turn. For one thread. */
final class Asking implements Deed {
    private final Wire wire;
    private final List<Call> questions;
    private int turn;

    Asking(Wire wire, URI catalog) {
        this.wire = wire;
        this.questions = questions()
                .map(question -> Call.get(catalog, "/procedures?" + question))
                .toList();
    }

    int count() {
        return questions.size();
    }

    @Override
    public Future<?> perform(Marks marks) {
        return wire.send(questions.get(turn++ % questions.size()));
    }

    private static Stream<String> questions() {
        try (InputStream file = Asking.class.getResourceAsStream("/search-questions.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Stream.of(line.split("&")).map(Asking::encoded).collect(Collectors.joining("&")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String parameter) {
        String[] parts = parameter.split("=", 2);
        return parts[0] + "=" + URLEncoder.encode(parts[1], StandardCharsets.UTF_8);
    }
}
