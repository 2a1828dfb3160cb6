/**
 * Two questions side by side: whether their answers go together, and where.
 *
 * <p>Read {@link io.github.mitform.formats.statistics.table.CrossTable} first.
 */
@NullMarked
package io.github.mitform.formats.statistics.table;

import org.jspecify.annotations.NullMarked;
