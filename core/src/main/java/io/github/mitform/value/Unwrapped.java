package io.github.mitform.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record of one component that is written as that component alone, without an object around it.
 *
 * <p>In a sealed interface, kinds of which some are unwrapped are told apart by what stands there: a list, a text, an object; several
 * kinds of object by the fields they have.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Unwrapped {
    /** Whether a list with one item is written as that item alone. */
    boolean single() default false;
}
