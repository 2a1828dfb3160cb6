package io.github.mitform.formats.vote.budget;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.value.Default;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What there is to spend, and on what. All money is exact and in one currency.
 *
 * @param amount what can be spent on projects that name no pot
 * @param projects in the order of the ballot paper
 * @param pots money set apart, such as for one district, for projects that name it; nothing is passed on between pots
 * @param exclusive groups of projects, by id, of which at most one is funded, such as two uses of the same place
 */
public record Budget(
        BigDecimal amount,
        List<Project> projects,
        @Default("[]") List<Pot> pots,
        @Default("[]") List<List<String>> exclusive) {
    private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

    /** Money set apart. */
    public record Pot(String id, BigDecimal amount) {
        /** @throws IllegalArgumentException as for the cost of a {@link Project} */
        public Pot {
            requireNonNull(id, "id");
            amount = money(amount);
        }
    }

    /** @throws IllegalArgumentException if an id is given twice, or named but not given, or an amount is out of bounds */
    public Budget {
        amount = money(amount);
        projects = List.copyOf(projects);
        pots = List.copyOf(pots);
        exclusive = exclusive.stream().map(List::copyOf).toList();
        var ids = new HashSet<String>();
        for (Project project : projects) require(ids.add(project.id()), "each project needs an id of its own");
        var potIds = new HashSet<String>();
        for (Pot pot : pots) require(potIds.add(pot.id), "each pot needs an id of its own");
        for (Project project : projects) {
            require(
                    project.pot().isEmpty() || potIds.contains(project.pot().get()),
                    "a project names no pot of the budget");
        }
        for (List<String> group : exclusive)
            require(ids.containsAll(group), "an exclusive group names no project of the budget");
        require(projects.size() <= Candidates.MOST, "a budget has at most " + Candidates.MOST + " projects");
    }

    /** Returns a budget with a single pot. */
    public static Budget of(BigDecimal amount, List<Project> projects) {
        return new Budget(amount, projects, List.of(), List.of());
    }

    /** Returns the projects as ballots name them. */
    public Candidates candidates() {
        return Candidates.of(projects.stream().map(Project::id).toList());
    }

    /** Returns what there is in a pot; the general amount for none. */
    BigDecimal amount(Optional<String> pot) {
        return pot.isEmpty()
                ? amount
                : pots.stream()
                        .filter(each -> each.id.equals(pot.get()))
                        .findFirst()
                        .orElseThrow()
                        .amount;
    }

    /** Returns the same amount without zeros at the end, so that 12.50 and 12.5 are equal. */
    static BigDecimal money(BigDecimal money) {
        require(
                money.signum() >= 0 && money.compareTo(MOST) <= 0 && money.scale() <= 6,
                "money is 0 or more, up to 10^15, with up to 6 decimal places");
        var plain = money.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static void require(boolean right, String what) {
        if (!right) throw new IllegalArgumentException(what);
    }
}
