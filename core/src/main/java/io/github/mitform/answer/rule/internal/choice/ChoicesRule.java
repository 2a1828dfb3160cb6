package io.github.mitform.answer.rule.internal.choice;

import com.google.common.collect.ImmutableSet;
import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.OptionIndex;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.rule.internal.Words;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.text.InWords;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.BooleanValue;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.TextValue;
import io.github.mitform.value.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several options; an expression sees the set of their ids, with {@code other} for something of one's own. */
public final class ChoicesRule extends TypeRule {
    private final ChoicesType type;
    private final OptionIndex options;

    public ChoicesRule(ChoicesType type) {
        super(
                type,
                ChoicesAnswer.class,
                new Sentence("a list of option ids", "eine Liste von Kennungen der Möglichkeiten"));
        this.type = type;
        this.options = new OptionIndex(type.choices());
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        if (!(value instanceof ListValue list)) {
            return wrongKind(value, at, findings);
        }
        int before = findings.size();
        var ids = ImmutableSet.<String>builderWithExpectedSize(list.items().size());
        int count = 0;
        Optional<String> other = Optional.empty();
        for (int i = 0; i < list.items().size(); i++) {
            Value item = list.items().get(i);
            Pointer place = at.item(i);
            if (item instanceof TextValue text) {
                if (options.check(text.text(), place, findings)) {
                    ids.add(text.text());
                    count++;
                }
            } else if (Other.words(item).isEmpty()) {
                findings.add(
                        AnswerProblem.WRONG_KIND,
                        place,
                        "needed",
                        new Sentence("the id of an option", "die Kennung einer Möglichkeit"),
                        "found",
                        Words.kind(item));
            } else if (other.isPresent()) {
                findings.add(AnswerProblem.DUPLICATE_OPTION, place, "option", Other.NAME);
            } else {
                other = Other.words(item);
            }
        }
        var unique = ids.build();
        if (unique.size() < count) {
            addDuplicates(list, at, findings);
        }
        return findings.size() == before ? new ChoicesAnswer(unique, other) : null;
    }

    private void addDuplicates(ListValue list, Pointer at, Findings findings) {
        var ids = new HashSet<String>();
        for (int i = 0; i < list.items().size(); i++) {
            if (list.items().get(i) instanceof TextValue text
                    && options.contains(text.text())
                    && !ids.add(text.text())) {
                findings.add(AnswerProblem.DUPLICATE_OPTION, at.item(i), "option", text.text());
            }
        }
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        var choices = (ChoicesAnswer) answer;
        String exclusive = null;
        int index = 0;
        for (String option : choices.options()) {
            options.check(option, at.item(index), findings);
            if (options.isExclusive(option)) {
                exclusive = option;
            }
            index++;
        }
        if (choices.other().isPresent()) {
            Other.check(choices.other().get(), type.other(), at.item(index), at.item(index), findings);
            index++;
        }
        if (exclusive != null && index > 1) {
            findings.add(AnswerProblem.EXCLUSIVE_OPTION, at, "option", exclusive);
        } else if (exclusive == null && index < type.min()) {
            findings.add(AnswerProblem.TOO_FEW, at, "min", type.min(), "found", index);
        }
        if (type.max().isPresent() && index > type.max().getAsInt()) {
            findings.add(AnswerProblem.TOO_MANY, at, "max", type.max().getAsInt(), "found", index);
        }
    }

    @Override
    protected Schema schemaOfGiven() {
        Schema schema;
        if (type.other()) {
            // At most one answer in one's own words.
            schema = Schema.list(Schema.anyOf(options.schema(), Other.schema()))
                    .with("contains", Schema.object())
                    .with("minContains", 0)
                    .with("maxContains", 1);
        } else {
            schema = Schema.list(options.schema());
        }
        schema = schema.with("uniqueItems", true);
        if (type.max().isPresent()) {
            schema = schema.with("maxItems", Math.max(0, type.max().getAsInt()));
        }
        if (!options.isKnown()) {
            return schema;
        }
        var exclusive = options.exclusiveIds();
        if (!exclusive.isEmpty()) {
            // One that stands alone is enough, and has nothing beside it.
            return schema.with("if", Schema.anything().with("contains", Schema.oneOf(exclusive)))
                    .with("then", Schema.anything().with("maxItems", 1))
                    .with("else", Schema.anything().with("minItems", Math.max(0, type.min())));
        }
        return type.min() > 0 ? schema.with("minItems", type.min()) : schema;
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        return type.other() ? Words.INEXPRESSIBLE : Map.of();
    }

    @Override
    protected @Nullable Answer restrictedGiven(Answer answer, Set<String> shown) {
        var choices = (ChoicesAnswer) answer;
        if (shown.containsAll(choices.options())) {
            return choices;
        }
        var left = new LinkedHashSet<>(choices.options());
        left.retainAll(shown);
        return left.isEmpty() && choices.other().isEmpty() ? null : new ChoicesAnswer(left, choices.other());
    }

    @Override
    public int fewestOptions() {
        return Math.max(1, type.min() - (type.other() ? 1 : 0));
    }

    @Override
    public int fewestChosen(int shown) {
        return options.hasExclusive() ? 0 : Math.max(0, type.min() - (type.other() ? 1 : 0));
    }

    @Override
    public int mostChosen() {
        return type.max().orElse(Integer.MAX_VALUE);
    }

    @Override
    public boolean canBeTold() {
        return true;
    }

    @Override
    protected Optional<String> toldGiven(Answer answer, Locale language, Function<Text, String> label) {
        var choices = (ChoicesAnswer) answer;
        var words = new ArrayList<String>();
        for (String id : options.ids()) {
            if (choices.options().contains(id)) {
                options.label(id).map(label).ifPresent(words::add);
            }
        }
        choices.other().ifPresent(words::add);
        return Optional.of(InWords.list(words, language));
    }

    @Override
    public Type expressionType() {
        return Type.someOf(Other.idsWith(options, type.other()));
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        var choices = (ChoicesAnswer) answer;
        if (choices.other().isEmpty()) {
            return choices.options();
        }
        var ids = new LinkedHashSet<>(choices.options());
        ids.add(Other.NAME);
        return ids;
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        var items = new ArrayList<Value>();
        int next = 0;
        for (String id : options.ids()) {
            Value cell = cells.get(next++);
            if (cell instanceof BooleanValue chosen) {
                if (chosen.truth()) {
                    items.add(Value.of(id));
                }
            } else if (!isEmpty(cell)) {
                items.add(Value.list(cell)); // is refused
            }
        }
        if (type.other() && !isEmpty(cells.get(next))) {
            items.add(Other.value(cells.get(next)));
        }
        return Value.list(items);
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        var columns = new ArrayList<AnswerColumn>();
        options.labels()
                .forEach((id, label) -> columns.add(AnswerColumn.truth(
                                name + "." + id,
                                AnswerColumn.words("chosen", "gewählt"),
                                AnswerColumn.words("not chosen", "nicht gewählt"))
                        .of(label)));
        if (type.other()) {
            columns.add(Other.column(name));
        }
        return columns;
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        var choices = (ChoicesAnswer) answer;
        options.ids().forEach(id -> cells.add(Value.of(choices.options().contains(id))));
        if (type.other()) {
            cells.add(Other.cell(choices.other()));
        }
    }
}
