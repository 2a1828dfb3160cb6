package io.github.mitform.check.internal;

import static io.github.mitform.check.internal.CheckCode.error;
import static io.github.mitform.check.internal.CheckCode.warning;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Include;
import io.github.mitform.definition.flow.Step;
import io.github.mitform.definition.id.Id;
import io.github.mitform.expression.reasoning.DependencyGraph;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Suggestion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order of the phases: which one is certainly closed before which. */
public final class Phases {
    private final Map<Id, Integer> positions = new HashMap<>();
    private final Map<Id, Id> after = new LinkedHashMap<>();
    /** Phases that come after one that is not there. */
    private final Set<Id> faulty = new HashSet<>();

    private final Format format;

    private Phases(Format format) {
        this.format = format;
        for (int i = 0; i < format.phases().size(); i++) {
            positions.putIfAbsent(format.phases().get(i).id(), i);
        }
    }

    public static Phases check(Format format, Findings findings) {
        var phases = new Phases(format);
        phases.successors(findings);
        phases.circles(findings);
        phases.empty(findings);
        return phases;
    }

    /**
     * Returns whether the earlier phase is always closed before the later one opens; also if the order of the later one is faulty, which was
     * reported.
     */
    public boolean isClosedBefore(Id earlier, Id later) {
        Set<Id> seen = new HashSet<>(Set.of(later));
        for (Id at = after.get(later); at != null; at = after.get(at)) {
            if (at.equals(earlier) || faulty.contains(at) || !seen.add(at)) {
                return true;
            }
        }
        return faulty.contains(later);
    }

    private Place place(int position) {
        return Place.root()
                .field("phases")
                .item(position, format.phases().get(position).id().value());
    }

    private void successors(Findings findings) {
        for (int i = 0; i < format.phases().size(); i++) {
            Phase phase = format.phases().get(i);
            if (positions.getOrDefault(phase.id(), i) != i) {
                faulty.add(phase.id()); // its id stands twice
            } else {
                int position = i;
                phase.after().ifPresent(before -> successor(phase, before, position, findings));
            }
        }
    }

    private void successor(Phase phase, Id before, int position, Findings findings) {
        if (positions.containsKey(before)) {
            after.put(phase.id(), before);
            return;
        }
        faulty.add(phase.id());
        var others = positions.keySet().stream()
                .filter(id -> !id.equals(phase.id()))
                .map(Id::value)
                .toList();
        var suggestion = Suggestion.didYouMean(before.value(), others);
        findings.add(Mends.meant(
                Findings.of(Problem.UNKNOWN, place(position).field("after"), "name", before, "suggestion", suggestion),
                before.value(),
                others));
    }

    private void circles(Findings findings) {
        var edges = new LinkedHashMap<String, List<String>>();
        after.forEach((later, earlier) -> edges.put(later.value(), List.of(earlier.value())));
        for (List<String> circle : DependencyGraph.of(edges).circles()) {
            var places = circle.stream()
                    .skip(1)
                    .map(id -> place(positions.getOrDefault(Id.of(id), 0)).field("after"))
                    .toList();
            // the last name is the first one again
            var first = places.get(places.size() - 1);
            findings.add(Findings.of(Problem.CIRCLE, first, "circle", DependencyGraph.print(circle))
                    .withRelated(places.stream()
                            .filter(place -> place != first)
                            .map(Place::pointer)
                            .toArray(Pointer[]::new)));
        }
    }

    private void empty(Findings findings) {
        for (int i = 0; i < format.phases().size(); i++) {
            if (!hasStep(format.phases().get(i).flow())) {
                findings.add(Problem.EMPTY, place(i).field("flow"));
            }
        }
    }

    private static boolean hasStep(List<Flow> flows) {
        for (Flow flow : flows) {
            if (flow instanceof Step || flow instanceof Include || hasStep(flow.children())) {
                return true;
            }
        }
        return false;
    }

    public enum Problem implements CheckCode {
        UNKNOWN(error(
                "phase.unknown-after",
                "There is no phase \"{name}\".{suggestion}",
                "Es gibt keine Phase „{name}“.{suggestion}")),
        CIRCLE(error(
                "phase.circle",
                "These phases wait for each other, so that none of them can open: {circle}.",
                "Diese Phasen warten aufeinander, sodass keine davon beginnen kann: {circle}.")),
        EMPTY(warning(
                "phase.empty",
                "Nobody sees anything in this phase; add a step, or remove the phase.",
                "In dieser Phase ist nichts zu sehen; bitte einen Schritt ergänzen oder die Phase entfernen."));

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
