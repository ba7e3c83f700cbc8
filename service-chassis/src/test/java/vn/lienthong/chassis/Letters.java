package vn.lienthong.chassis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.StreamFamily;
import vn.lienthong.events.satisfaction.SurveyEvent;
import vn.lienthong.events.satisfaction.SurveyEvent.Factor;
import vn.lienthong.events.satisfaction.SurveyEvent.SurveyAnswered;
import vn.lienthong.events.satisfaction.SurveyEvent.SurveyOpened;

/** The smallest aggregate that the published language offers, to try the engine with: a survey opened and answered. */
public final class Letters {
    public static final Instant NOW = Instant.parse("2026-10-05T01:00:00Z");
    public static final StreamFamily<SurveyEvent> FAMILY =
            new StreamFamily<>(SurveyEvent.class, SurveyEvent::dossierId);

    private Letters() {}

    /** What may be asked of it. */
    public sealed interface Command {
        record Open(UUID id) implements Command {}

        record Answer(UUID id, int mark) implements Command {}

        /** Opens one for a procedure whose code has so many letters, each of three bytes. */
        record Chatter(UUID id, int letters) implements Command {}
    }

    /** Why it may say no. */
    public enum Refused implements Rejection {
        NOT_OPEN
    }

    /** State: how many answers; -1 while not open. */
    public static final class SurveyDecider implements Decider<Command, SurveyEvent, Integer> {
        @Override
        public Integer initialState() {
            return -1;
        }

        @Override
        public List<SurveyEvent> decide(Command command, Integer answers) {
            return switch (command) {
                case Command.Open open -> answers < 0 ? List.of(opened(open.id())) : List.of();
                case Command.Chatter chatter ->
                    List.of(new SurveyOpened(
                            chatter.id(),
                            chatter.id(),
                            "ộ".repeat(chatter.letters()),
                            "H26.00070.TT",
                            List.of("H26.00070"),
                            NOW,
                            NOW));
                case Command.Answer answer -> {
                    if (answers < 0) {
                        throw new CommandRejected(Refused.NOT_OPEN, "Survey " + answer.id() + " is not open");
                    }
                    yield List.of(answered(answer.id(), answer.mark()));
                }
            };
        }

        @Override
        public Integer evolve(Integer answers, SurveyEvent event) {
            return answers + 1;
        }
    }

    public static SurveyOpened opened(UUID id) {
        return new SurveyOpened(id, id, "1.001193", "H26.00070.TT", List.of("H26.00070"), NOW, NOW);
    }

    public static SurveyAnswered answered(UUID id, int mark) {
        return new SurveyAnswered(id, id, Map.of(Factor.RESULT, mark), NOW);
    }

    public static CommandContext by(String actor) {
        return new CommandContext(actor, "H26.00070.TT", null, null, null, null, null, NOW);
    }
}
