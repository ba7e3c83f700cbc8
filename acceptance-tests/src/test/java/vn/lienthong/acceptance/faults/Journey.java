package vn.lienthong.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The way of one dossier, step by step: what is next follows from what the services show. */
final class Journey {
    private static final Map<String, ?> NOTHING = Map.of();
    private static final String NEIGHBOUR = "G01.01.00070";

    private final Matter matter;
    private final Turn turn;
    /** It is left alone after so many commands: dossiers stay open, too. */
    private final int patience;

    private final boolean judges;
    private final boolean offersFirst;
    private final int mark;
    private String dossier;
    private String status = "";
    private boolean turned;
    private boolean judged;
    private int done;

    /** What is special about its way. */
    enum Turn {
        NONE,
        SUPPLEMENT,
        PAYMENT,
        WRONG_AGENCY,
        WITHDRAWAL
    }

    Journey(Matter matter, Random random) {
        this.matter = matter;
        turn = draw(matter, random);
        patience = random.nextInt(100) < 15 ? 1 + random.nextInt(4) : Integer.MAX_VALUE;
        judges = random.nextInt(100) < 70;
        offersFirst = random.nextBoolean();
        mark = 1 + random.nextInt(5);
    }

    private static Turn draw(Matter matter, Random random) {
        int lot = random.nextInt(100);
        if (matter.isDisputed()) {
            return Turn.WRONG_AGENCY;
        }
        if (lot < 15) {
            return Turn.SUPPLEMENT;
        }
        return lot < 22 ? Turn.WITHDRAWAL : matter.isTaxed() ? Turn.PAYMENT : Turn.NONE;
    }

    boolean isOver() {
        return done >= patience || judged || status.equals("WITHDRAWN") || status.equals("RETURNED") && !judges;
    }

    /** The next command; empty while somebody else is to act first. */
    Optional<Command> next(Clerks clerks) {
        if (dossier == null) {
            return Optional.of(clerks.submission(matter));
        }
        return switch (status) {
            case "SUBMITTED" -> atCounter(clerks, "acceptance", "SUBMITTED", NOTHING);
            case "SUPPLEMENT_REQUIRED" ->
                atCounter(
                        clerks,
                        "supplements",
                        status,
                        Map.of("components", List.of(matter.papers().getFirst())));
            case "PAYMENT_REQUIRED" -> atCounter(clerks, "payments", status, NOTHING);
            case "RETURNED" -> clerks.survey(dossier, matter.centre(), mark);
            default -> clerks.plan(dossier).flatMap(plan -> onPlan(clerks, plan));
        };
    }

    private Optional<Command> onPlan(Clerks clerks, JsonNode plan) {
        if (plan.get("state").textValue().equals("DECIDED")) {
            return atCounter(clerks, "return", "RESULT_READY", Map.of("method", "COUNTER"));
        }
        Optional<JsonNode> offered = leg(plan, "OFFERED");
        Optional<JsonNode> accepted = leg(plan, "ACCEPTED");
        if (offered.isPresent() && (offersFirst || accepted.isEmpty())) {
            return Optional.of(take(clerks, plan, offered.get()));
        }
        return accepted.flatMap(leg -> work(clerks, plan, leg));
    }

    private Command take(Clerks clerks, JsonNode plan, JsonNode leg) {
        boolean disputed = turn == Turn.WRONG_AGENCY
                && !turned
                && !leg.get("agency").textValue().equals(NEIGHBOUR);
        return disputed
                ? clerks.onLeg(
                        "refusal", plan, leg, Map.of("reason", "NOT_COMPETENT_FOR_PLACE", "rightAgency", NEIGHBOUR))
                : clerks.onLeg("acceptance", plan, leg, NOTHING);
    }

    private Optional<Command> work(Clerks clerks, JsonNode plan, JsonNode leg) {
        String handler = clerks.handler(leg.get("agency").textValue());
        if (turn == Turn.WITHDRAWAL) {
            return atCounter(clerks, "withdrawal", "IN_PROCESS", NOTHING);
        }
        if (turn == Turn.SUPPLEMENT && !turned) {
            Object item = Map.of("component", matter.papers().getFirst().get("code"), "problem", "ILLEGIBLE");
            return clerks.atIntake(
                    "supplement-requests", dossier, handler, "IN_PROCESS", Map.of("items", List.of(item)));
        }
        if (turn == Turn.PAYMENT && !turned && leg.get("step").textValue().equals("tax-notice")) {
            return clerks.atIntake(
                    "financial-obligations", dossier, handler, "IN_PROCESS", Map.of("amountVnd", 12_500_000));
        }
        return Optional.of(clerks.onLeg("completion", plan, leg, Map.of("outcome", "GRANTED")));
    }

    private Optional<Command> atCounter(Clerks clerks, String kind, String seen, Map<String, ?> body) {
        return clerks.atIntake(kind, dossier, clerks.officer(matter.centre()), seen, body);
    }

    private static Optional<JsonNode> leg(JsonNode plan, String state) {
        Stream<JsonNode> legs = StreamSupport.stream(plan.get("legs").spliterator(), false);
        return legs.filter(leg -> leg.get("state").textValue().equals(state)).findFirst();
    }

    /** What a promise changes. */
    void goOn(Command command, Answer answer) {
        done++;
        switch (command.service()) {
            case "intake" -> {
                dossier = answer.json().get("dossierId").textValue();
                status = answer.json().get("status").textValue();
            }
            case "satisfaction" -> judged = true;
            default -> turned |= command.kind().equals("refusal");
        }
        turned |= command.kind().equals("supplement-requests") || command.kind().equals("financial-obligations");
    }
}
