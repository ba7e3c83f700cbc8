package vn.lienthong.stack.operations;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a record lies on its topic, written {@code PARTITION/OFFSET}. */
record RecordPlace(int partition, long offset) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})/(\\d{1,18})");

    static RecordPlace parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new TypeConversionException(
                    "'%s' is no PARTITION/OFFSET such as 0/4711; ./lienthong parked STREAM shows them".formatted(text));
        }
        return new RecordPlace(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)));
    }

    @Override
    public String toString() {
        return partition + "/" + offset;
    }

    /** For the command line. */
    static final class Converter implements ITypeConverter<RecordPlace> {
        @Override
        public RecordPlace convert(String text) {
            return parse(text);
        }
    }
}
