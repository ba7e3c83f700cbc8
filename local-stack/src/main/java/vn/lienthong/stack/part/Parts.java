package vn.lienthong.stack.part;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Endpoints;
import vn.lienthong.stack.Ports;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackSettings;
import vn.lienthong.stack.keys.Secrets;
import vn.lienthong.stack.keys.SigningKeys;

/** All processes of one stack. */
public record Parts(List<PostgresPart> databases, KafkaPart kafka, List<ServicePart> services) {

    public static Parts of(DataDirectory directory, StackSettings settings) {
        Ports ports = settings.ports();
        Secrets secrets = Secrets.of(directory);
        var serviceSettings = new ServiceSettings(
                new Endpoints(ports),
                secrets,
                SigningKeys.of(directory).publicFile(),
                Optional.of(directory.clock()).filter(_ -> settings.demoClock()));
        return new Parts(
                Stream.of(Service.values())
                        .map(service -> new PostgresPart(
                                service,
                                directory.postgres(service),
                                ports.postgres(service),
                                secrets.postgresPassword()))
                        .toList(),
                new KafkaPart(directory.kafka(), ports.kafka()),
                settings.services().stream()
                        .map(service ->
                                new ServicePart(service, directory, serviceSettings, new Endpoints(ports).of(service)))
                        .toList());
    }

    /** In the order in which people want to read them. */
    public List<Part> all() {
        return Stream.of(services.stream(), Stream.of(kafka), databases.stream())
                .<Part>flatMap(parts -> parts)
                .toList();
    }

    /** What has to start one after the other: a service after its database. */
    public List<List<Part>> chains() {
        Stream<List<Part>> ofServices = databases.stream()
                .map(database -> Stream.concat(Stream.of(database), serviceOf(database).stream())
                        .toList());
        return Stream.concat(ofServices, Stream.of(List.<Part>of(kafka))).toList();
    }

    private Optional<ServicePart> serviceOf(PostgresPart database) {
        return services.stream()
                .filter(service -> database.id().equals("postgres-" + service.id()))
                .findFirst();
    }
}
