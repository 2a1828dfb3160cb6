/**
 * The ready-made formats, as JSON files that come with the library.
 *
 * <p>Read {@link io.github.mitform.formats.catalogue.Formats} first.
 */
@NullMarked
package io.github.mitform.formats.catalogue;

import org.jspecify.annotations.NullMarked;
