/**
 * Words for people, in every language and register a format offers.
 *
 * <p>Read {@link io.github.mitform.text.Text} first.
 */
@NullMarked
package io.github.mitform.text;

import org.jspecify.annotations.NullMarked;
