package vn.lienthong.bench.stack;

/**
 * A ward whose people hand dossiers in, with the tokens of those who work on them.
 *
 * @param centre code of its one-stop centre
 * @param unit code of the ward
 * @param officer token of an officer at the counter
 * @param leader token of the leader of the centre
 * @param first token of a handler of the agency that does the first step
 * @param second token of a handler of the agency that does the second
 */
public record Ward(String centre, String unit, String officer, String leader, String first, String second) {}
