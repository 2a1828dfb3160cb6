package io.github.mitform.rehearsal.paths;

import io.github.mitform.check.Input;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.expression.evaluation.Slots;
import io.github.mitform.session.Round;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Guesses which number has to be answered so that a value that is computed from it comes to what some condition looks at: along the line through
 * two answers, while every other number is as small as it may be. Right where the value grows evenly with the answer, and nothing but a
 * guess elsewhere.
 */
final class Guesses {
    private final Round round;
    private final LocalDate today;

    Guesses(Round round, LocalDate today) {
        this.round = round;
        this.today = today;
    }

    /** Returns numbers worth answering to one question; none if the value does not depend on it, or on more than numbers. */
    List<BigDecimal> of(Input asked, Probe wanted) {
        if (!(wanted.value() instanceof Long || wanted.value() instanceof BigDecimal)
                || wanted.kind() != Probe.Kind.EQUALS
                || !(asked.question().answer() instanceof NumberType type)
                || !sources(wanted.input(), new HashSet<>()).contains(asked)) {
            return List.of();
        }
        var guesses = new ArrayList<>(List.of(least(type)));
        along(asked, type, wanted).ifPresent(guesses::add);
        return guesses;
    }

    private Optional<BigDecimal> along(Input asked, NumberType type, Probe wanted) {
        var least = least(type);
        var first = value(wanted.input(), asked, least);
        var second = value(wanted.input(), asked, least.add(type.step()));
        if (first == null || second == null || first.compareTo(second) == 0) {
            return Optional.empty();
        }
        var steps = Probe.decimal(wanted.value())
                .subtract(first)
                .divide(second.subtract(first), MathContext.DECIMAL64)
                .setScale(0, RoundingMode.HALF_UP);
        return Optional.of(least.add(type.step().multiply(steps)));
    }

    private static BigDecimal least(NumberType type) {
        return type.min().orElse(BigDecimal.ZERO);
    }

    private Set<Input> sources(Input input, Set<Input> seen) {
        if (seen.add(input) && input.computation().isPresent()) {
            var inputs = round.plan().inputs();
            input.computation().get().rule().reads().stream()
                    .filter(slot -> slot < inputs.size())
                    .forEach(slot -> sources(inputs.get(slot), seen));
        }
        return seen;
    }

    private @Nullable BigDecimal value(Input computed, Input asked, BigDecimal answer) {
        return new Line(asked, answer).seen(computed.slot()) instanceof Number number ? Probe.decimal(number) : null;
    }

    /** Everything as small as it may be but one answer. */
    private final class Line implements Slots {
        private final Input asked;
        private final BigDecimal answer;
        /** Values that build on each other would be computed again and again without. */
        private final Map<Integer, Optional<Object>> known = new HashMap<>();

        Line(Input asked, BigDecimal answer) {
            this.asked = asked;
            this.answer = answer;
        }

        @Override
        public @Nullable Object get(int slot) {
            return slot < round.plan().inputs().size() ? seen(slot) : null;
        }

        @Nullable
        Object seen(int slot) {
            var already = known.get(slot);
            if (already == null) {
                already = Optional.ofNullable(find(round.plan().inputs().get(slot)));
                known.put(slot, already);
            }
            return already.orElse(null);
        }

        private @Nullable Object find(Input input) {
            if (input.computation().isPresent()) {
                return input.computation().get().value(this, today);
            }
            if (!(input.question().answer() instanceof NumberType type)) {
                return null;
            }
            var number = input.equals(asked) ? answer : least(type);
            return type.isWhole() ? (Object) number.longValue() : number;
        }
    }
}
