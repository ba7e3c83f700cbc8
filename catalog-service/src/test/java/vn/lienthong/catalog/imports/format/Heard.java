package vn.lienthong.catalog.imports.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What a file said. */
final class Heard implements Entries {
    final List<String> header = new ArrayList<>();
    final List<ObjectNode> entries = new ArrayList<>();
    final List<Integer> lines = new ArrayList<>();
    final List<String> misshapen = new ArrayList<>();

    static Heard of(Format format, byte[] file) {
        Heard heard = new Heard();
        format.read(file, heard);
        return heard;
    }

    @Override
    public void header(List<String> columns) {
        header.addAll(columns);
    }

    @Override
    public void take(int line, ObjectNode content) {
        lines.add(line);
        entries.add(content);
    }

    @Override
    public void misshapen(int line, String textKey, Object... facts) {
        misshapen.add(line + " " + textKey + " " + List.of(facts));
    }
}
