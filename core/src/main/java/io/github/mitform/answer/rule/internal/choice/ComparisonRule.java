package io.github.mitform.answer.rule.internal.choice;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ComparisonAnswer;
import io.github.mitform.answer.ComparisonAnswer.Choice;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.ObjectReader;
import io.github.mitform.answer.rule.internal.OptionIndex;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.ComparisonType.Kind;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import io.github.mitform.value.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Choices from sets of options; an expression sees the set of options that were the best of one, and the score of each option as a part:
 * how often it was the best less how often it was the worst.
 *
 * <p>Whether these are the sets that somebody was shown is for the session to say: here, each set is looked at by itself.
 */
public final class ComparisonRule extends TypeRule {
    private static final Sentence OBJECT =
            new Sentence("an object with a set and its choice", "ein Objekt mit einer Gruppe und der Wahl daraus");

    private final ComparisonType type;
    private final OptionIndex options;

    public ComparisonRule(ComparisonType type) {
        super(
                type,
                ComparisonAnswer.class,
                new Sentence("a list of the sets that were shown", "eine Liste der gezeigten Gruppen"));
        this.type = type;
        this.options = new OptionIndex(type.choices());
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        if (!(value instanceof ListValue list)) {
            return wrongKind(value, at, findings);
        }
        int before = findings.size();
        int count = list.items().size();
        if (count > type.count(options.size())) {
            wrongCount(count, at, findings);
            return null;
        }
        var sets = new ArrayList<Choice>();
        for (int i = 0; i < count; i++) {
            if (list.items().get(i) instanceof ObjectValue object) {
                var choice = choice(object, at.item(i), findings);
                if (choice != null) {
                    sets.add(choice);
                }
            } else {
                ObjectReader.wrongKind(list.items().get(i), at.item(i), OBJECT, findings);
            }
        }
        return findings.size() == before ? new ComparisonAnswer(sets) : null;
    }

    private @Nullable Choice choice(ObjectValue object, Pointer at, Findings findings) {
        var fields = type.kind() == Kind.PAIR
                ? new ObjectReader(object, at, findings, "shown", "best")
                : new ObjectReader(object, at, findings, "shown", "best", "worst");
        var items = fields.requiredItems("shown");
        String best = fields.requiredText("best");
        Optional<String> worst = fields.text("worst");
        if (items == null || best == null) {
            return null;
        }
        var shown = new ArrayList<String>();
        for (int i = 0; i < items.size() && i <= type.shown(options.size()); i++) {
            if (items.get(i) instanceof TextValue text) {
                shown.add(text.text());
            } else {
                ObjectReader.wrongKind(
                        items.get(i),
                        at.field("shown").item(i),
                        new Sentence("the id of an option", "die Kennung einer Möglichkeit"),
                        findings);
            }
        }
        return new Choice(shown, best, worst);
    }

    private void wrongCount(int found, Pointer at, Findings findings) {
        findings.add(AnswerProblem.WRONG_NUMBER_OF_SETS, at, "needed", type.count(options.size()), "found", found);
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        var sets = ((ComparisonAnswer) answer).sets();
        int count = type.count(options.size());
        if (sets.isEmpty() && !type.everySet()) {
            findings.add(AnswerProblem.EMPTY, at);
        } else if (sets.size() > count || type.everySet() && sets.size() < count) {
            wrongCount(sets.size(), at, findings);
        }
        for (int i = 0; i < Math.min(sets.size(), count); i++) {
            check(sets.get(i), at.item(i), findings);
        }
    }

    private void check(Choice choice, Pointer at, Findings findings) {
        var seen = new HashSet<String>();
        int before = findings.size();
        for (int i = 0; i < choice.shown().size(); i++) {
            String option = choice.shown().get(i);
            if (options.check(option, at.field("shown").item(i), findings) && !seen.add(option)) {
                findings.add(AnswerProblem.DUPLICATE_OPTION, at.field("shown").item(i), "option", option);
            }
        }
        int show = type.shown(options.size());
        if (choice.shown().size() != show) {
            findings.add(AnswerProblem.WRONG_SIZE_OF_SET, at.field("shown"), "needed", show);
        }
        if (findings.size() > before) {
            return;
        }
        if (!seen.contains(choice.best())) {
            findings.add(AnswerProblem.NOT_IN_SET, at.field("best"));
        }
        if (type.kind() == Kind.PAIR) {
            if (choice.worst().isPresent()) {
                findings.add(AnswerProblem.UNKNOWN_FIELD, at.field("worst"), "known", "shown, best");
            }
        } else if (choice.worst().isEmpty()) {
            findings.add(AnswerProblem.MISSING_FIELD, at, "field", "worst");
        } else if (!seen.contains(choice.worst().get())) {
            findings.add(AnswerProblem.NOT_IN_SET, at.field("worst"));
        } else if (choice.worst().get().equals(choice.best())) {
            findings.add(AnswerProblem.BEST_AND_WORST, at.field("worst"));
        }
    }

