package io.github.mitform.formats.prototype.task;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.TallyMethods;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Ways to count what testers did.
 *
 * <ul>
 *   <li>{@code first_click}: in which region of a picture people clicked first. Setting {@code goals}: the regions that are right, by their
 *       ids; without them nothing is right or wrong
 *   <li>{@code preference}: which of several versions people prefer, and whether chance alone could have done that: the exact binomial test of
 *       the most preferred one against an equal share. Whoever preferred none is not counted in the test
 *   <li>{@code compare_versions}: whether a task went better with one version than with another. It counts two tasks, the same one with each
 *       version; or four, the same two again for those who had them in the other order. People who tried both are compared with
 *       themselves (exact McNemar test), those who tried one only with each other (Fisher's exact test). Setting {@code partial}: {@code failure}
 *       (the default) or {@code success}, what a task done in part counts as
 * </ul>
 *
 * <p>Everybody counts alike: rows with a weight are refused. Setting of all: {@code confidence} of intervals in percent, 50 to 99; 95 unless
 * said otherwise. Nobody has no rate, and no test. Sources: J. Sauro and J. R. Lewis, Quantifying the User Experience, 2nd edition, 2016.
 */
public final class TaskMethods implements TallyMethods {
    static final String VERSION = "1.0.0";

    /** For the service loader; holds nothing. */
    public TaskMethods() {}

    @Override
    public Collection<TallyMethod> methods() {
        return List.of(new FirstClick(), new Preference(), new Versions());
    }

    private static int confidence(Settings settings) {
        return settings.whole("confidence", 95, 50, 99);
    }

    private static final class FirstClick implements TallyMethod {
        @Override
        public String id() {
            return FirstClickTally.ID;
        }

        @Override
        public String version() {
            return VERSION;
        }

        @Override
        public Sentence title() {
            return new Sentence("First click", "Erster Klick");
        }

        @Override
        public Set<Class<? extends AnswerType>> accepts() {
            return Set.of(ClickType.class);
        }

        @Override
        public List<Finding> check(List<Subject> subjects, ObjectValue settings) {
            var read = Settings.of(settings);
            goals(subjects, read);
            confidence(read);
            return read.findings();
        }

        private static List<String> goals(List<Subject> subjects, Settings settings) {
            var regions = ((ClickType) subjects.get(0).type())
                    .regions().stream().map(region -> region.id().value()).toList();
            return settings.ids("goals", List.of(), regions);
        }

        @Override
        public Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
            var read = Settings.of(settings);
            var goals = goals(subjects, read);
            int confidence = confidence(read);
            read.orThrow();
            return new FirstClickTally((ClickType) subjects.get(0).type(), goals, confidence);
        }
    }

    private static final class Preference implements TallyMethod {
        @Override
        public String id() {
            return PreferenceTally.ID;
        }

        @Override
        public String version() {
            return VERSION;
        }

        @Override
        public Sentence title() {
            return new Sentence("Preference", "Bevorzugung");
        }

        @Override
        public Set<Class<? extends AnswerType>> accepts() {
            return Set.of(ChoiceType.class);
        }

        @Override
        public List<Finding> check(List<Subject> subjects, ObjectValue settings) {
            var read = Settings.of(settings);
            confidence(read);
            return read.findings();
        }

        @Override
        public Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
            var read = Settings.of(settings);
            int confidence = confidence(read);
            read.orThrow();
            return new PreferenceTally((ChoiceType) subjects.get(0).type(), confidence);
        }
    }

    private static final class Versions implements TallyMethod {
        @Override
        public String id() {
            return VersionsTally.ID;
        }

        @Override
        public String version() {
            return VERSION;
        }

        @Override
        public Sentence title() {
            return new Sentence("Comparison of two versions", "Vergleich zweier Stände");
        }

        @Override
        public Set<Class<? extends AnswerType>> accepts() {
            return Set.of(TaskOutcomeType.class);
        }

        @Override
        public int mostSubjects() {
            return 4;
        }

        @Override
        public List<Finding> check(List<Subject> subjects, ObjectValue settings) {
            return read(subjects, settings).findings();
        }

        private static Settings read(List<Subject> subjects, ObjectValue settings) {
            var read = Settings.of(settings);
            partialIsSuccess(read);
            confidence(read);
            if (subjects.size() % 2 != 0) {
                read.report(TaskCode.VERSIONS, Pointer.root(), "found", subjects.size());
            }
            return read;
        }

        private static boolean partialIsSuccess(Settings settings) {
            return settings.word("partial", "failure", "failure", "success").equals("success");
        }

        @Override
        public Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
            var read = read(subjects, settings);
            read.orThrow();
            return new VersionsTally(subjects, partialIsSuccess(read), confidence(read));
        }
    }
}
