package io.github.mitform.rehearsal.paths;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.NoAnswer;
import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.check.Input;
import io.github.mitform.check.Plan;
import io.github.mitform.check.Rule;
import io.github.mitform.expression.evaluation.Slots;
import io.github.mitform.session.Round;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks for answers with which conditions come out as they have to: tries the candidates of each question that matters in turn, in the order
 * of the flow, and turns back as soon as a condition cannot come out right any more. What it finds is a guess until a session has shown it.
 */
final class Solver {
    /** Greatest number of times that conditions are evaluated for one goal. */
    static final int MOST_STEPS = 20_000;

    private final Round round;
    private final FlowMap map;
    private final Candidates candidates;
    private final LocalDate today;

    Solver(Round round, FlowMap map, Candidates candidates, LocalDate today) {
        this.round = round;
        this.map = map;
        this.candidates = candidates;
        this.today = today;
    }

    /**
     * Hands over one set of answers after the other until one is taken.
     *
     * @param probe what the answer to one question has to be, if anything
     * @param taken told the answers by question, {@link NoAnswer#SKIPPED} for one that is left out; returns whether they will do
     */
    void solve(List<Constraint> constraints, Optional<Probe> probe, Predicate<Map<String, Answer>> taken) {
        new Trial(constraints, probe, taken).assign(0);
    }

    /** One search. */
    private final class Trial {
        private final Optional<Probe> probe;
        private final Predicate<Map<String, Answer>> taken;
        private final List<Input> questions;
        private final Map<String, Answer> assigned = new LinkedHashMap<>();
        /** For each question, the constraints that can be judged once it has an answer. */
        private final List<List<Constraint>> ready = new ArrayList<>();

        private int steps;
        private boolean done;

        Trial(List<Constraint> constraints, Optional<Probe> probe, Predicate<Map<String, Answer>> taken) {
            this.probe = probe;
            this.taken = taken;
            var needed = new LinkedHashSet<Input>();
            constraints.forEach(constraint -> need(constraint.rule(), needed));
            probe.ifPresent(wanted -> need(wanted.input(), needed));
            questions = needed.stream()
                    .filter(input -> !input.isComputed())
                    .sorted(Comparator.comparing(Input::slot))
                    .toList();
            questions.forEach(question -> ready.add(new ArrayList<>()));
            for (Constraint constraint : constraints) {
                var own = new LinkedHashSet<Input>();
                need(constraint.rule(), own);
                int last = own.stream().mapToInt(questions::indexOf).max().orElse(-1);
                if (last >= 0) {
                    ready.get(last).add(constraint);
                }
            }
        }

        private void need(Rule rule, Set<Input> needed) {
            map.reads(rule).forEach(input -> need(input, needed));
        }

        private void need(Input input, Set<Input> needed) {
            if (needed.add(input)) {
                map.shown(input.name()).forEach(around -> need(around.rule(), needed));
                input.computation().ifPresent(computation -> need(computation.rule(), needed));
            }
        }

        void assign(int index) {
            if (index == questions.size()) {
                if (probe.filter(probed -> probed.input().isComputed()).isPresent() && !isMet(probe.orElseThrow())) {
                    return;
                }
                done = done || taken.test(new LinkedHashMap<>(assigned));
                return;
            }
            Input question = questions.get(index);
            for (Answer answer : domain(question)) {
                if (done || steps > MOST_STEPS) {
                    break;
                }
                assigned.put(question.name(), answer);
                if (ready.get(index).stream().allMatch(this::isMet)) {
                    assign(index + 1);
                }
            }
            assigned.remove(question.name());
        }

        private List<Answer> domain(Input question) {
            var wanted = probe.filter(probed -> probed.input().equals(question));
            var domain = new ArrayList<Answer>();
            for (Answer answer : candidates.of(question.name())) {
                if (wanted.isEmpty() || Candidates.matches(rule(question), wanted.get(), answer)) {
                    domain.add(answer);
                }
            }
            boolean mayBeLeftOut = !question.question().required()
                    || !map.shown(question.name()).isEmpty();
            if (wanted.map(probed -> probed.matches(null)).orElse(mayBeLeftOut)) {
                domain.add(NoAnswer.SKIPPED);
            }
            return domain;
        }

        private boolean isMet(Constraint constraint) {
            steps++;
            return Boolean.valueOf(constraint.holds()).equals(value(constraint.rule(), new Seen()));
        }

        private boolean isMet(Probe probe) {
            steps++;
            return probe.matches(seen(probe.input().slot(), new Seen()));
        }

        private @Nullable Object value(Rule rule, Seen known) {
            Slots slots = slot -> seen(slot, known);
            return rule.compiled().value(slots, today);
        }

        /** Returns what a condition sees in a slot: nothing of a question that is not shown. */
        private @Nullable Object seen(int slot, Seen known) {
            var inputs = round.plan().inputs();
            if (slot < inputs.size()) {
                Input input = inputs.get(slot);
                if (input.isComputed()) {
                    return computed(input, known);
                }
                return isShown(input, known) ? rule(input).expressionValue(assigned.get(input.name())) : null;
            }
            int list = slot - inputs.size() - round.plan().parts().size();
            if (list >= 0) {
                var values = new ArrayList<Object>();
                round.plan().gathered().get(list).from().forEach(each -> {
                    Object value = seen(each, known);
                    if (value != null) {
                        values.add(value);
                    }
                });
                return values;
            }
            Plan.Part part = round.plan().parts().get(slot - inputs.size());
            return isShown(part.input(), known)
                    ? rule(part.input())
                            .partValue(part.name(), assigned.get(part.input().name()))
                    : null;
        }

        private @Nullable Object computed(Input input, Seen known) {
            var already = known.values.get(input.name());
            if (already == null) {
                var computation = input.computation().orElseThrow();
                already = isShown(input, known)
                        ? Optional.ofNullable(computation.value(inner -> seen(inner, known), today))
                        : Optional.empty();
                known.values.put(input.name(), already);
            }
            return already.orElse(null);
        }

        private boolean isShown(Input input, Seen known) {
            var already = known.shown.get(input.name());
            if (already == null) {
                already = map.shown(input.name()).stream()
                        .allMatch(around -> Boolean.valueOf(around.holds()).equals(value(around.rule(), known)));
                known.shown.put(input.name(), already);
            }
            return already;
        }

        private AnswerRule rule(Input input) {
            var rule = round.rules().get(input.name());
            if (rule == null) {
                throw new IllegalStateException("no question " + input.name());
            }
            return rule;
        }
    }
    /** What follows from the same answers, by name, so that it is found out once. */
    private static final class Seen {
        private final Map<String, Boolean> shown = new HashMap<>();
        private final Map<String, Optional<Object>> values = new HashMap<>();
    }
}
