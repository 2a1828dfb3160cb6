/**
 * How people order things and where they look for them: card sorts and tree tests.
 *
 * <p>Read {@link io.github.mitform.formats.prototype.structure.CardSimilarity} first.
 */
@NullMarked
package io.github.mitform.formats.prototype.structure;

import org.jspecify.annotations.NullMarked;
