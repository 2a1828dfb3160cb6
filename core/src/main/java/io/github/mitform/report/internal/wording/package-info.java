/**
 * What a report says, and how numbers and other people's texts are shown in it. Not exported: for the report's own outputs.
 *
 * <p>Read {@link io.github.mitform.report.internal.wording.Wording} first.
 */
@NullMarked
package io.github.mitform.report.internal.wording;

import org.jspecify.annotations.NullMarked;
