package vn.lienthong.catalog.posting;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Something that is posted, in each of the forms in which it is. */
sealed interface Posted {
    /** Of the procedure or the office. */
    String code();

    LocalDate on();

    /** Another one as soon as anything of it changes but the day. */
    String state();

    Object json();

    PostedDocument document(Words words);

    Stream<Posting> procedures();

    String announcement(Words words);

    /** @param state of the procedure */
    record Procedure(Posting posting, String state) implements Posted {
        @Override
        public String code() {
            return posting.code();
        }

        @Override
        public LocalDate on() {
            return posting.on();
        }

        @Override
        public Object json() {
            return posting;
        }

        @Override
        public PostedDocument document(Words words) {
            return new PostedDocuments(words).of(posting);
        }

        @Override
        public Stream<Posting> procedures() {
            return Stream.of(posting);
        }

        @Override
        public String announcement(Words words) {
            return new Announcement(words).of(posting);
        }
    }

    /** All that an office posts. */
    record Office(OfficePosting posting) implements Posted {
        @Override
        public String code() {
            return posting.office().code();
        }

        @Override
        public LocalDate on() {
            return posting.on();
        }

        @Override
        public String state() {
            return posting.fingerprint();
        }

        @Override
        public Object json() {
            return posting;
        }

        @Override
        public PostedDocument document(Words words) {
            return new PostedDocuments(words).of(posting);
        }

        @Override
        public Stream<Posting> procedures() {
            return posting.fields().stream().flatMap(field -> field.procedures().stream());
        }

        @Override
        public String announcement(Words words) {
            return new Announcement(words).of(posting);
        }
    }
}
