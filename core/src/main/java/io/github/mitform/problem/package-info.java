/**
 * What an author, a clerk or a participant should look at: located, in plain German and English, from every stage.
 *
 * <p>Read {@link io.github.mitform.problem.Finding} first. Every stage declares its own {@link
 * io.github.mitform.problem.Code}s in one enum beside the code that raises them.
 */
@NullMarked
package io.github.mitform.problem;

import org.jspecify.annotations.NullMarked;
