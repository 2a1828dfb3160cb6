package io.github.mitform.expression.evaluation;

import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Expression.Binary;
import io.github.mitform.expression.Expression.Call;
import io.github.mitform.expression.Expression.Conditional;
import io.github.mitform.expression.Expression.ListLiteral;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.expression.Expression.Prefix;
import io.github.mitform.expression.Expression.Today;
import io.github.mitform.expression.Expression.Unary;
import io.github.mitform.expression.Function;
import io.github.mitform.expression.Operator;
import io.github.mitform.expression.evaluation.Compiled.Node;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Turns a checked expression into nodes that evaluate it: unknown is null, and only true, false and unknown meet in logic. */
final class Compiler {
    private final ToIntFunction<String> slots;

    Compiler(ToIntFunction<String> slots) {
        this.slots = slots;
    }

    Node node(Expression expression) {
        if (expression instanceof Literal literal) {
            Object value = literal.value();
            return (answers, today) -> value;
        }
        if (expression instanceof Today) {
            return (answers, today) -> today;
        }
        if (expression instanceof Name name) {
            int slot = slots.applyAsInt(name.name());
            return (answers, today) -> answers.get(slot);
        }
        if (expression instanceof Unary unary) return unary(unary);
        if (expression instanceof Binary binary) return binary(binary);
        if (expression instanceof Conditional conditional) return conditional(conditional);
        if (expression instanceof Call call) return call(call);
        if (expression instanceof ListLiteral list) return list(list);
        throw new AssertionError("no value of " + expression.getClass().getSimpleName()); // Expression is sealed
    }

    private Node unary(Unary unary) {
        Node operand = node(unary.operand());
        if (unary.prefix() == Prefix.NOT) {
            return (answers, today) -> not(operand.value(answers, today));
        }
        return (answers, today) -> {
            Object value = operand.value(answers, today);
            return value == null ? null : Arithmetic.negated(value);
        };
    }

    private static @Nullable Boolean not(@Nullable Object value) {
        return value == null ? null : Boolean.valueOf(Boolean.FALSE.equals(value));
    }

    private Node binary(Binary binary) {
        Operator operator = binary.operator();
        Node left = node(binary.left());
        Node right = node(binary.right());
        if (operator == Operator.AND) return decided(left, right, Boolean.FALSE);
        if (operator == Operator.OR) return decided(left, right, Boolean.TRUE);
        if (operator == Operator.IN) return strict(left, right, (item, list) -> Values.contains(list, item));
        if (operator == Operator.EQUAL) return strict(left, right, Values::equal);
        if (operator == Operator.UNEQUAL) return strict(left, right, (l, r) -> !Values.equal(l, r));
        if (operator.isOrder()) return order(operator, left, right, binary.right());
        return calculation(operator, left, right);
    }

    /** Returns the logic in which one value decides, whatever the other side is. */
    private static Node decided(Node left, Node right, Boolean deciding) {
        return (answers, today) -> {
            Object first = left.value(answers, today);
            if (deciding.equals(first)) {
                return deciding;
            }
            Object second = right.value(answers, today);
            if (deciding.equals(second)) {
                return deciding;
            }
            return first == null ? null : second;
        };
    }

    private static Node order(Operator operator, Node left, Node right, Expression rightSide) {
        if (rightSide instanceof Literal literal && literal.value() instanceof Long number) {
            long bound = number;
            return (answers, today) -> {
                Object value = left.value(answers, today);
                if (value instanceof Long whole) {
                    return Values.holds(operator, Long.compare(whole, bound));
                }
                return value == null ? null : Values.ordered(operator, value, literal.value());
            };
        }
        return strict(left, right, (l, r) -> Values.ordered(operator, l, r));
    }

    private static Node calculation(Operator operator, Node left, Node right) {
        if (operator == Operator.PLUS) return strict(left, right, Arithmetic::plus);
        if (operator == Operator.MINUS) return strict(left, right, Arithmetic::minus);
        if (operator == Operator.TIMES) return strict(left, right, Arithmetic::times);
        if (operator == Operator.DIVIDE) return strict(left, right, Arithmetic::dividedBy);
        if (operator == Operator.REMAINDER) return strict(left, right, Arithmetic::remainder);
        throw new AssertionError("no calculation with " + operator);
    }

    /** Returns what is unknown as soon as one side is. */
    private static Node strict(Node left, Node right, Step step) {
        return (answers, today) -> {
            Object first = left.value(answers, today);
            if (first == null) {
                return null;
            }
            Object second = right.value(answers, today);
            return second == null ? null : step.apply(first, second);
        };
    }

    private Node conditional(Conditional conditional) {
        Node test = node(conditional.test());
        Node yes = node(conditional.yes());
        Node no = node(conditional.no());
        return (answers, today) -> {
            Object chosen = test.value(answers, today);
            if (chosen == null) {
                return null;
            }
            return (Boolean.TRUE.equals(chosen) ? yes : no).value(answers, today);
        };
    }

    private Node call(Call call) {
        Function function = call.function();
        Node subject = node(call.subject());
        if (function == Function.ANSWERED) {
            return (answers, today) -> subject.value(answers, today) != null;
        }
        if (function == Function.OR_VALUE) {
            Node fallback = node(call.arguments().get(1));
            return (answers, today) -> {
                Object value = subject.value(answers, today);
                return value == null ? fallback.value(answers, today) : value;
            };
        }
        return (answers, today) -> {
            Object value = subject.value(answers, today);
            return value == null ? null : called(function, value);
        };
    }

    private static @Nullable Object called(Function function, Object value) {
        if (function == Function.SIZE) return Values.size(value);
        if (function == Function.SUM) return Arithmetic.sum((Iterable<?>) value);
        if (function == Function.AVG) return Arithmetic.mean((Iterable<?>) value);
        if (function == Function.MIN) return Values.extreme((Iterable<?>) value, Operator.LESS);
        if (function == Function.MAX) return Values.extreme((Iterable<?>) value, Operator.MORE);
        throw new AssertionError("no call of " + function);
    }

    private Node list(ListLiteral list) {
        var nodes = list.items().stream().map(this::node).toList();
        if (list.items().stream().allMatch(Literal.class::isInstance)) {
            Object constant =
                    list.items().stream().map(item -> ((Literal) item).value()).toList();
            return (answers, today) -> constant;
        }
        return (answers, today) -> {
            var items = new Object[nodes.size()];
            for (int i = 0; i < items.length; i++) {
                Object item = nodes.get(i).value(answers, today);
                if (item == null) {
                    return null;
                }
                items[i] = item;
            }
            return List.of(items);
        };
    }

    /** What becomes of two values that are both known; null if that cannot be said. */
    @FunctionalInterface
    private interface Step {
        @Nullable
        Object apply(Object left, Object right);
    }
}
