package io.github.mitform.formats.vote.ballot;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.TextValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What somebody really wrote on a ballot paper for points: the same option may stand there twice, and options that nobody put to the vote.
 *
 * <p>Unlike {@link Points} it keeps what people got wrong, so that a rule can say which sheets are spoiled and why. The order of the entries says
 * nothing and is not kept.
 *
 * @param entries in order of their options, and of their points where an option is there twice
 */
public record PointsSheet(List<Entry> entries) implements Ballot {
    /** How sheets are written: {@code [["ada", 3], ["bo", "1/2"], ["ada", 1]]}. */
    public static final BallotKind<PointsSheet> KIND = new Kind();

    /** More than any ballot paper has room for. */
    public static final int MOST_ENTRIES = 2 * Candidates.MOST;

    private static final Comparator<Entry> ORDER = comparing(Entry::option).thenComparing(Entry::points);

    /** A number beside the name of an option, which may be no candidate. */
    public record Entry(String option, Fraction points) {
        public Entry {
            requireNonNull(option, "option");
            requireNonNull(points, "points");
        }
    }

    /** @throws IllegalArgumentException if there are more than {@link #MOST_ENTRIES} */
    public PointsSheet {
        if (entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    "a sheet has at most " + MOST_ENTRIES + " entries, but has " + entries.size());
        }
        entries = entries.stream().sorted(ORDER).toList();
    }

    /** Returns a sheet that says what points do. */
    public static PointsSheet of(Points points, Candidates candidates) {
        var entries = new ArrayList<Entry>(points.size());
        for (int i = 0; i < points.size(); i++) {
            entries.add(new Entry(candidates.name(points.place(i)), points.number(i)));
        }
        return new PointsSheet(entries);
    }

    @Override
    public boolean isBlank() {
        return entries.isEmpty();
    }

    private static final class Kind implements BallotKind<PointsSheet> {
        @Override
        public String id() {
            return "points_sheet";
        }

        @Override
        public Value write(PointsSheet ballot, Candidates candidates) {
            return Value.list(ballot.entries.stream()
                    .map(entry -> (Value) Value.list(Value.of(entry.option), Points.write(entry.points)))
                    .toList());
        }

        @Override
        public PointsSheet read(Value value, Candidates candidates) {
            return new PointsSheet(Parts.items(value).stream().map(Kind::entry).toList());
        }

        private static Entry entry(Value value) {
            if (value instanceof ListValue pair
                    && pair.items().size() == 2
                    && pair.items().get(0) instanceof TextValue option) {
                return new Entry(option.text(), Points.read(pair.items().get(1)));
            }
            throw new IllegalArgumentException("an entry of a sheet has to be an option and a number");
        }

        /** A sheet may name options that are no candidates. */
        @Override
        public void check(PointsSheet ballot, int candidates) {
            requireNonNull(ballot, "ballot");
        }

        @Override
        public Comparator<PointsSheet> order() {
            return (one, other) -> Parts.compare(one.entries, other.entries, ORDER);
        }
    }
}
