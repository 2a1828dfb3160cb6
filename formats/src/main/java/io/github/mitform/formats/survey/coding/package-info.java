/**
 * Texts that several people put under codes, and whether they did so alike.
 *
 * <p>Read {@link io.github.mitform.formats.survey.coding.CodedTexts} first.
 */
@NullMarked
package io.github.mitform.formats.survey.coding;

import org.jspecify.annotations.NullMarked;
