package vn.lienthong.catalog.search.index;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import vn.lienthong.catalog.search.index.Clue.Happening;
import vn.lienthong.catalog.search.index.Clue.Meaning;

/**
 * How well a version fits a question: how much of it is found, how much of that stands together, how much else the name
 * speaks of, and how much it is needed in the events of life that the question speaks of.
 */
final class Score {
    private static final float OF_WORDS = 0.63f;
    private static final float OF_ORDER = 0.1f;
    private static final float OF_CLOSENESS = 0.1f;
    private static final float OF_WHOLE_NAME = 0.04f;
    private static final float OF_NEED = 0.13f;
    /** Where nothing but the need speaks for it. */
    private static final float OF_NEED_ALONE = 0.5f;

    private static final float WHOLE = 0.97f;
    /** Of a name that was not asked for at all. */
    private static final float CLOSENESS_OF_A_HAPPENING = 0.25f;

    private final Question question;
    private final Match match;
    private final Judgement judgement;
    private final int tokens;

    Score(Question question, Match match, Judgement judgement) {
        this.question = question;
        this.match = match;
        this.judgement = judgement;
        this.tokens = question.tokens().size();
    }

    /** From 0 to 1: the better the version fits that was judged last, the higher. */
    float of(Candidate candidate, float coverage) {
        float closeness = closeness();
        boolean isWhole = closeness > WHOLE && coverage > WHOLE;
        return OF_WORDS * coverage
                + OF_ORDER * order()
                + OF_CLOSENESS * closeness
                + OF_NEED * need(candidate)
                + (isWhole ? OF_WHOLE_NAME : 0);
    }

    private float closeness() {
        long used = 0;
        float byHappening = 0;
        float all = 0;
        for (int token = 0; token < tokens; token++) {
            float weight = question.weights().get(token);
            all += weight;
            switch (judgement.because(token)) {
                case null -> used |= question.isFiller(token) || question.isRepeated(token) ? 0 : 1L << token;
                case Meaning meaning -> used |= meaning.slotBits();
                case Happening _ -> byHappening += weight;
            }
        }
        long counting = used;
        return Math.max(
                CLOSENESS_OF_A_HAPPENING * byHappening / all, match.closeness(slot -> (counting >> slot & 1) != 0));
    }

    /** From 0 to 1: how much of what was said together stands together. */
    private float order() {
        if (tokens == 1) {
            return order(0, 0);
        }
        float together = 0;
        float all = 0;
        for (int token = 0; token + 1 < tokens; token++) {
            float weight =
                    Math.min(question.weights().get(token), question.weights().get(token + 1));
            together += weight * order(token, token + 1);
            all += weight;
        }
        return all == 0 ? 0 : together / all;
    }

    private float order(int token, int other) {
        Clue clue = judgement.because(token);
        if (clue != null && clue == judgement.because(other)) {
            return clue instanceof Meaning meaning ? order(meaning) : 1;
        }
        return token == other ? judgement.value(token) : match.isPair(token) ? 1 : 0;
    }

    private float order(Meaning meaning) {
        int pairs = 0;
        for (int slot = meaning.firstSlot(); slot < meaning.endSlot() - 1; slot++) {
            pairs += match.isPair(slot) ? 1 : 0;
        }
        return meaning.slots() <= 1 ? 1 : (float) pairs / (meaning.slots() - 1);
    }

    private boolean isFoundBy(Happening happening) {
        return IntStream.range(0, tokens).anyMatch(token -> judgement.because(token) == happening);
    }

    /** Each event counts once, however often it is spoken of. */
    private float need(Candidate candidate) {
        Map<Leads, Float> needs = new HashMap<>();
        for (Clue clue : question.clues()) {
            if (clue instanceof Happening happening) {
                float said = isFoundBy(happening) ? OF_NEED_ALONE : 1;
                float need = said * happening.sureness() * happening.leads().needOf(candidate);
                needs.merge(happening.leads(), need, Math::max);
            }
        }
        float sum = 0;
        for (float need : needs.values()) {
            sum += need;
        }
        return Math.min(1, sum);
    }
}
