package vn.lienthong.catalog.editing;

import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** An item of a list that stands in one cell of the files: without what separates items there, or blanks that it loses. */
@Target(TYPE_USE)
@Retention(RUNTIME)
@Pattern(regexp = "[^|\\s\\xA0\\x00-\\x1F\\x7F]([^|\\x00-\\x1F\\x7F]*[^|\\s\\xA0\\x00-\\x1F\\x7F])?")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@interface ListItem {
    String message() default "{list-item}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
