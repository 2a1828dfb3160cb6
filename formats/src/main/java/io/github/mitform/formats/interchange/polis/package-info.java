/**
 * What Polis exports: statements, and what people said to them, as responses.
 *
 * <p>Read {@link io.github.mitform.formats.interchange.polis.Polis} first.
 */
@NullMarked
package io.github.mitform.formats.interchange.polis;

import org.jspecify.annotations.NullMarked;
