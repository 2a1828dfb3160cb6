/**
 * Figures as drawings that follow the theme of the page they stand in. Not exported: for the report's own page.
 *
 * <p>Read {@link io.github.mitform.report.internal.chart.Chart} first.
 */
@NullMarked
package io.github.mitform.report.internal.chart;

import org.jspecify.annotations.NullMarked;
