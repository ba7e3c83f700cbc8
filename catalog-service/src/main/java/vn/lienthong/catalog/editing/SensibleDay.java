package vn.lienthong.catalog.editing;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.LocalDate;
import vn.lienthong.catalog.AsOf;

/** A day that {@link AsOf#isSensible} takes. */
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = SensibleDay.Check.class)
@interface SensibleDay {
    String message() default "{json.expects-date}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Holds for null, too. */
    class Check implements ConstraintValidator<SensibleDay, LocalDate> {
        @Override
        public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
            return day == null || AsOf.isSensible(day);
        }
    }
}
