package io.github.mitform.session.internal;

import io.github.mitform.answer.Answer;
import io.github.mitform.check.Computation;
import io.github.mitform.check.Offer;
import io.github.mitform.check.Plan;
import io.github.mitform.check.Rule;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.expression.evaluation.Slots;
import io.github.mitform.session.internal.RoundPage.Gate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Evaluates units; what conditions see of the answers goes through here. */
abstract class Evaluation implements Slots {
    private final Layout layout;
    private final List<Plan.Part> parts;
    private final List<Plan.Gathered> gathered;
    private final Chunks<Answer> answers;
    private final Occasion occasion;

    Evaluation(Layout layout, Plan plan, Chunks<Answer> answers, Occasion occasion) {
        this.layout = layout;
        this.parts = plan.parts();
        this.gathered = plan.gathered();
        this.answers = answers;
        this.occasion = occasion;
    }

    /** Returns the state of a unit so far; {@link Gates#HIDDEN} before it was evaluated. */
    abstract Object state(int unit);

    @Override
    public @Nullable Object get(int slot) {
        if (slot < layout.inputCount()) {
            Object state = state(slot);
            if (state.equals(Gates.SHOWN)) {
                return layout.input(slot).rule().expressionValue(answer(slot));
            }
            return state instanceof Computed computed ? computed.value() : null;
        }
        int list = slot - layout.inputCount() - parts.size();
        if (list >= 0) {
            return list(gathered.get(list));
        }
        var part = parts.get(slot - layout.inputCount());
        int whole = part.input().slot();
        return state(whole).equals(Gates.SHOWN)
                ? layout.input(whole).rule().partValue(part.name(), answer(whole))
                : null;
    }

    private List<Object> list(Plan.Gathered answers) {
        var list = new ArrayList<Object>();
        answers.from().forEach(slot -> {
            Object value = get(slot);
            if (value != null) {
                list.add(value);
            }
        });
        return list;
    }

    private @Nullable Answer answer(int slot) {
        int unit = layout.offer(slot);
        return layout.standing(answers, slot, unit >= 0 && state(unit) instanceof Offered offered ? offered : null);
    }

    /** Returns the state of a unit, given those of the units that it depends on. */
    Object evaluate(int unit) {
        if (unit >= layout.branchEnd()) {
            return offered(layout.offering(unit), state(unit));
        }
        Gate gate = layout.gate(unit);
        if (gate.branch() >= 0 && !Gates.isTaken(state(gate.branch()), gate)) {
            return Gates.HIDDEN;
        }
        return unit < layout.inputCount() ? input(unit) : branch(layout.branch(unit));
    }

    private Object input(int slot) {
        RoundInput input = layout.input(slot);
        if (input.isComputed()) {
            return computed(input.input().computation().orElseThrow());
        }
        if (!input.isDrawn() && !layout.page(input.page()).isOn(occasion.channel())) {
            return Gates.HIDDEN;
        }
        var when = input.input().when();
        if (when.isPresent()) {
            Object holds = when.get().compiled().value(this, occasion.today());
            if (holds == null) {
                return Gates.UNDECIDED;
            }
            if (!holds.equals(true)) {
                return Gates.HIDDEN;
            }
        }
        int offer = layout.offer(slot);
        return offer < 0 || state(offer) instanceof Offered offered && offered.areEnough()
                ? Gates.SHOWN
                : Gates.LACKING;
    }

    private Object computed(Computation computation) {
        Object value = computation.value(this, occasion.today());
        return value == null ? Gates.HIDDEN : new Computed(value);
    }

    /** @param before what was shown so far, which is returned if nothing changes */
    private Offered offered(RoundInput input, Object before) {
        var offer = input.input().offer().orElseThrow();
        var ids = offer.carried().map(this::carried).orElse(null);
        var options = input.type().options().orElseThrow().listed();
        var places = new BitSet(options.size());
        for (int i = 0; i < options.size(); i++) {
            String id = options.get(i).id().value();
            Rule when = offer.when().get(id);
            boolean isShown = (ids == null || ids.test(id))
                    && (when == null || Boolean.TRUE.equals(when.compiled().value(this, occasion.today())));
            places.set(i, isShown);
        }
        return before instanceof Offered offered && offered.isAt(places) ? offered : new Offered(input.rule(), places);
    }

    /** Returns what says which options of an earlier question go on; nothing does as long as that is not answered. */
    private Predicate<String> carried(Offer.Carried carried) {
        int unit = layout.offer(carried.source());
        Set<String> shown = unit >= 0 && state(unit) instanceof Offered offered ? offered.ids() : null;
        if (carried.select() instanceof Selection.All) {
            return id -> shown == null || shown.contains(id);
        }
        Object answered = get(carried.source());
        if (answered == null) {
            return id -> false;
        }
        if (carried.select() instanceof Selection.Chosen) {
            return id -> isAmong(id, answered);
        }
        return id -> !isAmong(id, answered) && (shown == null || shown.contains(id));
    }

    private static boolean isAmong(String id, Object answered) {
        return answered instanceof Collection<?> several ? several.contains(id) : answered.equals(id);
    }

    private Integer branch(Layout.Branch branch) {
        int arm = 0;
        for (Rule rule : branch.rules()) {
            Object holds = rule.compiled().value(this, occasion.today());
            if (holds == null) {
                return Gates.UNDECIDED;
            }
            if (holds.equals(true)) {
                break;
            }
            arm++;
        }
        return Gates.SHOWN + arm;
    }
}
