package vn.lienthong.chassis.web.view;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Where views are read. */
public final class ViewPaths {
    private ViewPaths() {}

    /** The paths, as the OpenAPI document spells them, whose {@code GET} reads a {@link View}. */
    public static Set<String> in(IndexView index) {
        return index.getAnnotations(View.class).stream()
                .map(AnnotationInstance::target)
                .flatMap(ViewPaths::reads)
                .map(read -> path(read.declaringClass()) + path(read))
                .collect(Collectors.toSet());
    }

    private static Stream<MethodInfo> reads(AnnotationTarget target) {
        return switch (target.kind()) {
            case METHOD -> Stream.of(target.asMethod());
            case CLASS -> target.asClass().methods().stream().filter(method -> method.hasAnnotation(GET.class));
            default -> Stream.empty();
        };
    }

    private static String path(AnnotationTarget target) {
        return Optional.ofNullable(target.declaredAnnotation(Path.class))
                .map(path -> path.value().asString())
                .orElse("");
    }
}
