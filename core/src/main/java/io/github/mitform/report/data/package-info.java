/**
 * Responses as data: a table with one line for each, and a dictionary that says what every column means.
 *
 * <p>Read {@link io.github.mitform.report.data.ResponseTable} first.
 */
@NullMarked
package io.github.mitform.report.data;

import org.jspecify.annotations.NullMarked;
