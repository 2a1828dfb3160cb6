package io.github.mitform.formats.vote.grade;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Numbers;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each grade was given to a candidate.
 *
 * @param grades what those weigh who gave a grade, for each that somebody gave; whoever gave none has given the lowest
 * @param middle the grade in the middle; of two, the lower one
 */
public record GradesStep(int place, SortedMap<Integer, Fraction> grades, int middle) implements Step {
    public GradesStep {
        grades = Collections.unmodifiableSortedMap(new TreeMap<>(grades));
    }

    @Override
    public int round() {
        return 1;
    }

    @Override
    public Sentence sentence(Labels labels) {
        var english = new ArrayList<String>();
        var german = new ArrayList<String>();
        var best = new TreeMap<Integer, Fraction>(Collections.reverseOrder());
        best.putAll(grades);
        best.forEach((grade, weight) -> {
            english.add(grade + " from " + Wording.number(weight).english());
            german.add(Wording.number(weight).german() + "-mal die " + grade);
        });
        return new Sentence(
                        "“{name}” is graded {grades}; the middle grade is {middle}.",
                        "„{name}“ hat {grades}; die mittlere Note ist {middle}.")
                .with("name", labels.of(place), "grades", row(english, german), "middle", middle);
    }

    private static Sentence row(List<String> english, List<String> german) {
        return new Sentence(row(english, " and "), row(german, " und "));
    }

    private static String row(List<String> all, String and) {
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + and + all.get(last);
    }

    @Override
    public ObjectValue toValue(Candidates candidates) {
        return Value.object()
                .with("step", Value.of("grades"))
                .with("name", Value.of(candidates.name(place)))
                .with("grades", Numbers.byName(grades, grade -> Integer.toString(grade)))
                .with("middle", Value.of(middle));
    }
}
