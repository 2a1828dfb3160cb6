/**
 * What can be told from one element of a definition at a time. Read {@link io.github.mitform.check.internal.Inspection} first; {@link
 * io.github.mitform.check.internal.Walk} brings each inspection to each element.
 */
@NullMarked
package io.github.mitform.check.internal;

import org.jspecify.annotations.NullMarked;
