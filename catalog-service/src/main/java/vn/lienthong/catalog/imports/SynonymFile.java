package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.catalog.Wordings;
import vn.lienthong.catalog.imports.SynonymFile.StatedSynonyms;
import vn.lienthong.catalog.wording.DescribeWording;
import vn.lienthong.catalog.wording.Wording;
import vn.lienthong.catalog.wording.Wording.Synonyms;
import vn.lienthong.events.catalog.WordingEvent;

/** {@code synonyms}: what people call the things that the catalog calls otherwise. */
@Singleton
public class SynonymFile
        implements TableFile<StatedSynonyms>, StreamFile<StatedSynonyms, DescribeWording, WordingEvent, Wording> {
    private static final Columns<StatedSynonyms> TABLE = Columns.<StatedSynonyms>none()
            .with("code", StatedSynonyms::code)
            .with("words", stated -> stated.said().words())
            .with("meanings", stated -> stated.said().meanings());

    private final Wordings wordings;

    public SynonymFile(Wordings wordings) {
        this.wordings = wordings;
    }

    record StatedSynonyms(String code, Synonyms said) {
        private DescribeWording command(Instant now) {
            return new DescribeWording(code, said, now);
        }
    }

    @Override
    public String kind() {
        return "synonyms";
    }

    @Override
    public Columns<StatedSynonyms> table() {
        return TABLE;
    }

    @Override
    public StatedSynonyms row(Row row) {
        return new StatedSynonyms(row.text("code"), new Synonyms(row.list("words"), row.list("meanings")));
    }

    @Override
    public Key key(StatedSynonyms stated) {
        return Key.always(stated.code());
    }

    @Override
    public Span span(StatedSynonyms stated) {
        return Span.ALWAYS;
    }

    @Override
    public Wordings streams() {
        return wordings;
    }

    @Override
    public UUID stream(StatedSynonyms stated) {
        return stated.command(Instant.EPOCH).wordingId();
    }

    @Override
    public String subject(StatedSynonyms stated) {
        return stated.code();
    }

    @Override
    public List<DescribeWording> commands(StatedSynonyms stated, Wording state, Instant now) {
        return List.of(stated.command(now));
    }

    @Override
    public StatedSynonyms said(StatedSynonyms stated, Wording state) {
        return all(stated.code(), state).findFirst().orElse(null);
    }

    @Override
    public Stream<StatedSynonyms> all(String code, Wording state) {
        return state instanceof Synonyms known ? Stream.of(new StatedSynonyms(code, known)) : Stream.empty();
    }
}
