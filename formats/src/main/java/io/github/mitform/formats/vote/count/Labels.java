package io.github.mitform.formats.vote.count;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.problem.Sentence;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** What candidates are called in sentences, in both languages. */
@FunctionalInterface
public interface Labels {
    /** Returns what stands for the candidate at a place. */
    Sentence of(int place);

    /** Returns the names themselves, alike in both languages. */
    static Labels of(Candidates candidates) {
        return place -> new Sentence(candidates.name(place), candidates.name(place));
    }

    /** Returns some of them in a row: “A”, “B” and “C”; nothing for none. */
    default Sentence row(List<Integer> places) {
        return new Sentence(
                row(places, place -> "“" + of(place).english() + "”", " and "),
                row(places, place -> "„" + of(place).german() + "“", " und "));
    }

    private static String row(List<Integer> places, IntFunction<String> quoted, String and) {
        var all = places.stream().map(quoted::apply).toList();
        return all.size() < 2
                ? String.join("", all)
                : all.subList(0, all.size() - 1).stream().collect(Collectors.joining(", "))
                        + and
                        + all.get(all.size() - 1);
    }
}
