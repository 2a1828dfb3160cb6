package io.github.mitform.answer.rule;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.NoAnswer;
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
import io.github.mitform.expression.type.Names.Range;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything there is to know about the answers of one type, made ready for many answers.
 *
 * <p>Immutable and safe to share. Each method takes time proportional to the size of the answer, not of the options. As long as the
 * options of the type have to come from elsewhere, only the expression methods work; the others throw {@link IllegalStateException}
 * where they need an option.
 */
public abstract sealed class AnswerRule
        permits YesNoRule,
                NumberRule,
                TextRule,
                DateRule,
                ChoiceRule,
                ChoicesRule,
                ScaleRule,
                RankingRule,
                AllocationRule,
                GridRule,
                TaskOutcomeRule {
    private static final String MISSING = "missing";

    private final AnswerType type;
    private final Class<? extends Answer> kind;
    private final Sentence needed;

    /**
     * @param kind the answers of this type
     * @param needed what they are called, with an article
     */
    AnswerRule(AnswerType type, Class<? extends Answer> kind, Sentence needed) {
        this.type = requireNonNull(type, "type");
        this.kind = kind;
        this.needed = needed;
    }

    /** Returns the rule for a type. */
    public static AnswerRule of(AnswerType type) {
        if (type instanceof YesNoType yesNo) return new YesNoRule(yesNo);
        if (type instanceof NumberType number) return new NumberRule(number);
        if (type instanceof TextType text) return new TextRule(text);
        if (type instanceof DateType date) return new DateRule(date);
        if (type instanceof ChoiceType choice) return new ChoiceRule(choice);
        if (type instanceof ChoicesType choices) return new ChoicesRule(choices);
        if (type instanceof ScaleType scale) return new ScaleRule(scale);
        if (type instanceof RankingType ranking) return new RankingRule(ranking);
        if (type instanceof AllocationType allocation) return new AllocationRule(allocation);
        if (type instanceof GridType grid) return new GridRule(grid);
        if (type instanceof TaskOutcomeType outcome) return new TaskOutcomeRule(outcome);
        throw new AssertionError("no rule for " + type.getClass().getSimpleName()); // AnswerType is sealed
    }

    public AnswerType type() {
        return type;
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

    /** Returns everything that is wrong with an answer; empty if it is valid. */
    public List<Finding> check(Answer answer, Pointer at) {
        var findings = new Findings();
        check(answer, at, findings);
        return List.copyOf(findings.all());
    }

    final @Nullable Answer read(Value value, Pointer at, Findings findings) {
        Answer answer = isMissing(value) ? reason((ObjectValue) value, at, findings) : take(value, at, findings);
        if (answer == null) {
            return null;
        }
        int before = findings.size();
        check(answer, at, findings);
        return findings.size() == before ? answer : null;
    }

    final void check(Answer answer, Pointer at, Findings findings) {
        if (answer instanceof NoAnswer reason) {
            if (reason == NoAnswer.DONT_KNOW && !offersDontKnow()) {
                findings.add(AnswerProblem.DONT_KNOW_NOT_OFFERED, at);
            }
        } else if (kind.isInstance(answer)) {
            checkGiven(answer, at, findings);
        } else {
            findings.add(AnswerProblem.WRONG_KIND, at, "needed", needed, "found", AnswerWriter.kind(answer));
        }
    }

    private static boolean isMissing(Value value) {
        return value instanceof ObjectValue object
                && object.fields().size() == 1
                && object.fields().get(MISSING) instanceof TextValue;
    }

    private @Nullable Answer reason(ObjectValue value, Pointer at, Findings findings) {
        for (NoAnswer reason : NoAnswer.values()) {
            if (value.fields().get(MISSING) instanceof TextValue text
                    && text.text().equals(AnswerWriter.word(reason))) {
                return reason;
            }
        }
        findings.add(AnswerProblem.UNKNOWN_REASON, at.field(MISSING));
        return null;
    }

    /** Says that the value is of the wrong kind and returns null. */
    final @Nullable Answer wrongKind(Value value, Pointer at, Findings findings) {
        findings.add(AnswerProblem.WRONG_KIND, at, "needed", needed, "found", Words.kind(value));
        return null;
    }

    /** Returns the answer that the value says, valid or not; null, with findings, if it says none of this kind. */
    abstract @Nullable Answer take(Value value, Pointer at, Findings findings);

    /** Checks an answer of this rule's kind. */
    abstract void checkGiven(Answer answer, Pointer at, Findings findings);

    /** Returns whether "don't know" is an answer of this type. */
    public boolean offersDontKnow() {
        return false;
    }

    /** Returns what an expression sees of an answer of this type. */
    public abstract Type expressionType();

    /**
     * Returns what an expression sees of an answer.
     *
     * @param answer valid for this type, or null
     * @return null, which reads as unknown, if there is no answer
     */
    public final @Nullable Object expressionValue(@Nullable Answer answer) {
        return answer == null || !answer.isGiven() ? null : valueOfGiven(answer);
    }

    abstract Object valueOfGiven(Answer answer);

    /** Returns the least and greatest value that an expression can see. */
    public Range expressionRange() {
        return Range.ANY;
    }

    /**
     * Returns the parts of an answer that an expression may name by themselves: the rows of a grid, the points of each option of an
     * allocation, {@code seconds} and {@code errors} of a task. Empty for all other types.
     */
    public Map<String, Type> parts() {
        return Map.of();
    }

    /**
     * Returns what an expression sees of one part.
     *
     * @return null, which reads as unknown, if there is no answer or it leaves the part out
     */
    public final @Nullable Object partValue(String part, @Nullable Answer answer) {
        return answer == null || !answer.isGiven() ? null : partOfGiven(part, answer);
    }

    @Nullable
    Object partOfGiven(String part, Answer answer) {
        return null;
    }

    /**
     * Returns the columns of a table of answers.
     *
     * @param name the name of the question, which starts the name of each column
     * @param maySkip whether the question may be passed over; then, or where "don't know" is offered, a last column {@code
     *     name.missing} tells why an answer is missing
     */
    public final List<AnswerColumn> columns(String name, boolean maySkip) {
        var columns = new ArrayList<>(columnsOfGiven(name));
        if (maySkip || offersDontKnow()) {
            columns.add(new AnswerColumn(name + "." + MISSING, AnswerColumn.Kind.ID));
        }
        return List.copyOf(columns);
    }

    /**
     * Returns the cells of one answer, one for each of the {@link #columns}; {@link Value#nothing()} where a cell is empty.
     *
     * @param answer valid for this type, or null
     */
    public final List<Value> cells(@Nullable Answer answer, boolean maySkip) {
        var cells = new ArrayList<Value>();
        if (answer == null || !answer.isGiven()) {
            for (int i = columnsOfGiven("").size(); i > 0; i--) {
                cells.add(Value.nothing());
            }
        } else {
            addCells(answer, cells);
        }
        if (maySkip || offersDontKnow()) {
            cells.add(answer instanceof NoAnswer reason ? Value.of(AnswerWriter.word(reason)) : Value.nothing());
        }
        return List.copyOf(cells);
    }

    abstract List<AnswerColumn> columnsOfGiven(String name);

    abstract void addCells(Answer answer, List<Value> cells);
}
