package io.github.mitform.session.internal;

import io.github.mitform.check.Input;
import io.github.mitform.check.Node;
import io.github.mitform.check.Offer;
import io.github.mitform.check.Plan;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.session.problem.SessionProblem;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.tally.result.Result;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The options that a round takes from earlier phases.
 *
 * @param types the answer types with their options, by the name of the question
 * @param findings what keeps the round from opening
 * @param simulated whether made-up responses are behind any of the options
 */
public record Binding(Map<String, AnswerType> types, List<Finding> findings, boolean simulated) {
    private static final int MOST_OPTIONS = 10_000;

    /** Most steps and questions of a round. */
    private static final int MOST_PARTS = 20_000;

    public static Binding of(Plan plan, PhaseResults earlier) {
        var types = new LinkedHashMap<String, AnswerType>();
        var findings = new ArrayList<Finding>();
        boolean simulated = false;
        for (Input input : withOptions(plan)) {
            if (input.question().answer().options().orElse(null) instanceof Options.From from) {
                var carried = input.offer().flatMap(Offer::carried);
                if (carried.isPresent()) {
                    carry(input, carried.orElseThrow(), from, plan, types);
                } else if (isThere(input, from, earlier, findings)) {
                    var options = earlier.options(from.from(), from.select());
                    types.put(input.name(), input.question().answer().withOptions(Options.of(options, from.order())));
                    var loop = plan.loops().stream()
                            .filter(each -> each.each().filter(input::equals).isPresent())
                            .findFirst();
                    check(input, from, options, least(input, loop), most(loop), findings);
                    simulated |= earlier.result(from.from())
                            .filter(Result::simulated)
                            .isPresent();
                }
            }
        }
        return new Binding(types, findings, simulated);
    }

    /** Returns the questions, and what is repeated for each of several options as if it were one, in the order of the flow. */
    private static List<Input> withOptions(Plan plan) {
        if (plan.loops().isEmpty()) {
            return plan.inputs();
        }
        var all = new ArrayList<>(plan.inputs());
        plan.loops().forEach(loop -> loop.each().ifPresent(all::add));
        return all;
    }

    /** Takes over the options of a question that got them from an earlier phase itself; it stands before. */
    private static void carry(
            Input input, Offer.Carried carried, Options.From from, Plan plan, Map<String, AnswerType> types) {
        var source = types.get(plan.inputs().get(carried.source()).name());
        if (source != null) { // otherwise it got none, which is among the findings
            var options = carried.select().among(source.options().orElseThrow().listed());
            types.put(input.name(), input.question().answer().withOptions(Options.of(options, from.order())));
        }
    }

    private static boolean isThere(Input input, Options.From from, PhaseResults earlier, List<Finding> findings) {
        if (!earlier.names().contains(from.from())) {
            add(findings, SessionProblem.NO_RESULT, input, from);
            return false;
        }
        if (from.select() instanceof Selection.Accepted
                && earlier.decision(from.from()).isEmpty()) {
            add(findings, SessionProblem.NOT_DECIDED, input, from);
            return false;
        }
        return true;
    }

    private static int least(Input input, Optional<Node.Loop> loop) {
        return loop.isPresent() ? 1 : least(input.question().answer());
    }

    /** Returns how many options a question may have; what is repeated for each of them may not have too many questions in all. */
    private static int most(Optional<Node.Loop> loop) {
        return loop.map(each -> MOST_PARTS / Math.max(1, size(each.flow()))).orElse(MOST_OPTIONS);
    }

    private static int size(List<Node> flow) {
        int size = 0;
        for (Node node : flow) {
            size += 1 + (node instanceof Node.Page page ? page.inputs().size() : 0);
            for (List<Node> inside : node.inside()) {
                size += size(inside);
            }
        }
        return size;
    }

    private static void check(
            Input input, Options.From from, List<Option> options, int least, int most, List<Finding> findings) {
        if (options.size() < least) {
            add(findings, SessionProblem.TOO_FEW_OPTIONS, input, from, "least", least, "found", options.size());
        } else if (options.size() > most) {
            add(findings, SessionProblem.TOO_MANY_OPTIONS, input, from, "most", most, "found", options.size());
        }
        var seen = new HashSet<String>();
        for (Option option : options) {
            if (!seen.add(option.id().value())) {
                add(findings, SessionProblem.DUPLICATE_OPTION, input, from, "option", option.id());
            }
        }
    }

    /** Returns how many options a question needs so that there is something to decide and an answer is possible. */
    private static int least(AnswerType type) {
        if (type instanceof GridType) return 1;
        if (type instanceof ChoiceType choice) return choice.other() ? 1 : 2;
        if (type instanceof ChoicesType choices) return Math.max(choices.other() ? 1 : 2, choices.min());
        if (type instanceof RankingType ranking) return Math.max(2, ranking.min());
        if (type instanceof ComparisonType comparison)
            return Math.max(3, comparison.shown(3)) - (comparison.kind() == ComparisonType.Kind.PAIR ? 1 : 0);
        return 2;
    }

    private static void add(
            List<Finding> findings, SessionProblem problem, Input input, Options.From from, Object... gaps) {
        var all = new ArrayList<Object>(List.of(gaps));
        all.addAll(List.of("question", input.name(), "from", from.from()));
        findings.add(problem.at(Pointer.root(), all.toArray()).withPath(input.path()));
    }

    /** Returns what was bound, for the digest of the round. */
    public Value toValue() {
        var questions = new TreeMap<String, Value>();
        types.forEach((name, type) -> questions.put(
                name,
                Value.list(type.options().orElseThrow().listed().stream()
                        .map(Binding::value)
                        .toList())));
        return Value.object(questions);
    }

    private static Value value(Option option) {
        var labels = new TreeMap<String, Value>();
        for (Map.Entry<Locale, String> label : option.label().byLanguage().entrySet()) {
            labels.put(label.getKey().toLanguageTag(), Value.of(label.getValue()));
        }
        return Value.object(Map.of("id", Value.of(option.id().value()), "label", Value.object(labels)));
    }
}
