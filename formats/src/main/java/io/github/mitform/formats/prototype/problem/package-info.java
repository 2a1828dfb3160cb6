/**
 * Problems that testers had: how many of them were found so far.
 *
 * <p>Read {@link io.github.mitform.formats.prototype.problem.Discovery} first.
 */
@NullMarked
package io.github.mitform.formats.prototype.problem;

import org.jspecify.annotations.NullMarked;
