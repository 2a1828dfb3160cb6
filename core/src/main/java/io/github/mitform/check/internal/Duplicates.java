package io.github.mitform.check.internal;

import static io.github.mitform.check.internal.CheckCode.error;

import io.github.mitform.definition.id.Id;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Ids that stand twice in one list. */
public final class Duplicates extends Inspection {
    /** An id has at most 64 characters. */
    private static final int LONGEST_STEM = 58;

    private final Findings findings;
    /** Every id of the format, whatever it names. */
    private final Set<String> ids = new HashSet<>();

    private final List<Duplicate> duplicates = new ArrayList<>();

    public Duplicates(Findings findings) {
        this.findings = findings;
    }

    private record Duplicate(String id, Place place, Place before) {
        Finding finding() {
            return Findings.of(Problem.DUPLICATE, place, "id", id).withRelated(before.pointer());
        }
    }

    @Override
    public <T> void list(List<T> elements, Function<T, Id> id, Place place) {
        elements.forEach(element -> ids.add(id.apply(element).value()));
        if (elements.size() < 2) {
            return;
        }
        Map<Id, Integer> first = new HashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            Id name = id.apply(elements.get(i));
            Integer before = first.putIfAbsent(name, i);
            if (before != null) {
                var at = place.item(i, name.value()).field("id");
                duplicates.add(
                        new Duplicate(name.value(), at, place.item(before).field("id")));
            }
        }
    }

    /** Whoever names the id means the first one that has it, so the second can have another. */
    @Override
    public void end() {
        for (Duplicate duplicate : duplicates) {
            String free = free(duplicate.id());
            ids.add(free);
            findings.add(
                    duplicate.finding().withFix(Fix.writeText(duplicate.place().pointer(), free)));
        }
    }

    private String free(String id) {
        String stem = id.length() > LONGEST_STEM ? id.substring(0, LONGEST_STEM) : id;
        int number = 2;
        while (ids.contains(stem + "_" + number)) {
            number++;
        }
        return stem + "_" + number;
    }

    public enum Problem implements CheckCode {
        DUPLICATE(error(
                "id.duplicate",
                "The id \"{id}\" stands twice in this list; give this one another id.",
                "Die Kennung „{id}“ steht zweimal in dieser Liste; bitte hier eine andere wählen."));

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
