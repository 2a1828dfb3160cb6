package io.github.mitform.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is certainly meant where a field that has to be there was forgotten; the finding that it is missing offers to write it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Meant {
    /** The value as JSON text. */
    String value();
}
