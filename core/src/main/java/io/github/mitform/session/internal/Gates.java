package io.github.mitform.session.internal;

import com.google.common.primitives.ImmutableIntArray;
import io.github.mitform.answer.Answer;
import io.github.mitform.check.Computation;
import io.github.mitform.check.Offer;
import io.github.mitform.check.Plan;
import io.github.mitform.check.Rule;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.expression.Expression;
import io.github.mitform.session.internal.RoundPage.Gate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which questions are shown and which arms are taken.
 *
 * <p>Inputs and branches are units with a state each, and so are lists of options that depend on answers. A unit depends on the branch
 * around it and on the inputs its conditions read; a hidden input reads as unanswered and a hidden option as not chosen, so that hiding
 * goes on to whatever depended on it. Units are kept in an order in which each stands
 * behind what it depends on. Immutable and safe to share.
 */
public final class Gates {
    /** State of an input that is not shown, and of a branch that is not reached. */
    public static final Integer HIDDEN = 0;

    /** State of an input whose condition is unknown so far, and of a branch where no arm is taken so far. */
    public static final Integer UNDECIDED = 1;

    /** State of an input that is shown; of a branch this plus the index of the arm that is taken. */
    public static final Integer SHOWN = 2;

    /** State of an input whose condition holds, but which has too few options to be asked. */
    static final Integer LACKING = 3;

    private final Layout layout;
    private final Plan plan;
    private final ImmutableIntArray[] reads;
    private final ImmutableIntArray[] readers;
    private final ImmutableIntArray[] inside;
    private final int[] order;
    private final int[] rank;
    private final boolean readsToday;

    public Gates(Layout layout, Plan plan) {
        this.layout = layout;
        this.plan = plan;
        int count = layout.unitCount();
        var readBy = builders(count);
        var readersOf = builders(count);
        var insideOf = builders(count);
        boolean today = false;
        for (int unit = 0; unit < count; unit++) {
            int branch = layout.gate(unit).branch();
            if (branch >= 0) {
                insideOf[branch].add(unit);
            }
            for (Rule rule : rules(unit)) {
                today |= readsToday(rule.expression());
                for (int slot : inputsRead(rule)) {
                    readBy[unit].add(slot);
                    readersOf[slot].add(unit);
                }
            }
        }
        for (RoundInput input : layout.inputs()) {
            for (Rule rule : input.input().demands()) {
                today |= readsToday(rule.expression());
            }
        }
        for (int unit = layout.branchEnd(); unit < count; unit++) {
            offer(unit, readBy, readersOf, insideOf);
        }
        reads = built(readBy);
        readers = built(readersOf);
        inside = built(insideOf);
        order = order();
        rank = new int[count];
        for (int i = 0; i < count; i++) {
            rank[order[i]] = i;
        }
        readsToday = today;
    }

    /** Connects a list of options with its question, and with the question it comes from. */
    private void offer(
            int unit,
            ImmutableIntArray.Builder[] readBy,
            ImmutableIntArray.Builder[] readersOf,
            ImmutableIntArray.Builder[] insideOf) {
        var input = layout.offering(unit).input();
        var offer = input.offer().orElseThrow();
        insideOf[unit].add(input.slot());
        for (Rule rule : offer.when().values()) {
            for (int slot : inputsRead(rule)) {
                readBy[input.slot()].add(slot);
            }
        }
        offer.carried().ifPresent(carried -> {
            int other = layout.offer(carried.source());
            if (other >= 0) {
                insideOf[other].add(unit);
            }
            if (!(carried.select() instanceof Selection.All)) {
                readBy[input.slot()].add(carried.source());
                readersOf[carried.source()].add(unit);
            }
        });
    }

    private static ImmutableIntArray.Builder[] builders(int count) {
        var builders = new ImmutableIntArray.Builder[count];
        Arrays.setAll(builders, i -> ImmutableIntArray.builder(0));
        return builders;
    }

    private static ImmutableIntArray[] built(ImmutableIntArray.Builder[] builders) {
        return Arrays.stream(builders).map(ImmutableIntArray.Builder::build).toArray(ImmutableIntArray[]::new);
    }

    private List<Rule> rules(int unit) {
        if (unit >= layout.branchEnd()) {
            var offer = layout.offering(unit).input().offer();
            return offer.map(Offer::when)
                    .map(when -> List.copyOf(when.values()))
                    .orElse(List.of());
        }
        if (unit >= layout.inputCount()) {
            return layout.branch(unit).rules();
        }
        var input = layout.input(unit).input();
        return input.computation()
                .map(Computation::rule)
                .or(input::when)
                .map(List::of)
                .orElse(List.of());
    }

