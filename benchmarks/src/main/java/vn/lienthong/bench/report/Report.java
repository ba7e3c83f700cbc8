package vn.lienthong.bench.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.lienthong.bench.contest.Rounds;

/**
 * What a benchmark found.
 *
 * @param facts what it was measured on and with: machine, versions, settings, size of the data
 * @param notes what a reader must know to judge the figures
 */
public record Report(
        String benchmark,
        Instant measuredAt,
        Map<String, Object> facts,
        List<Figure> figures,
        List<String> notes,
        Rounds rounds) {
    /** Whether its figures may be held against what they must reach: not where other load was on the machine. */
    public boolean isJudged() {
        return rounds.spoilt() == 0;
    }
}
