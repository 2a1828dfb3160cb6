package io.github.mitform.check.internal.flow;

import static io.github.mitform.check.internal.CheckCode.error;

import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Place;
import io.github.mitform.check.internal.flow.Draft.Arm;
import io.github.mitform.check.internal.flow.Draft.Branch;
import io.github.mitform.check.internal.flow.Draft.Computed;
import io.github.mitform.check.internal.flow.Draft.DraftVariant;
import io.github.mitform.check.internal.flow.Draft.Draw;
import io.github.mitform.check.internal.flow.Draft.Loop;
import io.github.mitform.check.internal.flow.Draft.Page;
import io.github.mitform.check.internal.flow.Draft.Piece;
import io.github.mitform.check.internal.flow.Draft.Quota;
import io.github.mitform.expression.reasoning.DependencyGraph;
import io.github.mitform.problem.Pointer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conditions that wait for an answer that is given only later, and circles of them. */
public final class Waiting {
    private final Draft draft;
    private final Findings findings;
    /** What each question, and each case, depends on. A case is told by its path with a slash before it, so that it is no name. */
    private final Map<String, Set<String>> dependencies = new LinkedHashMap<>();

    private final Map<String, List<DraftCondition>> conditions = new HashMap<>();

    private Waiting(Draft draft, Findings findings) {
        this.draft = draft;
        this.findings = findings;
    }

    public static void check(Draft draft, Findings findings) {
        var waiting = new ArrayList<DraftCondition>();
        for (DraftCondition condition : draft.conditions) {
            if (!condition.foreign && condition.isUsable() && waitsForLater(condition, draft)) {
                condition.isHopeless = true;
                waiting.add(condition);
            }
        }
        if (!waiting.isEmpty()) { // a circle has to wait somewhere
            new Waiting(draft, findings).report(waiting);
        }
    }

    private static boolean waitsForLater(DraftCondition condition, Draft draft) {
        for (String name : draft.answersIn(condition)) {
            if (draft.inputOf(name).slot >= condition.before) {
                return true;
            }
        }
        return false;
    }

    private void report(List<DraftCondition> waiting) {
        connect(draft.flow, null);
        var graph = DependencyGraph.of(dependencies);
        for (List<String> circle : graph.circles()) {
            circle(circle);
            markKnot(circle.get(0), graph);
        }
        for (DraftCondition condition : waiting) {
            var names = new LinkedHashSet<String>();
            for (String name : draft.answersIn(condition)) {
                var input = draft.inputOf(name);
                if (input.slot >= condition.before && !reaches(input.name, condition, graph)) {
                    names.add(name);
                }
            }
            names.stream().limit(1).forEach(name -> later(condition, name));
        }
    }

    private void connect(List<Piece> pieces, @Nullable String inside) {
        for (Piece piece : pieces) {
            if (piece instanceof Page page) {
                page.inputs().forEach(input -> connect(input, inside));
            } else if (piece instanceof Branch branch) {
                String before = inside;
                for (Arm arm : branch.arms()) {
                    String key = "/" + arm.path();
                    connect(key, arm.when(), before);
                    connect(arm.flow(), key);
                    before = key;
                }
                connect(branch.otherwise(), before);
            } else if (piece instanceof Computed computed) {
                connect(computed.input(), inside);
            } else if (piece instanceof Quota quota) {
                connect(quota.input(), inside);
            } else if (piece instanceof Draw draw) {
                connect(draw.input(), inside);
                for (DraftVariant variant : draw.variants()) {
                    String key = "/" + variant.path();
                    connect(key, variant.when(), inside);
                    connect(variant.flow(), key);
                }
            } else if (piece instanceof Loop loop) {
                String key = "/" + loop.path();
                Stream.concat(
                                Optional.ofNullable(loop.repeat().each).stream()
                                        .flatMap(each -> conditions(each).stream()),
                                Optional.ofNullable(loop.repeat().times).stream())
                        .forEach(condition -> connect(key, condition, inside));
                connect(loop.flow(), key);
            } else {
                piece.inside().forEach(flow -> connect(flow, inside));
            }
        }
    }

    private void connect(DraftInput input, @Nullable String inside) {
        for (DraftCondition condition : conditions(input)) {
            connect(input.name, condition, null);
        }
        if (inside != null) {
            dependencies
                    .computeIfAbsent(input.name, key -> new LinkedHashSet<>())
                    .add(inside);
        }
    }

    /** Returns everything that an input waits for. */
    private static List<DraftCondition> conditions(DraftInput input) {
        var conditions = new ArrayList<DraftCondition>();
        if (input.when != null) {
            conditions.add(input.when);
        }
        conditions.addAll(input.optionConditions.values());
        if (input.value != null) {
            conditions.add(input.value);
        }
        if (input.carry != null) {
            conditions.add(input.carry.condition());
        }
        return conditions;
    }

