package vn.lienthong.catalog.imports.format;

import jakarta.inject.Singleton;
import java.util.List;

/** The ways in which a table or a list of documents is written down; the first is the usual one. */
@Singleton
public class Formats {
    private final List<Format> ofTables;
    private final List<Format> ofDocuments;

    Formats(Csv csv, Xlsx xlsx, Json json) {
        this.ofTables = List.of(csv, xlsx);
        this.ofDocuments = List.of(json);
    }

    public List<Format> ofTables() {
        return ofTables;
    }

    public List<Format> ofDocuments() {
        return ofDocuments;
    }
}
