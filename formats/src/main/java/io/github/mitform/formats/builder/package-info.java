/**
 * What the builders of all formats have in common: words said in one language after the other, pages of questions, and what is said
 * about a format as a whole.
 *
 * <p>Read {@link io.github.mitform.formats.builder.FormatBuilder} first, or better one of the builders that extend it.
 */
@NullMarked
package io.github.mitform.formats.builder;

import org.jspecify.annotations.NullMarked;
