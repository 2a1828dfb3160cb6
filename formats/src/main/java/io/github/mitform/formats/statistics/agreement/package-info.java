/**
 * Whether several people code the same things alike.
 *
 * <p>Read {@link io.github.mitform.formats.statistics.agreement.KrippendorffAlpha} first.
 */
@NullMarked
package io.github.mitform.formats.statistics.agreement;

import org.jspecify.annotations.NullMarked;
