/**
 * Foreign files: what other tools export, as statements and responses, and how other programs are told to count.
 *
 * <p>Read {@link io.github.mitform.formats.interchange.Polis} first.
 */
@NullMarked
package io.github.mitform.formats.interchange;

import org.jspecify.annotations.NullMarked;
