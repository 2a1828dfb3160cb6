/**
 * What a city writes down: a format with its phases, and everything said about it. Values only, nothing runs here.
 *
 * <p>Read {@link io.github.mitform.definition.Format} first; flows and steps stand in {@code flow}, answer types in {@code type},
 * names and versions in {@code id}.
 */
@NullMarked
package io.github.mitform.definition;

import org.jspecify.annotations.NullMarked;