    /** Returns the slots of the inputs that a rule reads, each once; a part is read from the whole. */
    private int[] inputsRead(Rule rule) {
        return rule.reads().stream().flatMap(this::inputsRead).distinct().toArray();
    }

    private IntStream inputsRead(int slot) {
        int parts = layout.inputCount();
        if (slot < parts) {
            return IntStream.of(slot);
        }
        int lists = parts + plan.parts().size();
        return slot < lists
                ? IntStream.of(plan.parts().get(slot - parts).input().slot())
                : plan.gathered().get(slot - lists).from().stream().flatMap(this::inputsRead);
    }

    private static boolean readsToday(Expression expression) {
        return expression instanceof Expression.Today
                || expression.children().stream().anyMatch(Gates::readsToday);
    }

    /** Orders the units so that each stands behind what it depends on (Arthur B. Kahn, CACM 5/11, 1962). */
    private int[] order() {
        int count = layout.unitCount();
        var waiting = new int[count];
        for (int unit = 0; unit < count; unit++) {
            inside[unit].forEach(next -> waiting[next]++);
            readers[unit].forEach(next -> waiting[next]++);
        }
        var sorted = new int[count];
        int end = 0;
        for (int unit = 0; unit < count; unit++) {
            if (waiting[unit] == 0) {
                sorted[end++] = unit;
            }
        }
        for (int done = 0; done < end; done++) {
            for (ImmutableIntArray dependants : List.of(inside[sorted[done]], readers[sorted[done]])) {
                for (int i = 0; i < dependants.length(); i++) {
                    if (--waiting[dependants.get(i)] == 0) {
                        sorted[end++] = dependants.get(i);
                    }
                }
            }
        }
        if (end < count) {
            throw new IllegalArgumentException(
                    "conditions depend on each other in a circle, which no check lets through");
        }
        return sorted;
    }

    /** Returns whether any condition looks at the day. */
    public boolean readsToday() {
        return readsToday;
    }

    /**
     * Returns whether a unit's own conditions look at something unanswered that is still to come.
     *
     * @param isAhead whether a page is the current one or comes after it
     */
    public boolean looksAhead(int unit, Chunks<Answer> answers, Chunks<Object> states, IntPredicate isAhead) {
        return looksAhead(unit, answers, states, isAhead, null);
    }

