/**
 * The mapping between records and neutral values, derived from the records themselves.
 *
 * <p>Read {@link io.github.mitform.value.codec.Codec} first; {@link io.github.mitform.value.codec.Shape} tells what values look like.
 */
@NullMarked
package io.github.mitform.value.codec;

import org.jspecify.annotations.NullMarked;
