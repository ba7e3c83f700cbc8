package vn.lienthong.catalog.posting;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A posting as a web page, in pieces that are made one after the other, so that never all of it is in memory.
 *
 * @param procedures how many are told
 * @param begin all before the pieces, and {@code end} all after them; with these a piece is a page of its own
 */
record PostedDocument(String title, String language, int procedures, String begin, Stream<Piece> pieces, String end) {
    /** @param bookmark what it is called among the bookmarks of a file */
    record Piece(String html, Optional<String> bookmark) {}
}
