package io.github.mitform.formats.vote.method;

import io.github.mitform.answer.AllocationAnswer;
import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.answer.ComparisonAnswer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Comparisons;
import io.github.mitform.formats.vote.ballot.Comparisons.Choice;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.OptionIndex;
import io.github.mitform.tally.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** How the answers to a question are read as ballots: options become candidates in the order of the question. */
interface Paper<B extends Ballot> {
    /** What somebody wrote in of their own, and options left out, are not on the ballot. */
    B ballot(Answer answer);

    /** Returns the types of answers that can be read as ballots of a kind; none if no question asks for such ballots. */
    static Set<Class<? extends AnswerType>> types(BallotKind<?> kind) {
        return switch (kind.id()) {
            case "ranking" -> Set.of(RankingType.class, ChoiceType.class);
            case "approval" -> Set.of(ChoicesType.class, ChoiceType.class);
            case "points" -> Set.of(AllocationType.class, GridType.class);
            case "comparisons" -> Set.of(ComparisonType.class);
            case "ranked_sheet" -> Set.of(RankingType.class, ChoiceType.class);
            default -> Set.of();
        };
    }

    /** Returns the types of answers that say which projects somebody supports. */
    static Set<Class<? extends AnswerType>> supporting() {
        return Set.of(ChoicesType.class, ChoiceType.class, RankingType.class, AllocationType.class, GridType.class);
    }

    /** @param type one of {@link #types}, with its options known */
    @SuppressWarnings("unchecked") // each id has ballots of its own class
    static <B extends Ballot> Paper<B> of(BallotKind<B> kind, AnswerType type, OptionIndex options) {
        Paper<?> paper = switch (kind.id()) {
            case "ranking" -> (Paper<Ranking>) answer -> ranking(answer, options);
            case "approval" -> (Paper<Approval>) answer -> approval(answer, options);
            case "points" -> (Paper<Points>) answer -> points(answer, options, lowEnd(type));
            case "ranked_sheet" -> (Paper<RankedSheet>) answer -> RankedSheet.of(ranking(answer, options));
            case "comparisons" -> (Paper<Comparisons>) answer -> comparisons((ComparisonAnswer) answer, options);
            default -> throw new IllegalArgumentException("no question asks for ballots of the kind " + kind.id());
        };
        return (Paper<B>) paper;
    }

    private static Ranking ranking(Answer answer, OptionIndex options) {
        if (answer instanceof ChoiceAnswer choice) {
            return choice.option().isEmpty() ? Ranking.of() : Ranking.of(options.of(choice.option()));
        }
        return Ranking.ofRanks(((RankingAnswer) answer)
                .ranks().stream()
                        .map(rank -> rank.stream().map(options::of).toList())
                        .toList());
    }

    private static Approval approval(Answer answer, OptionIndex options) {
        if (answer instanceof ChoiceAnswer choice) {
            return choice.option().isEmpty() ? Approval.of() : Approval.of(options.of(choice.option()));
        }
        return Approval.of(
                ((ChoicesAnswer) answer).options().stream().map(options::of).toList());
    }

    private static Points points(Answer answer, OptionIndex options, int lowEnd) {
        var given = new TreeMap<Integer, Fraction>();
        if (answer instanceof ChoiceAnswer || answer instanceof ChoicesAnswer) {
            var approval = approval(answer, options);
            for (int i = 0; i < approval.size(); i++) given.put(approval.place(i), Fraction.ONE);
        } else if (answer instanceof RankingAnswer ranking) {
            // The last of a ranking is supported, too: it gets a point, and each rank above it one more for every
            // option below.
            long below = 0;
            for (int i = ranking.ranks().size() - 1; i >= 0; i--) {
                for (String option : ranking.ranks().get(i)) given.put(options.of(option), Fraction.of(below + 1));
                below += ranking.ranks().get(i).size();
            }
        } else if (answer instanceof AllocationAnswer allocation) {
            for (Map.Entry<String, Integer> points : allocation.points().entrySet()) {
                given.put(options.of(points.getKey()), Fraction.of(points.getValue()));
            }
        } else {
            ((GridAnswer) answer).rows().forEach((row, cell) -> {
                if (cell instanceof ScaleAnswer scale) {
                    given.put(options.of(row), Fraction.of((long) scale.step() - lowEnd));
                }
            });
        }
        return Points.of(given);
    }