    private void connect(String key, DraftCondition condition, @Nullable String inside) {
        var others = dependencies.computeIfAbsent(key, unused -> new LinkedHashSet<>());
        draft.answersIn(condition).forEach(name -> others.add(draft.inputOf(name).name));
        if (inside != null) {
            others.add(inside);
        }
        conditions.computeIfAbsent(key, unused -> new ArrayList<>()).add(condition);
    }

    private void circle(List<String> circle) {
        if (circle.stream().allMatch(this::isComputed)) {
            return; // told where the values were read
        }
        var places = new ArrayList<Place>();
        for (int i = 1; i < circle.size(); i++) { // the last one is the first one again
            String next = circle.get(i + 1 < circle.size() ? i + 1 : 1);
            conditions.getOrDefault(circle.get(i), List.of()).stream()
                    .filter(condition -> !condition.foreign && reads(condition, next))
                    .findFirst()
                    .ifPresent(condition -> places.add(condition.place));
        }
        if (places.isEmpty()) {
            return;
        }
        var first = places.get(places.size() - 1);
        String name = circle.get(0).replaceFirst("^/", "");
        var finding = circle.size() == 2
                ? Findings.of(Problem.ITSELF, first, "name", name)
                : Findings.of(Problem.CIRCLE, first, "circle", print(circle));
        findings.add(finding.withRelated(places.stream()
                .filter(place -> place != first)
                .map(Place::pointer)
                .toArray(Pointer[]::new)));
    }

    private boolean isComputed(String key) {
        var input = draft.byName.get(key);
        return input != null && input.isComputed();
    }

    /** Returns whether a condition looks at a question, or at anything if it is a case that something stands in. */
    private boolean reads(DraftCondition condition, String key) {
        return key.startsWith("/")
                || draft.answersIn(condition).stream()
                        .anyMatch(name -> draft.inputOf(name).name.equals(key));
    }

    /** Nothing more can be said about any condition that depends on the circle and that the circle depends on. */
    private void markKnot(String name, DependencyGraph graph) {
        var knot = reached(name, graph::dependencies);
        knot.retainAll(reached(name, graph::dependents));
        for (String key : knot) {
            conditions.getOrDefault(key, List.of()).forEach(condition -> condition.isHopeless = true);
        }
    }

    private static Set<String> reached(String name, Function<String, Set<String>> next) {
        Set<String> seen = new HashSet<>(Set.of(name));
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String other : next.apply(open.remove())) {
                if (seen.add(other)) {
                    open.add(other);
                }
            }
        }
        return seen;
    }

    private static String print(List<String> circle) {
        return DependencyGraph.print(
                circle.stream().map(name -> name.replaceFirst("^/", "")).toList());
    }

    /** Returns whether an input depends on a condition, so that waiting for it is a circle. */
    private boolean reaches(String name, DraftCondition condition, DependencyGraph graph) {
        return reached(name, graph::dependencies).stream()
                .anyMatch(key -> conditions.getOrDefault(key, List.of()).contains(condition));
    }

    private void later(DraftCondition condition, String name) {
        var input = draft.inputOf(name);
        var problem = input.isComputed() ? Problem.LATER_VALUE : Problem.LATER;
        findings.add(Findings.of(problem, condition.place, "name", condition.scope.local(name), "step", input.flow.id())
                .withOffset(condition.offset(name))
                .withRelated(input.place.pointer()));
    }

    public enum Problem implements CheckCode {
        ITSELF(
                error(
                        "condition.depends-on-itself",
                        "Whether \"{name}\" is shown depends on what is answered there; use another question.",
                        "Ob „{name}“ gezeigt wird, hängt davon ab, was dort geantwortet wird; bitte eine andere Frage verwenden.")),
        CIRCLE(error(
                "condition.circle",
                "These wait for each other, so that none of them is ever shown: {circle}.",
                "Diese warten aufeinander, sodass nichts davon je gezeigt wird: {circle}.")),
        LATER(error(
                "condition.later-step",
                "\"{name}\" is asked only later, in \"{step}\"; move that question before this, or use another one.",
                "„{name}“ wird erst später gefragt, in „{step}“; bitte jene Frage davor stellen oder eine andere"
                        + " verwenden.")),
        LATER_VALUE(error(
                "condition.later-value",
                "\"{name}\" is computed only later; compute it before this, or use something else.",
                "„{name}“ wird erst später berechnet; bitte davor berechnen oder etwas anderes verwenden."));

        private final Kind kind;

        Problem(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }
}
