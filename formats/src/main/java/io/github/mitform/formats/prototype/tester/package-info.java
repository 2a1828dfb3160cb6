/**
 * The people who test.
 *
 * <p>Read {@link io.github.mitform.formats.prototype.tester.Testers} first.
 */
@NullMarked
package io.github.mitform.formats.prototype.tester;

import org.jspecify.annotations.NullMarked;
