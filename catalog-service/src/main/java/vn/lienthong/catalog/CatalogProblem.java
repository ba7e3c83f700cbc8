package vn.lienthong.catalog;

import vn.lienthong.chassis.web.problem.ProblemCode;

/** What can go wrong with a request to the catalog. */
public enum CatalogProblem implements ProblemCode {
    FILE_UNREADABLE(400),
    FILE_EMPTY(400),
    FILE_NO_LIST(400),
    QUOTES_NOT_CLOSED(400),
    LINE_UNREADABLE(400),
    HEADER_UNSOUND(400),
    /** Of the cells of a merged range but one is lost. */
    CELLS_MERGED(400),
    /** Whoever sent it may think that they are read, too. */
    SHEETS_BESIDE(400),
    SHEET_TOO_WIDE(413),
    SEPARATOR_UNFIT(400),
    COLUMNS_MISSING(400),
    /** More rows than anybody would put right by hand. */
    FILE_TOO_LARGE(413),
    /** Unpacked. */
    WORKBOOK_TOO_LARGE(413),
    /** Some entries of a file cannot be right, so nothing of it is recorded. */
    ROWS_REFUSED(422),
    /** Longer than a spreadsheet can show. */
    CELL_TOO_LONG(409),
    /** Somebody has decided on the entry already. */
    QUARANTINE_DECIDED(409),
    /** The catalog has been told something else since the entry was set apart. */
    QUARANTINE_OVERTAKEN(409),
    PERIOD_TOO_LONG(400),
    AGENCY_CODE_INVALID(400),
    POSTING_TOO_LARGE(400),
    PROCEDURE_CODE_INVALID(400),
    PROCEDURE_UNKNOWN(404),
    /** Nothing was ever said of it. */
    PROCEDURE_NOT_RECORDED(404),
    GROUP_UNKNOWN(404),
    UNIT_UNKNOWN(404),
    AGENCY_UNKNOWN(404),
    CENTRE_UNKNOWN(404),
    CALENDAR_UNKNOWN(404),
    OFFICE_UNKNOWN(404),
    PRINTING_BUSY(503);

    private final int status;

    CatalogProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public boolean retryable() {
        return status == 503;
    }
}
