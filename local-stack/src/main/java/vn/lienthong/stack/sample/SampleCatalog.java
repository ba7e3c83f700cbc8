package vn.lienthong.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Progress;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.Stack;
import vn.lienthong.stack.WholeFile;
import vn.lienthong.stack.http.Http;
import vn.lienthong.stack.part.Checkout;

/** The sample catalog of the repository, loaded into an empty catalog through the imports that editors use. */
public final class SampleCatalog {
    // Each builds on those before it.
    private static final List<String> FILES = List.of(
            "units.csv",
            "calendars.json",
            "holidays.csv",
            "agencies.csv",
            "centres.csv",
            "desks.csv",
            "procedures.csv",
            "processes.json",
            "life-events.csv",
            "synonyms.csv");

    private static final String LOADING = "loading";
    private static final String UNHEARD = "unheard";
    private static final String LOADED = "loaded";

    private final Stack stack;
    private final DataDirectory directory;
    private final Progress progress;

    public SampleCatalog(Stack stack, DataDirectory directory, Progress progress) {
        this.stack = stack;
        this.directory = directory;
        this.progress = progress;
    }

    /** Loads it where the catalog is empty or a loading was broken off, and waits until the others have heard it. */
    public void loadIfAbsent() {
        if (!stack.settings().services().contains(Service.CATALOG)) {
            return;
        }
        if (isAbsent()) {
            WholeFile.write(directory.sampleState(), LOADING);
            FILES.forEach(this::load);
            WholeFile.write(directory.sampleState(), UNHEARD);
        }
        if (state().equals(UNHEARD)) {
            new CatalogListeners(stack, progress).await();
            WholeFile.write(directory.sampleState(), LOADED);
        }
    }

    private boolean isAbsent() {
        return switch (state()) {
            case UNHEARD, LOADED -> false;
            case LOADING -> true;
            default -> Http.get(procedures(), token()).path("items").isEmpty();
        };
    }

    private URI procedures() {
        return stack.endpoints().catalog().resolve("/procedures?limit=1");
    }

    private void load(String name) {
        Path file = Checkout.sampleData().resolve(name);
        String kind = name.substring(0, name.indexOf('.'));
        String type = name.endsWith(".json") ? "application/json" : "text/csv";
        JsonNode report = Http.post(stack.endpoints().catalog().resolve("/imports/" + kind), token(), type, file);
        int quarantined = report.path("quarantined").asInt();
        progress.say("Sample %-11s %5d imported%s"
                .formatted(
                        kind,
                        Stream.of("added", "changed", "repealed")
                                .mapToInt(fate -> report.path(fate).asInt())
                                .sum(),
                        quarantined == 0 ? "" : ", %d rows set apart for a person to decide".formatted(quarantined)));
    }

    private String token() {
        return stack.token(Roles.CATALOG_EDITOR, "sample");
    }

    private String state() {
        try {
            return Files.exists(directory.sampleState()) ? Files.readString(directory.sampleState()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
