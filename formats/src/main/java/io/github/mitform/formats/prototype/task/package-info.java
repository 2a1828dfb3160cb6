/**
 * Tasks: what a single run and a handful of runs say about them.
 *
 * <p>Read {@link io.github.mitform.formats.prototype.task.Lostness} first.
 */
@NullMarked
package io.github.mitform.formats.prototype.task;

import org.jspecify.annotations.NullMarked;
