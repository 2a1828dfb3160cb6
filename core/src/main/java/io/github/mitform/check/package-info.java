/**
 * From a definition to a program: every mistake found at once, with its place and the way to mend it, or something that can run.
 *
 * <p>Read {@link io.github.mitform.check.Check} first, then {@link io.github.mitform.check.Program}. Each family of checks is one
 * class here that adds findings and nothing else.
 */
@NullMarked
package io.github.mitform.check;

import org.jspecify.annotations.NullMarked;
