package io.github.mitform.formats.vote.budget;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.problem.UnfitException;
import io.github.mitform.value.Default;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/**
 * What there is to spend, and on what. All money is exact and in one currency. Immutable.
 *
 * @param amount what can be spent on projects that name no pot, 0 to 10^15, with up to 6 decimal places
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

    /**
     * Money set apart.
     *
     * @param id as projects name it, unique in a budget
     * @param amount 0 or more, in the currency of the budget
     */
    public record Pot(String id, BigDecimal amount) {
        /** @throws IllegalArgumentException as for the cost of a {@link Project} */
        public Pot {
            requireNonNull(id, "id");
            amount = money(amount);
        }
    }

    /**
     * @throws IllegalArgumentException if an id is given twice, or named but not given, an amount is out of bounds, or there are more than {@value
     *     Candidates#MOST} projects, pots or exclusive groups
     */
    public Budget {
        amount = money(amount);
        projects = List.copyOf(projects);
        pots = List.copyOf(pots);
        requireAtMost(projects, "projects");
        requireAtMost(pots, "pots");
        requireAtMost(exclusive, "exclusive");
        exclusive = exclusive.stream().map(List::copyOf).toList();
        var ids = new HashSet<String>();
        for (Project project : projects) {
            UnfitException.unless(
                    ids.add(project.id()),
                    "Each project needs an id of its own, but “{id}” is there twice.",
                    "Jedes Vorhaben braucht eine eigene Kennung, aber „{id}“ steht zweimal da.",
                    "id",
                    project.id());
        }
        var potIds = new HashSet<String>();
        for (Pot pot : pots) {
            UnfitException.unless(
                    potIds.add(pot.id),
                    "Each pot needs an id of its own, but “{id}” is there twice.",
                    "Jeder Topf braucht eine eigene Kennung, aber „{id}“ steht zweimal da.",
                    "id",
                    pot.id);
        }
        for (Project project : projects) {
            var pot = project.pot().orElse("");
            UnfitException.unless(
                    project.pot().isEmpty() || potIds.contains(pot),
                    "The project “{id}” is paid from the pot “{pot}”, which is none of \"pots\".",
                    "Das Vorhaben „{id}“ wird aus dem Topf „{pot}“ bezahlt, der nicht unter „pots“ steht.",
                    "id",
                    project.id(),
                    "pot",
                    pot);
        }
        for (List<String> group : exclusive) {
            for (String id : group) {
                UnfitException.unless(
                        ids.contains(id),
                        "\"exclusive\" names “{id}”, which is none of the projects.",
                        "„exclusive“ nennt „{id}“, was keines der Vorhaben ist.",
                        "id",
                        id);
            }
        }
    }

    /** Returns a budget with a single pot. */
    public static Budget of(BigDecimal amount, List<Project> projects) {
        return new Budget(amount, projects, List.of(), List.of());
    }

    /** Returns the projects as ballots name them. */
    public Candidates candidates() {
        return Candidates.of(projects.stream().map(Project::id).toList());
    }

    static BigDecimal money(BigDecimal money) {
        return plain(money, "amount");
    }

    /** Returns the same number without zeros at the end, so that 12.50 and 12.5 are equal. */
    static BigDecimal plain(BigDecimal number, String what) {
        boolean possible = number.signum() >= 0 && number.compareTo(MOST) <= 0;
        var plain = possible ? number.stripTrailingZeros() : number;
        UnfitException.unless(
                possible && plain.scale() <= 6,
                "\"{what}\" is 0 or more, up to 10^15, with up to 6 decimal places.",
                "„{what}“ ist 0 oder mehr, bis 10^15, mit bis zu 6 Nachkommastellen.",
                "what",
                what);
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static void requireAtMost(List<?> some, String what) {
        UnfitException.unless(
                some.size() <= Candidates.MOST,
                "There are at most {most} of \"{what}\".",
                "Von „{what}“ gibt es höchstens {most}.",
                "most",
                Candidates.MOST,
                "what",
                what);
    }
}
