/**
 * What the answers to a survey say: intervals, cross-tables, and whether several scales measure one thing.
 *
 * <p>Read {@link io.github.mitform.formats.survey.analysis.Estimates} first.
 */
@NullMarked
package io.github.mitform.formats.survey.analysis;

import org.jspecify.annotations.NullMarked;
