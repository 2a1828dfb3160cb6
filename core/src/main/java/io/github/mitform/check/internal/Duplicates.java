package io.github.mitform.check.internal;

import static io.github.mitform.check.internal.CheckCode.error;

import io.github.mitform.definition.id.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Ids that stand twice in one list. */
public final class Duplicates extends Inspection {
    private final Findings findings;

    public Duplicates(Findings findings) {
        this.findings = findings;
    }

    @Override
    public <T> void list(List<T> elements, Function<T, Id> id, Place place) {
        if (elements.size() < 2) {
            return;
        }
        Map<Id, Integer> first = new HashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            Id name = id.apply(elements.get(i));
            Integer before = first.putIfAbsent(name, i);
            if (before != null) {
                findings.add(Findings.of(
                                Problem.DUPLICATE, place.item(i, name.value()).field("id"), "id", name)
                        .withRelated(place.item(before).field("id").pointer()));
            }
        }
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
