package vn.lienthong.catalog.posting;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Postings as text to be read out, for instance over the loudspeakers of a commune. */
record Announcement(Words words) {
    /** What nobody can follow by ear. */
    private static final Set<PostedPart> NOT_READ =
            Set.of(PostedPart.FORMS, PostedPart.LEGAL_BASES, PostedPart.DECISION, PostedPart.IN_FORCE);

    String of(OfficePosting posting) {
        OfficeWording office = new OfficeWording(words);
        String head = Stream.concat(
                        Stream.of(words.say("title"), office.name(posting.office())),
                        office.facts(posting).stream().map(fact -> "%s: %s".formatted(fact.title(), fact.text())))
                .map(Announcement::sentence)
                .collect(Collectors.joining("\n"));
        return posting.fields().stream()
                .flatMap(field -> field.procedures().stream())
                .map(this::of)
                .collect(Collectors.joining("\n", head + "\n\n", ""));
    }

    String of(Posting posting) {
        WordedPosting worded = Wording.in(words).of(posting);
        Stream<String> parts = worded.parts().stream()
                .filter(part -> !NOT_READ.contains(part.part()))
                .map(part -> "%s: %s".formatted(part.title(), part.asLines().collect(Collectors.joining(". "))));
        return Stream.concat(Stream.of("%s: %s".formatted(words.say("procedure"), worded.name())), parts)
                .map(Announcement::sentence)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
