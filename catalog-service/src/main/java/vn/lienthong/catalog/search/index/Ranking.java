package vn.lienthong.catalog.search.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.lienthong.catalog.search.language.Lexicon;

/** How well each candidate fits a question. */
final class Ranking {
    /** Less of a question than this is found by chance. */
    private static final float LEAST_COVERAGE = 0.2f;

    private static final float LEAST_COVERAGE_BY_MISTAKES = 0.5f;
    /** Of the most that is found of it anywhere: what has less is about something else. */
    private static final float LEAST_SHARE = 0.55f;

    private static final int WORST = 1_000_000;

    private final Question question;
    private final Lexicon lexicon;
    private final Match match;
    private final Judgement judgement;
    private final Score score;

    Ranking(Question question, Lexicon lexicon, Frequencies frequencies) {
        this.question = question;
        this.lexicon = lexicon;
        match = new Match(new Slots(question.slots(), lexicon.size()), frequencies);
        judgement = new Judgement(question, match);
        score = new Score(question, match, judgement);
    }

    /** Those that fit, in order; a candidate may be null. @see Hits#place */
    long[] places(Candidate[] candidates) {
        if (!question.saysAnything()) {
            return new long[0];
        }
        float[] coverages = coverages(candidates);
        float most = 0;
        for (float coverage : coverages) {
            most = Math.max(most, coverage);
        }
        float least = Math.max(Float.MIN_VALUE, LEAST_SHARE * most);
        long[] places = IntStream.range(0, candidates.length)
                .filter(at -> coverages[at] >= least)
                .mapToLong(at -> Hits.place(distance(candidates[at]), at))
                .toArray();
        Arrays.sort(places);
        return places;
    }

    List<Reason> because(Candidate candidate) {
        judgement.take(candidate);
        return new Explanation(question, match, judgement, lexicon).reasons();
    }

    Optional<String> correction(Candidate candidate) {
        judgement.take(candidate);
        return new Explanation(question, match, judgement, lexicon).correction();
    }

    /** Of those that are found by chance 0. */
    private float[] coverages(Candidate[] candidates) {
        float[] coverages = new float[candidates.length];
        for (int at = 0; at < candidates.length; at++) {
            float coverage = candidates[at] == null ? 0 : judgement.take(candidates[at]);
            boolean isMeant =
                    coverage >= LEAST_COVERAGE_BY_MISTAKES || coverage >= LEAST_COVERAGE && judgement.isSure();
            coverages[at] = isMeant ? coverage : 0;
        }
        return coverages;
    }

    private int distance(Candidate candidate) {
        float coverage = judgement.take(candidate);
        return WORST - Math.round(score.of(candidate, coverage) * WORST);
    }
}
