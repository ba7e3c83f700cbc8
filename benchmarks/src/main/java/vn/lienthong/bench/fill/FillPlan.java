package vn.lienthong.bench.fill;

/**
 * How many copies of the templates make how many dossiers.
 *
 * @param whole dossiers among the templates whose result was returned
 * @param open those that wait for their first agency
 * @param openEvery every so-manieth copy is one of the open ones, too
 */
record FillPlan(int whole, int open, int openEvery) {
    /** How many dossiers so many copies come to, the templates themselves not counted. */
    long dossiers(int copies) {
        return (long) copies * whole + (long) (copies / openEvery) * open;
    }

    /** The least number of copies that come to so many dossiers. */
    int copiesFor(long dossiers) {
        int copies = (int) (dossiers / (whole + (double) open / openEvery));
        while (dossiers(copies) < dossiers) {
            copies++;
        }
        return copies;
    }
}
