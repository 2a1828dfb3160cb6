/**
 * Comma-separated values (RFC 4180), written and read.
 *
 * <p>Read {@link io.github.mitform.report.internal.csv.CsvField} first.
 */
@NullMarked
package io.github.mitform.report.internal.csv;

import org.jspecify.annotations.NullMarked;
