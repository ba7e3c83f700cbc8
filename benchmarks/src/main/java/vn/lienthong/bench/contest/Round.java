package vn.lienthong.bench.contest;

import java.util.Map;

/**
 * One repeat of one contender.
 *
 * @param repeat from 1
 * @param attempt from 1; another follows where this one was spoilt
 * @param others the share of the machine that processes not ours used meanwhile
 * @param spoilt whether that was too much
 * @param counted whether it is the one that stands for its repeat
 * @param settleSeconds how long it took afterwards until nothing that it had begun went on
 * @param processors how many processors each of our processes kept busy
 */
public record Round(
        String contender,
        int repeat,
        int attempt,
        double others,
        boolean spoilt,
        boolean counted,
        double settleSeconds,
        Map<String, Double> processors,
        Sample sample) {}