    /** @param passed units that values are computed from and that were looked at already; null as long as there are none */
    private boolean looksAhead(
            int unit, Chunks<Answer> answers, Chunks<Object> states, IntPredicate isAhead, @Nullable BitSet passed) {
        for (int i = 0; i < reads[unit].length(); i++) {
            int slot = reads[unit].get(i);
            RoundInput input = layout.input(slot);
            if (input.isComputed()) {
                passed = passed == null ? new BitSet() : passed;
                for (int on = slot;
                        on >= 0 && !passed.get(on);
                        on = layout.gate(on).branch()) {
                    passed.set(on);
                    if (looksAhead(on, answers, states, isAhead, passed)) {
                        return true;
                    }
                }
            } else if (input.isAsked()
                    && isAhead.test(input.page())
                    && !(isShown(states, slot)
                            && layout.hasAnswer(answers, slot)
                            && answer(answers, states, slot) != null)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the state of every unit. */
    public Chunks<Object> all(Chunks<Answer> answers, Occasion occasion) {
        var states = new Object[layout.unitCount()];
        Arrays.fill(states, HIDDEN);
        var work = new Evaluation(layout, plan, answers, occasion) {
            @Override
            Object state(int unit) {
                return states[unit];
            }
        };
        for (int unit : order) {
            states[unit] = work.evaluate(unit);
        }
        return Chunks.of(states);
    }

    /**
     * Returns the states after the answers in some slots have changed. Looks only at what depends on them.
     *
     * @param answers with the change made
     */
    public Chunks<Object> after(Chunks<Object> before, Chunks<Answer> answers, int[] changed, Occasion occasion) {
        var queue = new RankQueue();
        for (int slot : changed) {
            if (isShown(before, slot)) {
                add(readers[slot], queue);
            }
        }
        if (queue.isEmpty()) {
            return before;
        }
        var work = new Update(before, answers, occasion);
        while (!queue.isEmpty()) {
            int unit = order[queue.poll()];
            Object was = work.state(unit);
            Object is = work.evaluate(unit);
            if (!was.equals(is)) {
                work.states = work.states.with(unit, is);
                add(inside[unit], queue);
                if (was instanceof Computed || is instanceof Computed) {
                    add(readers[unit], queue);
                } else if (unit < layout.inputCount()) {
                    if (layout.hasAnswer(answers, unit) && was.equals(SHOWN) != is.equals(SHOWN)) {
                        add(readers[unit], queue);
                    }
                } else if (unit >= layout.branchEnd()) {
                    int slot = layout.offering(unit).input().slot();
                    if (layout.hasAnswer(answers, slot)) {
                        add(readers[slot], queue); // another part of the same answer may be shown
                    }
                }
            }
        }
        return work.states;
    }

    /**
     * Returns what the answer to a question that is shown does not keep to: places in {@link Question#valid}. What is still unknown, because
     * something else is unanswered, is kept to.
     */
    public List<Integer> violated(Chunks<Object> states, Chunks<Answer> answers, int slot, Occasion occasion) {
        var demands = layout.input(slot).input().demands();
        if (demands.isEmpty()) {
            return List.of();
        }
        Answer answer = answer(answers, states, slot);
        if (answer == null || !answer.isGiven()) {
            return List.of();
        }
        var violated = new ArrayList<Integer>(0);
        var work = new Update(states, answers, occasion);
        for (int i = 0; i < demands.size(); i++) {
            if (Boolean.FALSE.equals(demands.get(i).compiled().value(work, occasion.today()))) {
                violated.add(i);
            }
        }
        return violated;
    }

    private void add(ImmutableIntArray units, RankQueue queue) {
        for (int i = 0; i < units.length(); i++) {
            queue.add(rank[units.get(i)]);
        }
    }

    public static boolean isShown(Chunks<Object> states, int slot) {
        Object state = states.get(slot);
        return SHOWN.equals(state) || state instanceof Computed;
    }

    /** Returns whether the flow has come to an input and its condition holds, even if it has too few options to be asked. */
    public static boolean isCalledFor(Chunks<Object> states, int slot) {
        return isShown(states, slot) || LACKING.equals(states.get(slot));
    }

    /** Returns whether the flow has come to this arm. */
    public static boolean isOpen(Chunks<Object> states, Gate gate) {
        if (gate.branch() < 0) {
            return true;
        }
        return isTaken(states.get(gate.branch()), gate);
    }

    static boolean isTaken(@Nullable Object state, Gate gate) {
        return state instanceof Integer taken && taken == SHOWN + gate.arm();
    }

    /** Returns the options of a question that are shown; null if all of them always are. */
    public @Nullable Offered offered(Chunks<Object> states, int slot) {
        int unit = layout.offer(slot);
        return unit >= 0 && states.get(unit) instanceof Offered offered ? offered : null;
    }

    /** Returns what was computed in a slot; null if nothing was. */
    public @Nullable Answer computed(Chunks<Object> states, int slot) {
        return states.get(slot) instanceof Computed computed
                ? computed.answer(layout.input(slot).type())
                : null;
    }

    /** Returns what the answer to a question that is shown, or what is filled in there, says about the options that are shown; null if it says nothing. */
    public @Nullable Answer answer(Chunks<Answer> answers, Chunks<Object> states, int slot) {
        return layout.standing(answers, slot, offered(states, slot));
    }

    /** Returns whether what {@link #answer} returns was filled in rather than answered. */
    public boolean isFilledIn(Chunks<Answer> answers, Chunks<Object> states, int slot) {
        return layout.isFilledIn(answers, slot, offered(states, slot));
    }

    /** Returns the branches that the flow has come to where no arm is taken. */
    public List<Layout.Branch> undecided(Chunks<Object> states) {
        var undecided = new ArrayList<Layout.Branch>();
        for (int unit = layout.inputCount(); unit < layout.branchEnd(); unit++) {
            if (UNDECIDED.equals(states.get(unit))) {
                undecided.add(layout.branch(unit));
            }
        }
        return undecided;
    }

    private final class Update extends Evaluation {
        private Chunks<Object> states;

        Update(Chunks<Object> states, Chunks<Answer> answers, Occasion occasion) {
            super(layout, plan, answers, occasion);
            this.states = states;
        }

        @Override
        Object state(int unit) {
            Object state = states.get(unit);
            return state == null ? HIDDEN : state;
        }
    }
}
