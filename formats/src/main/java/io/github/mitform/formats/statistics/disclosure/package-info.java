/**
 * What a published table gives away, and how alike records are.
 *
 * <p>Read {@link io.github.mitform.formats.statistics.disclosure.SuppressionAudit} first.
 */
@NullMarked
package io.github.mitform.formats.statistics.disclosure;

import org.jspecify.annotations.NullMarked;
