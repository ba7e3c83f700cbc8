package vn.lienthong.catalog.imports;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import vn.lienthong.catalog.imports.Importer.Outcome;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.chassis.web.problem.Language;
import vn.lienthong.chassis.web.problem.Texts;

/** Imports a file and says what came of it, in the language of the request. */
@Singleton
public class ImportAnswers {
    private final Importer importer;
    private final CommandContexts contexts;
    private final HttpHeaders headers;
    private final Texts texts;

    ImportAnswers(Importer importer, CommandContexts contexts, HttpHeaders headers, Texts texts) {
        this.importer = importer;
        this.contexts = contexts;
        this.headers = headers;
        this.texts = texts;
    }

    /**
     * What came of a file.
     *
     * @param imported rows that said something new
     * @param unchanged rows that said what was known already
     */
    public record Report(int read, int imported, int unchanged, List<Quarantined> quarantined) {}

    /** A row that was kept out. @param line where it begins in the file, from 1 */
    public record Quarantined(int line, String field, String reason) {}

    <T> Report of(String kind, byte[] content, CatalogFile<T> file) {
        Rows<T> rows = file.read(FileText.of(content));
        Outcome outcome = importer.carryOut(file, rows, contexts.ofRequest());
        Log.infof(
                "File imported kind=%s read=%d imported=%d unchanged=%d quarantined=%d",
                kind,
                outcome.read(),
                outcome.imported(),
                outcome.unchanged(),
                outcome.faults().size());
        return new Report(
                outcome.read(),
                outcome.imported(),
                outcome.unchanged(),
                outcome.faults().stream().map(this::quarantined).toList());
    }

    private Quarantined quarantined(Fault fault) {
        Language language = Language.preferredBy(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String reason = texts.find(language, fault.textKey(), fault.facts()).orElse(fault.textKey());
        return new Quarantined(fault.line(), fault.field(), reason);
    }
}
