/**
 * How RCTab is told to count, and the files of ballot papers that it reads.
 *
 * <p>Read {@link io.github.mitform.formats.interchange.rctab.RcTab} first.
 */
@NullMarked
package io.github.mitform.formats.interchange.rctab;

import org.jspecify.annotations.NullMarked;
