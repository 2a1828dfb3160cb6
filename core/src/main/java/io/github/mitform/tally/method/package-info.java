/**
 * The counts every format needs: how often each answer was given, the texts people wrote, and numbers summed up.
 *
 * <p>Read {@link io.github.mitform.tally.method.Frequencies} first.
 */
@NullMarked
package io.github.mitform.tally.method;

import org.jspecify.annotations.NullMarked;
