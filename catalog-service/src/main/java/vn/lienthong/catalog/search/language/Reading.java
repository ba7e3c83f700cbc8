package vn.lienthong.catalog.search.language;

/** What a typed word may stand for: words of these letters, signs left out. */
public record Reading(String folded, Manner manner) {}