    @Override
    protected Schema schemaOfGiven() {
        var fields = new LinkedHashMap<String, Schema>();
        Schema shown = Schema.list(options.schema()).with("uniqueItems", true);
        int show = type.shown(options.size());
        fields.put("shown", options.isKnown() ? shown.with("minItems", show).with("maxItems", show) : shown);
        fields.put("best", options.schema());
        if (type.kind() == Kind.BEST_WORST) {
            fields.put("worst", options.schema());
        }
        Schema sets = Schema.list(Schema.object(fields, fields.keySet()));
        int count = type.count(options.size());
        return options.isKnown()
                ? sets.with("minItems", type.everySet() ? count : 1).with("maxItems", count)
                : sets;
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        return Map.of(
                AnswerProblem.NOT_IN_SET,
                Inexpressible.COMPARISON_SET,
                AnswerProblem.BEST_AND_WORST,
                Inexpressible.COMPARISON_SET);
    }

    @Override
    public int fewestOptions() {
        return type.kind() == Kind.PAIR ? 2 : Math.max(3, type.shown(0));
    }

    @Override
    public int fewestChosen(int shown) {
        return options.hasExclusive() ? 0 : 1;
    }

    @Override
    public int mostChosen() {
        return Math.max(1, type.count(options.size()));
    }

    @Override
    public Type expressionType() {
        return Type.someOf(options.ids());
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        var best = new LinkedHashSet<String>();
        ((ComparisonAnswer) answer).sets().forEach(choice -> best.add(choice.best()));
        return best;
    }

    @Override
    public Map<String, Type> parts() {
        var parts = new LinkedHashMap<String, Type>();
        options.ids().forEach(id -> parts.put(id, Type.INT));
        return parts;
    }

    @Override
    protected @Nullable Object partOfGiven(String part, Answer answer) {
        return score(part, (ComparisonAnswer) answer);
    }

    private static long score(String option, ComparisonAnswer answer) {
        long score = 0;
        for (Choice choice : answer.sets()) {
            score += choice.best().equals(option) ? 1 : 0;
            score -= choice.worst().filter(option::equals).isPresent() ? 1 : 0;
        }
        return score;
    }

    /** Sets as {@code a c b: c a; d e f: d f}: those that were shown, the best, and the worst. */
    private static String written(ComparisonAnswer answer) {
        return answer.sets().stream()
                .map(choice -> String.join(" ", choice.shown())
                        + ": "
                        + choice.best()
                        + choice.worst().map(worst -> " " + worst).orElse(""))
                .collect(Collectors.joining("; "));
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        Value last = cells.get(cells.size() - 1);
        return last instanceof TextValue text
                ? Value.list(Stream.of(text.text().split("; ", -1))
                        .map(ComparisonRule::set)
                        .toList())
                : last;
    }

    private static Value set(String written) {
        var sides = written.split(": ", 2);
        var chosen = sides.length == 2 ? sides[1].split(" ", 2) : new String[0];
        var set = Value.object()
                .with(
                        "shown",
                        Value.list(Stream.of(sides[0].split(" ", -1))
                                .map(Value::of)
                                .toList()));
        if (chosen.length > 0) {
            set = set.with("best", Value.of(chosen[0]));
        }
        return chosen.length > 1 ? set.with("worst", Value.of(chosen[1])) : set;
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        var columns = new ArrayList<AnswerColumn>();
        options.labels()
                .forEach((id, label) ->
                        columns.add(new AnswerColumn(name + "." + id, AnswerColumn.Kind.NUMBER).of(label)));
        columns.add(new AnswerColumn(name + ".allSets", AnswerColumn.Kind.WORDS)
                .of(AnswerColumn.words("all sets and choices", "alle Gruppen und Wahlen")));
        return columns;
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        options.ids().forEach(id -> cells.add(Value.of(score(id, (ComparisonAnswer) answer))));
        cells.add(Value.of(written((ComparisonAnswer) answer)));
    }
}
