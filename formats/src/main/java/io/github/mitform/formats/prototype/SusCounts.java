package io.github.mitform.formats.prototype;

import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.StateOf;
import io.github.mitform.tally.TurnoutCount;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.value.codec.Codec;
import java.lang.invoke.MethodHandles;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** How many people reached each score, wording by wording. Mutable; belongs to one thread. */
final class SusCounts {
    private static final StateOf OF = new StateOf(SusScore.ID, SusScore.VERSION);
    private static final Codec<Kept> KEPT = Codec.of(MethodHandles.lookup(), Kept.class);

    final TurnoutCount turnout;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    SusCounts(List<String> wordings) {
        this(new TurnoutCount(), wordings);
    }

    private SusCounts(TurnoutCount turnout, List<String> wordings) {
        this.turnout = turnout;
        wordings.forEach(wording -> groups.put(wording, new Group()));
    }

    Group group(String wording) {
        var group = groups.get(wording);
        if (group == null) {
            throw new IllegalArgumentException("this count knows the wordings " + groups.keySet() + " only");
        }
        return group;
    }

    Map<String, Group> groups() {
        return groups;
    }

    void addAll(SusCounts other) {
        turnout.addAll(other.turnout);
        other.groups.forEach((wording, group) -> group(wording).addAll(group));
    }

    static Codec<SusCounts> codec(List<String> wordings) {
        return KEPT.map(kept -> kept.read(wordings), SusCounts::write);
    }

    private Kept write() {
        return new Kept(
                OF,
                turnout.turnout(),
                groups.entrySet().stream()
                        .map(entry -> entry.getValue().write(entry.getKey()))
                        .toList());
    }

    /** One scale of the questionnaire: how many people reached each sum of their counts. */
    static final class Points {
        private final long[] people;

        Points(int most) {
            people = new long[most + 1];
        }

        /** Returns the greatest sum. */
        int most() {
            return people.length - 1;
        }

        long people(int points) {
            return people[points];
        }

        void add(int points, long times) {
            people[points] = Math.addExact(people[points], times);
        }

        /** Returns the mean as a score from 0 to 100, exact. */
        Fraction mean() {
            var sum = BigInteger.ZERO;
            for (int points = 0; points < people.length; points++) {
                sum = sum.add(BigInteger.valueOf(people[points]).multiply(BigInteger.valueOf(points)));
            }
            return Fraction.of(
                    sum.multiply(BigInteger.valueOf(100)),
                    BigInteger.valueOf(LongStream.of(people).sum()).multiply(BigInteger.valueOf(most())));
        }

        /** Returns how many people have each score from 0 to 100. */
        SortedMap<Double, Long> scores() {
            var scores = new TreeMap<Double, Long>();
            for (int points = 0; points < people.length; points++) {
                if (people[points] > 0) scores.put(100.0 * points / most(), people[points]);
            }
            return scores;
        }

        private void addAll(Points other) {
            for (int points = 0; points < people.length; points++) {
                add(points, other.people[points]);
            }
        }

        private List<Long> write() {
            return LongStream.of(people).boxed().toList();
        }

        private static Points read(List<Long> counts, int most) {
            if (counts.size() != most + 1) {
                throw new IllegalArgumentException("a state of this count has " + (most + 1) + " counters here");
            }
            var points = new Points(most);
            for (int i = 0; i <= most; i++) {
                points.add(i, counts.get(i));
            }
            return points;
        }
    }

    /** Those who answered one wording. */
    static final class Group {
        private static final int MOST_FOR_ONE = 4;

        Points score = new Points(SusScore.STATEMENTS * MOST_FOR_ONE);
        Points learnability = new Points(2 * MOST_FOR_ONE);
        Points usability = new Points((SusScore.STATEMENTS - 2) * MOST_FOR_ONE);
        long incomplete;

        long scored() {
            return LongStream.of(score.people).sum();
        }

        /** Counts what each statement counts; nothing for a sheet with gaps. */
        void add(int[] sheet, long times) {
            if (sheet.length == 0) {
                incomplete = Math.addExact(incomplete, times);
                return;
            }
            int all = 0;
            for (int item : sheet) {
                all += item;
            }
            int learn = sheet[3] + sheet[9];
            score.add(all, times);
            learnability.add(learn, times);
            usability.add(all - learn, times);
        }

        private void addAll(Group other) {
            score.addAll(other.score);
            learnability.addAll(other.learnability);
            usability.addAll(other.usability);
            incomplete = Math.addExact(incomplete, other.incomplete);
        }

        private KeptGroup write(String wording) {
            return new KeptGroup(wording, incomplete, score.write(), learnability.write(), usability.write());
        }
    }

    /** The state as it is written. */
    private record Kept(StateOf of, Turnout turnout, List<KeptGroup> groups) {
        private SusCounts read(List<String> wordings) {
            of.require(OF);
            if (!groups.stream().map(KeptGroup::wording).toList().equals(wordings)) {
                throw new IllegalArgumentException("a state of this count has other wordings; they are never mixed");
            }
            var counts = new SusCounts(TurnoutCount.of(turnout), new ArrayList<>(wordings));
            groups.forEach(group -> group.readInto(counts.group(group.wording)));
            return counts;
        }
    }

    /** A group as it is written. */
    private record KeptGroup(
            String wording, long incomplete, List<Long> score, List<Long> learnability, List<Long> usability) {
        private void readInto(Group group) {
            group.incomplete = incomplete;
            group.score = Points.read(score, group.score.most());
            group.learnability = Points.read(learnability, group.learnability.most());
            group.usability = Points.read(usability, group.usability.most());
        }
    }
}
