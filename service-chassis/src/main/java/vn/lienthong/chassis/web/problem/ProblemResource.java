package vn.lienthong.chassis.web.problem;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What each problem code means, in both languages: where the {@code type} of a problem points. */
@Path("/problems")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ProblemResource {
    private final Texts texts;
    private final List<ProblemCode> codes;

    ProblemResource(Texts texts, @All List<ProblemCodes> ofService) {
        this.texts = texts;
        this.codes = Stream.concat(
                        Stream.of(CommonProblem.values()), ofService.stream().flatMap(some -> some.all().stream()))
                .sorted(Comparator.comparing(ProblemCode::code))
                .toList();
    }

    @GET
    public List<Meaning> list() {
        return codes.stream().map(this::meaning).toList();
    }

    @GET
    @Path("/{code}")
    public Meaning get(String code) {
        return codes.stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .map(this::meaning)
                .orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
    }

    private Meaning meaning(ProblemCode code) {
        Map<String, String> titles = new TreeMap<>();
        Map<String, String> details = new TreeMap<>();
        for (Language language : Language.values()) {
            titles.put(language.tag(), texts.title(language, code.code()));
            texts.detail(language, code.code(), List.of()).ifPresent(text -> details.put(language.tag(), text));
        }
        return new Meaning(code.code(), code.status(), code.retryable(), titles, details);
    }

    /** A code with its texts by language. */
    public record Meaning(
            String code, int status, boolean retryable, Map<String, String> title, Map<String, String> detail) {}
}
