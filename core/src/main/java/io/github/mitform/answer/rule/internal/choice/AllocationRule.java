package io.github.mitform.answer.rule.internal.choice;

import io.github.mitform.answer.AllocationAnswer;
import io.github.mitform.answer.Answer;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.Numbers;
import io.github.mitform.answer.rule.internal.OptionIndex;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.rule.internal.Words;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AllocationType.Cost;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.schema.Schema;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Points for options; an expression sees the set of those that got any, and the points of each option as a part, 0 where it was left
 * out.
 */
public final class AllocationRule extends TypeRule {
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final AllocationType type;
    private final OptionIndex options;
    private final boolean prices;

    public AllocationRule(AllocationType type) {
        super(
                type,
                AllocationAnswer.class,
                new Sentence("an object of points by option", "ein Objekt mit Punkten je Möglichkeit"));
        this.type = type;
        this.options = new OptionIndex(type.choices());
        this.prices = type.hasPrices();
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        if (!(value instanceof ObjectValue object)) {
            return wrongKind(value, at, findings);
        }
        int before = findings.size();
        var points = new LinkedHashMap<String, Integer>();
        object.fields().forEach((id, given) -> {
            Pointer place = Findings.place(at, id);
            if (options.check(id, place, findings)) {
                points.put(id, points(given, place, findings));
            }
        });
        return findings.size() == before ? new AllocationAnswer(points) : null;
    }

    private int points(Value given, Pointer at, Findings findings) {
        if (!(given instanceof NumberValue number)) {
            findings.add(
                    AnswerProblem.WRONG_KIND,
                    at,
                    "needed",
                    new Sentence("a whole number", "eine ganze Zahl"),
                    "found",
                    Words.kind(given));
        } else if (Numbers.checkSize(number.number(), at, findings)) {
            if (!Numbers.isWhole(number.number())) {
                findings.add(AnswerProblem.NOT_WHOLE, at);
            } else if (number.number().signum() < 0) {
                findings.add(AnswerProblem.NEGATIVE, at);
            } else if (number.number().compareTo(MOST) > 0) {
                findings.add(AnswerProblem.OVER_MOST, at, "most", most());
            } else {
                return number.number().intValue();
            }
        }
        return 0;
    }

    private int most() {
        return type.mostForOne();
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        long sum = 0;
        for (var entry : ((AllocationAnswer) answer).points().entrySet()) {
            Pointer place = Findings.place(at, entry.getKey());
            int given = entry.getValue();
            options.check(entry.getKey(), place, findings);
            if (given < 0) {
                findings.add(AnswerProblem.NEGATIVE, place);
            } else if ((type.most().isPresent() || prices) && given > most()) {
                findings.add(AnswerProblem.OVER_MOST, place, "most", most());
            }
            // No more than what is refused anyway, so that no sum becomes too large to be one.
            sum += Math.min(cost(entry.getKey(), given), type.total() + 1L);
        }
        if (sum > type.total()) {
            findings.add(overTotal(), at, "total", type.total());
        } else if (type.spendAll() && sum < type.total()) {
            findings.add(AnswerProblem.NOT_ALL_SPENT, at, "total", type.total());
        }
    }

    private long cost(String option, int given) {
        if (prices) {
            return (long) options.price(option) * given;
        }
        return type.cost() == Cost.QUADRATIC ? (long) given * given : given;
    }

    private AnswerProblem overTotal() {
        if (prices) {
            return AnswerProblem.OVER_BUDGET;
        }
        return type.cost() == Cost.QUADRATIC ? AnswerProblem.OVER_CREDITS : AnswerProblem.OVER_TOTAL;
    }

    @Override
    protected Schema schemaOfGiven() {
        Schema points = Schema.whole().with("minimum", 0).with("maximum", Math.max(0, most()));
        return options.schemaOfObject(points, List.of());
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        var problems = new EnumMap<AnswerProblem, Inexpressible>(Numbers.INEXPRESSIBLE);
        problems.put(overTotal(), Inexpressible.ALLOCATION_SUM);
        if (type.spendAll()) {
            problems.put(AnswerProblem.NOT_ALL_SPENT, Inexpressible.ALLOCATION_SUM);
        }
        return problems;
    }

    @Override
    protected @Nullable Answer restrictedGiven(Answer answer, Set<String> shown) {
        var points = ((AllocationAnswer) answer).points();
        if (shown.containsAll(points.keySet())) {
            return answer;
        }
        var left = new LinkedHashMap<>(points);
        left.keySet().retainAll(shown);
        boolean wasNothing = points.values().stream().allMatch(given -> given == 0);
        boolean isNothing = left.values().stream().allMatch(given -> given == 0);
        return isNothing && !wasNothing ? null : new AllocationAnswer(left);
    }

    @Override
    public int fewestOptions() {
        if (!type.spendAll() || type.total() < 1 || most() < 1) {
            return 1;
        }
        return (type.total() - 1) / most() + 1;
    }

    @Override
    public int fewestChosen(int shown) {
        return options.hasExclusive() || !type.spendAll() ? 0 : fewestOptions();
    }

    @Override
    public int mostChosen() {
        return type.total();
    }

    @Override
    public Type expressionType() {
        return Type.someOf(options.ids());
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        var ids = new LinkedHashSet<String>();
        ((AllocationAnswer) answer).points().forEach((id, given) -> {
            if (given > 0) {
                ids.add(id);
            }
        });
        return ids;
    }

    @Override
    public Map<String, Type> parts() {
        var parts = new LinkedHashMap<String, Type>();
        options.ids().forEach(id -> parts.put(id, Type.INT));
        return parts;
    }

    @Override
    protected @Nullable Object partOfGiven(String part, Answer answer) {
        return ((AllocationAnswer) answer).points().getOrDefault(part, 0).longValue();
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        var points = new LinkedHashMap<String, Value>();
        int next = 0;
        for (String id : options.ids()) {
            Value cell = cells.get(next++);
            // An option that was not even shown has 0 in a table too.
            if (!isEmpty(cell) && !cell.equals(Value.of(0))) {
                points.put(id, cell);
            }
        }
        return Value.object(points);
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        return options.labels().entrySet().stream()
                .map(option -> new AnswerColumn(name + "." + option.getKey(), AnswerColumn.Kind.NUMBER)
                        .of(option.getValue())
                        .withUnit(type.unit())
                        .between(Optional.of(Value.of(0)), Optional.of(Value.of(most()))))
                .toList();
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        var points = ((AllocationAnswer) answer).points();
        options.ids().forEach(id -> cells.add(Value.of(points.getOrDefault(id, 0))));
    }
}
