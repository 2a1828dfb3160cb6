/**
 * What everything drawn is made of: elements of markup that cannot go wrong, and how wide words come out. Start with
 * {@link io.github.mitform.report.internal.drawing.Tag}.
 */
@NullMarked
package io.github.mitform.report.internal.drawing;

import org.jspecify.annotations.NullMarked;
