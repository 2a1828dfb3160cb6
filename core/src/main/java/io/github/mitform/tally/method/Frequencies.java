package io.github.mitform.tally.method;

import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Set;

/**
 * How often each answer was given; for every type of answer.
 *
 * <ul>
 *   <li>yes/no, choice, scale, task outcome: how many gave each answer; every person counts in one line
 *   <li>choices: how many chose each option; a person counts in several lines or, after choosing nothing, in none
 *   <li>text: how many wrote something, but not what
 *   <li>number, date: how many gave each value; in classes of equal width, in months or in years where there are many values
 *   <li>ranking: how many put each option at which rank; those who share a rank all have it, and the next ones are left out
 *   <li>allocation: how many gave points to each option, and how many points
 *   <li>grid: the above for each row, in one table: each cell's options as columns where it has some, otherwise how many answered
 * </ul>
 *
 * <p>It has no settings. Everybody counts alike: rows with a weight are refused. Options of a choice, of choices and of an allocation
 * come out in order, so that the most frequent ones can go on to a later phase. An option that nobody chose is listed with 0.
 */
public final class Frequencies implements TallyMethod {
    static final String ID = "frequencies";
    static final String VERSION = "1.0.0";

    /** For the service loader; holds nothing. */
    public Frequencies() {}

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
        return new Sentence("Frequencies", "Häufigkeiten");
    }

    @Override
    public Set<Class<? extends AnswerType>> accepts() {
        return Set.of(
                YesNoType.class,
                NumberType.class,
                TextType.class,
                DateType.class,
                ChoiceType.class,
                ChoicesType.class,
                ScaleType.class,
                RankingType.class,
                AllocationType.class,
                GridType.class,
                TaskOutcomeType.class);
    }

    @Override
    public boolean ranksOptions(List<Subject> subjects) {
        var type = subjects.get(0).type();
        return type instanceof ChoiceType || type instanceof ChoicesType || type instanceof AllocationType;
    }

    @Override
    public List<Finding> check(List<Subject> subjects, ObjectValue settings) {
        return Settings.of(settings).findings();
    }

    @Override
    public Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
        Settings.of(settings).orThrow();
        var type = subjects.get(0).type();
        if (type instanceof NumberType) return new ValueTally(ValueTally.Kind.NUMBER);
        if (type instanceof DateType) return new ValueTally(ValueTally.Kind.DATE);
        if (type instanceof TextType) return new AnsweredTally();
        if (type instanceof RankingType ranking) return new RankTally(ranking);
        if (type instanceof AllocationType allocation) return new AllocationTally(allocation);
        if (type instanceof GridType grid) return new GridTally(grid);
        return new CategoryTally(
                Categories.of(type)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "frequencies cannot count a " + type.getClass().getSimpleName())),
                type);
    }
}
