package vn.lienthong.stack.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import vn.lienthong.stack.Service;

/** A checkout whose services are fakes and whose sample is small. */
final class FakeCheckout {
    private static final List<String> SAMPLE = List.of(
            "agencies.csv",
            "calendars.json",
            "centres.csv",
            "desks.csv",
            "holidays.csv",
            "life-events.csv",
            "procedures.csv",
            "processes.json",
            "synonyms.csv",
            "units.csv");

    private FakeCheckout() {}

    static void makeIn(Path folder) throws IOException {
        for (Service service : Service.values()) {
            writeBuild(folder.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar"));
        }
        Path sample = Files.createDirectories(folder.resolve("sample-data"));
        for (String file : SAMPLE) {
            Files.writeString(sample.resolve(file), file);
        }
    }

    private static void writeBuild(Path jar) throws IOException {
        Path late = jar.resolveSibling(FakeService.LATE);
        Files.createDirectories(late.getParent());
        Files.writeString(late, "better late than never");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String name = FakeService.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream content = FakeService.class.getResourceAsStream("/" + name)) {
            out.putNextEntry(new JarEntry(name));
            content.transferTo(out);
        }
    }
}
