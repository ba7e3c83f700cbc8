package vn.lienthong.catalog.imports;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** The kinds of files that there are. */
@Singleton
class Kinds {
    private final Map<String, CatalogFile<?>> files;

    Kinds(@Any Instance<CatalogFile<?>> files) {
        this.files = files.stream().collect(Collectors.toMap(CatalogFile::kind, Function.identity()));
    }

    /** {@code not-found} for any other word. */
    CatalogFile<?> of(String kind) {
        return Optional.ofNullable(files.get(kind)).orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
    }
}
