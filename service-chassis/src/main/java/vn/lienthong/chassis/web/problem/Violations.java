package vn.lienthong.chassis.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.lienthong.chassis.web.problem.Refused.Place;

/** Says which fields and parameters break which constraint, without repeating their values. */
final class Violations {
    private static final String DEFAULT_TEXTS = "{jakarta.validation.";

    private Violations() {}

    static Refused refusal(ConstraintViolationException invalid, RequestParameters parameters) {
        Refused refused = new Refused(CommonProblem.INVALID_REQUEST);
        List<Place> places = invalid.getConstraintViolations().stream()
                .map(violation -> place(violation, parameters))
                .sorted(Comparator.comparing(place -> place.pointer() + place.parameter() + place.textKey()))
                .toList();
        for (Place place : places) {
            refused = refused.with(place);
        }
        return refused;
    }

    private static Place place(ConstraintViolation<?> violation, RequestParameters parameters) {
        List<Object> steps = new ArrayList<>();
        int parameter = -1;
        for (Path.Node node : violation.getPropertyPath()) {
            addPosition(node, steps);
            switch (node.getKind()) {
                case PARAMETER -> parameter = node.as(Path.ParameterNode.class).getParameterIndex();
                case PROPERTY -> steps.add(node.getName());
                default -> {} // the method itself and container elements have no step of their own
            }
        }
        String key = textKey(violation);
        List<Object> facts = facts(violation);
        return parameters
                .nameOf(parameter)
                .map(name -> new Place(null, name, key, facts))
                .orElseGet(() -> new Place(Pointers.of(steps.stream()), null, key, facts));
    }

    static boolean isOfAnswer(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static void addPosition(Path.Node node, List<Object> steps) {
        if (node.getIndex() != null) {
            steps.add(node.getIndex());
        } else if (node.getKey() != null) {
            steps.add(node.getKey());
        }
    }

    /** The constraint's own key, as in {@code message = "{dossier-code}"}, or that of its annotation. */
    private static String textKey(ConstraintViolation<?> violation) {
        String template = violation.getMessageTemplate();
        if (template.startsWith("{") && template.endsWith("}") && !template.startsWith(DEFAULT_TEXTS)) {
            return template.substring(1, template.length() - 1);
        }
        return "constraint." + kind(violation.getConstraintDescriptor().getAnnotation());
    }

    private static String kind(Annotation constraint) {
        return switch (constraint) {
            case Size size when size.min() == 0 -> "SizeAtMost";
            case Size size when size.max() == Integer.MAX_VALUE -> "SizeAtLeast";
            default -> constraint.annotationType().getSimpleName();
        };
    }

    private static List<Object> facts(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        List<Object> facts = new ArrayList<>();
        for (String name : List.of("min", "max", "value", "integer", "fraction")) {
            if (attributes.containsKey(name)) {
                facts.add(attributes.get(name));
            }
        }
        return facts;
    }
}
