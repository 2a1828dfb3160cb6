package io.github.mitform.answer.rule.internal;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.expression.type.Names.Range;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import io.github.mitform.value.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know about the answers of one type. Immutable; each kind of type has its own.
 *
 * <p>As long as the options of the type have to come from elsewhere, only the expression methods work; the others throw {@link
 * IllegalStateException} where they need an option.
 */
public abstract class TypeRule {
    private static final String MISSING = "missing";

    private final AnswerType type;
    private final Class<? extends Answer> kind;
    private final Sentence needed;
    /** Number of columns of a given answer, counted once somebody asks; every thread that does comes to the same one. */
    private int width = -1;

    /**
     * @param kind the answers of this type
     * @param needed what they are called, with an article
     */
    protected TypeRule(AnswerType type, Class<? extends Answer> kind, Sentence needed) {
        this.type = requireNonNull(type, "type");
        this.kind = kind;
        this.needed = needed;
    }

    public AnswerType type() {
        return type;
    }

    /** Reads an answer and checks it; returns null, with findings, if it is not valid. */
    public final @Nullable Answer read(Value value, Pointer at, Findings findings) {
        Answer answer = isMissing(value) ? reason((ObjectValue) value, at, findings) : take(value, at, findings);
        if (answer == null) {
            return null;
        }
        int before = findings.size();
        check(answer, at, findings);
        return findings.size() == before ? answer : null;
    }

    /** Adds everything that is wrong with an answer. */
    public final void check(Answer answer, Pointer at, Findings findings) {
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
    protected final @Nullable Answer wrongKind(Value value, Pointer at, Findings findings) {
        findings.add(AnswerProblem.WRONG_KIND, at, "needed", needed, "found", Words.kind(value));
        return null;
    }

    /** Returns the answer that the value says, valid or not; null, with findings, if it says none of this kind. */
    protected abstract @Nullable Answer take(Value value, Pointer at, Findings findings);

    /** Checks an answer of this rule's kind. */
    protected abstract void checkGiven(Answer answer, Pointer at, Findings findings);

    /**
     * Returns the schema of the values that {@link #read} takes.
     *
     * @param skippable whether the answer may say that it was passed over
     */
    public final Schema schema(boolean skippable) {
        var reasons = new ArrayList<String>();
        if (offersDontKnow()) {
            reasons.add(AnswerWriter.word(NoAnswer.DONT_KNOW));
        }
        if (skippable) {
            reasons.add(AnswerWriter.word(NoAnswer.SKIPPED));
        }
        Schema given = schemaOfGiven();
        if (parts().containsKey(MISSING)) {
            given = given.with("not", missing(Schema.text()));
        }
        return reasons.isEmpty() ? given : Schema.anyOf(given, missing(Schema.oneOf(reasons)));
    }

    private static Schema missing(Schema reason) {
        return Schema.object(Map.of(MISSING, reason), List.of(MISSING));
    }

    /** Returns the schema of the values that {@link #take} and {@link #checkGiven} find nothing wrong with. */
    protected abstract Schema schemaOfGiven();

    /** Returns what the rule may find although the schema is content, and why. */
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        return Map.of();
    }

    /** Returns whether "don't know" is an answer of this type. */
    public boolean offersDontKnow() {
        return false;
    }

    /**
     * Returns what is left of an answer where only some of the options are shown.
     *
     * @param shown ids of options
     * @return the answer itself if it is about shown options only; null if nothing of it is left
     */
    public final @Nullable Answer restricted(Answer answer, Set<String> shown) {
        return answer.isGiven() ? restrictedGiven(answer, shown) : answer;
    }

    /** Returns what is left; a type without options need not do anything. */
    protected @Nullable Answer restrictedGiven(Answer answer, Set<String> shown) {
        return answer;
    }

    /** Returns how many options have to be shown so that there is something to answer, and every bound can be kept. */
    public int fewestOptions() {
        return 1;
    }

    /**
     * Returns how many options every given answer certainly chooses, without those that are exclusive and words of one's own.
     *
     * @param shown how many options are shown at least
     */
    public int fewestChosen(int shown) {
        return 0;
    }

    /** Returns how many options an answer can choose at most. */
    public int mostChosen() {
        return Integer.MAX_VALUE;
    }

    /** Returns whether answers of this type can stand in a sentence. */
    public boolean canBeTold() {
        return false;
    }

    /**
     * Returns an answer as it stands in a sentence.
     *
     * @param label what the words of the definition are in that language
     */
    public final Optional<String> told(Answer answer, Locale language, Function<Text, String> label) {
        return answer.isGiven()
                ? toldGiven(answer, language, label).filter(words -> !words.isEmpty())
                : Optional.empty();
    }

    protected Optional<String> toldGiven(Answer answer, Locale language, Function<Text, String> label) {
        return Optional.empty();
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

    protected abstract Object valueOfGiven(Answer answer);

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

    protected @Nullable Object partOfGiven(String part, Answer answer) {
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
            columns.add(new AnswerColumn(name + "." + MISSING, AnswerColumn.Kind.ID)
                    .of(AnswerColumn.words("why there is no answer", "warum es keine Antwort gibt"))
                    .withValues(reasons(maySkip)));
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
            for (int i = width(); i > 0; i--) {
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

    private int width() {
        int known = width;
        if (known < 0) {
            known = columnsOfGiven("").size();
            width = known;
        }
        return known;
    }

    /** Returns the number of {@link #columns}. */
    public final int columnCount(boolean maySkip) {
        return width() + (maySkip || offersDontKnow() ? 1 : 0);
    }

    private Map<String, Text> reasons(boolean maySkip) {
        var reasons = new LinkedHashMap<String, Text>();
        if (offersDontKnow()) {
            reasons.put(AnswerWriter.word(NoAnswer.DONT_KNOW), AnswerColumn.words("don't know", "weiß nicht"));
        }
        if (maySkip) {
            reasons.put(AnswerWriter.word(NoAnswer.SKIPPED), AnswerColumn.words("passed over", "übergangen"));
        }
        return reasons;
    }

    /**
     * Returns the value of an answer from the {@link #cells} of a table, to be read like any other; empty if all cells are. Cells that fit no
     * answer give a value that {@link #read} refuses.
     *
     * @param cells as many as there are {@link #columns}
     */
    public final Optional<Value> valueOf(List<Value> cells, boolean maySkip) {
        boolean tellsReason = maySkip || offersDontKnow();
        var given = tellsReason ? cells.subList(0, cells.size() - 1) : cells;
        boolean isGiven = !given.stream().allMatch(TypeRule::isEmpty);
        if (!tellsReason || isEmpty(cells.get(cells.size() - 1))) {
            return isGiven ? Optional.of(valueOfCells(given)) : Optional.empty();
        }
        Value reason = cells.get(cells.size() - 1);
        // Both an answer and a reason for none are more than any answer can say.
        return Optional.of(isGiven ? Value.list(reason, reason) : Value.object().with(MISSING, reason));
    }

    /** Returns whether a cell is empty. */
    protected static boolean isEmpty(Value cell) {
        return cell instanceof Value.NullValue;
    }

    /** Returns the value of an answer from its cells, as {@link #addCells} adds them; at least one is not empty. */
    protected abstract Value valueOfCells(List<Value> cells);

    protected abstract List<AnswerColumn> columnsOfGiven(String name);

    protected abstract void addCells(Answer answer, List<Value> cells);
}
