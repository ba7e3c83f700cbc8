package vn.lienthong.events.catalog;

import static vn.lienthong.events.Topics.CATALOG;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.events.Aggregate;
import vn.lienthong.events.EventType;

/** What people call things in their own words, so that they find the procedures they need. */
@Aggregate(service = "catalog", name = "wording", topic = CATALOG)
public sealed interface WordingEvent {
    UUID wordingId();

    /** Unique among the life events, and among the synonyms. */
    String code();

    /**
     * An event of a life and what it leads to, instead of what was said of it before; one that leads nowhere is no longer
     * shown.
     *
     * @param code for instance {@code BIRTH}; also named by the versions of procedures
     * @param words what people say of it, for instance {@code sinh con}
     * @param procedures codes, the one that is needed first or most often first
     * @param fields names of fields whose procedures all belong to it, behind those named
     */
    @EventType("vn.lienthong.catalog.life-event-described.v1")
    record LifeEventDescribed(
            UUID wordingId,
            String code,
            String nameVi,
            String nameEn,
            List<String> words,
            List<String> procedures,
            List<String> fields,
            Instant describedAt)
            implements WordingEvent {}

    /**
     * Words that mean the same, instead of what was said under the code before.
     *
     * @param words what people say, for instance {@code sổ đỏ}
     * @param meanings what the catalog calls it; empty for words that say nothing of what is looked for, as {@code tôi
     *     muốn}
     */
    @EventType("vn.lienthong.catalog.synonyms-described.v1")
    record SynonymsDescribed(
            UUID wordingId, String code, List<String> words, List<String> meanings, Instant describedAt)
            implements WordingEvent {}
}
