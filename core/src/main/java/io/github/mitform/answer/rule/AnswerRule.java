package io.github.mitform.answer.rule;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.rule.internal.choice.AllocationRule;
import io.github.mitform.answer.rule.internal.choice.ChoiceRule;
import io.github.mitform.answer.rule.internal.choice.ChoicesRule;
import io.github.mitform.answer.rule.internal.choice.ComparisonRule;
import io.github.mitform.answer.rule.internal.choice.GroupingRule;
import io.github.mitform.answer.rule.internal.choice.RankingRule;
import io.github.mitform.answer.rule.internal.nested.GridRule;
import io.github.mitform.answer.rule.internal.nested.GroupRule;
import io.github.mitform.answer.rule.internal.nested.ListRule;
import io.github.mitform.answer.rule.internal.plain.DateRule;
import io.github.mitform.answer.rule.internal.plain.DateTimeRule;
import io.github.mitform.answer.rule.internal.plain.FileRule;
import io.github.mitform.answer.rule.internal.plain.NumberRule;
import io.github.mitform.answer.rule.internal.plain.ScaleRule;
import io.github.mitform.answer.rule.internal.plain.TaskOutcomeRule;
import io.github.mitform.answer.rule.internal.plain.TextRule;
import io.github.mitform.answer.rule.internal.plain.YesNoRule;
import io.github.mitform.answer.rule.internal.spatial.ClickRule;
import io.github.mitform.answer.rule.internal.spatial.PlaceRule;
import io.github.mitform.answer.rule.internal.spatial.TextNoteRule;
import io.github.mitform.answer.rule.internal.spatial.TreePathRule;
import io.github.mitform.answer.table.AnswerColumn;
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
import io.github.mitform.expression.type.Names.Range;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything there is to know about the answers of one type, made ready for many answers.
 *
 * <p>Immutable and safe to share. Each method takes time proportional to the size of the answer, not of the options. As long as the
 * options of the type have to come from elsewhere, only the expression methods work; the others throw {@link IllegalStateException}
 * where they need an option.
 */
public final class AnswerRule {
    private final TypeRule rule;

    private AnswerRule(TypeRule rule) {
        this.rule = rule;
    }

    /** Returns the rule for a type. */
    public static AnswerRule of(AnswerType type) {
        return new AnswerRule(rule(type));
    }

    private static TypeRule rule(AnswerType type) {
        if (type instanceof YesNoType yesNo) return new YesNoRule(yesNo);
        if (type instanceof NumberType number) return new NumberRule(number);
        if (type instanceof TextType text) return new TextRule(text);
        if (type instanceof DateType date) return new DateRule(date);
        if (type instanceof DateTimeType time) return new DateTimeRule(time);
        if (type instanceof ChoiceType choice) return new ChoiceRule(choice);
        if (type instanceof ChoicesType choices) return new ChoicesRule(choices);
        if (type instanceof ScaleType scale) return new ScaleRule(scale);
        if (type instanceof RankingType ranking) return new RankingRule(ranking);
        if (type instanceof AllocationType allocation) return new AllocationRule(allocation);
        if (type instanceof GridType grid) return new GridRule(grid, rule(grid.cell()));
        if (type instanceof TaskOutcomeType outcome) return new TaskOutcomeRule(outcome);
        if (type instanceof PlaceType place) return new PlaceRule(place);
        if (type instanceof FileType file) return new FileRule(file);
        if (type instanceof ComparisonType comparison) return new ComparisonRule(comparison);
        if (type instanceof GroupType group) return new GroupRule(group, AnswerRule::rule);
        if (type instanceof ListType list) return new ListRule(list, rule(list.of()));
        if (type instanceof GroupingType sort) return new GroupingRule(sort);
        if (type instanceof TreePathType search) return new TreePathRule(search);
        if (type instanceof ClickType click) return new ClickRule(click);
        if (type instanceof TextNoteType notes) return new TextNoteRule(notes);
        throw new AssertionError("no rule for " + type.getClass().getSimpleName()); // AnswerType is sealed
    }

    public AnswerType type() {
        return rule.type();
    }

    /**
     * Reads an answer and checks it.
     *
     * @param at where it stands, such as {@code /answers/age}; findings lie there or below
     */
    public Reading read(Value value, Pointer at) {
        var findings = new Findings();
        var answer = read(value, at, findings);
        return answer == null || findings.size() > 0
                ? new Reading(Optional.empty(), findings.all())
                : new Reading(Optional.of(answer), List.of());
    }

    @Nullable
    Answer read(Value value, Pointer at, Findings findings) {
        return rule.read(value, at, findings);
    }

    /** Returns everything that is wrong with an answer; empty if it is valid. */
    public List<Finding> check(Answer answer, Pointer at) {
        var findings = new Findings();
        rule.check(answer, at, findings);
        return List.copyOf(findings.all());
    }

