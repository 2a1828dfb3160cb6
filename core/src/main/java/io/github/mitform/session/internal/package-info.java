/**
 * A round laid out flat: questions and branches as units with a state each. Read {@link io.github.mitform.session.internal.Layout} first;
 * {@link io.github.mitform.session.internal.Gates} says which of its units are shown.
 */
@NullMarked
package io.github.mitform.session.internal;

import org.jspecify.annotations.NullMarked;
