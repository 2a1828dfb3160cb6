package io.github.mitform.formats.prototype;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.Counting;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.PhaseResult;
import io.github.mitform.definition.PhaseResult.Release;
import io.github.mitform.definition.Questions;
import io.github.mitform.definition.flow.Activity;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Inform;
import io.github.mitform.definition.flow.Media;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.flow.Task;
import io.github.mitform.definition.flow.Task.Prototype;
import io.github.mitform.definition.id.Id;
import io.github.mitform.formats.builder.FormatBuilder;
import io.github.mitform.formats.builder.OptionBuilder;
import io.github.mitform.formats.builder.PageDraft;
import io.github.mitform.formats.builder.ScaleBuilder;
import io.github.mitform.formats.builder.Words;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A test of a prototype on its way.
 *
 * <pre>{@code
 * PrototypeTest.titled(GERMAN, "Test der Stadt-App")
 *     .of("app", "0.9")
 *     .task("find_office", "Sie brauchen einen neuen Ausweis. Finden Sie heraus, wann das Bürgerbüro öffnet.").timed()
 *     .then(Sus.sus("usability"))
 *     .build("de.moenchengladbach.app-test", "1.0.0");
 * }</pre>
 *
 * <p>All tasks together are counted by {@code task_success} under the id {@value #SUCCESS}. Belongs to one thread.
 */
public final class PrototypeTest extends FormatBuilder<PrototypeTest> {
    /** The id of the phase, unless another one is said. */
    public static final String PHASE = "test";
    /** The id of the result that counts all tasks. */
    public static final String SUCCESS = "success";

    /** The id of the step that the observer fills in, unless a page was opened for it. */
    public static final String OBSERVATION = "observation";

    private static final int MOST_NOTES = 2_000;
    private static final int MINUTES = 10;

    private final List<TaskDraft> tasks = new ArrayList<>();
    private boolean hasGlance;
    private @Nullable Prototype prototype;
    private Counting counting = Counting.by(TaskSuccess.ID);
    private @Nullable Words successTitle;
    private @Nullable Words observer;
    private @Nullable Words observing;
    private int minutes = MINUTES;
    private final PageDraft.Recorder observation = this::observation;

    private PrototypeTest(Locale language, String title) {
        super(language, title, PHASE);
    }

    /** Starts a prototype test whose words are in this language. */
    public static PrototypeTest titled(Locale language, String title) {
        return new PrototypeTest(language, title);
    }

    /**
     * Says what is tested by the tasks that follow.
     *
     * @param version so that results of different states are never mixed
     */
    public PrototypeTest of(String name, String version) {
        return of(Prototype.of(name, version));
    }

    /** Says what is tested by the tasks that follow, and where testers find it. */
    public PrototypeTest of(Prototype newPrototype) {
        prototype = requireNonNull(newPrototype, "prototype");
        return this;
    }

    /**
     * Sets a task.
     *
     * @param scenario the situation and the goal, as told to the tester
     * @throws IllegalStateException if {@link #of} was not said before
     */
    public PrototypeTest task(String id, String scenario) {
        var words = new Words(scenario);
        return task(new TaskDraft(id, Optional.empty(), words, prototype()), words);
    }

    /**
     * Sets a task under a title.
     *
     * @param scenario the situation and the goal, as told to the tester
     * @throws IllegalStateException if {@link #of} was not said before
     */
    public PrototypeTest task(String id, String title, String scenario) {
        var heading = new Words(title);
        var words = new Words(scenario);
        return task(new TaskDraft(id, Optional.of(heading), words, prototype()), heading, words);
    }

    private PrototypeTest task(TaskDraft task, Words... words) {
        tasks.add(task);
        return step(task::build, words);
    }

    /**
     * Shows a picture for a few seconds and not again, for a five-second test, which needs no task besides. Questions about it come behind.
     *
     * @param words what testers are told
     * @param source where the picture is
     * @param alternative what it shows, for those who do not see it
     * @param seconds 1 to {@value Media#LONGEST}
     */
    public PrototypeTest glance(String id, String words, String source, String alternative, int seconds) {
        var text = new Words(words);
        var shown = new Words(alternative);
        hasGlance = true;
        return step(
                language -> new Inform(
                        Id.of(id),
                        Optional.empty(),
                        text.in(language),
                        List.of(new Media(Id.of("picture"), source, shown.in(language), OptionalInt.of(seconds)))),
                text,
                shown);
    }

    /** Says how an observer knows that the goal of the last task was reached. */
    public PrototypeTest goal(String words) {
        lastTask().goal = say(words);
        return this;
    }

    /** Has the time taken for the last task recorded. */
    public PrototypeTest timed() {
        lastTask().timed = true;
        return this;
    }

    /**
     * Has the pages visited in the last task recorded, so that the report says how lost people were.
     *
     * @param shortest how many pages the shortest way to the goal has, its start and its end included, 1 to 500
     */
    public PrototypeTest withPath(int shortest) {
        lastTask().shortest = OptionalInt.of(shortest);
        return this;
    }

    /** Has the errors made in the last task recorded. */
    public PrototypeTest withErrors() {
        lastTask().errors = true;
        return this;
    }

    /** Lets testers pass over the last task. */
    public PrototypeTest mayBeSkipped() {
        lastTask().required = false;
        return this;
    }

    /** Says what the count of all tasks is called in reports; otherwise it is called by the first task. */
    public PrototypeTest successCalled(String words) {
        successTitle = say(words);
        return this;
    }

    /** Asks how easy the last task was, by the Single Ease Question, whose result stands under this id. */
    public PrototypeTest ease(String id) {
        requireNonNull(lastTask(), "task");
        return include(id, "io.github.mitform.seq", "1.0.0");
    }

    /** Asks whether picture and sound may be recorded; who agrees is not counted. Say in the words how long a recording is kept. */
    public PrototypeTest consentToRecording(String id, String words) {
        return askYesNo(id, words).notCounted();
    }

    /**
     * Says who observes and what the observer is told, where this is said in other languages than English and German, or in other words. It goes
     * before what the observer notes.
     *
     * @param label of the role
     * @param minutes that it takes to fill in what was observed, 1 to {@value Activity#LONGEST}; {@value #MINUTES} unless said otherwise
     */
    public PrototypeTest observer(String label, String instructions, int minutes) {
        this.minutes = minutes;
        observer = new Words(label);
        observing = new Words(instructions);
        return saying(observer, observing);
    }

    /** The step is not for the tester: it names the role that fills it in. */
    private Flow observation(Id id, Optional<Text> title, List<Question> questions, Locale language) {
        var role = observer == null
                ? offered("Beobachtet und schreibt mit", "Observes and takes notes", language)
                : observer.in(language);
        var instructions = observing == null
                ? offered(
                        "Das füllt die beobachtende Person aus, nicht die Testperson.",
                        "The observer fills this in, not the tester.",
                        language)
                : observing.in(language);
        return new Activity(
                id,
                title,
                instructions,
                minutes,
                List.of(new Activity.Role(Id.of("observer"), role, Optional.empty(), OptionalInt.empty())),
                List.of(),
                questions,
                List.of());
    }

    /** Returns words in those of both languages that the test is offered in; in both where it is offered in others. */
    private Text offered(String german, String english, Locale language) {
        var both = Text.of(german, english);
        var said = new LinkedHashMap<Locale, String>();
        title().in(language).languages().stream()
                .filter(both.languages()::contains)
                .forEach(each -> said.put(each, both.in(each)));
        return said.isEmpty() ? both : new Text(said);
    }

    /**
     * Has an observer note which of these problems the tester had and how severe they were; counted by {@code problems}, with how many of all
     * are found so far. A problem that the tester did not have is left empty. What the observer notes stands in a step of its own, with that role:
     * on the page that was opened for it, or {@value #OBSERVATION}.
     *
     * @param severity from a slight to a grave problem, not starting below 0
     */
    public PrototypeTest problems(String id, String words, ScaleBuilder severity, OptionBuilder... problems) {
        recordedBy(observation, OBSERVATION);
        return askGrid(id, words, severity, problems).someRows().optional().countedBy(Counting.by("problems"));
    }

    /**
     * Has an observer note problems as {@link #problems(String, String, ScaleBuilder, OptionBuilder...)} does, and says in which task each of
     * them shows. Not for problems that belong to no task: leave those out of {@code tasks}.
     *
     * @param tasks for ids of problems the id of a task
     */
    public PrototypeTest problems(
            String id, String words, ScaleBuilder severity, Map<String, String> tasks, OptionBuilder... problems) {
        var counted =
                Stream.concat(Stream.of(id), tasks.values().stream().distinct().sorted());
        recordedBy(observation, OBSERVATION);
        return askGrid(id, words, severity, problems)
                .someRows()
                .optional()
                .notCounted()
                .result(
                        id,
                        Counting.by("problems").with("tasks", new TreeMap<>(tasks)),
                        counted.toArray(String[]::new));
    }

    /** Has an observer write down what was thought aloud and what was noticed; nobody's words are counted. */
    public PrototypeTest observerNotes(String id, String words) {
        recordedBy(observation, OBSERVATION);
        return askText(id, words, MOST_NOTES).optional().notCounted();
    }

    /** Counts tasks that were done in part as done; as not done, unless this is said. */
    public PrototypeTest partialIsSuccess() {
        counting = counting.with(TaskSuccess.PARTIAL, "success");
        return this;
    }

    /**
     * Builds a test in several rounds, between which the prototype is mended (RITE): a phase for each version, {@code round_1} and so on, with
     * the same tasks and questions. {@code mitform compare} then shows which problems were seen before and after.
     *
     * @param versions of the prototype, in the order of the rounds, at least 2; they take the place of those that tasks were said to be of
     */
    public Format buildRounds(String id, String version, String... versions) {
        if (versions.length < 2) {
            throw new IllegalArgumentException("a test in rounds has at least 2, but was " + versions.length);
        }
        if (tasks.isEmpty()) {
            throw missing("a task", "of(name, version) and task(…)");
        }
        var single = build(id, version);
        var phase = single.phases().get(0);
        var phases = new ArrayList<Phase>();
        for (int i = 0; i < versions.length; i++) {
            var tested = versions[i];
            phases.add(new Phase(
                    round(i + 1),
                    Optional.of(Text.of("Runde " + (i + 1), "Round " + (i + 1))),
                    i == 0 ? Optional.empty() : Optional.of(round(i)),
                    phase.lasts(),
                    phase.flow().stream()
                            .map(flow -> flow instanceof Task task ? withVersion(task, tested) : flow)
                            .toList(),
                    phase.results()));
        }
        return single.withPhases(phases);
    }

    private static Id round(int number) {
        return Id.of("round_" + number);
    }

    private static Task withVersion(Task task, String version) {
        var tested =
                new Prototype(task.prototype().name(), version, task.prototype().link());
        return new Task(
                task.id(),
                task.title(),
                task.scenario(),
                task.goal(),
                tested,
                task.outcome(),
                task.required(),
                task.channels());
    }

    private Prototype prototype() {
        if (prototype == null) {
            throw missing("what is tested", "of(name, version) before the first task");
        }
        return prototype;
    }

    private TaskDraft lastTask() {
        if (tasks.isEmpty()) {
            throw new IllegalStateException("a task has to come before more is said about it");
        }
        return tasks.get(tasks.size() - 1);
    }

    @Override
    protected List<PhaseResult> usualResults(Locale language) {
        if (tasks.isEmpty()) return List.of();
        var names = tasks.stream().map(TaskDraft::id).toList();
        return List.of(new PhaseResult(
                Id.of(SUCCESS),
                Optional.ofNullable(successTitle).map(words -> words.in(language)),
                new Questions(names),
                counting,
                Optional.empty(),
                Release.AFTER_CLOSE));
    }

    @Override
    protected void complete() {
        if (tasks.isEmpty() && !hasGlance) {
            throw missing("a task or a glance", "of(name, version) and task(…), or with glance(…)");
        }
    }
}
