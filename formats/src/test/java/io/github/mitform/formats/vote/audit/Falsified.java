package io.github.mitform.formats.vote.audit;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.tally.Fraction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Steps that say something else in just one of their components, of every kind of step there is and will be. */
final class Falsified {
    private static final Fraction MORE = Fraction.of(1, 7);

    private Falsified() {}

    /** Returns each step that differs in one number, choice or word, but for those that their own constructor refuses. */
    static List<Step> of(Step step) {
        return others(step).stream().map(Step.class::cast).toList();
    }

    /** Returns each outcome that says something else of who has won, of an order, a score or a tie; the same rule, ballots and steps. */
    static List<Outcome> of(Outcome outcome) {
        var kept = List.of(outcome.rule(), outcome.candidates(), outcome.profile(), outcome.people(), outcome.steps());
        return records(outcome, kept::contains).stream()
                .map(Outcome.class::cast)
                .toList();
    }

    private static List<Object> others(Object value) {
        if (value instanceof Fraction number) return List.of(number.plus(MORE));
        if (value instanceof Integer number) return List.of(number + 1);
        if (value instanceof Long number) return List.of(number + 1);
        if (value instanceof BigInteger number) return List.of(number.add(BigInteger.ONE));
        if (value instanceof String text) return List.of(text + "?");
        if (value instanceof Double number) return List.of(number + 0.01);
        if (value instanceof Boolean flag) return List.of(!flag);
        if (value instanceof Enum<?> word) return otherWords(word);
        if (value instanceof Optional<?> optional)
            return optional.map(Falsified::optionals).orElse(List.of());
        if (value instanceof List<?> list) return lists(list);
        if (value instanceof Map<?, ?> map) return maps(map);
        if (value instanceof Record whole) return records(whole, component -> false);
        throw new AssertionError("nothing is falsified in a " + value.getClass());
    }

    private static List<Object> otherWords(Enum<?> word) {
        return Arrays.stream(word.getDeclaringClass().getEnumConstants())
                .filter(other -> !other.equals(word))
                .map(Object.class::cast)
                .toList();
    }

    private static List<Object> optionals(Object value) {
        var others = new ArrayList<Object>();
        others.add(Optional.empty());
        others(value).forEach(other -> others.add(Optional.of(other)));
        return others;
    }

    /** Without the last one, with the first one twice, and with each that says something else. */
    private static List<Object> lists(List<?> list) {
        var others = new ArrayList<Object>();
        if (list.isEmpty()) return others;
        others.add(list.subList(0, list.size() - 1));
        var twice = new ArrayList<Object>(list);
        twice.add(list.get(0));
        others.add(twice);
        for (int i = 0; i < list.size(); i++) {
            for (Object other : others(list.get(i))) {
                var changed = new ArrayList<Object>(list);
                changed.set(i, other);
                others.add(changed);
            }
        }
        return others;
    }

    /** Without the first one, and with each that says something else. */
    private static List<Object> maps(Map<?, ?> map) {
        var others = new ArrayList<Object>();
        for (var entry : map.entrySet()) {
            var fewer = new TreeMap<Object, Object>(map);
            fewer.remove(entry.getKey());
            if (others.isEmpty()) others.add(fewer);
            for (Object other : others(entry.getValue())) {
                var changed = new TreeMap<Object, Object>(map);
                changed.put(entry.getKey(), other);
                others.add(changed);
            }
        }
        return others;
    }

    /** @param kept what stays as it is */
    private static List<Object> records(Record whole, Predicate<Object> kept) {
        try {
            var components = whole.getClass().getRecordComponents();
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = whole.getClass().getDeclaredConstructor(types);
            var values = new Object[components.length];
            for (int i = 0; i < values.length; i++)
                values[i] = components[i].getAccessor().invoke(whole);
            var others = new ArrayList<Object>();
            for (int i = 0; i < values.length; i++) {
                if (kept.test(values[i])) continue;
                for (Object other : others(values[i])) {
                    var changed = values.clone();
                    changed[i] = other;
                    try {
                        var another = constructor.newInstance(changed);
                        if (!another.equals(whole)) others.add(another);
                    } catch (InvocationTargetException refused) {
                        // What a step refuses to say needs no verifier.
                        if (refused.getCause() instanceof NullPointerException) throw new AssertionError(refused);
                    }
                }
            }
            return others;
        } catch (ReflectiveOperationException closed) {
            throw new AssertionError("steps are public records", closed);
        }
    }
}
