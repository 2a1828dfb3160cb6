/**
 * Puts the draft of a phase together. Read {@link io.github.mitform.check.internal.gather.Gathering} first.
 */
@NullMarked
package io.github.mitform.check.internal.gather;

import org.jspecify.annotations.NullMarked;
