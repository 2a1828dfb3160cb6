package io.github.mitform.tally.method;

import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.DateTimeType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.FileType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.GroupType;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.ListType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TextNoteType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.TreePathType;
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
 *   <li>text, file: how many gave one, but not what it says
 *   <li>date with a time: how many gave each day, whatever the time
 *   <li>place: how many drew a point, a line or an area, but not where
 *   <li>number, date: how many gave each value; in classes of equal width, in months or in years where there are many values
 *   <li>ranking: how many put each option at which rank; those who share a rank all have it, and the next ones are left out
 *   <li>allocation: how many gave points to each option, and how many points
 *   <li>grid: the above for each row, in one table: each cell's options as columns where it has some, otherwise how many answered
 *   <li>comparison: how often each option was the best and the worst of a set, or the better and the other one of a pair; ordered by the
 *       difference of the two
 *   <li>group: how many filled each field, and the above for each field whose answers are few
 *   <li>list: how many items people gave, and the above for items whose answers are few, counting items
 *   <li>grouping: how many put each card into which group, and which cards lie together; not what people call their groups
 *   <li>tree path: who found a goal, straight away or after going back, and where people looked
 *   <li>click: how many hit each region
 *   <li>text notes: how often passages were marked as what, but not which, and not what was written
 * </ul>
 *
 * <p>It has no settings. Everybody counts alike: rows with a weight are refused. Options of a choice, of choices, of an allocation and
 * of a comparison
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
                TaskOutcomeType.class,
                DateTimeType.class,
                PlaceType.class,
                FileType.class,
                ComparisonType.class,
                GroupType.class,
                ListType.class,
                GroupingType.class,
                TreePathType.class,
                ClickType.class,
                TextNoteType.class);
    }

    @Override
    public boolean ranksOptions(List<Subject> subjects) {
        var type = subjects.get(0).type();
        return type instanceof ChoiceType
                || type instanceof ChoicesType
                || type instanceof AllocationType
                || type instanceof ComparisonType;
    }

    @Override
    public List<Finding> check(List<Subject> subjects, ObjectValue settings) {
        return Settings.of(settings).findings();
    }

    @Override
    public Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
        Settings.of(settings).orThrow();
        var type = subjects.get(0).type();
        if (type instanceof NumberType number) return ValueTally.ofNumbers(number);
        if (type instanceof DateType || type instanceof DateTimeType) return ValueTally.ofDays();
        if (type instanceof TextType || type instanceof FileType) return new AnsweredTally();
        if (type instanceof RankingType ranking) return new RankTally(ranking);
        if (type instanceof AllocationType allocation) return new AllocationTally(allocation);
        if (type instanceof GridType grid) return new GridTally(grid);
        if (type instanceof ComparisonType comparison) return new ComparisonTally(comparison);
        if (type instanceof GroupType group) return new GroupTally(group);
        if (type instanceof ListType list) return new ListTally(list);
        if (type instanceof GroupingType sort) return new GroupingTally(sort);
        if (type instanceof TreePathType search) return new TreeTally(search);
        if (type instanceof TextNoteType notes) return new NoteTally(notes);
        return new CategoryTally(
                Categories.of(type)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "frequencies cannot count a " + type.getClass().getSimpleName())),
                type);
    }
}
