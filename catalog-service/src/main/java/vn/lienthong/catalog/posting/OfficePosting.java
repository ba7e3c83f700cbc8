package vn.lienthong.catalog.posting;

import java.time.LocalDate;
import java.util.List;

/**
 * All that an office posts on a day.
 *
 * @param fingerprint stays the same as long as nothing of what is posted changes, whatever the day: by it a board shows
 *     whether it is up to date
 * @param count how many procedures there are
 */
public record OfficePosting(
        PostingOffice office, LocalDate on, String fingerprint, int count, List<PostedField> fields) {
    /** The procedures of a field, by code. */
    public record PostedField(String nameVi, String nameEn, List<Posting> procedures) {}
}
