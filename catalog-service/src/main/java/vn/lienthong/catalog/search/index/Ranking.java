package vn.lienthong.catalog.search.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.lienthong.catalog.search.language.Lexicon;

/** How well each candidate fits a question. */
final class Ranking {
    /** Less of a question than this is found by chance. */
    private static final float LEAST_COVERAGE = 0.3f;

    private static final float LEAST_COVERAGE_BY_MISTAKES = 0.5f;
    /** Of a question for something that is not there: what has less is not what was asked for. */
    private static final float LEAST_COVERAGE_OF_SOMETHING_ELSE = 0.6f;
    /** Of the most that is found of it anywhere: what has less is about something else. */
    private static final float LEAST_SHARE = 0.55f;

    private static final int WORST = 1_000_000;

    private final Question question;
    private final InForce inForce;
    private final Lexicon lexicon;
    private final Match match;
    private final Judgement judgement;
    private final Score score;

    Ranking(Question question, InForce inForce, Lexicon lexicon, Frequencies frequencies) {
        this.question = question;
        this.inForce = inForce;
        this.lexicon = lexicon;
        match = new Match(inForce, new Slots(question.slots(), lexicon.size()), frequencies);
        judgement = new Judgement(question, inForce, match);
        score = new Score(question, match, judgement);
    }

    /** Those that pass and fit, in order. @see Hits#place */
    long[] places(Predicate<Candidate> filter) {
        if (!question.saysAnything()) {
            return new long[0];
        }
        float[] coverages = coverages(filter);
        boolean isForSomethingElse = judgement.tearOutWhatIsNowhere();
        return isForSomethingElse
                ? places(coverages(filter), LEAST_COVERAGE_OF_SOMETHING_ELSE)
                : places(coverages, Float.MIN_VALUE);
    }

    private long[] places(float[] coverages, float needed) {
        float most = 0;
        for (float coverage : coverages) {
            most = Math.max(most, coverage);
        }
        float least = Math.max(needed, LEAST_SHARE * most);
        long[] places = IntStream.range(0, coverages.length)
                .filter(version -> coverages[version] >= least)
                .mapToLong(version -> Hits.place(distance(version), version))
                .toArray();
        Arrays.sort(places);
        return places;
    }

    List<Reason> because(int version) {
        judgement.take(version);
        return new Explanation(question, match, judgement, lexicon).reasons();
    }

    Optional<String> correction(int version) {
        judgement.take(version);
        return new Explanation(question, match, judgement, lexicon).correction();
    }

    /** Of those that do not pass, or are found by chance, 0. */
    private float[] coverages(Predicate<Candidate> filter) {
        float[] coverages = new float[inForce.count()];
        for (int version = 0; version < coverages.length; version++) {
            float coverage = judgement.take(version);
            boolean isMeant =
                    coverage >= LEAST_COVERAGE_BY_MISTAKES || coverage >= LEAST_COVERAGE && judgement.isSure();
            coverages[version] = isMeant && filter.test(inForce.get(version)) ? coverage : 0;
        }
        return coverages;
    }

    private int distance(int version) {
        float coverage = judgement.take(version);
        return WORST - Math.round(score.of(inForce.get(version), coverage) * WORST);
    }
}
