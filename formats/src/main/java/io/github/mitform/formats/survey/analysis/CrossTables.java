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
 * Two questions side by side: how many gave each pair of answers, whether the answers go together (chi-square; Fisher's exact test for two
 * by two; Cramér's V, plain and corrected), and which pairs stand out (adjusted residuals). Small expected counts are pointed out.
 *
 * <p>The first question makes the rows, the second one the columns. Only people who answered both count. A p-value is said only where
 * people were drawn by chance, within groups only where {@code same_share} says that in each it was the same share, the only setting. Everybody counts alike: rows with a weight are refused; {@link WeightedCrossTables} weights.
 *
 * <p>It keeps a counter for each pair of answers, {@value #MOST_PAIRS} at most, and nothing else. Sources: those of {@link
 * io.github.mitform.formats.statistics.table.CrossTable}.
 */
public final class CrossTables extends CheckedMethod {
    static final String ID = "cross_table";
    private static final int MOST_PAIRS = 2_500;

    /** For the service loader; holds nothing. */
    public CrossTables() {
        super(
                ID,
                new Sentence("Cross-table", "Kreuztabelle"),
                Set.of(YesNoType.class, ChoiceType.class, ScaleType.class));
    }

    @Override
    public int mostSubjects() {
        return 2;
    }

    @Override
    protected Supplier<Tally<?, ?>> read(List<Subject> subjects, Settings settings) {
        requireSeveral(subjects, settings);
        var drawn = Drawn.readShare(settings);
        if (settings.findings().isEmpty()) {
            int pairs = Kinds.of(subjects.get(0).type()).size()
                    * Kinds.of(subjects.get(1).type()).size();
            if (pairs > MOST_PAIRS) {
                settings.report(AnalysisCode.TOO_MANY_PAIRS, Pointer.root(), "found", pairs, "most", MOST_PAIRS);
            }
        }
        return () -> new CrossTally(subjects.get(0), subjects.get(1), drawn);
    }

    static void requireSeveral(List<Subject> subjects, Settings settings) {
        if (subjects.size() < 2) settings.report(AnalysisCode.QUESTIONS, Pointer.root());
    }
}
