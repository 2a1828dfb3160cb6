package io.github.mitform.rehearsal.paths;

import io.github.mitform.check.Input;
import io.github.mitform.check.Rule;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Expression.Binary;
import io.github.mitform.expression.Expression.Call;
import io.github.mitform.expression.Expression.ListLiteral;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.expression.Expression.Today;
import io.github.mitform.expression.Function;
import io.github.mitform.expression.Operator;
import io.github.mitform.expression.type.Type;
import io.github.mitform.rehearsal.paths.Probe.Kind;
import io.github.mitform.session.Round;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads from conditions which values matter: of {@code age < 18} the last one for which it holds and the first for which it does not, of
 * {@code "bike" in modes} one set with it and one without. What is calculated before it is compared is not taken apart. For one use.
 */
final class Probes {
    private final Round round;
    private final LocalDate today;
    private final Set<Probe> found = new LinkedHashSet<>();

    private Probes(Round round, LocalDate today) {
        this.round = round;
        this.today = today;
    }

    /** Returns the values that these conditions look at, each once, those that no answer can have among them. */
    static Set<Probe> of(Round round, List<Rule> rules, LocalDate today) {
        var probes = new Probes(round, today);
        rules.forEach(rule -> probes.add(rule.expression()));
        return probes.found;
    }

    /** A name as a question, or a part of the answer to one. */
    private record Subject(Input input, Optional<String> part) {}

    private void add(Expression expression) {
        if (expression instanceof Binary binary && binary.operator() == Operator.IN) {
            membership(binary);
        } else if (expression instanceof Binary binary && binary.operator().isComparison()) {
            comparison(binary);
        } else if (expression instanceof Call call && call.function() == Function.ANSWERED) {
            subject(call.subject()).ifPresent(subject -> both(subject, Kind.ANSWERED, true));
            return;
        } else if (expression instanceof Name) {
            subject(expression)
                    .filter(subject -> subject.part().isEmpty() && isYesNo(subject.input()))
                    .ifPresent(subject -> both(subject, Kind.EQUALS, true));
        }
        expression.children().forEach(this::add);
    }

    private boolean isYesNo(Input input) {
        var rule = (input.isComputed() ? round.computed() : round.rules()).get(input.name());
        return rule != null && rule.expressionType() instanceof Type.Bool;
    }

    private void membership(Binary in) {
        if (in.left() instanceof Literal item) {
            subject(in.right()).ifPresent(subject -> both(subject, Kind.CONTAINS, item.value()));
        } else if (in.right() instanceof ListLiteral list) {
            for (Expression item : list.items()) {
                if (item instanceof Literal literal) {
                    subject(in.left())
                            .ifPresent(subject -> compared(subject, Kind.EQUALS, Operator.EQUAL, literal.value()));
                }
            }
        }
    }

    private void comparison(Binary comparison) {
        var left = value(comparison.left());
        var right = value(comparison.right());
        if (left.isPresent() == right.isPresent()) {
            return;
        }
        Expression side = left.isPresent() ? comparison.right() : comparison.left();
        Operator operator = left.isPresent() ? comparison.operator().mirrored() : comparison.operator();
        Object value = left.or(() -> right).orElseThrow();
        if (side instanceof Call call && call.function() == Function.SIZE) {
            subject(call.subject()).ifPresent(subject -> compared(subject, Kind.SIZE, operator, value));
        } else {
            subject(side).ifPresent(subject -> compared(subject, Kind.EQUALS, operator, value));
        }
    }

    private Optional<Object> value(Expression expression) {
        if (expression instanceof Literal literal) return Optional.of(literal.value());
        return expression instanceof Today ? Optional.of(today) : Optional.empty();
    }

    /** Adds a value on each side of where the comparison changes. */
    private void compared(Subject subject, Kind kind, Operator operator, Object value) {
        if (!Probe.hasNeighbours(value)) {
            both(subject, kind, value);
            return;
        }
        add(subject, kind, value);
        boolean holdsBelow = operator == Operator.LESS || operator == Operator.AT_LEAST;
        if (holdsBelow || !operator.isOrder()) {
            add(subject, kind, neighbour(subject, kind, value, -1));
        }
        if (!holdsBelow) {
            add(subject, kind, neighbour(subject, kind, value, 1));
        }
    }

    private Object neighbour(Subject subject, Kind kind, Object value, int direction) {
        if (value instanceof LocalDate day) return day.plusDays(direction);
        var step = kind == Kind.SIZE ? BigDecimal.ONE : step(subject.input());
        var next = Probe.decimal(value).add(step.multiply(BigDecimal.valueOf(direction)));
        return value instanceof Long && next.stripTrailingZeros().scale() <= 0 ? (Object) next.longValueExact() : next;
    }

    private BigDecimal step(Input input) {
        AnswerType type = round.type(input.name()).orElse(input.question().answer());
        AnswerType of = type instanceof GridType grid ? grid.cell() : type;
        return of instanceof NumberType number ? number.step() : BigDecimal.ONE;
    }

    private void both(Subject subject, Kind kind, Object value) {
        found.add(new Probe(subject.input(), subject.part(), kind, value, true));
        found.add(new Probe(subject.input(), subject.part(), kind, value, false));
    }

    private void add(Subject subject, Kind kind, Object value) {
        found.add(new Probe(subject.input(), subject.part(), kind, value, true));
    }

    private Optional<Subject> subject(Expression expression) {
        if (expression instanceof Call call && call.function() == Function.OR_VALUE) {
            return subject(call.subject());
        }
        return expression instanceof Name name ? subject(name.name()) : Optional.empty();
    }

    private Optional<Subject> subject(String name) {
        var whole = round.plan().input(name);
        if (whole.isPresent()) {
            return whole.map(input -> new Subject(input, Optional.empty()));
        }
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : round.plan()
                        .input(name.substring(0, dot))
                        .map(input -> new Subject(input, Optional.of(name.substring(dot + 1))));
    }
}
