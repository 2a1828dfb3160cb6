package io.github.mitform.formats.prototype.problem;

import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.GridType;
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
 * Counts which problems testers had, and says how many of all problems were found so far.
 *
 * <p>An observer notes for each tester which problems of a list they had: as choices, or as a grid with a row for each problem and a scale
 * for its severity, where a row that is left empty says that the tester did not have it; a grid that is left empty altogether stands for a tester
 * without problems. Problems that nobody had are not counted among those
 * found. How many problems there are in all follows from the adjusted rate of {@link Discovery}; it speaks of people like these, with these
 * tasks and this version only. Without testers or problems nothing is said about it. Everybody counts alike: rows with a weight are refused.
 * Setting: {@code goal}, the share of problems to find in percent, 50 to 99; 90 unless said otherwise.
 */
public final class ProblemMethod extends CheckedMethod {
    static final String ID = "problems";
    /** For the service loader; holds nothing. */
    public ProblemMethod() {
        super(ID, new Sentence("Problems found", "Gefundene Probleme"), Set.of(GridType.class, ChoicesType.class));
    }

    @Override
    protected Supplier<Tally<?, ?>> read(List<Subject> subjects, Settings settings) {
        int goal = settings.whole("goal", 90, 50, 99);
        if (subjects.get(0).type() instanceof GridType grid
                && !(grid.cell() instanceof ScaleType scale && scale.from() >= 0)) {
            settings.report(ProblemCode.SEVERITY, Pointer.root());
        }
        return () -> new ProblemTally(subjects.get(0).type(), goal);
    }
}
