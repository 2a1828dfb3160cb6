package io.github.mitform.formats.prototype.task;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.formats.counting.CheckedMethod;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.TallyMethods;
import io.github.mitform.value.Value.TextValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Ways to count what testers did.
 *
 * <ul>
 *   <li>{@code first_click}: in which region of a picture people clicked first. Setting {@code goals}: the regions that are right, by their
 *       ids; without them nothing is right or wrong
 *   <li>{@code preference}: which of several versions people prefer, and whether chance alone could have done that: the exact binomial test of
 *       the most preferred one against an equal share, times the number of versions because it was picked out of so many (Bonferroni; of two
 *       versions, the two-sided test). Whoever preferred none is not counted in the test. Where the drawn order is counted behind it, also how many
 *       preferred what they saw first: the exact binomial test against one in as many versions as there are. Setting {@code first}: for each order
 *       the version that it shows first
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
    /** For the service loader; holds nothing. */
    public TaskMethods() {}

    @Override
    public Collection<TallyMethod> methods() {
        return List.of(new FirstClick(), new Preference(), new Versions());
    }

    private static final class FirstClick extends CheckedMethod {
        FirstClick() {
            super(FirstClickTally.ID, new Sentence("First click", "Erster Klick"), Set.of(ClickType.class));
        }

        @Override
        protected Supplier<Tally<?, ?>> read(List<Subject> subjects, Settings settings) {
            var type = (ClickType) subjects.get(0).type();
            var regions =
                    type.regions().stream().map(region -> region.id().value()).toList();
            var goals = settings.ids("goals", List.of(), regions);
            int confidence = confidence(settings);
            return () -> new FirstClickTally(type, goals, confidence);
        }
    }

    private static final class Preference extends CheckedMethod {
        Preference() {
            super(PreferenceTally.ID, new Sentence("Preference", "Bevorzugung"), Set.of(ChoiceType.class));
        }

        @Override
        public int mostSubjects() {
            return 2;
        }

        @Override
        protected Supplier<Tally<?, ?>> read(List<Subject> subjects, Settings settings) {
            int confidence = confidence(settings);
            var type = (ChoiceType) subjects.get(0).type();
            var first = first(type, subjects.subList(1, subjects.size()), settings);
            return () -> new PreferenceTally(type, first, confidence);
        }

        /** Reads which version each order shows first. */
        private static Map<String, String> first(ChoiceType type, List<Subject> order, Settings settings) {
            var orders =
                    order.stream().flatMap(each -> ids(each.type()).stream()).toList();
            var versions = ids(type);
            var first = new LinkedHashMap<String, String>();
            settings.object("first", orders).forEach((id, version) -> {
                if (version instanceof TextValue text && versions.contains(text.text())) first.put(id, text.text());
            });
            if (!first.keySet().containsAll(orders)) {
                settings.report(
                        TaskCode.FIRST,
                        Pointer.root().field("first"),
                        "orders",
                        String.join(", ", orders),
                        "versions",
                        String.join(", ", versions));
            }
            return first;
        }

        private static List<String> ids(AnswerType type) {
            return type.options().map(Options::listed).orElse(List.of()).stream()
                    .map(option -> option.id().value())
                    .toList();
        }
    }

    private static final class Versions extends CheckedMethod {
        Versions() {
            super(
                    VersionsTally.ID,
                    new Sentence("Comparison of two versions", "Vergleich zweier Stände"),
                    Set.of(TaskOutcomeType.class));
        }

        @Override
        public int mostSubjects() {
            return 4;
        }

        @Override
        protected Supplier<Tally<?, ?>> read(List<Subject> subjects, Settings settings) {
            boolean partialIsSuccess =
                    settings.word("partial", "failure", "failure", "success").equals("success");
            int confidence = confidence(settings);
            if (subjects.size() % 2 != 0) {
                settings.report(TaskCode.VERSIONS, Pointer.root(), "found", subjects.size());
            }
            return () -> new VersionsTally(subjects, partialIsSuccess, confidence);
        }
    }
}
