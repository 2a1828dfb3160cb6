package io.github.mitform.formats.survey.analysis;

import io.github.mitform.definition.type.ChoiceType;
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
 * Two questions side by side, as {@link CrossTables}, where those who answered are made to resemble everybody, as in {@link
 * WeightedEstimates}: of those who gave an answer to the first question, what share gave each answer to the second, weighted, beside
 * the people without weights; and whether the answers go together (Cramér's V of the weighted shares, corrected).
 *
 * <p>The first question makes the rows, the second one the columns; of those behind them, up to {@value
 * WeightedEstimates#MOST_MARGINS}, it is known how many of everybody would give each answer. Settings: {@code margins}, {@code by} and {@code greatest}
 * as for {@link WeightedEstimates}; where {@code margins} names a question of the table, weights go by that as well, such as by age in a table of
 * age and wishes.
 *
 * <p>Where people were drawn by chance, a chi-square corrected by Rao and Scott says whether chance would do as much: neither Pearson's
 * nor Fisher's test holds for people who do not count alike. The weights are taken as given. Where people were not drawn by chance, or there are
 * no weights, there is no test.
 *
 * <p>It keeps a counter for each pair of answers of each group of people who are alike in the margins, at most {@value
 * WeightedCrossTally#MOST_COUNTERS}, and nothing else; it merges exactly. Where any pair of a row is withheld, so are all weighted shares of
 * the row, which could tell it. Sources: those of {@link io.github.mitform.formats.statistics.table.WeightedCrossTable} and {@link
 * io.github.mitform.formats.statistics.weighting.Raking}.
 */
public final class WeightedCrossTables extends CheckedMethod {
    static final String ID = "weighted_cross_table";

    /** For the service loader; holds nothing. */
    public WeightedCrossTables() {
        super(
                ID,
                new Sentence("Weighted cross-table", "Gewichtete Kreuztabelle"),
                Set.of(YesNoType.class, ChoiceType.class, ScaleType.class));
    }

    @Override
    public int mostSubjects() {
        return 2 + WeightedEstimates.MOST_MARGINS;
    }

    @Override
    protected Supplier<Tally<?, ?>> read(List<Subject> subjects, Settings settings) {
        CrossTables.requireSeveral(subjects, settings);
        int greatest = settings.whole("greatest", 0, 2, 100);
        var margins = Margins.read(subjects, 2, 0, settings);
        if (margins.questions().isEmpty()) settings.report(AnalysisCode.NO_MARGIN, Pointer.root());
        if (subjects.size() >= 2) {
            long counters = WeightedCrossTally.counters(subjects, margins);
            if (counters > WeightedCrossTally.MOST_COUNTERS) {
                settings.report(
                        AnalysisCode.TOO_MANY_CELLS,
                        Pointer.root(),
                        "found",
                        counters,
                        "most",
                        WeightedCrossTally.MOST_COUNTERS);
            }
        }
        return () -> new WeightedCrossTally(subjects, margins, greatest);
    }
}
