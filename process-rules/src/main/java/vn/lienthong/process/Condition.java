package vn.lienthong.process;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
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
        boolean asks =
                CelNavigableAst.fromAst(tree).getRoot().allNodes().anyMatch(node -> node.getKind() == Kind.IDENT);
        return !asks && !holdsFor(NOBODYS);
    }
}
