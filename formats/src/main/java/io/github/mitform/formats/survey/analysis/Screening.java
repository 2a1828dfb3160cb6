package io.github.mitform.formats.survey.analysis;

import io.github.mitform.definition.flow.Screen;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who took part and for whom it ended at a {@link Screen}, and how far the groups are filled. These people are counted apart from those who broke
 * off, who deliver no response at all.
 *
 * <p>The first question is the screening itself; any further ones are choices of one whose groups have a quota: of those the people who passed are
 * counted. Setting {@code most}, optional: the greatest number for each group, by question and option, {@code {"district": {"north": 50}}}.
 * Everybody counts alike: rows with a weight are refused. It keeps a counter for each outcome and each group and nothing else.
 */
public final class Screening implements TallyMethod {
    static final String ID = "screening";
    static final String VERSION = "1.0.0";
    private static final String MOST = "most";
    private static final int MOST_QUESTIONS = 9;

    /** For the service loader; holds nothing. */
    public Screening() {}

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
        return new Sentence("Who took part, and quotas", "Wer teilgenommen hat, und Quoten");
    }

    @Override
    public Set<Class<? extends AnswerType>> accepts() {
        return Set.of(ChoiceType.class);
    }

    @Override
    public int mostSubjects() {
        return MOST_QUESTIONS;
    }

    @Override
    public List<Finding> check(List<Subject> subjects, ObjectValue settings) {
        return read(subjects, settings).findings();
    }

    private static Settings read(List<Subject> subjects, ObjectValue settings) {
        var others = new LinkedHashMap<>(settings.fields());
        others.remove(MOST);
        var read = Settings.of(Value.object(others));
        var outcomes = ((ChoiceType) subjects.get(0).type()).choices().listed();
        if (outcomes.stream().noneMatch(option -> option.id().value().equals(Screen.PASSED))) {
            read.report(
                    AnalysisCode.NO_SCREENING,
                    Pointer.root(),
                    "name",
                    subjects.get(0).name());
        }
        if (most(subjects, settings).isEmpty()) {
            read.report(AnalysisCode.MOST, Pointer.root().field(MOST));
        }
        return read;
    }

    /** Returns how many of each group take part at most, by question and option; empty if that cannot be read. */
    private static Optional<Map<String, Map<String, Long>>> most(List<Subject> subjects, ObjectValue settings) {
        var most = new LinkedHashMap<String, Map<String, Long>>();
        if (!(settings.get(MOST).orElse(Value.object()) instanceof ObjectValue questions)) return Optional.empty();
        for (var question : questions.fields().entrySet()) {
            boolean known =
                    subjects.stream().skip(1).anyMatch(subject -> subject.name().equals(question.getKey()));
            if (!known || !(question.getValue() instanceof ObjectValue groups)) return Optional.empty();
            var numbers = new LinkedHashMap<String, Long>();
            for (var group : groups.fields().entrySet()) {
                if (!(group.getValue() instanceof NumberValue number) || !isPossible(number.number())) {
                    return Optional.empty();
                }
                numbers.put(group.getKey(), number.number().longValueExact());
            }
            most.put(question.getKey(), numbers);
        }
        return Optional.of(most);
    }

    private static boolean isPossible(BigDecimal number) {
        return number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    @Override
    public Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
        read(subjects, settings).orThrow();
        return new ScreeningTally(subjects, most(subjects, settings).orElseThrow());
    }
}