    private static Comparisons comparisons(ComparisonAnswer answer, OptionIndex options) {
        return new Comparisons(answer.sets().stream()
                .map(set -> new Choice(
                        set.shown().stream().map(options::of).toList(),
                        OptionalInt.of(options.of(set.best())),
                        set.worst().map(options::of).map(OptionalInt::of).orElse(OptionalInt.empty())))
                .toList());
    }

    private static int lowEnd(AnswerType type) {
        return type instanceof GridType grid && grid.cell() instanceof ScaleType scale ? scale.from() : 0;
    }

    /** Returns what the scale of a type says that a grade, counted from its low end, stands for. */
    static Optional<Sentence> grade(int grade, AnswerType type) {
        if (!(type instanceof GridType grid && grid.cell() instanceof ScaleType scale)) return Optional.empty();
        int step = scale.from() + grade;
        return Optional.ofNullable(scale.labels().get(step))
                .or(() -> step == scale.from() ? scale.low() : Optional.empty())
                .or(() -> step == scale.to() ? scale.high() : Optional.empty())
                .map(Wording::label);
    }

    /** Returns the most points that somebody can give an option; 0 where the type has no points. */
    static long mostPoints(AnswerType type) {
        if (type instanceof GridType grid && grid.cell() instanceof ScaleType scale) {
            return (long) scale.to() - scale.from();
        }
        return type instanceof AllocationType allocation ? allocation.mostForOne() : 0;
    }

    /** Returns whether a ballot says anything of a candidate. */
    static boolean names(Ballot ballot, int place) {
        if (ballot instanceof Approval approval) return approval.approves(place);
        if (ballot instanceof Points points)
            return points.get(place).orElse(Fraction.ZERO).signum() != 0;
        if (ballot instanceof RankedSheet sheet) return sheet.ranks().stream().anyMatch(rank -> rank.contains(place));
        if (ballot instanceof Ranking ranking) return ranking.ranks().stream().anyMatch(rank -> rank.contains(place));
        if (ballot instanceof Comparisons comparisons)
            return comparisons.sets().stream()
                    .anyMatch(set -> !set.isSkipped() && set.shown().contains(place));
        throw new IllegalArgumentException("no question asks for such ballots");
    }

    /** Returns ballots on two options or more that show the most that a question allows, to find out whether a rule takes such at all. */
    static List<Ballot> extremes(BallotKind<?> kind, AnswerType type) {
        if (type instanceof RankingType ranking && ranking.ties()) {
            var shared = Ranking.ofRanks(List.of(List.of(0, 1)));
            return List.of(kind.id().equals("ranked_sheet") ? RankedSheet.of(shared) : shared);
        }
        if (type instanceof GridType grid && grid.cell() instanceof ScaleType) {
            return List.of(Points.ofAll(0, mostPoints(type)));
        }
        if (!(type instanceof AllocationType allocation) || allocation.hasPrices()) return List.of();
        var all = allGiven(allocation);
        return allocation.spendAll() ? List.of(all) : List.of(all, Points.ofAll(0, mostPoints(type)));
    }

    /** Returns a ballot on which as many points are given as there are, to one option after the other. */
    private static Points allGiven(AllocationType type) {
        var given = new TreeMap<Integer, Fraction>();
        int left = type.total();
        int options = Math.max(2, type.choices().listed().size());
        for (int place = 0; place < options && left > 0; place++) {
            int points = type.mostForOne();
            if (type.cost() == AllocationType.Cost.QUADRATIC) points = Math.min(points, (int) Math.sqrt(left));
            points = Math.min(points, left);
            given.put(place, Fraction.of(points));
            left -= type.cost() == AllocationType.Cost.QUADRATIC ? points * points : points;
        }
        return Points.of(given);
    }

    /** Returns how many options somebody may choose; the greatest number if that is not known. */
    static int mostChoices(AnswerType type) {
        if (type instanceof ChoiceType) return 1;
        int options = Poll.standing(type).size();
        int most = type instanceof ChoicesType choices ? choices.max().orElse(Integer.MAX_VALUE) : Integer.MAX_VALUE;
        return options == 0 ? most : Math.min(most, options);
    }
}
