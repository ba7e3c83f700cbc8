package vn.lienthong.catalog.search.index;

import java.util.List;

/** Words that mean the same. @param meanings what the catalog calls it; empty for words that say nothing */
public record Synonyms(String code, List<String> words, List<String> meanings) {}
