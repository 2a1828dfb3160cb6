/**
 * Verifiers of rules that spend a budget on projects.
 *
 * <p>Read {@link io.github.mitform.formats.vote.audit.internal.budget.BudgetVerifiers} first.
 */
@NullMarked
package io.github.mitform.formats.vote.audit.internal.budget;

import org.jspecify.annotations.NullMarked;
