/**
 * Results for people to read: one model of a report, and from it a page, a text, tables and a document for machines.
 *
 * <p>Read {@link io.github.mitform.report.Report} first. Nothing here reads or writes files: every output is a text, or texts by file
 * name.
 */
@NullMarked
package io.github.mitform.report;

import org.jspecify.annotations.NullMarked;
