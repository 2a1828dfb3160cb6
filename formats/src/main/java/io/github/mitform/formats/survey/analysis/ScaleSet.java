package io.github.mitform.formats.survey.analysis;

import io.github.mitform.definition.type.ScaleType;
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
 * Several scale questions together: their answers side by side, their means, and whether they measure one thing (Cronbach's alpha).
 *
 * <p>Settings, all optional: {@code reversed}, the names of questions in which a high step means little, which are turned for alpha alone;
 * {@code missing}, {@code complete} unless said otherwise, for alpha of those who answered all questions, or {@code pairwise}, for each two
 * questions of those who answered both, as the package {@code psych} of R has it; {@code confidence}, {@code population} and {@code same_share} as for {@link
 * Estimates}. Means are of everybody who answered the question; means have intervals where people were drawn by chance. Everybody counts alike: rows with a weight are refused.
 *
 * <p>Of fewer than {@value #FEW} people alpha is said, and what follows from it is not.
 *
 * <p>2 to 30 questions, whose scales go from the same least to the same greatest step. It keeps a counter for each step and the sums of products of each two questions, so that memory does not depend
 * on how many answer, and alpha is worked out from exact whole numbers. Source: that of {@link
 * io.github.mitform.formats.statistics.CronbachAlpha}.
 */
public final class ScaleSet extends CheckedMethod {
    static final String ID = "scale_set";
    private static final int MOST = 30;
    /** Of fewer people alpha is too uncertain to judge a set by it: our own bound, which the report names by its reason. */
    static final int FEW = 30;

    /** For the service loader; holds nothing. */
    public ScaleSet() {
        super(ID, new Sentence("Set of scales", "Gruppe von Skalen"), Set.of(ScaleType.class));
    }

    @Override
    public int mostSubjects() {
        return MOST;
    }

    @Override
    protected Supplier<Tally<?, ?>> read(List<Subject> subjects, Settings settings) {
        CrossTables.requireSeveral(subjects, settings);
        requireSameSteps(subjects, settings);
        var reversed = settings.ids(
                "reversed", List.of(), subjects.stream().map(Subject::name).toList());
        var drawn = Drawn.read(settings);
        boolean pairwise =
                settings.word("missing", "complete", "complete", "pairwise").equals("pairwise");
        return () -> new ScaleSetTally(subjects, Set.copyOf(reversed), pairwise, drawn);
    }

    /** Alpha is that of a plain sum, in which the steps of a longer scale weigh more. */
    private static void requireSameSteps(List<Subject> subjects, Settings settings) {
        if (!(subjects.get(0).type() instanceof ScaleType scale)) return;
        for (Subject subject : subjects) {
            if (subject.type() instanceof ScaleType other
                    && (other.from() != scale.from() || other.to() != scale.to())) {
                settings.report(
                        AnalysisCode.STEPS,
                        Pointer.root(),
                        "first",
                        subjects.get(0).name(),
                        "from",
                        scale.from(),
                        "to",
                        scale.to(),
                        "other",
                        subject.name(),
                        "least",
                        other.from(),
                        "most",
                        other.to());
                return;
            }
        }
    }
}
