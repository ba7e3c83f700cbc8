package vn.lienthong.catalog.search.index;

import java.util.List;

/**
 * An event of a life.
 *
 * @param words what people say of it
 * @param procedures codes of those it leads to, the most needed first
 * @param fields names of fields whose procedures all belong to it
 */
public record LifeEvent(
        String code, String nameVi, String nameEn, List<String> words, List<String> procedures, List<String> fields) {}
