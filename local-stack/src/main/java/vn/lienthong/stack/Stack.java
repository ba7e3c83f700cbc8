package vn.lienthong.stack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vn.lienthong.chassis.time.DemoClock;
import vn.lienthong.stack.keys.SigningKeys;
import vn.lienthong.stack.token.Tokens;

/** A stack as its users see it: where it answers, who may enter, what time it is there. */
public final class Stack {
    private final DataDirectory directory;
    private final StackSettings settings;
    private final Tokens tokens;
    private final Optional<DemoClock> clock;

    private Stack(DataDirectory directory) {
        this.directory = directory;
        this.settings = StackSettings.of(directory);
        this.tokens = new Tokens(SigningKeys.of(directory), InstantSource.system());
        this.clock =
                Optional.of(directory.clock()).filter(_ -> settings.demoClock()).map(DemoClock::at);
    }

    /** The stack that was brought up in this folder; a problem where there is none. */
    public static Stack in(DataDirectory directory) {
        return new Stack(directory);
    }

    public DataDirectory directory() {
        return directory;
    }

    public StackSettings settings() {
        return settings;
    }

    public Endpoints endpoints() {
        return new Endpoints(settings.ports());
    }

    /** A bearer token for somebody who acts for no agency. */
    public String token(String role, String subject) {
        return tokens.issue(List.of(role), Optional.empty(), subject, Tokens.USUAL_LIFE);
    }

    /** A bearer token for somebody who acts for an agency, named by its code. */
    public String token(String role, String agency, String subject) {
        return tokens.issue(List.of(role), Optional.of(agency), subject, Tokens.USUAL_LIFE);
    }

    /** A bearer token with all that can be asked of one. */
    public String token(List<String> roles, Optional<String> agency, String subject, Duration life) {
        return tokens.issue(roles, agency, subject, life);
    }

    /** The moment by the services' clock. */
    public Instant now() {
        return settings.demoClock()
                ? demoClock().instant()
                : InstantSource.system().instant();
    }

    /** Moves the demo clock of all services. */
    public void moveTo(Instant moment) {
        demoClock().moveTo(moment);
    }

    /** The clock that all services go by; a problem where they go by the real time. */
    public DemoClock demoClock() {
        return clock.orElseThrow(() -> new StackProblem(
                "The stack in " + directory.path() + " goes by the real time.",
                "To move its clock by hand: ./lienthong down, then ./lienthong up --demo-clock"));
    }
}
