/**
 * A few sessions that together come past everything in a format, found by looking for them.
 *
 * <p>Read {@link io.github.mitform.rehearsal.paths.Paths} first.
 */
@NullMarked
package io.github.mitform.rehearsal.paths;

import org.jspecify.annotations.NullMarked;
