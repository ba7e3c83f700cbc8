package vn.lienthong.catalog.posting;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lienthong.catalog.posting.OfficePosting.PostedField;
import vn.lienthong.catalog.posting.Pages.Cover;
import vn.lienthong.catalog.posting.Pages.Field;
import vn.lienthong.catalog.posting.Pages.Section;
import vn.lienthong.catalog.posting.PostedDocument.Piece;

/** Makes pages of postings. */
record PostedDocuments(Words words) {
    /** So many are laid out at once: the memory that this takes grows with them. */
    private static final int PROCEDURES_OF_PIECE = 20;

    private static final int ALONE = 1;
    private static final int IN_FIELD = 3;

    PostedDocument of(Posting posting) {
        WordedPosting worded = Wording.in(words).of(posting);
        String foot = words.say("on", posting.on());
        Piece only = new Piece(procedure(worded, ALONE), Optional.empty());
        return document(worded.name(), 1, foot, Stream.of(only));
    }

    PostedDocument of(OfficePosting posting) {
        OfficeWording wording = new OfficeWording(words);
        String office = wording.name(posting.office());
        String foot =
                "%s · %s %s".formatted(words.say("on", posting.on()), words.say("fingerprint"), posting.fingerprint());
        List<Field> fields = IntStream.range(0, posting.fields().size())
                .mapToObj(place -> field(place + 1, posting.fields().get(place)))
                .toList();
        Cover cover = new Cover(office, wording.facts(posting), fields);
        Piece first = new Piece(Pages.cover(words, cover).render(), Optional.of(office));
        Stream<Piece> sections = fields.stream()
                .flatMap(field ->
                        sections(field, posting.fields().get(field.number() - 1).procedures()));
        return document(office, posting.count(), foot, Stream.concat(Stream.of(first), sections));
    }

    private PostedDocument document(String title, int procedures, String foot, Stream<Piece> pieces) {
        return new PostedDocument(
                title,
                words.tag(),
                procedures,
                Pages.begin(words, title, foot).render(),
                pieces,
                Pages.end().render());
    }

    private Field field(int number, PostedField field) {
        return new Field(
                number,
                words.choose(field.nameVi(), field.nameEn()),
                field.procedures().size());
    }

    private Stream<Piece> sections(Field field, List<Posting> postings) {
        return IntStream.iterate(0, start -> start < postings.size(), start -> start + PROCEDURES_OF_PIECE)
                .mapToObj(start -> section(
                        field,
                        postings.subList(start, Math.min(start + PROCEDURES_OF_PIECE, postings.size())),
                        start > 0));
    }

    private Piece section(Field field, List<Posting> postings, boolean continued) {
        List<WordedPosting> worded =
                postings.stream().map(Wording.in(words)::of).toList();
        StringBuilder html = new StringBuilder(
                Pages.field(words, new Section(field, worded, continued)).render());
        worded.forEach(posting -> html.append(procedure(posting, IN_FIELD)));
        return new Piece(html.toString(), continued ? Optional.empty() : Optional.of(field.name()));
    }

    private String procedure(WordedPosting posting, int level) {
        return Pages.procedure(words, posting, level).render();
    }
}
