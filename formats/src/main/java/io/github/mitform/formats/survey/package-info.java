/**
 * Surveys: questions on pages, counted one by one.
 *
 * <p>Read {@link io.github.mitform.formats.survey.Survey} first.
 */
@NullMarked
package io.github.mitform.formats.survey;

import org.jspecify.annotations.NullMarked;
