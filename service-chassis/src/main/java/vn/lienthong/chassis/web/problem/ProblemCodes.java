package vn.lienthong.chassis.web.problem;

import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.chassis.decider.Rejection;

/** Codes that a service can answer with; a bean of this type puts them on the page {@code /problems}. */
public record ProblemCodes(List<ProblemCode> all) {
    public ProblemCodes {
        all = List.copyOf(all);
    }

    public static ProblemCodes of(ProblemCode... codes) {
        return new ProblemCodes(List.of(codes));
    }

    public ProblemCodes and(Rejection... rejections) {
        return new ProblemCodes(
                Stream.concat(all.stream(), Stream.of(rejections).map(ProblemCode::of))
                        .toList());
    }
}
