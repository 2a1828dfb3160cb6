package io.github.mitform.formats.wave;

import io.github.mitform.check.Input;
import io.github.mitform.check.Plan;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a result rests on.
 *
 * @param questions names of what people are asked, also where a value that is counted follows from it
 * @param values how each of these values follows from answers, and between which variants was drawn, by name
 */
record Basis(Set<String> questions, Map<String, String> values) {
    Basis {
        questions = Set.copyOf(questions);
        values = Map.copyOf(values);
    }

    static Basis of(List<Input> subjects, Plan plan) {
        var bySlot = bySlot(plan);
        var questions = new HashSet<String>();
        var values = new HashMap<String, String>();
        var seen = new HashSet<Integer>();
        var waiting = new ArrayDeque<>(subjects);
        while (!waiting.isEmpty()) {
            var input = waiting.remove();
            if (!seen.add(input.slot())) continue;
            if (input.isAsked()) {
                questions.add(input.name());
            } else if (input.computation().isEmpty()) {
                values.put(input.name(), input.question().answer().toString());
            } else {
                var computation = input.computation().get();
                values.put(
                        input.name(),
                        computation.rule() + " " + computation.compute().decimals());
                computation
                        .rule()
                        .reads()
                        .asList()
                        .forEach(slot -> waiting.addAll(bySlot.getOrDefault(slot, List.of())));
            }
        }
        return new Basis(questions, values);
    }

    /** Returns what lies behind each slot that a rule can read: an answer, a part of one, or the answers of all items. */
    private static Map<Integer, List<Input>> bySlot(Plan plan) {
        var bySlot = new HashMap<Integer, List<Input>>();
        plan.inputs().forEach(input -> bySlot.put(input.slot(), List.of(input)));
        plan.parts().forEach(part -> bySlot.put(part.slot(), List.of(part.input())));
        plan.gathered()
                .forEach(gathered -> bySlot.put(
                        gathered.slot(),
                        gathered.from().stream()
                                .mapToObj(slot -> bySlot.getOrDefault(slot, List.<Input>of()))
                                .flatMap(List::stream)
                                .toList()));
        return bySlot;
    }
}
