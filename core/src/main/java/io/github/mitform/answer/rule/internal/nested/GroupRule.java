package io.github.mitform.answer.rule.internal.nested;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.GroupAnswer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.GroupType;
import io.github.mitform.definition.type.GroupType.Field;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.schema.Schema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Named fields; an expression sees the set of those that were filled, and each field as a part. */
public final class GroupRule extends TypeRule {
    private final Map<String, TypeRule> fields = new LinkedHashMap<>();
    private final Map<String, Text> labels = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();

    /** @param rules gives the rule of the type of a field */
    public GroupRule(GroupType type, Function<AnswerType, TypeRule> rules) {
        super(
                type,
                GroupAnswer.class,
                new Sentence("an object with the fields of the group", "ein Objekt mit den Feldern der Gruppe"));
        for (Field field : type.fields()) {
            labels.putIfAbsent(field.id().value(), field.label());
            if (fields.putIfAbsent(field.id().value(), rules.apply(field.answer())) == null && field.required()) {
                required.add(field.id().value());
            }
        }
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        if (!(value instanceof ObjectValue object)) {
            return wrongKind(value, at, findings);
        }
        int before = findings.size();
        var answers = new LinkedHashMap<String, Answer>();
        object.fields().forEach((id, given) -> {
            Pointer place = Findings.place(at, id);
            TypeRule field = fields.get(id);
            if (field == null) {
                unknown(place, findings);
                return;
            }
            Answer answer = field.read(given, place, findings);
            if (answer != null) {
                answers.put(id, answer);
            }
        });
        if (findings.size() == before) {
            return new GroupAnswer(answers);
        }
        // The fields that are missing belong to the findings too.
        checkRequired(object.fields().keySet(), at, findings);
        return null;
    }

    private void unknown(Pointer at, Findings findings) {
        findings.add(AnswerProblem.UNKNOWN_FIELD, at, "known", String.join(", ", fields.keySet()));
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        var answers = ((GroupAnswer) answer).fields();
        if (answers.isEmpty() && required.isEmpty()) {
            findings.add(AnswerProblem.EMPTY, at);
        }
        answers.forEach((id, given) -> {
            Pointer place = Findings.place(at, id);
            TypeRule field = fields.get(id);
            if (field == null) {
                unknown(place, findings);
            } else if (given == NoAnswer.SKIPPED) {
                findings.add(AnswerProblem.SKIPPED_PART, place);
            } else {
                field.check(given, place, findings);
            }
        });
        checkRequired(answers.keySet(), at, findings);
    }

    private void checkRequired(Set<String> given, Pointer at, Findings findings) {
        for (String id : required) {
            if (!given.contains(id)) {
                findings.add(AnswerProblem.MISSING_FIELD, at, "field", id);
            }
        }
    }

    @Override
    protected Schema schemaOfGiven() {
        var properties = new LinkedHashMap<String, Schema>();
        fields.forEach((id, field) -> properties.put(id, field.schema(false)));
        Schema schema = Schema.object(properties, required);
        return required.isEmpty() ? schema.with("minProperties", 1) : schema;
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        var problems = new EnumMap<AnswerProblem, Inexpressible>(AnswerProblem.class);
        fields.values().forEach(field -> problems.putAll(field.inexpressible()));
        return problems;
    }

    @Override
    public Type expressionType() {
        return Type.someOf(fields.keySet());
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        var filled = new LinkedHashSet<String>();
        ((GroupAnswer) answer).fields().forEach((id, given) -> {
            if (given.isGiven()) {
                filled.add(id);
            }
        });
        return filled;
    }

    @Override
    public Map<String, Type> parts() {
        var parts = new LinkedHashMap<String, Type>();
        fields.forEach((id, field) -> parts.put(id, field.expressionType()));
        return parts;
    }

    @Override
    protected @Nullable Object partOfGiven(String part, Answer answer) {
        TypeRule field = fields.get(part);
        return field == null
                ? null
                : field.expressionValue(((GroupAnswer) answer).fields().get(part));
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        var answers = new LinkedHashMap<String, Value>();
        int next = 0;
        for (var field : fields.entrySet()) {
            int width = field.getValue().columnCount(false);
            field.getValue()
                    .valueOf(cells.subList(next, next + width), false)
                    .ifPresent(answer -> answers.put(field.getKey(), answer));
            next += width;
        }
        return Value.object(answers);
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        var columns = new ArrayList<AnswerColumn>();
        fields.forEach((id, field) -> field.columns(name + "." + id, false)
                .forEach(column -> columns.add(column.within(requireNonNull(labels.get(id))))));
        return columns;
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        var answers = ((GroupAnswer) answer).fields();
        fields.forEach((id, field) -> cells.addAll(field.cells(answers.get(id), false)));
    }
}
