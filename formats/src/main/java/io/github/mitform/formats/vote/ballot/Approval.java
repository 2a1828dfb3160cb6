package io.github.mitform.formats.vote.ballot;

import io.github.mitform.value.Value;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Candidates that somebody approves of, in no order. */
public final class Approval implements Ballot {
    /** How approvals are written: {@code ["ada", "bo"]}. */
    public static final BallotKind<Approval> KIND = new Kind();

    private final short[] places;

    private Approval(short[] places) {
        this.places = places;
    }

    /** @throws IllegalArgumentException if a place is below 0, not below {@link Candidates#MOST}, or there twice */
    public static Approval of(int... places) {
        var kept = new short[places.length];
        for (int i = 0; i < places.length; i++) {
            Parts.requirePlace(places[i], Candidates.MOST);
            kept[i] = (short) places[i];
        }
        Arrays.sort(kept);
        for (int i = 1; i < kept.length; i++) {
            if (kept[i] == kept[i - 1]) throw new IllegalArgumentException("an approval names each candidate once");
        }
        return new Approval(kept);
    }

    /** @throws IllegalArgumentException as {@link #of(int...)} */
    public static Approval of(List<Integer> places) {
        return of(places.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Returns how many are approved of. */
    public int size() {
        return places.length;
    }

    /** Returns one of those approved of by its index, from 0 to below {@link #size}, in order of their places. */
    public int place(int index) {
        return places[index];
    }

    /** Returns whether somebody is approved of; whoever is no candidate never is. */
    public boolean approves(int place) {
        return (short) place == place && Arrays.binarySearch(places, (short) place) >= 0;
    }

    /** Returns all that are approved of, in order of their places. */
    public List<Integer> places() {
        var all = new Integer[places.length];
        Arrays.setAll(all, this::place);
        return List.of(all);
    }

    @Override
    public boolean isBlank() {
        return places.length == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Approval that && Arrays.equals(places, that.places);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(places);
    }

    @Override
    public String toString() {
        return Arrays.toString(places);
    }

    private static final class Kind implements BallotKind<Approval> {
        @Override
        public String id() {
            return "approval";
        }

        @Override
        public Value write(Approval ballot, Candidates candidates) {
            return Parts.names(ballot.places(), candidates);
        }

        @Override
        public Approval read(Value value, Candidates candidates) {
            return of(Parts.places(value, candidates));
        }

        @Override
        public void check(Approval ballot, int candidates) {
            if (!ballot.isBlank()) Parts.requirePlace(ballot.place(ballot.size() - 1), candidates);
        }

        @Override
        public Comparator<Approval> order() {
            return (one, other) -> Arrays.compare(one.places, other.places);
        }
    }
}
