package vn.lienthong.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says on a sealed event interface whose events these are: the service and the aggregate, as in {@code ce_source}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Aggregate {
    /** The service that stores and publishes them, for instance {@code intake}. */
    String service();

    /** The aggregate, for instance {@code dossier}. */
    String name();

    /** The Kafka topic, for instance {@code lienthong.dossier}. */
    String topic();
}
