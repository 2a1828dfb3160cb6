package io.github.mitform.formats.prototype.problem;

import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.formats.counting.CheckedMethod;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Counts which problems testers had, and says how many of all problems were found so far.
 *
 * <p>An observer notes for each tester which problems of a list they had: as choices, or as a grid with a row for each problem and a scale
 * for its severity, where a row that is left empty says that the tester did not have it; a grid that is left empty altogether stands for a tester
 * without problems. Problems that nobody had are not counted among those found. How many problems there are in all follows from the adjusted
 * rate of {@link Discovery}; it speaks of people like these, with these tasks and this version only. Of fewer than 4 testers, or without
 * problems, nothing is said about it. Everybody counts alike: rows with a weight are refused. Settings: {@code goal}, the share of problems to find in percent, 50 to 99; 90 unless said otherwise; {@code tasks}, for a problem that
 * showed in one task the name of that task, which stands behind the list of problems among what is counted.
 */
public final class ProblemMethod extends CheckedMethod {
    static final String ID = "problems";
    private static final int MOST_TASKS = 100;

    /** For the service loader; holds nothing. */
    public ProblemMethod() {
        super(
                ID,
                new Sentence("Problems found", "Gefundene Probleme"),
                Set.of(GridType.class, ChoicesType.class, TaskOutcomeType.class));
    }

    @Override
    public int mostSubjects() {
        return 1 + MOST_TASKS;
    }

    @Override
    protected Supplier<Tally<?, ?>> read(List<Subject> subjects, Settings settings) {
        var list = subjects.get(0);
        var behind = subjects.subList(1, subjects.size());
        if (list.type() instanceof TaskOutcomeType
                || !behind.stream().allMatch(task -> task.type() instanceof TaskOutcomeType)) {
            settings.report(ProblemCode.LIST, Pointer.root());
        }
        var tasks = new LinkedHashMap<String, Subject>();
        settings.object("tasks", problems(list)).forEach((problem, name) -> {
            var task = behind.stream()
                    .filter(each -> name.equals(Value.of(each.name())))
                    .findFirst();
            task.ifPresentOrElse(
                    found -> tasks.put(problem, found),
                    () -> settings.report(
                            ProblemCode.TASK, Pointer.root().field("tasks").field(problem)));
        });
        int goal = settings.whole("goal", 90, 50, 99);
        if (list.type() instanceof GridType grid && !(grid.cell() instanceof ScaleType scale && scale.from() >= 0)) {
            settings.report(ProblemCode.SEVERITY, Pointer.root());
        }
        return () -> new ProblemTally(list.type(), tasks, goal);
    }

    /** Returns the ids of the problems, as far as they are known. */
    private static List<String> problems(Subject list) {
        return list.type()
                .options()
                .map(options -> options.listed().stream()
                        .map(option -> option.id().value())
                        .toList())
                .orElse(List.of());
    }
}
