package io.github.mitform.value;

import io.github.mitform.problem.Code;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class that is written as a text: by {@code toString()}, and read by its static {@code of(String)}, which throws an {@link
 * IllegalArgumentException} for a text that is none.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TextForm {
    /** The enum that holds what is said about a text that is none; its sentence has the gap {@code {found}}. */
    Class<? extends Code> codes();

    /** Which of them. */
    String code();

    /** What every such text matches from its start to its end, as a regular expression that JSON Schema understands. */
    String pattern();
}
