/**
 * One person's way through one phase: what to show, what is answered, what is delivered.
 *
 * <p>Read {@link io.github.mitform.session.Session} first. Behind it stand the pure functions of {@link
 * io.github.mitform.session.Round}: commands are decided into events, events make the next state, and a view says what to show.
 */
@NullMarked
package io.github.mitform.session;

import org.jspecify.annotations.NullMarked;
