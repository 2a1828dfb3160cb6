package io.github.mitform.formats.vote.pairwise.step;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import java.util.List;
import java.util.stream.Collectors;

/** Candidates one behind the other. */
final class Arrows {
    private Arrows() {}

    /** Returns “A” → “B” → “C”. */
    static Sentence between(List<Integer> places, Labels labels) {
        return new Sentence(
                places.stream()
                        .map(place -> "“" + labels.of(place).english() + "”")
                        .collect(Collectors.joining(" → ")),
                places.stream()
                        .map(place -> "„" + labels.of(place).german() + "“")
                        .collect(Collectors.joining(" → ")));
    }

    static Value names(List<Integer> places, Candidates candidates) {
        return Value.from(places.stream().map(candidates::name).toList());
    }
}
