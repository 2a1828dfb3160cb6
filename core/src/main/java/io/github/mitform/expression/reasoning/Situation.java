package io.github.mitform.expression.reasoning;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Expression.Binary;
import io.github.mitform.expression.Expression.Call;
import io.github.mitform.expression.Expression.ListLiteral;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.expression.Expression.Today;
import io.github.mitform.expression.Function;
import io.github.mitform.expression.Operator;
import io.github.mitform.expression.Span;
import io.github.mitform.expression.type.Names;
import io.github.mitform.expression.type.Type;
import io.github.mitform.expression.type.Type.SetOf;
import io.github.mitform.expression.type.Type.Text;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is left of the possible answers while one condition after the other is taken for granted. */
final class Situation {
    private final Names names;
    private final Map<Expression, Boolean> outcomes = new HashMap<>();
    /** By name, by the size of one, or by the day. */
    private final Map<Expression, Interval> numbers = new HashMap<>();

    private final Map<String, Ids> ids = new HashMap<>();
    private final Map<String, Members> members = new HashMap<>();
    private final Set<String> answered = new HashSet<>();
    private final Set<String> unanswered = new HashSet<>();
    private boolean impossible;

    Situation(Names names) {
        this.names = names;
    }

    Situation(Situation other) {
        this.names = other.names;
        outcomes.putAll(other.outcomes);
        numbers.putAll(other.numbers);
        ids.putAll(other.ids);
        members.putAll(other.members);
        answered.addAll(other.answered);
        unanswered.addAll(other.unanswered);
        impossible = other.impossible;
    }

    /**
     * The texts a name can still have.
     *
     * @param only empty if any but those of {@code without}
     */
    private record Ids(Optional<Set<String>> only, Set<String> without) {
        Ids and(String id, boolean equal) {
            if (equal) {
                boolean possible = only.isEmpty() || only.get().contains(id);
                return new Ids(Optional.of(possible ? Set.of(id) : Set.of()), without);
            }
            var more = new HashSet<>(without);
            more.add(id);
            return new Ids(only, more);
        }

        boolean isEmpty() {
            return only.isPresent() && without.containsAll(only.get());
        }
    }

    /** What a set must and must not have. */
    private record Members(Set<Object> with, Set<Object> without) {
        Members and(Object item, boolean in) {
            var changed = new LinkedHashSet<>(in ? with : without);
            changed.add(item);
            return in ? new Members(changed, without) : new Members(with, changed);
        }
    }

    boolean isImpossible() {
        return impossible
                || !Collections.disjoint(answered, unanswered)
                || numbers.values().stream().anyMatch(Interval::isEmpty)
                || ids.values().stream().anyMatch(Ids::isEmpty)
                || members.entrySet().stream().anyMatch(entry -> isImpossible(entry.getKey(), entry.getValue()));
    }

    private boolean isImpossible(String name, Members set) {
        var size = new Call(Function.SIZE, List.of(new Name(name)), Span.NOWHERE);
        var sizes = number(size)
                .and(Operator.AT_LEAST, BigDecimal.valueOf(set.with().size()));
        var options = options(name);
        if (options.isPresent()) {
            long left = options.get().stream()
                    .filter(id -> !set.without().contains(id))
                    .count();
            sizes = sizes.and(Operator.AT_MOST, BigDecimal.valueOf(left));
        }
        return sizes.isEmpty() || set.with().stream().anyMatch(set.without()::contains);
    }

    /** Takes in that a condition, which is no combination of others, has this outcome. */
    void add(Expression condition, boolean outcome) {
        var before = outcomes.put(condition, outcome);
        impossible |= before != null && before != outcome;
        answered.addAll(outcome ? Knowledge.whenTrue(condition) : Knowledge.whenFalse(condition));
        if (condition instanceof Literal literal) {
            impossible |= !literal.value().equals(outcome);
        } else if (condition instanceof Name name) {
            equal(name, true, outcome);
        } else if (condition instanceof Call call && call.function() == Function.ANSWERED && !outcome) {
            unanswered.addAll(call.subject().references());
        } else if (condition instanceof Binary binary && binary.operator() == Operator.IN) {
            member(binary, outcome);
        } else if (condition instanceof Binary binary && binary.operator().isComparison()) {
            comparison(binary, outcome);
        }
    }

