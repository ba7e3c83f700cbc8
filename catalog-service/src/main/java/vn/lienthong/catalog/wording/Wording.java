package vn.lienthong.catalog.wording;

import java.util.List;

/** What people call something, as it was last described. */
public sealed interface Wording {
    record Undescribed() implements Wording {}

    /** What can be described. */
    sealed interface Description extends Wording {}

    /**
     * An event of a life.
     *
     * @param procedures codes of those it leads to, the most needed first
     * @param fields names of fields whose procedures all belong to it
     */
    record LifeEvent(String nameVi, String nameEn, List<String> words, List<String> procedures, List<String> fields)
            implements Description {}

    /** Words that mean the same. @param meanings what the catalog calls it; empty for words that say nothing */
    record Synonyms(List<String> words, List<String> meanings) implements Description {}
}
