package vn.lienthong.catalog.posting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import vn.lienthong.catalog.posting.OfficeWording.Fact;

/** The templates of the pages. */
@CheckedTemplate(basePath = "posting")
public final class Pages {
    private Pages() {}

    /** @param foot of printed pages; stands in a style sheet, so without quotation marks */
    static native TemplateInstance begin(Words words, String title, String foot);

    static native TemplateInstance cover(Words words, Cover cover);

    static native TemplateInstance field(Words words, Section section);

    /** @param level of its heading, from 1 */
    static native TemplateInstance procedure(Words words, WordedPosting procedure, int level);

    static native TemplateInstance end();

    /** What stands before the procedures of an office. */
    public record Cover(String name, List<Fact> facts, List<Field> fields) {}

    /** A field in the list of contents. @param id of its heading */
    public record Field(int number, String name, int count) {
        public String id() {
            return "f-" + number;
        }
    }

    /** Some procedures of a field. @param continued whether others of the field come before */
    public record Section(Field field, List<WordedPosting> procedures, boolean continued) {}
}
