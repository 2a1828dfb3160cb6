/**
 * Foreign files: what other tools export, as statements and responses, ballots and budgets, and how other programs are told to count.
 *
 * <p>Read {@link io.github.mitform.formats.interchange.Polis} first for statements, {@link io.github.mitform.formats.interchange.Pabulib} for
 * ballots.
 */
@NullMarked
package io.github.mitform.formats.interchange;

import org.jspecify.annotations.NullMarked;
