package io.github.mitform.rehearsal.paths;

import io.github.mitform.check.Input;
import io.github.mitform.check.Node;
import io.github.mitform.check.Rule;
import io.github.mitform.rehearsal.Goal;
import io.github.mitform.session.Round;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What has to hold so that each part of a round is come past. Immutable once built. */
final class FlowMap {
    private final Round round;
    /** What there is to come past, whatever the way. */
    private final Set<Goal> goals;

    private final Map<Goal, List<List<Constraint>>> ways = new LinkedHashMap<>();
    private final Map<String, List<Constraint>> shown = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    FlowMap(Round round) {
        this.round = round;
        this.goals = new HashSet<>(Goal.of(round));
        add(round.plan().flow(), List.of());
    }

    private void add(List<Node> flow, List<Constraint> before) {
        for (Node node : flow) {
            if (node instanceof Node.Page page) {
                page(page, before);
            } else if (node instanceof Node.Branch branch) {
                branch(branch, before);
            } else if (node instanceof Node.Together together) {
                together.parts().forEach(part -> add(part.flow(), before));
            } else if (node instanceof Node.Draw draw) {
                for (Node.Variant variant : draw.variants()) {
                    var drawn = and(before, new Constraint(variant.when(), true));
                    goal(Goal.taken(draw.path() + "/" + variant.variant().id()), List.of(drawn));
                    add(variant.flow(), drawn);
                }
            } else if (node instanceof Node.Computed computed) {
                shown.put(computed.input().name(), before);
                rules.add(computed.input().computation().orElseThrow().rule());
            } else if (node instanceof Node.Quota quota) {
                shown.put(quota.input().name(), before);
            } else if (node instanceof Node.Sub sub) {
                add(sub.flow(), before);
            } else {
                throw new AssertionError("no way past " + node.getClass().getSimpleName()); // Node is sealed
            }
        }
    }

    /** Keeps the ways to something that is a goal. */
    private void goal(Goal goal, List<List<Constraint>> waysThere) {
        if (goals.contains(goal)) {
            ways.put(goal, waysThere);
        }
    }

    private void page(Node.Page page, List<Constraint> before) {
        boolean always = page.inputs().isEmpty();
        var waysThere = new ArrayList<List<Constraint>>();
        for (Input input : page.inputs()) {
            var own = input.when()
                    .map(when -> and(before, new Constraint(when, true)))
                    .orElse(before);
            always |= input.when().isEmpty();
            waysThere.add(own);
            shown.put(input.name(), own);
            input.when().ifPresent(when -> condition(input.path(), when, before));
            input.offer()
                    .ifPresent(offer ->
                            offer.when().forEach((option, when) -> condition(input.path() + "/" + option, when, own)));
        }
        goal(Goal.page(page.path()), always ? List.of(before) : waysThere);
    }

    private void condition(String place, Rule rule, List<Constraint> before) {
        if (!goals.contains(Goal.condition(place, true))) {
            return;
        }
        rules.add(rule);
        for (boolean holds : new boolean[] {true, false}) {
            ways.put(Goal.condition(place, holds), List.of(and(before, new Constraint(rule, holds))));
        }
    }

    private void branch(Node.Branch branch, List<Constraint> before) {
        var passed = before;
        for (Node.Arm arm : branch.arms()) {
            var place = branch.path() + "/" + arm.choice().id();
            condition(place, arm.when(), passed);
            var taken = and(passed, new Constraint(arm.when(), true));
            goal(Goal.taken(place), List.of(taken));
            add(arm.flow(), taken);
            passed = and(passed, new Constraint(arm.when(), false));
        }
        goal(Goal.taken(branch.path() + "/otherwise"), List.of(passed));
        add(branch.otherwise(), passed);
    }

    private static List<Constraint> and(List<Constraint> before, Constraint more) {
        var all = new ArrayList<>(before);
        all.add(more);
        return List.copyOf(all);
    }

    /** Returns each goal with the ways to come past it, each as what has to hold. */
    Map<Goal, List<List<Constraint>>> ways() {
        return ways;
    }

    /** Returns what has to hold so that a question is shown. */
    List<Constraint> shown(String question) {
        return shown.getOrDefault(question, List.of());
    }

    /** Returns all conditions, and how values are computed, in the order of the flow. */
    List<Rule> rules() {
        return rules;
    }

    /** Returns the questions and values that a condition reads, whole or in part. */
    List<Input> reads(Rule rule) {
        return rule.reads().stream().boxed().flatMap(this::reads).distinct().toList();
    }

    private Stream<Input> reads(int slot) {
        var plan = round.plan();
        int parts = plan.inputs().size();
        int lists = parts + plan.parts().size();
        if (slot < parts) return Stream.of(plan.inputs().get(slot));
        if (slot < lists) return Stream.of(plan.parts().get(slot - parts).input());
        return plan.gathered().get(slot - lists).from().stream().boxed().flatMap(this::reads);
    }
}
