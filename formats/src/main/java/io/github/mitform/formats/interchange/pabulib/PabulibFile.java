package io.github.mitform.formats.interchange.pabulib;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.account.Judgement;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.budget.Budget;
import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a file of the form of Pabulib holds: a budget, projects, and ballots on them. Immutable but for the profile.
 *
 * @param about every line of META by its name, in their order, just as it was written
 * @param budget the money and the projects, by their {@code project_id}
 * @param details for each project, in the same order, its other columns by their names, just as they were written: {@code name}, {@code category},
 *     {@code target}, {@code selected} and whatever else the file has
 * @param type how people voted
 * @param profile all ballots, of the kind that the type has
 */
public record PabulibFile(
        Map<String, String> about,
        Budget budget,
        List<Map<String, String>> details,
        VoteType type,
        Profile<? extends Ballot> profile) {
    /** @throws IllegalArgumentException if there are not details for each project, or ballots of another kind or about other projects */
    public PabulibFile {
        about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
        requireNonNull(budget, "budget");
        details = details.stream()
                .map(each -> Collections.unmodifiableMap(new LinkedHashMap<>(each)))
                .toList();
        if (details.size() != budget.projects().size()) {
            throw new IllegalArgumentException("each project needs its details");
        }
        if (!profile.kind().id().equals(type.kind.id()) || !profile.candidates().equals(budget.candidates())) {
            throw new IllegalArgumentException("the ballots have to be " + type.kind.id() + " on the projects");
        }
    }

    /** How people voted. */
    public enum VoteType {
        /** For any number of projects. */
        APPROVAL("approval", Approval.KIND),
        /** For projects in order, the best first. */
        ORDINAL("ordinal", Ranking.KIND),
        /** With points from a budget of their own. */
        CUMULATIVE("cumulative", Points.KIND),
        /** With a grade for each of some projects. */
        SCORING("scoring", Points.KIND),
        /** For one project. */
        CHOOSE_1("choose-1", Approval.KIND);

        final String word;
        final BallotKind<?> kind;

        VoteType(String word, BallotKind<?> kind) {
            this.word = word;
            this.kind = kind;
        }

        /** Returns the word for it in files. */
        public String word() {
            return word;
        }

        boolean hasPoints() {
            return this == CUMULATIVE || this == SCORING;
        }

        static Optional<VoteType> of(String word) {
            for (VoteType type : values()) if (type.word.equals(word)) return Optional.of(type);
            return Optional.empty();
        }
    }

    /**
     * What a ballot has to keep to, as far as the file says so; the ballots that break it are in the file all the same.
     *
     * @param leastProjects how many projects it names at least
     * @param mostProjects how many it names at most; 1 for {@link VoteType#CHOOSE_1}
     * @param leastCost what the projects cost together at least
     * @param mostCost what they cost together at most
     * @param leastPoints for one project
     * @param mostPoints for one project
     * @param leastSum of all points
     * @param mostSum of all points
     */
    public record Limits(
            Optional<Integer> leastProjects,
            Optional<Integer> mostProjects,
            Optional<BigDecimal> leastCost,
            Optional<BigDecimal> mostCost,
            Optional<Fraction> leastPoints,
            Optional<Fraction> mostPoints,
            Optional<Fraction> leastSum,
            Optional<Fraction> mostSum) {}

    /** Returns what the vote was about; empty if the file does not say. */
    public Optional<String> title() {
        return Optional.ofNullable(about.get("description")).filter(words -> !words.isBlank());
    }

    /**
     * Returns the limits of ballots.
     *
     * @throws ArithmeticException if a limit is no number, which no file that was read has
     */
    public Limits limits() {
        return new Limits(
                whole("min_length"),
                type == VoteType.CHOOSE_1 ? Optional.of(1) : whole("max_length"),
                number("min_sum_cost"),
                number("max_sum_cost"),
                number("min_points").map(Fraction::of),
                number("max_points").map(Fraction::of),
                number("min_sum_points").map(Fraction::of),
                number("max_sum_points").map(Fraction::of));
    }

    /** Returns how a ballot is judged by the limits: valid, blank, with too many projects, or spoiled for another reason. */
    public Function<Ballot, Judgement> judge() {
        return PabulibJudge.of(this);
    }

    private Optional<Integer> whole(String field) {
        return number(field).map(BigDecimal::intValueExact);
    }

    private Optional<BigDecimal> number(String field) {
        try {
            return Optional.ofNullable(about.get(field))
                    .filter(text -> !text.isBlank())
                    .map(BigDecimal::new);
        } catch (NumberFormatException e) {
            throw (ArithmeticException) new ArithmeticException(field + " is no number").initCause(e);
        }
    }

    /** Returns what people call a project; its id if the file has no name for it. */
    public String name(int place) {
        var name = details.get(place).getOrDefault("name", "");
        return name.isBlank() ? budget.projects().get(place).id() : name;
    }

    /** Returns what stands in a column for a project, between commas, such as in {@code category} or {@code target}; nothing if it is not there. */
    public List<String> groups(int place, String column) {
        return Arrays.stream(details.get(place).getOrDefault(column, "").split(",", -1))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /** Returns the ballots as budget rules count them: one point for each project that is approved of, a project's points by its rank, or points. */
    @SuppressWarnings("unchecked") // the constructor has checked the kind
    public Profile<Points> points() {
        return switch (type) {
            case APPROVAL, CHOOSE_1 -> BudgetRule.points((Profile<Approval>) profile);
            case ORDINAL -> BudgetRule.borda((Profile<Ranking>) profile);
            case CUMULATIVE, SCORING -> (Profile<Points>) profile;
        };
    }
}
