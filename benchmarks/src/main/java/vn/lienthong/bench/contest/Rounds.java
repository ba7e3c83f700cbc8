package vn.lienthong.bench.contest;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All repeats of all contenders. */
public record Rounds(List<Round> all) {
    /** With those of another contest of the same run. */
    public Rounds and(Rounds others) {
        return new Rounds(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    /** A figure of a contender, repeat by repeat; not a number where a repeat has none. */
    public double[] values(String contender, String figure) {
        return counted(contender)
                .mapToDouble(round -> round.sample().figures().getOrDefault(figure, Double.NaN))
                .toArray();
    }

    /** How one contender's figure compares to another's, repeat by repeat. */
    public double[] ratios(String contender, String other, String figure) {
        return ratios(values(contender, figure), values(other, figure));
    }

    /** How figures compare, repeat by repeat; not a number where there is nothing to compare to. */
    public static double[] ratios(double[] values, double... others) {
        return IntStream.range(0, Math.min(values.length, others.length))
                .mapToDouble(i -> others[i] == 0 ? Double.NaN : values[i] / others[i])
                .toArray();
    }

    /** The greater of two, repeat by repeat. */
    public static double[] greater(double[] values, double... others) {
        return IntStream.range(0, Math.min(values.length, others.length))
                .mapToDouble(i -> Math.max(values[i], others[i]))
                .toArray();
    }

    /** Errors and dropped arrivals of some contenders, in all their repeats that count. */
    public long faults(String... contenders) {
        return Stream.of(contenders)
                .flatMap(this::counted)
                .mapToLong(round -> round.sample().faults())
                .sum();
    }

    /** The same of all. */
    public long faults() {
        return all.stream()
                .filter(Round::counted)
                .mapToLong(round -> round.sample().faults())
                .sum();
    }

    /** How long it took after each repeat until nothing that it had begun went on. */
    public double[] settleSeconds(String contender) {
        return counted(contender).mapToDouble(Round::settleSeconds).toArray();
    }

    public Stream<Round> counted(String contender) {
        return all.stream()
                .filter(Round::counted)
                .filter(round -> round.contender().equals(contender));
    }

    /** How many repeats count although other load was on the machine. */
    public long spoilt() {
        return all.stream().filter(Round::counted).filter(Round::spoilt).count();
    }

    public long counted() {
        return all.stream().filter(Round::counted).count();
    }
}
