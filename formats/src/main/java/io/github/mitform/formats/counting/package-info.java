/**
 * What the counting methods of surveys and of prototype tests have in common.
 *
 * <p>Read {@link io.github.mitform.formats.counting.CheckedMethod} first.
 */
@NullMarked
package io.github.mitform.formats.counting;

import org.jspecify.annotations.NullMarked;
