package vn.lienthong.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stored and published name of an event, declared once and independent of the record's own name, so that
 * records may be renamed and moved. Ends with the version of its meaning: {@code vn.lienthong.dossier.accepted.v1}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {
    String value();
}
