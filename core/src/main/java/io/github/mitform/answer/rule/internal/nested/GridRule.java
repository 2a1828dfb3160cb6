package io.github.mitform.answer.rule.internal.nested;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.OptionIndex;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of answers; an expression sees the set of the rows that were answered, and each row as a part. */
public final class GridRule extends TypeRule {
    private final GridType type;
    private final OptionIndex rows;
    private final TypeRule cell;

    /** @param cell the rule of the type of a cell */
    public GridRule(GridType type, TypeRule cell) {
        super(type, GridAnswer.class, new Sentence("an object of answers by row", "ein Objekt mit Antworten je Zeile"));
        this.type = type;
        this.rows = new OptionIndex(type.rows());
        this.cell = cell;
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        if (!(value instanceof ObjectValue object)) {
            return wrongKind(value, at, findings);
        }
        int before = findings.size();
        var answers = new LinkedHashMap<String, Answer>();
        object.fields().forEach((row, given) -> {
            Pointer place = Findings.place(at, row);
            if (rows.check(row, AnswerProblem.UNKNOWN_ROW, place, findings)) {
                Answer answer = cell.read(given, place, findings);
                if (answer != null) {
                    answers.put(row, answer);
                }
            }
        });
        if (findings.size() == before) {
            return new GridAnswer(answers);
        }
        // The rows that are missing belong to the findings too.
        if (type.everyRow()) {
            checkEveryRow(object.fields(), at, findings);
        }
        return null;
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        var answers = ((GridAnswer) answer).rows();
        if (answers.isEmpty() && !type.everyRow()) {
            findings.add(AnswerProblem.EMPTY, at);
        }
        for (var entry : answers.entrySet()) {
            Pointer place = Findings.place(at, entry.getKey());
            if (!rows.check(entry.getKey(), AnswerProblem.UNKNOWN_ROW, place, findings)) {
                continue;
            }
            if (entry.getValue() == NoAnswer.SKIPPED) {
                findings.add(AnswerProblem.SKIPPED_ROW, place);
            } else {
                cell.check(entry.getValue(), place, findings);
            }
        }
        if (type.everyRow()) {
            checkEveryRow(answers, at, findings);
        }
    }

    private void checkEveryRow(Map<String, ?> answers, Pointer at, Findings findings) {
        for (String row : rows.ids()) {
            if (!answers.containsKey(row)) {
                findings.add(AnswerProblem.MISSING_ROW, at.field(row));
            }
        }
    }

    @Override
    protected Schema schemaOfGiven() {
        Schema schema = rows.schemaOfObject(cell.schema(false), type.everyRow() ? rows.ids() : List.of());
        return type.everyRow() ? schema : schema.with("minProperties", 1);
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        return cell.inexpressible();
    }

    @Override
    protected @Nullable Answer restrictedGiven(Answer answer, Set<String> shown) {
        var answers = ((GridAnswer) answer).rows();
        if (shown.containsAll(answers.keySet())) {
            return answer;
        }
        var left = new LinkedHashMap<>(answers);
        left.keySet().retainAll(shown);
        return left.isEmpty() ? null : new GridAnswer(left);
    }

    @Override
    public int fewestChosen(int shown) {
        return rows.hasExclusive() || cell.offersDontKnow() ? 0 : type.everyRow() ? shown : 1;
    }

    @Override
    public Type expressionType() {
        return Type.someOf(rows.ids());
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        var answered = new LinkedHashSet<String>();
        ((GridAnswer) answer).rows().forEach((row, given) -> {
            if (given.isGiven()) {
                answered.add(row);
            }
        });
        return answered;
    }

    @Override
    public Map<String, Type> parts() {
        var parts = new LinkedHashMap<String, Type>();
        rows.ids().forEach(id -> parts.put(id, cell.expressionType()));
        return parts;
    }

    @Override
    protected @Nullable Object partOfGiven(String part, Answer answer) {
        return cell.expressionValue(((GridAnswer) answer).rows().get(part));
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        var answers = new LinkedHashMap<String, Value>();
        int width = cell.columnCount(false);
        int next = 0;
        for (String row : rows.ids()) {
            cell.valueOf(cells.subList(next, next + width), false).ifPresent(answer -> answers.put(row, answer));
            next += width;
        }
        return Value.object(answers);
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        var columns = new ArrayList<AnswerColumn>();
        rows.labels()
                .forEach((row, label) ->
                        cell.columns(name + "." + row, false).forEach(column -> columns.add(column.within(label))));
        return columns;
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        var answers = ((GridAnswer) answer).rows();
        rows.ids().forEach(row -> cells.addAll(cell.cells(answers.get(row), false)));
    }
}
