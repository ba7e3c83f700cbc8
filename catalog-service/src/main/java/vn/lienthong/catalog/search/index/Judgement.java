package vn.lienthong.catalog.search.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import vn.lienthong.catalog.search.index.Clue.Happening;
import vn.lienthong.catalog.search.index.Clue.Meaning;

/** What of a question a version answers: of each of its words how well, and by which clue. */
final class Judgement {
    private static final float OF_A_MEANING = 0.97f;
    private static final float APART = 0.7f;
    /** Of a word of something that is nowhere: "hộ" of "hộ chiếu", where there are no passports. */
    private static final float TORN_OUT = 0.3f;

    private final Question question;
    private final InForce inForce;
    private final Match match;
    private final BitSet led = new BitSet();
    private final Clue[] clues;
    private final float[] value;
    private final Clue[] because;
    private final boolean[] met;
    private long tornOut;

    Judgement(Question question, InForce inForce, Match match) {
        this.question = question;
        this.inForce = inForce;
        this.match = match;
        clues = question.clues().toArray(Clue[]::new);
        for (Clue clue : clues) {
            if (clue instanceof Happening happening) {
                led.or(inForce.ledToBy(happening.leads()));
            }
        }
        value = new float[question.tokens().size()];
        because = new Clue[question.tokens().size()];
        met = new boolean[clues.length];
    }

    /** Takes what one of the versions says. @return from 0 to 1: how much of the question is in it */
    float take(int version) {
        boolean any = match.read(version);
        if (!any && !led.get(version)) {
            return 0;
        }
        Arrays.fill(because, null);
        for (int token = 0; token < value.length; token++) {
            value[token] = match.value(token) * ((tornOut >> token & 1) == 0 ? 1 : TORN_OUT);
        }
        for (int at = 0; at < clues.length; at++) {
            float worth = worth(clues[at], version);
            met[at] |= worth > 0;
            take(clues[at], worth);
        }
        return covered();
    }

    /**
     * Words that together mean something that none of the versions taken so far says count little from now on.
     *
     * @return whether there are any
     */
    boolean tearOutWhatIsNowhere() {
        for (int at = 0; at < clues.length; at++) {
            if (clues[at] instanceof Meaning meaning && isNowhere(meaning)) {
                tornOut |= meaning.tokens();
            }
        }
        return tornOut != 0;
    }

    private boolean isNowhere(Meaning meaning) {
        return Long.bitCount(meaning.tokens()) > 1
                && IntStream.range(0, clues.length)
                        .noneMatch(at -> met[at] && (clues[at].tokens() & meaning.tokens()) != 0);
    }

    /** Whether anything was found that was typed as it was meant. */
    boolean isSure() {
        for (int token = 0; token < value.length; token++) {
            if (value[token] > 0 && !question.isFiller(token) && isSure(token)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSure(int token) {
        return because[token] != null || !match.by(token).manner().isMistake();
    }

    /** The clue by which a word of the question was found; null where it was found itself, or not at all. */
    Clue because(int token) {
        return because[token];
    }

    /** From 0 to 1: how well a word of the question was found. */
    float value(int token) {
        return value[token];
    }

    /** What several words say together counts, unless the words themselves say more. */
    private void take(Clue clue, float worth) {
        if (worth > 0 && worth > themselves(clue)) {
            for (int token = 0; token < value.length; token++) {
                if (clue.isAbout(token)) {
                    value[token] = Math.max(value[token], worth);
                    because[token] = clue;
                }
            }
        }
    }

    /** From 0 to 1: how well the words of a clue are found without it; less where they are not side by side. */
    private float themselves(Clue clue) {
        float found = 0;
        float all = 0;
        for (int token = 0; token < value.length; token++) {
            if (clue.isAbout(token)) {
                boolean isApart = token + 1 < value.length && clue.isAbout(token + 1) && !match.isPair(token);
                float weight = question.weights().get(token);
                found += weight * value[token] * (isApart && because[token] == null ? APART : 1);
                all += weight;
            }
        }
        return found / all;
    }

    private float worth(Clue clue, int version) {
        return switch (clue) {
            case Happening happening -> led.get(version) ? worth(happening, inForce.get(version)) : 0;
            case Meaning meaning -> OF_A_MEANING * meaning.sureness() * worth(meaning);
        };
    }

    private static float worth(Happening happening, Candidate candidate) {
        return happening.sureness()
                * Where.LIFE_EVENT.worth()
                * happening.leads().worthOf(candidate);
    }

    /** All that is meant has to be there. */
    private float worth(Meaning meaning) {
        float sum = 0;
        for (int slot = meaning.firstSlot(); slot < meaning.endSlot(); slot++) {
            if (match.value(slot) == 0) {
                return 0;
            }
            sum += match.value(slot);
        }
        return meaning.slots() == 0 ? 0 : sum / meaning.slots();
    }

    private float covered() {
        float found = 0;
        float all = 0;
        for (int token = 0; token < value.length; token++) {
            float weight = question.weights().get(token);
            found += weight * value[token];
            all += weight;
        }
        return all == 0 ? 0 : found / all;
    }
}
