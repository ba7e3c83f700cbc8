package vn.lienthong.catalog.imports;

import java.util.List;

/**
 * Why a row was kept out.
 *
 * @param line where the row begins in the file, from 1
 * @param textKey names the reason among the texts of the service; the facts fill its places
 */
record Fault(int line, String field, String textKey, List<Object> facts) {}
