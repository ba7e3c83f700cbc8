package vn.lienthong.stack;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.lienthong.backing.ServerNotRunning;

/** Tells who ran a command why it failed: a foreseen failure in its own words, any other with its trace. */
public final class FailureReport implements IExecutionExceptionHandler {
    private static final int FAILED = 1;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        switch (failure) {
            case StackProblem problem -> System.err.println(problem.getMessage());
            case ServerNotRunning problem -> System.err.println(problem.getMessage());
            case UncheckedIOException problem ->
                System.err.println(problem.getMessage() + " (" + problem.getCause() + ")");
            default -> failure.printStackTrace();
        }
        return FAILED;
    }
}
