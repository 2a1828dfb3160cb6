package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.value.Default;
import io.github.mitform.value.Named;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Options compared in small sets, one set after the other: which is the better of two, or which are the best and the worst of several.
 *
 * <p>Which options stand in which set is drawn for each person, balanced as {@code io.github.mitform.answer.design.ComparisonDesign} says.
 *
 * @param show how many options stand in a set; absent means 2 in pairs, otherwise 4 or, where there are fewer, all
 * @param sets how many sets one person sees, 1 to 100; absent means so many that each option comes three times, but at most {@value
 *     #USUAL_MOST_SETS}, and in pairs no pair twice
 * @param kind what is asked about a set
 * @param everySet whether each set has to be answered; otherwise one answered set makes the whole answered
 */
public record ComparisonType(
        @Named("options") @Valid Options choices,
        OptionalInt show,
        OptionalInt sets,
        @Default("\"pair\"") Kind kind,
        @Default("true") boolean everySet)
        implements AnswerType {
    private static final int USUAL_MOST_SETS = 20;
    private static final int USUAL_SHOWN = 4;
    private static final int USUAL_USES = 3;

    public ComparisonType {
        requireNonNull(choices, "options");
        requireNonNull(show, "show");
        requireNonNull(sets, "sets");
        requireNonNull(kind, "kind");
    }

    /** Returns a comparison of pairs. */
    public static ComparisonType pairs(Options options) {
        return new ComparisonType(options, OptionalInt.empty(), OptionalInt.empty(), Kind.PAIR, true);
    }

    /** Returns a choice of the best and the worst of each set. */
    public static ComparisonType bestAndWorst(int show, Options options) {
        return new ComparisonType(options, OptionalInt.of(show), OptionalInt.empty(), Kind.BEST_WORST, true);
    }

    /** What is asked about a set. */
    public enum Kind {
        /** Which of two is better. */
        PAIR,
        /** Which one is the best and which the worst; known as MaxDiff. */
        BEST_WORST
    }

    /**
     * Returns how many options stand in a set.
     *
     * @param options how many there are in all
     */
    public int shown(int options) {
        return show.orElse(kind == Kind.PAIR ? 2 : Math.max(2, Math.min(USUAL_SHOWN, options)));
    }

    /**
     * Returns how many sets one person sees.
     *
     * @param options how many there are in all
     */
    public int count(int options) {
        if (sets.isPresent()) {
            return sets.getAsInt();
        }
        int shown = Math.max(1, shown(options));
        int usual = Math.min(USUAL_MOST_SETS, (USUAL_USES * options + shown - 1) / shown);
        return Math.max(1, kind == Kind.PAIR ? Math.min(usual, options * (options - 1) / 2) : usual);
    }

    @Override
    public Optional<Options> options() {
        return Optional.of(choices);
    }

    @Override
    public AnswerType withOptions(Options options) {
        return new ComparisonType(options, show, sets, kind, everySet);
    }
}
