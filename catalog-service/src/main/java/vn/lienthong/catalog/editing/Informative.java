package vn.lienthong.catalog.editing;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import vn.lienthong.catalog.NoInformation;

/** A text that says something: not only that there is no information, which a file means by nothing. */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = Informative.Check.class)
@interface Informative {
    String message() default "{row.no-information}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Holds for null, too. */
    class Check implements ConstraintValidator<Informative, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || !NoInformation.is(text);
        }
    }
}
