package io.github.mitform.formats.prototype;

import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.formats.counting.CheckedMethod;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.result.Result;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Counts how testers fared with tasks: how many completed each, how sure that is, and how long it took.
 *
 * <p>Somebody without an outcome, who skipped a task or was not given it, counts in neither. A task that was done in part, or with help,
 * is not completed unless the settings say so. A task that nobody tried has no rate, one that nobody completed no time; an interval for
 * times needs two different ones. Settings:
 *
 * <ul>
 *   <li>{@code partial}: {@code failure} (the default) or {@code success}, what a task done in part counts as
 *   <li>{@code confidence}: of the intervals in percent, 50 to 99; 95 unless said otherwise
 *   <li>{@code versions}: versions of the prototype that may be recorded with an outcome, beside those that the tasks are set for
 * </ul>
 *
 * <p>The interval of a rate is Wilson's, as everywhere; {@link Result#data()} holds the adjusted Wald one, the exact one and Laplace's estimate too. Times are
 * those of people who completed the task, averaged by the geometric mean; a time of 0 seconds is taken as half a second, the middle of
 * what rounds to it. Beyond 100,000 different times for a task no mean is given and the result says so.
 *
 * <p>Errors are counted of everybody for whom they were recorded, completed or not; lostness, where the task says how many pages its shortest
 * way has, of those who completed it, as Smith did: below 0.4 people were not lost, above 0.5 they were. Each version of a prototype that a task or {@code versions}
 * names is counted for itself; all others that were recorded are counted together, and the result says so.
 *
 * <p>Sources: J. R. Lewis and J. Sauro, "When 100% Really Isn't 100%", Journal of Usability Studies 1(3), 2006; J. Sauro and J. R.
 * Lewis, "Average Task Times in Usability Tests: What to Report?", CHI 2010; for lostness those of {@link
 * io.github.mitform.formats.prototype.task.Lostness}. Everybody counts alike: rows with a weight are refused.
 */
public final class TaskSuccess extends CheckedMethod {
    static final String ID = "task_success";
    static final String PARTIAL = "partial";
    private static final int MOST_TASKS = 100;

    /** For the service loader; holds nothing. */
    public TaskSuccess() {
        super(ID, new Sentence("Task success", "Erfolg bei Aufgaben"), Set.of(TaskOutcomeType.class));
    }

    @Override
    public int mostSubjects() {
        return MOST_TASKS;
    }

    @Override
    protected Supplier<Tally<?, ?>> read(List<Subject> subjects, Settings settings) {
        boolean partialIsSuccess =
                settings.word(PARTIAL, "failure", "failure", "success").equals("success");
        int confidence = confidence(settings);
        var versions = settings.ids("versions", List.of(), List.of());
        return () -> new TaskTally(subjects, versions, partialIsSuccess, confidence);
    }
}
