package vn.lienthong.catalog.search.index;

import java.util.List;
import vn.lienthong.catalog.search.language.Manner;

/** Something that is looked for in texts: any of these words. */
record Slot(List<Chance> chances) {
    /** @param word its number in the lexicon; @param sureness from 0 to 1: how sure it is that it is meant */
    record Chance(int word, float sureness, Manner manner) {}
}
