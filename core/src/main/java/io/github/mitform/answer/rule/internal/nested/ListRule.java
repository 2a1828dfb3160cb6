package io.github.mitform.answer.rule.internal.nested;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ListAnswer;
import io.github.mitform.answer.ListAnswer.Item;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.ObjectReader;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.ListType;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.schema.Schema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Any number of answers; an expression sees the list of them, and each part of an item as the list of that part of all items: {@code
 * children.age}. Items without a value are left out of it.
 */
public final class ListRule extends TypeRule {
    private static final int LONGEST_KEY = 40;
    private static final Sentence ITEM =
            new Sentence("an object with a key and a value", "ein Objekt mit Schlüssel (key) und Wert (value)");

    private final ListType type;
    private final TypeRule item;

    /** @param item the rule of the type of an item */
    public ListRule(ListType type, TypeRule item) {
        super(type, ListAnswer.class, new Sentence("a list of items", "eine Liste von Einträgen"));
        this.type = type;
        this.item = item;
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        if (!(value instanceof ListValue list)) {
            return wrongKind(value, at, findings);
        }
        int before = findings.size();
        if (list.items().size() > type.max()) {
            tooMany(list.items().size(), at, findings);
            return null;
        }
        var items = new ArrayList<Item>();
        for (int i = 0; i < list.items().size(); i++) {
            if (!(list.items().get(i) instanceof ObjectValue object)) {
                ObjectReader.wrongKind(list.items().get(i), at.item(i), ITEM, findings);
                continue;
            }
            var fields = new ObjectReader(object, at.item(i), findings, "key", "value");
            String key = fields.requiredText("key");
            var given = fields.required("value");
            Answer answer =
                    given.isEmpty() ? null : item.read(given.get(), at.item(i).field("value"), findings);
            if (key != null && answer != null) {
                items.add(new Item(key, answer));
            }
        }
        return findings.size() == before ? new ListAnswer(items) : null;
    }

    private void tooMany(int found, Pointer at, Findings findings) {
        findings.add(AnswerProblem.TOO_MANY_ITEMS, at, "max", type.max(), "found", found);
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        var items = ((ListAnswer) answer).items();
        if (items.size() > type.max()) {
            tooMany(items.size(), at, findings);
            return;
        }
        if (items.size() < type.min()) {
            findings.add(AnswerProblem.TOO_FEW_ITEMS, at, "min", type.min(), "found", items.size());
        }
        var keys = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            if (!isKey(items.get(i).key())) {
                findings.add(AnswerProblem.NOT_A_KEY, at.item(i).field("key"), "max", LONGEST_KEY);
            } else if (!keys.add(items.get(i).key())) {
                findings.add(AnswerProblem.DUPLICATE_KEY, at.item(i).field("key"));
            }
            if (items.get(i).value() == NoAnswer.SKIPPED) {
                findings.add(AnswerProblem.SKIPPED_PART, at.item(i));
            } else {
                item.check(items.get(i).value(), at.item(i).field("value"), findings);
            }
        }
    }

    private static boolean isKey(String key) {
        return !key.isEmpty()
                && key.length() <= LONGEST_KEY
                && key.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_');
    }

    @Override
    protected Schema schemaOfGiven() {
        var fields = new LinkedHashMap<String, Schema>();
        fields.put("key", Schema.text().with("pattern", "^[a-z0-9_]{1," + LONGEST_KEY + "}$"));
        fields.put("value", item.schema(false));
        return Schema.list(Schema.object(fields, fields.keySet()))
                .with("minItems", Math.max(0, type.min()))
                .with("maxItems", Math.max(0, type.max()));
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        var problems = new EnumMap<AnswerProblem, Inexpressible>(AnswerProblem.class);
        problems.putAll(item.inexpressible());
        problems.put(AnswerProblem.DUPLICATE_KEY, Inexpressible.LIST_KEYS);
        return problems;
    }

    @Override
    public Type expressionType() {
        return new Type.ListOf(item.expressionType());
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        var values = new ArrayList<Object>();
        for (Item each : ((ListAnswer) answer).items()) {
            Object value = item.expressionValue(each.value());
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    @Override
    public Map<String, Type> parts() {
        var parts = new LinkedHashMap<String, Type>();
        item.parts().forEach((part, of) -> parts.put(part, new Type.ListOf(of)));
        return parts;
    }

    @Override
    protected @Nullable Object partOfGiven(String part, Answer answer) {
        var values = new ArrayList<Object>();
        for (Item each : ((ListAnswer) answer).items()) {
            Object value = item.partValue(part, each.value());
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        var items = new ArrayList<Value>();
        int width = 1 + item.columnCount(false);
        for (int next = 1; next < cells.size(); next += width) {
            var value = item.valueOf(cells.subList(next + 1, next + width), false);
            if (value.isPresent() || !isEmpty(cells.get(next))) {
                items.add(Value.object().with("key", cells.get(next)).with("value", value.orElse(Value.nothing())));
            }
        }
        return Value.list(items);
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        var columns = new ArrayList<AnswerColumn>();
        columns.add(new AnswerColumn(name + ".itemCount", AnswerColumn.Kind.NUMBER)
                .of(AnswerColumn.words("number of items", "Zahl der Einträge")));
        for (int i = 1; i <= type.max(); i++) {
            Text label = AnswerColumn.words("item " + i, "Eintrag " + i);
            columns.add(new AnswerColumn(name + "." + i + ".itemKey", AnswerColumn.Kind.WORDS)
                    .of(label)
                    .of(AnswerColumn.words("key", "Schlüssel")));
            item.columns(name + "." + i, false).forEach(column -> columns.add(column.within(label)));
        }
        return columns;
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        var items = ((ListAnswer) answer).items();
        cells.add(Value.of(items.size()));
        for (int i = 0; i < type.max(); i++) {
            cells.add(i < items.size() ? Value.of(items.get(i).key()) : Value.nothing());
            cells.addAll(item.cells(i < items.size() ? items.get(i).value() : null, false));
        }
    }
}
