package io.github.mitform.formats.survey.analysis;

import io.github.mitform.definition.flow.Screen;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.formats.counting.CheckedMethod;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Who took part and for whom it ended at a {@link Screen}, and how far the groups are filled. These people are counted apart from those who broke
 * off, who deliver no response at all.
 *
 * <p>The first question is the screening itself; any further ones are choices of one whose groups have a quota: of those the people who passed are
 * counted. Setting {@code most}, optional: the greatest number for each group, by question and option, {@code {"district": {"north": 50}}}.
 * Everybody counts alike: rows with a weight are refused. It keeps a counter for each outcome and each group and nothing else.
 */
public final class Screening extends CheckedMethod {
    static final String ID = "screening";
    private static final String MOST = "most";
    private static final int MOST_QUESTIONS = 9;

    /** For the service loader; holds nothing. */
    public Screening() {
        super(
                ID,
                new Sentence("Who took part, and quotas", "Wer teilgenommen hat, und Quoten"),
                Set.of(ChoiceType.class));
    }

    @Override
    public int mostSubjects() {
        return MOST_QUESTIONS;
    }

    @Override
    protected Supplier<Tally<?, ?>> read(List<Subject> subjects, Settings settings) {
        var outcomes = ((ChoiceType) subjects.get(0).type()).choices().listed();
        if (outcomes.stream().noneMatch(option -> option.id().value().equals(Screen.PASSED))) {
            settings.report(
                    AnalysisCode.NO_SCREENING,
                    Pointer.root(),
                    "name",
                    subjects.get(0).name());
        }
        var most = most(subjects, settings);
        return () -> new ScreeningTally(subjects, most);
    }

    /** Reads how many of each group take part at most, by question and option. */
    private static Map<String, Map<String, Long>> most(List<Subject> subjects, Settings settings) {
        var questions = subjects.stream().skip(1).map(Subject::name).toList();
        var most = new LinkedHashMap<String, Map<String, Long>>();
        settings.object(MOST, questions).forEach((question, groups) -> {
            var numbers = numbers(groups);
            if (questions.isEmpty() || numbers.isEmpty()) {
                settings.report(AnalysisCode.MOST, Pointer.root().field(MOST).field(question));
            } else {
                subjects.stream()
                        .filter(subject -> subject.name().equals(question))
                        .forEach(subject -> requireGroups(subject, (ObjectValue) groups, settings));
                most.put(question, numbers.get());
            }
        });
        return most;
    }

    private static void requireGroups(Subject subject, ObjectValue groups, Settings settings) {
        var options = ((ChoiceType) subject.type()).choices().listed();
        settings.requireFields(
                MOST,
                Pointer.root().field(MOST).field(subject.name()),
                groups,
                options.stream().map(option -> option.id().value()).toList());
    }

    private static Optional<Map<String, Long>> numbers(Value groups) {
        if (!(groups instanceof ObjectValue object)) return Optional.empty();
        var numbers = new LinkedHashMap<String, Long>();
        for (var group : object.fields().entrySet()) {
            if (!(group.getValue() instanceof NumberValue number) || !isPossible(number.number())) {
                return Optional.empty();
            }
            numbers.put(group.getKey(), number.number().longValueExact());
        }
        return Optional.of(numbers);
    }

    private static boolean isPossible(BigDecimal number) {
        return number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }
}
