package vn.lienthong.stack.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.lienthong.backing.Processes;
import vn.lienthong.backing.RunningProcess;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.WholeFile;

/** Sets a service going, with its settings in a file that nobody else can read. */
record Launch(Service service, DataDirectory directory) {
    RunningProcess run(String settings, Path log, Path pidFile) {
        Path jar = Checkout.jarOf(service);
        if (!Files.exists(jar)) {
            throw new StackProblem(
                    "%s is not built: there is no %s.".formatted(service.module(), jar),
                    "Build it with ./mvnw -Pquick package -pl %s -am, or leave it out with --services."
                            .formatted(service.module()));
        }
        Path file = directory.service(service, ".properties");
        WholeFile.write(file, settings);
        Map<String, String> environment =
                Map.of("SMALLRYE_CONFIG_LOCATIONS", file.toUri().toString(), "MALLOC_ARENA_MAX", "2");
        Path own = new OwnBuild(directory.service(service, ".build")).takeOver(jar);
        RunningProcess process = Processes.detach(ServiceJvm.command(own, directory.path(), service), environment, log);
        process.writeTo(pidFile);
        return process;
    }
}
