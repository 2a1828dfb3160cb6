package io.github.mitform.formats.vote.audit.internal.sum;

import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.tally.Fraction;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** What ballots say of candidates by grades; whom one does not grade has 0 on it. */
record Graded(Profile<Points> profile) {
    static Fraction grade(Line<Points> line, int place) {
        return line.ballot().get(place).orElse(Fraction.ZERO);
    }

    /** Returns what those weigh of whom something is true. */
    Fraction weight(Predicate<Line<Points>> isTrue) {
        return profile.lines().stream().filter(isTrue).map(Line::weight).reduce(Fraction.ZERO, Fraction::plus);
    }

    Fraction sum(int place) {
        return profile.lines().stream()
                .map(line -> line.weight().times(grade(line, place)))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Returns what those weigh who grade one higher than another. */
    Fraction preferring(int one, int other) {
        return weight(line -> grade(line, one).compareTo(grade(line, other)) > 0);
    }

    /** Returns a number of each candidate. */
    SortedMap<Integer, Fraction> each(IntFunction<Fraction> number) {
        var numbers = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < profile.candidates().size(); place++) numbers.put(place, number.apply(place));
        return numbers;
    }
}
