/**
 * What can be told only from a whole phase with everything included: what conditions see, whether they are known, and who gets where.
 * Read {@link io.github.mitform.check.internal.flow.Draft} first, then {@link io.github.mitform.check.internal.flow.Reasoning}.
 */
@NullMarked
package io.github.mitform.check.internal.flow;

import org.jspecify.annotations.NullMarked;
