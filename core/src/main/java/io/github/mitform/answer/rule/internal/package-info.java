/**
 * What the rules of all answer types share: reading with findings, and writing.
 *
 * <p>Read {@link io.github.mitform.answer.rule.internal.TypeRule} first.
 */
@NullMarked
package io.github.mitform.answer.rule.internal;

import org.jspecify.annotations.NullMarked;
