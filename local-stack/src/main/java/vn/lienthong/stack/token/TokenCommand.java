package vn.lienthong.stack.token;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.stack.DataDirectoryOption;
import vn.lienthong.stack.Stack;
import vn.lienthong.stack.clock.Spans;

/** {@code ./lienthong token}. */
@Command(name = "token", description = "Prints a bearer token that the services of the stack accept.")
public final class TokenCommand implements Runnable {
    @Mixin
    private DataDirectoryOption data;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description =
                    "What the bearer may do; may be given several times: citizen, receiving-officer, handler, leader,"
                            + " operator, catalog-editor, integrator.")
    private List<String> roles;

    @Option(names = "--agency", paramLabel = "CODE", description = "The agency or centre that the bearer acts for.")
    private String agency;

    @Option(
            names = "--sub",
            paramLabel = "ID",
            description = "Who the bearer is; the first role where it is not given.")
    private String subject;

    @Option(
            names = "--ttl",
            paramLabel = "TIME",
            defaultValue = "12h",
            description = "How long it holds: 30m, 12h, 7d.")
    private String life;

    @Override
    public void run() {
        String bearer = subject == null ? roles.getFirst() : subject;
        System.out.println(
                Stack.in(data.directory()).token(roles, Optional.ofNullable(agency), bearer, Spans.parse(life)));
    }
}
