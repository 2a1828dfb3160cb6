package io.github.mitform.formats.vote.ballot;

import io.github.mitform.value.Value;
import io.github.mitform.value.Value.NullValue;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * What one person chose from small sets of options: the better of two, or the best and the worst of several.
 *
 * <p>What people got wrong is kept, so that a rule can say which choices count for nothing. The order in which the sets were shown says nothing and
 * is not kept.
 *
 * @param sets in an order of their own
 */
public record Comparisons(List<Choice> sets) implements Ballot {
    /**
     * How comparisons are written: {@code [{"shown": ["ada", "bo", "cy"], "best": "bo", "worst": null}]}; null where nothing was chosen, and
     * {@code false} where what was chosen was not shown.
     */
    public static final BallotKind<Comparisons> KIND = new Kind();

    /** Stands for a choice of something that was not shown. */
    public static final int NOT_SHOWN = -1;

    /** More sets than anybody goes through. */
    public static final int MOST_SETS = 10_000;

    private static final int NOTHING = -2;

    private static final Comparator<Choice> ORDER = Comparator.<Choice, List<Integer>>comparing(
                    Choice::shown, (one, other) -> Parts.compare(one, other, Comparator.naturalOrder()))
            .thenComparing(choice -> choice.best.orElse(NOTHING))
            .thenComparing(choice -> choice.worst.orElse(NOTHING));

    /**
     * What was chosen from one set.
     *
     * @param shown places of the options, in order of their places
     * @param best empty where nothing was chosen, {@link #NOT_SHOWN} where it was none of the shown
     * @param worst likewise; empty in pairs
     */
    public record Choice(List<Integer> shown, OptionalInt best, OptionalInt worst) {
        /** @throws IllegalArgumentException if a place that is shown is below 0 or not below {@link Candidates#MOST} */
        public Choice {
            shown = shown.stream().sorted().distinct().toList();
            shown.forEach(place -> Parts.requirePlace(place, Candidates.MOST));
            best = amongThese(shown, best);
            worst = amongThese(shown, worst);
        }

        private static OptionalInt amongThese(List<Integer> shown, OptionalInt chosen) {
            return chosen.isEmpty() || shown.contains(chosen.getAsInt()) ? chosen : OptionalInt.of(NOT_SHOWN);
        }

        /** Returns the choice of the better of two. */
        public static Choice pair(int better, int other) {
            return new Choice(List.of(better, other), OptionalInt.of(better), OptionalInt.empty());
        }

        /** Returns a pair between which somebody could not decide. */
        public static Choice undecided(int one, int other) {
            return new Choice(List.of(one, other), OptionalInt.empty(), OptionalInt.empty());
        }

        /** Returns the choice of the best and the worst of several. */
        public static Choice bestAndWorst(List<Integer> shown, int best, int worst) {
            return new Choice(shown, OptionalInt.of(best), OptionalInt.of(worst));
        }

        /** Returns whether what was chosen was shown, and the best is not the worst as well. */
        public boolean isValid() {
            return (best.isEmpty() || !best.equals(worst))
                    && best.orElse(0) != NOT_SHOWN
                    && worst.orElse(0) != NOT_SHOWN;
        }

        /** Returns whether nothing was chosen. */
        public boolean isSkipped() {
            return best.isEmpty() && worst.isEmpty();
        }
    }

    /** @throws IllegalArgumentException if there are more than {@link #MOST_SETS} */
    public Comparisons {
        if (sets.size() > MOST_SETS) {
            throw new IllegalArgumentException("at most " + MOST_SETS + " sets are compared, but was " + sets.size());
        }
        sets = sets.stream().sorted(ORDER).toList();
    }

    public static Comparisons of(Choice... sets) {
        return new Comparisons(List.of(sets));
    }

    @Override
    public boolean isBlank() {
        return sets.stream().allMatch(Choice::isSkipped);
    }

    @Override
    public int parts() {
        return Math.max(1, sets.size());
    }

    private static final class Kind implements BallotKind<Comparisons> {
        @Override
        public String id() {
            return "comparisons";
        }

        @Override
        public Value write(Comparisons ballot, Candidates candidates) {
            return Value.list(ballot.sets.stream()
                    .map(set -> (Value) Value.object()
                            .with("shown", Parts.names(set.shown, candidates))
                            .with("best", written(set.best, candidates))
                            .with("worst", written(set.worst, candidates)))
                    .toList());
        }

        private static Value written(OptionalInt place, Candidates candidates) {
            if (place.isEmpty()) return Value.nothing();
            return place.getAsInt() == NOT_SHOWN ? Value.of(false) : Value.of(candidates.name(place.getAsInt()));
        }

        @Override
        public Comparisons read(Value value, Candidates candidates) {
            return new Comparisons(Parts.items(value).stream()
                    .map(set -> choice(set, candidates))
                    .toList());
        }

        private static Choice choice(Value value, Candidates candidates) {
            if (value instanceof ObjectValue set) {
                return new Choice(
                        Parts.places(set.get("shown").orElse(Value.nothing()), candidates),
                        place(set, "best", candidates),
                        place(set, "worst", candidates));
            }
            throw new IllegalArgumentException("a comparison has to be an object");
        }

        private static OptionalInt place(ObjectValue set, String field, Candidates candidates) {
            var name = set.get(field).orElse(Value.nothing());
            if (name instanceof NullValue) return OptionalInt.empty();
            return OptionalInt.of(Value.of(false).equals(name) ? NOT_SHOWN : Parts.place(name, candidates));
        }

        @Override
        public void check(Comparisons ballot, int candidates) {
            for (Choice set : ballot.sets) {
                set.shown.forEach(place -> Parts.requirePlace(place, candidates));
            }
        }

        @Override
        public Comparator<Comparisons> order() {
            return (one, other) -> Parts.compare(one.sets, other.sets, ORDER);
        }
    }
}
