package io.github.mitform.expression.reasoning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which name depends on which: what is shown, computed or checked only when others are known.
 *
 * <p>Immutable. Every answer is the same for the same names given in the same order. Names may be many and chains long: nothing here
 * recurses.
 */
public final class DependencyGraph {
    /** In the order given; a name that others depend on stands in it even if it depends on nothing. */
    private final Map<String, Set<String>> dependencies = new LinkedHashMap<>();

    private final Map<String, Set<String>> dependents = new LinkedHashMap<>();

    private DependencyGraph(Map<String, ? extends Collection<String>> dependsOn) {
        dependsOn.forEach((name, others) -> {
            add(name);
            others.forEach(other -> {
                add(other);
                at(dependencies, name).add(other);
                at(dependents, other).add(name);
            });
        });
    }

    /** Returns the graph in which each key depends on each of its values. */
    public static DependencyGraph of(Map<String, ? extends Collection<String>> dependsOn) {
        return new DependencyGraph(dependsOn);
    }

    private void add(String name) {
        dependencies.computeIfAbsent(name, key -> new LinkedHashSet<>());
        dependents.computeIfAbsent(name, key -> new LinkedHashSet<>());
    }

    private static Set<String> at(Map<String, Set<String>> graph, String name) {
        return graph.getOrDefault(name, Set.of());
    }

    /** Returns all names, in the order they were first mentioned. */
    public Set<String> names() {
        return Collections.unmodifiableSet(dependencies.keySet());
    }

    /** Returns what a name depends on directly; nothing for an unknown one. */
    public Set<String> dependencies(String name) {
        return Collections.unmodifiableSet(at(dependencies, name));
    }

    /** Returns what depends on a name directly; nothing for an unknown one. */
    public Set<String> dependents(String name) {
        return Collections.unmodifiableSet(at(dependents, name));
    }

    /**
     * Returns all names so that each comes after everything it depends on.
     *
     * @throws IllegalStateException if there is a circle; {@link #circle} tells it
     */
    public List<String> order() {
        var order = ordered();
        if (order.size() < dependencies.size()) {
            throw new IllegalStateException("no order, because of a circle: " + print(circle().orElseThrow()));
        }
        return order;
    }

    /**
     * Returns everything that changes with a name, directly or through others, in an order in which it can be computed anew.
     *
     * @throws IllegalStateException if there is a circle anywhere
     */
    public List<String> affectedBy(String name) {
        var affected = reached(name, dependents);
        return order().stream()
                .filter(other -> affected.contains(other) && !other.equals(name))
                .toList();
    }

    /** Returns the shortest circle through the first name that stands in one, that name first and last; empty if there is none. */
    public Optional<List<String>> circle() {
        return circles().stream().findFirst();
    }

    /** Returns one circle for every knot of names that all depend on each other, as {@link #circle} does. */
    public List<List<String>> circles() {
        var circles = new ArrayList<List<String>>();
        var open = new LinkedHashSet<>(dependencies.keySet());
        ordered().forEach(open::remove);
        for (String name : List.copyOf(open)) {
            var circle = open.contains(name) ? shortestCircle(name) : Optional.<List<String>>empty();
            circle.ifPresent(found -> {
                circles.add(found);
                var knot = reached(name, dependencies);
                knot.retainAll(reached(name, dependents));
                open.removeAll(knot);
            });
        }
        return circles;
    }

    /** Returns a circle as people read it: {@code a → b → a}. */
    public static String print(List<String> circle) {
        return String.join(" → ", circle);
    }

    /** Returns the names that stand in no circle and behind none. */
    private List<String> ordered() {
        var missing = new LinkedHashMap<String, Integer>();
        var ready = new ArrayDeque<String>();
        dependencies.forEach((name, others) -> {
            missing.put(name, others.size());
            if (others.isEmpty()) {
                ready.add(name);
            }
        });
        var order = new ArrayList<String>();
        while (!ready.isEmpty()) {
            String name = ready.remove();
            order.add(name);
            for (String dependent : at(dependents, name)) {
                if (missing.merge(dependent, -1, Integer::sum) == 0) {
                    ready.add(dependent);
                }
            }
        }
        return List.copyOf(order);
    }

    private Optional<List<String>> shortestCircle(String start) {
        var cameFrom = new LinkedHashMap<String, String>();
        var ahead = new ArrayDeque<>(List.of(start));
        while (!ahead.isEmpty()) {
            String name = ahead.remove();
            for (String next : at(dependencies, name)) {
                if (next.equals(start)) {
                    return Optional.of(back(start, name, cameFrom));
                }
                if (cameFrom.putIfAbsent(next, name) == null) {
                    ahead.add(next);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> back(String start, String last, Map<String, String> cameFrom) {
        Deque<String> circle = new ArrayDeque<>(List.of(start));
        for (@Nullable String name = last; name != null; name = name.equals(start) ? null : cameFrom.get(name)) {
            circle.push(name);
        }
        return List.copyOf(circle);
    }

    private static Set<String> reached(String start, Map<String, Set<String>> graph) {
        var reached = new LinkedHashSet<String>(Set.of(start));
        var ahead = new ArrayDeque<>(reached);
        while (!ahead.isEmpty()) {
            for (String next : at(graph, ahead.remove())) {
                if (reached.add(next)) {
                    ahead.add(next);
                }
            }
        }
        return reached;
    }
}
