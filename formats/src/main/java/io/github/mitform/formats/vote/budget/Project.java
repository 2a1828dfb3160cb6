package io.github.mitform.formats.vote.budget;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something that can be funded, as a whole or not at all.
 *
 * @param id its name on ballots, unique in a budget
 * @param cost 0 or more, in the currency of the budget, exact
 * @param pot from which it is paid, by its id; the general amount if there is none
 */
public record Project(String id, BigDecimal cost, Optional<String> pot) {
    /** @throws IllegalArgumentException if the cost is below 0, above 10^15, or has more than 6 decimal places */
    public Project {
        requireNonNull(id, "id");
        cost = Budget.plain(cost, "cost");
        requireNonNull(pot, "pot");
    }

    /** Returns a project that is paid from the general amount. */
    public static Project of(String id, BigDecimal cost) {
        return new Project(id, cost, Optional.empty());
    }
}