    /**
     * Returns a JSON Schema (2020-12) of the values that {@link #read} takes.
     *
     * <p>It never refuses what {@link #read} accepts, and accepts beyond that only what {@link #inexpressible} lists. While the options
     * are not known, any id is taken for one.
     *
     * @param maySkip whether the question may be passed over; otherwise {@code {"missing": "skipped"}} is refused, which only a session
     *     knows
     */
    public ObjectValue schema(boolean maySkip) {
        return rule.schema(maySkip).value();
    }

    /** Returns what {@link #read} may find although the {@link #schema} is content, and why; empty if the schema says all there is to say. */
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        return Collections.unmodifiableMap(rule.inexpressible());
    }

    /** Returns whether "don't know" is an answer of this type. */
    public boolean offersDontKnow() {
        return rule.offersDontKnow();
    }

    /**
     * Returns what is left of an answer where only some of the options are shown: the others read as not chosen.
     *
     * @param shown ids of options; for a grid of rows
     * @return the answer itself if it is about shown options only; null, which reads as unanswered, if nothing of it is left
     */
    public @Nullable Answer restricted(@Nullable Answer answer, Set<String> shown) {
        return answer == null ? null : rule.restricted(answer, shown);
    }

    /**
     * Returns how many options have to be shown so that there is something to answer and every bound can be kept: 2 for a choice of
     * one and for a ranking, otherwise 1, and never fewer than have to be chosen.
     */
    public int fewestOptions() {
        return rule.fewestOptions();
    }

    /**
     * Returns how many options every given answer certainly chooses, not counting exclusive ones and words of one's own.
     *
     * @param shown how many options are shown at least
     */
    public int fewestChosen(int shown) {
        return rule.fewestChosen(shown);
    }

    /** Returns how many options an answer can choose at most. */
    public int mostChosen() {
        return rule.mostChosen();
    }

    /** Returns whether answers of this type can stand in a sentence: words, numbers, days, options and steps of a scale can. */
    public boolean canBeTold() {
        return rule.canBeTold();
    }

    /**
     * Returns an answer as it stands in a sentence: numbers and days as a language writes them, options by their labels, several of them
     * as a list.
     *
     * @param label what the words of the definition are in that language
     * @return empty if nothing was answered, or nothing was chosen
     */
    public Optional<String> told(@Nullable Answer answer, Locale language, Function<Text, String> label) {
        return answer == null ? Optional.empty() : rule.told(answer, language, label);
    }

    /** Returns what an expression sees of an answer of this type. */
    public Type expressionType() {
        return rule.expressionType();
    }

    /**
     * Returns what an expression sees of an answer.
     *
     * @param answer valid for this type, or null
     * @return null, which reads as unknown, if there is no answer
     */
    public @Nullable Object expressionValue(@Nullable Answer answer) {
        return rule.expressionValue(answer);
    }

    /** Returns the least and greatest value that an expression can see. */
    public Range expressionRange() {
        return rule.expressionRange();
    }

    /**
     * Returns the parts of an answer that an expression may name by themselves: the rows of a grid, the points of each option of an
     * allocation, {@code seconds} and {@code errors} of a task, the fields of a group. Empty for types whose answers have no parts.
     */
    public Map<String, Type> parts() {
        return rule.parts();
    }

    /**
     * Returns what an expression sees of one part.
     *
     * @return null, which reads as unknown, if there is no answer or it leaves the part out
     */
    public @Nullable Object partValue(String part, @Nullable Answer answer) {
        return rule.partValue(part, answer);
    }

    /**
     * Returns the columns of a table of answers.
     *
     * @param name the name of the question, which starts the name of each column
     * @param maySkip whether the question may be passed over; then, or where "don't know" is offered, a last column {@code
     *     name.missing} tells why an answer is missing
     */
    public List<AnswerColumn> columns(String name, boolean maySkip) {
        return rule.columns(name, maySkip);
    }

    /**
     * Returns the value of an answer from the {@link #cells} of a table; empty if all cells are. Cells that fit no answer give a value that
     * {@link #read} refuses. What a table does not tell comes back in one way: an allocation leaves options with 0 points out, and
     * options that share a rank stand in the order of the definition.
     *
     * @param cells as many as there are {@link #columns}
     * @throws IllegalArgumentException if there are more or fewer
     */
    public Optional<Value> valueOf(List<Value> cells, boolean maySkip) {
        int columns = rule.columnCount(maySkip);
        if (cells.size() != columns) {
            throw new IllegalArgumentException(columns + " cells make an answer, but there are " + cells.size());
        }
        return rule.valueOf(cells, maySkip);
    }

    /**
     * Returns the cells of one answer, one for each of the {@link #columns}; {@link Value#nothing()} where a cell is empty.
     *
     * @param answer valid for this type, or null
     */
    public List<Value> cells(@Nullable Answer answer, boolean maySkip) {
        return rule.cells(answer, maySkip);
    }
}
