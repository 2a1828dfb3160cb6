package io.github.mitform.answer.rule.internal.choice;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.OptionIndex;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.rule.internal.Words;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.text.InWords;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.TextValue;
import io.github.mitform.value.schema.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Options in order; an expression sees the list of their ids, the best first, those that share a rank side by side. */
public final class RankingRule extends TypeRule {
    private final RankingType type;
    private final OptionIndex options;

    public RankingRule(RankingType type) {
        super(
                type,
                RankingAnswer.class,
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
        var ranks = new ArrayList<List<String>>();
        for (int i = 0; i < list.items().size(); i++) {
            Value item = list.items().get(i);
            if (item instanceof ListValue shared) {
                ranks.add(shared(shared, at.item(i), findings));
            } else {
                ranks.add(List.of(id(item, at.item(i), findings)));
            }
        }
        return findings.size() == before ? new RankingAnswer(ranks) : null;
    }

    private List<String> shared(ListValue items, Pointer at, Findings findings) {
        var rank = new ArrayList<String>();
        for (int i = 0; i < items.items().size(); i++) {
            rank.add(id(items.items().get(i), at.item(i), findings));
        }
        return rank;
    }

    private static String id(Value item, Pointer at, Findings findings) {
        if (item instanceof TextValue text) {
            return text.text();
        }
        findings.add(
                AnswerProblem.WRONG_KIND,
                at,
                "needed",
                new Sentence("the id of an option", "die Kennung einer Möglichkeit"),
                "found",
                Words.kind(item));
        return "";
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        var ranks = ((RankingAnswer) answer).ranks();
        var seen = new HashSet<String>();
        int ranked = 0;
        for (int i = 0; i < ranks.size(); i++) {
            List<String> rank = ranks.get(i);
            Pointer place = at.item(i);
            if (rank.isEmpty()) {
                findings.add(AnswerProblem.EMPTY, place);
            } else if (rank.size() > 1 && !type.ties()) {
                findings.add(AnswerProblem.TIE, place);
            }
            for (int j = 0; j < rank.size(); j++) {
                String id = rank.get(j);
                Pointer spot = rank.size() == 1 ? place : place.item(j);
                if (options.check(id, spot, findings) && !seen.add(id)) {
                    findings.add(AnswerProblem.DUPLICATE_OPTION, spot, "option", id);
                }
                ranked++;
            }
        }
        if (ranked < type.min()) {
            findings.add(AnswerProblem.TOO_FEW, at, "min", type.min(), "found", ranked);
        }
        if (type.max().isPresent() && ranked > type.max().getAsInt()) {
            findings.add(AnswerProblem.TOO_MANY, at, "max", type.max().getAsInt(), "found", ranked);
        }
    }

    @Override
    protected Schema schemaOfGiven() {
        Schema shared = Schema.list(options.schema()).with("minItems", 1).with("uniqueItems", true);
        shared = type.ties() ? shared : shared.with("maxItems", 1);
        Schema schema = Schema.list(Schema.anyOf(options.schema(), shared));
        int min = type.ties() ? Math.min(type.min(), 1) : type.min();
        schema = min > 0 ? schema.with("minItems", min) : schema;
        schema = type.max().isPresent()
                ? schema.with("maxItems", Math.max(0, type.max().getAsInt()))
                : schema;
        return schema.and(options.ids().stream().map(RankingRule::onlyOnce).toArray(Schema[]::new));
    }

    /** Neither in two ranks, nor alone and in a rank. */
    private static Schema onlyOnce(String id) {
        Schema option = Schema.constant(id);
        return Schema.anything()
                .with(
                        "contains",
                        Schema.anyOf(option, Schema.list(Schema.anything()).with("contains", option)))
                .with("minContains", 0)
                .with("maxContains", 1);
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        var problems = new EnumMap<AnswerProblem, Inexpressible>(AnswerProblem.class);
        if (type.ties() && type.min() > 1) {
            problems.put(AnswerProblem.TOO_FEW, Inexpressible.RANKING_COUNT);
        }
        if (type.ties() && type.max().isPresent()) {
            problems.put(AnswerProblem.TOO_MANY, Inexpressible.RANKING_COUNT);
        }
        return problems;
    }

    @Override
    protected @Nullable Answer restrictedGiven(Answer answer, Set<String> shown) {
        var ranks = ((RankingAnswer) answer).ranks();
        if (ranks.stream().allMatch(shown::containsAll)) {
            return answer;
        }
        var left = ranks.stream()
                .map(rank -> rank.stream().filter(shown::contains).toList())
                .filter(rank -> !rank.isEmpty())
                .toList();
        return left.isEmpty() ? null : new RankingAnswer(left);
    }

    @Override
    public int fewestOptions() {
        return Math.max(2, type.min());
    }

    @Override
    public int fewestChosen(int shown) {
        return options.hasExclusive() ? 0 : type.min();
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
        var words = new ArrayList<String>();
        for (List<String> rank : ((RankingAnswer) answer).ranks()) {
            rank.forEach(id -> options.label(id).map(label).ifPresent(words::add));
        }
        return Optional.of(InWords.list(words, language));
    }

    @Override
    public Type expressionType() {
        return new Type.ListOf(Type.oneOf(options.ids()));
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        var ids = new ArrayList<String>();
        ((RankingAnswer) answer).ranks().forEach(ids::addAll);
        return ids;
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        var byRank = new TreeMap<BigDecimal, List<Value>>();
        int next = 0;
        for (String id : options.ids()) {
            Value cell = cells.get(next++);
            if (cell instanceof NumberValue rank) {
                byRank.computeIfAbsent(rank.number(), number -> new ArrayList<>())
                        .add(Value.of(id));
            } else if (!isEmpty(cell)) {
                return cell; // is refused
            }
        }
        return Value.list(byRank.values().stream()
                .map(shared -> shared.size() == 1 ? shared.get(0) : Value.list(shared))
                .toList());
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        var ranks = AnswerColumn.words("rank, 1 for the best", "Platz, 1 für den besten");
        return options.labels().entrySet().stream()
                .map(option -> new AnswerColumn(name + "." + option.getKey(), AnswerColumn.Kind.NUMBER)
                        .of(option.getValue())
                        .withUnit(Optional.of(ranks))
                        .between(Optional.of(Value.of(1)), Optional.of(Value.of(options.size()))))
                .toList();
    }

    /** The rank of each option, 1 for the best; as many as share a rank are left out behind it: 1, 2, 2, 4. */
    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        var rankOf = new HashMap<String, Integer>();
        int ahead = 0;
        for (List<String> rank : ((RankingAnswer) answer).ranks()) {
            for (String id : rank) {
                rankOf.put(id, ahead + 1);
            }
            ahead += rank.size();
        }
        for (String id : options.ids()) {
            Integer rank = rankOf.get(id);
            cells.add(rank == null ? Value.nothing() : Value.of(rank));
        }
    }
}
