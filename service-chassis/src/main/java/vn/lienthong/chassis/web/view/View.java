package vn.lienthong.chassis.web.view;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource, or one read of it, that answers from a view, by the name of its consumer. The answers say in {@code View-Position} how far the
 * view had come when it was read, and a request may ask in {@code Wait-For} that it first takes some event.
 */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface View {
    String value();
}
