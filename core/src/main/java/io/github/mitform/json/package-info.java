/**
 * The edge: formats, states and answers as JSON text, with the place of everything in it.
 *
 * <p>Read {@link io.github.mitform.json.Json} first. This package knows texts and positions; what the values mean is said where they are
 * declared.
 */
@NullMarked
package io.github.mitform.json;

import org.jspecify.annotations.NullMarked;
