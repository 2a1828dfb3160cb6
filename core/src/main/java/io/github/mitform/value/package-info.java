/**
 * The neutral tree that definitions, answers, states and results are written to and read from, whatever the file format outside.
 *
 * <p>Read {@link io.github.mitform.value.Value} first; the package {@code codec} maps records to it.
 */
@NullMarked
package io.github.mitform.value;

import org.jspecify.annotations.NullMarked;
