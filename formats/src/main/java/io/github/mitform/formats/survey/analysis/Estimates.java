package io.github.mitform.formats.survey.analysis;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.formats.counting.CheckedMethod;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How many gave each answer and, where people were drawn by chance, what share of everybody would: Wilson's interval. For the steps of a
 * scale, and for numbers, also mean, quartiles (type 7), the t interval of the mean and how they are spread; each row of a grid of steps,
 * yes and no, or choices is counted for itself. People who chose themselves to take part get no interval, and the result says why.
 *
 * <p>Settings, all optional: {@code confidence} in percent, 50 to 99, 95 unless said otherwise; {@code population}, 1 to 1,000,000,000,
 * out of how many people those who answered were drawn, which makes intervals narrower where they are a good part of it; otherwise what the
 * round says of it ({@link io.github.mitform.tally.CountContext#eligible}); {@code same_share}, that in each of the groups within which people were
 * drawn it was the same share: otherwise there are no intervals of people drawn within groups, whose numbers only weights make those of everybody. Everybody
 * counts alike: rows with a weight are refused.
 *
 * <p>It keeps a counter for each answer and nothing else, so that memory does not depend on how many answer, and quartiles of a scale are
 * exact. Of numbers it keeps each different one, up to 100,000; where there are more, it says so and estimates nothing. Where nobody answered, there is no share and no mean. Sources: those of {@link
 * io.github.mitform.formats.statistics.Proportion} and {@link io.github.mitform.formats.statistics.Sample}; for the correction of a
 * Wilson interval for a finite population, by the size of a sample from endlessly many that would tell as much, L. Kish, "Survey
 * Sampling", 1965.
 */
public final class Estimates extends CheckedMethod {
    static final String ID = "estimates";

    /** For the service loader; holds nothing. */
    public Estimates() {
        super(
                ID,
                new Sentence("Estimates with intervals", "Schätzungen mit Intervallen"),
                Set.of(
                        YesNoType.class,
                        ChoiceType.class,
                        ChoicesType.class,
                        ScaleType.class,
                        NumberType.class,
                        GridType.class));
    }

    @Override
    protected Supplier<Tally<?, ?>> read(List<Subject> subjects, Settings settings) {
        var drawn = Drawn.read(settings);
        var subject = subjects.get(0);
        if (subject.type() instanceof GridType grid && !hasFewAnswers(grid.cell())) {
            settings.report(AnalysisCode.CELL, Pointer.root());
        }
        return () -> {
            if (subject.type() instanceof NumberType type) return new NumberTally(subject, type, drawn);
            if (subject.type() instanceof GridType grid) return new GridEstimatesTally(grid, drawn);
            return new EstimatesTally(subject, drawn);
        };
    }

    private static boolean hasFewAnswers(AnswerType cell) {
        return cell instanceof ScaleType || cell instanceof YesNoType || cell instanceof ChoiceType;
    }
}
