package vn.lienthong.process;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.parser.Operator;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.events.Channel;

/**
 * A condition on a dossier in the Common Expression Language, for instance {@code 'ANH' in components}. Its variables are
 * the names of {@link Facts}.
 */
public final class Condition {
    private static final int LONGEST = 500;
    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .comprehensionMaxIterations(1_000)
            .build();
    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("channel", SimpleType.STRING)
            .addVar("components", ListType.create(SimpleType.STRING))
            .addVar("residence", SimpleType.STRING)
            .addVar("subjectPlace", SimpleType.STRING)
            .addVar("centre", SimpleType.STRING)
            .setResultType(SimpleType.BOOL)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();
    private static final Facts NOBODYS = new Facts(Channel.COUNTER, List.of(), "", null, "");

    private final CelAbstractSyntaxTree tree;
    private final CelRuntime.Program program;

    /**
     * A comparison of a fact with constants: {@code channel == 'POST'}, {@code channel in ['POST', 'ONLINE']},
     * {@code 'ANH' in components}.
     *
     * @param fact its name among the {@link Facts}
     * @param values the comparison never holds where a dossier can have none of them
     */
    public record Comparison(String fact, List<String> values) {}

    private Condition(CelAbstractSyntaxTree tree, CelRuntime.Program program) {
        this.tree = tree;
        this.program = program;
    }

    /** @throws ConditionUnreadable where it is no condition on the facts */
    public static Condition parse(String expression) {
        try {
            CelAbstractSyntaxTree tree = COMPILER.compile(expression).getAst();
            return new Condition(tree, RUNTIME.createProgram(tree));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new ConditionUnreadable(e.getMessage());
        }
    }

    /** Whether it holds. What cannot be told, as of the fifth of three papers, holds: no step is left out by accident. */
    public boolean holdsFor(Facts facts) {
        try {
            return Boolean.TRUE.equals(program.eval(facts.variables()));
        } catch (CelEvaluationException _) {
            return true;
        }
    }

    /** Whether it asks nothing of the dossier and so never holds. */
    public boolean isNever() {
        boolean asks = nodes().anyMatch(node -> node.getKind() == Kind.IDENT);
        return !asks && !holdsFor(NOBODYS);
    }

    /** What it compares with constants; what it asks in any other way is not told. */
    public List<Comparison> comparisons() {
        return nodes().filter(node -> node.getKind() == Kind.CALL)
                .map(node -> node.expr().call())
                .flatMap(Condition::comparison)
                .filter(comparison -> !comparison.values().isEmpty())
                .toList();
    }

    private Stream<CelNavigableExpr> nodes() {
        return CelNavigableAst.fromAst(tree).getRoot().allNodes();
    }

    private static Stream<Comparison> comparison(CelCall call) {
        boolean compares = call.function().equals(Operator.EQUALS.getFunction())
                || call.function().equals(Operator.IN.getFunction());
        if (!compares) {
            return Stream.empty();
        }
        CelExpr first = call.args().getFirst();
        CelExpr second = call.args().getLast();
        return Stream.concat(comparison(first, second), comparison(second, first));
    }

    private static Stream<Comparison> comparison(CelExpr fact, CelExpr constants) {
        return fact.getKind() == Kind.IDENT
                ? Stream.of(new Comparison(fact.ident().name(), constants(constants)))
                : Stream.empty();
    }

    /** None where not all of it are constant texts. */
    private static List<String> constants(CelExpr expression) {
        List<CelExpr> all =
                expression.getKind() == Kind.LIST ? expression.list().elements() : List.of(expression);
        return all.stream().allMatch(Condition::isText)
                ? all.stream().map(text -> text.constant().stringValue()).toList()
                : List.of();
    }

    private static boolean isText(CelExpr expression) {
        return expression.getKind() == Kind.CONSTANT
                && expression.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }
}
