package io.github.mitform.formats.survey.analysis;

import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.formats.counting.CheckedMethod;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What share of everybody gave each answer, where those who answered are made to resemble them: people of whom too few answered count for
 * more. The first question is estimated; of those behind it, it is known how many of everybody would give each answer, such as how many
 * live in each district.
 *
 * <p>Settings: {@code margins}, for each question behind the first how many people there are of each answer, as numbers or as shares;
 * {@code by}, {@code raking} or {@code post_stratification}, which needs a single margin, the former unless said otherwise; {@code greatest},
 * 2 to 100, how many times the mean a weight may be at most, which is not bounded unless said so; {@code confidence} and {@code
 * population} as for {@link Estimates}.
 *
 * <p>Counting keeps a counter for each answer of each group of people who are alike in the margins, at most {@value
 * WeightedTally#MOST_GROUPS} groups, and nothing else; it merges exactly. Weights are a stage of its own when the count is finished:
 * they are fitted to the groups, in several passes over these and none over people, so that ten million answers take no longer than ten
 * thousand. People without an answer to a margin have no weight and are left out of it, which the turnout says. The number of people
 * without weights stands beside every share.
 *
 * <p>An interval is given where people were drawn by chance only: weights do not make up for people who chose themselves to take part.
 * It is Wilson's with as many people as would tell as much without weights, p(1 − p) over the variance by linearisation, which takes the
 * weights as given. Sources: those of {@link io.github.mitform.formats.statistics.weighting.Raking} and {@link
 * io.github.mitform.formats.statistics.weighting.WeightedMean}; C. Franco, R. Little, T. Louis and E. Slud, "Comparative Study of Confidence
 * Intervals for Proportions in Complex Sample Surveys", Journal of Survey Statistics and Methodology 7(3), 2019.
 */
public final class WeightedEstimates extends CheckedMethod {
    static final String ID = "weighted_estimates";
    static final int MOST_MARGINS = 5;

    /** For the service loader; holds nothing. */
    public WeightedEstimates() {
        super(
                ID,
                new Sentence("Weighted estimates", "Gewichtete Schätzungen"),
                Set.of(YesNoType.class, ChoiceType.class, ChoicesType.class, ScaleType.class));
    }

    @Override
    public int mostSubjects() {
        return 1 + MOST_MARGINS;
    }

    @Override
    protected Supplier<Tally<?, ?>> read(List<Subject> subjects, Settings settings) {
        CrossTables.requireSeveral(subjects, settings);
        var drawn = Drawn.readWeighted(settings);
        int greatest = settings.whole("greatest", 0, 2, 100);
        var margins = Margins.read(subjects, 1, 1, settings);
        return () -> new WeightedTally(subjects.get(0), margins, greatest, drawn);
    }
}
