package io.github.mitform.formats.prototype;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.result.Result;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Set;

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
 * </ul>
 *
 * <p>The interval of a rate is the adjusted Wald one; {@link Result#data()} holds Wilson's and Laplace's estimate too. Times are
 * those of people who completed the task, averaged by the geometric mean; a time of 0 seconds is taken as half a second, the middle of
 * what rounds to it. Beyond 100,000 different times for a task no mean is given and the result says so.
 *
 * <p>Sources: J. R. Lewis and J. Sauro, "When 100% Really Isn't 100%", Journal of Usability Studies 1(3), 2006; J. Sauro and J. R.
 * Lewis, "Average Task Times in Usability Tests: What to Report?", CHI 2010. Everybody counts alike: rows with a weight are refused.
 */
public final class TaskSuccess implements TallyMethod {
    static final String ID = "task_success";
    static final String VERSION = "1.0.0";
    static final String PARTIAL = "partial";
    private static final int MOST_TASKS = 100;

    /** For the service loader; holds nothing. */
    public TaskSuccess() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Sentence title() {
        return new Sentence("Task success", "Erfolg bei Aufgaben");
    }

    @Override
    public Set<Class<? extends AnswerType>> accepts() {
        return Set.of(TaskOutcomeType.class);
    }

    @Override
    public int mostSubjects() {
        return MOST_TASKS;
    }

    @Override
    public List<Finding> check(List<Subject> subjects, ObjectValue settings) {
        var read = Settings.of(settings);
        partialIsSuccess(read);
        confidence(read);
        return read.findings();
    }

    @Override
    public Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
        var read = Settings.of(settings);
        var tally = new TaskTally(subjects, partialIsSuccess(read), confidence(read));
        read.orThrow();
        return tally;
    }

    private static boolean partialIsSuccess(Settings settings) {
        return settings.word(PARTIAL, "failure", "failure", "success").equals("success");
    }

    private static int confidence(Settings settings) {
        return settings.whole("confidence", 95, 50, 99);
    }
}