    private void member(Binary in, boolean outcome) {
        if (in.left() instanceof Literal item && in.right() instanceof Name set && isSet(set)) {
            members.put(set.name(), members(set).and(item.value(), outcome));
        }
    }

    private void comparison(Binary binary, boolean outcome) {
        boolean mirrored = binary.left() instanceof Literal || binary.left() instanceof ListLiteral;
        var side = mirrored ? binary.right() : binary.left();
        var other = mirrored ? binary.left() : binary.right();
        var meant = mirrored ? binary.operator().mirrored() : binary.operator();
        var operator = outcome ? meant : meant.opposite();
        boolean named = side instanceof Name
                || side instanceof Today
                || (side instanceof Call call && call.function() == Function.SIZE && call.subject() instanceof Name);
        if (named && other instanceof Literal literal) {
            compare(side, operator, literal.value());
        } else if (side instanceof Name set && other instanceof ListLiteral list && operator == Operator.EQUAL) {
            sameSet(set, list);
        }
    }

    private void compare(Expression side, Operator operator, Object value) {
        var place = Interval.place(value);
        if (place.isPresent()) {
            numbers.put(side, number(side).and(operator, place.get()));
        } else if (side instanceof Name name && !operator.isOrder()) {
            equal(name, value, operator == Operator.EQUAL);
        }
    }

    private void equal(Name name, Object value, boolean equal) {
        if (value instanceof String || value instanceof Boolean) {
            var before = ids.computeIfAbsent(name.name(), key -> new Ids(options(key), Set.of()));
            ids.put(name.name(), before.and(value.toString(), equal));
        }
    }

    private void sameSet(Name set, ListLiteral list) {
        if (isSet(set) && list.items().stream().allMatch(Literal.class::isInstance)) {
            var items = new HashSet<Object>();
            list.items().forEach(item -> items.add(((Literal) item).value()));
            items.forEach(item -> members.put(set.name(), members(set).and(item, true)));
            compare(new Call(Function.SIZE, List.of(set), set.span()), Operator.EQUAL, (long) items.size());
        }
    }

    private boolean isSet(Name name) {
        return names.type(name.name()).filter(SetOf.class::isInstance).isPresent();
    }

    private Members members(Name set) {
        return members.getOrDefault(set.name(), new Members(Set.of(), Set.of()));
    }

    /** Returns the ids that a name, or an item of it, can have. */
    private Optional<Set<String>> options(String name) {
        var type = names.type(name);
        if (type.filter(Type.Bool.class::isInstance).isPresent()) {
            return Optional.of(Set.of("true", "false"));
        }
        var item = type.map(found -> found instanceof SetOf set ? set.item() : found);
        return item.flatMap(found -> found instanceof Text text ? text.options() : Optional.empty());
    }

    private Interval number(Expression side) {
        var known = numbers.get(side);
        if (known != null) {
            return known;
        }
        if (side instanceof Name name) {
            var range = Interval.of(names.range(name.name()));
            boolean whole = names.type(name.name())
                    .filter(type -> type instanceof Type.Int || type instanceof Type.Date)
                    .isPresent();
            return whole ? range.wholeOnly() : range;
        }
        if (side instanceof Today) {
            return Interval.ANY.wholeOnly();
        }
        var sizes = Interval.ANY.wholeOnly().and(Operator.AT_LEAST, BigDecimal.ZERO);
        var subject = side.references().iterator().next();
        var options = isSet(new Name(subject)) ? options(subject) : Optional.<Set<String>>empty();
        return options.isPresent()
                ? sizes.and(Operator.AT_MOST, BigDecimal.valueOf(options.get().size()))
                : sizes;
    }
}
