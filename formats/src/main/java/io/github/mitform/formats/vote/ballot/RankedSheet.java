package io.github.mitform.formats.vote.ballot;

import io.github.mitform.value.Value;
import io.github.mitform.value.Value.BooleanValue;
import io.github.mitform.value.Value.ListValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was really marked on a ballot paper with ranks: for each rank nobody, somebody, several, or more than could be read. The same candidate may
 * stand under several ranks.
 *
 * <p>Unlike a {@link Ranking} it keeps what people got wrong, so that a rule can say what that means. Ranks behind the last mark say nothing and
 * are not kept, and neither is a candidate who is marked twice under one rank.
 */
public final class RankedSheet implements Ballot {
    /**
     * How sheets are written: {@code ["ada", null, ["bo", "cy"], true]}; the second rank was left out, bo and cy were both marked under the third,
     * and under the fourth so much that nobody knows whom.
     */
    public static final BallotKind<RankedSheet> KIND = new Kind();

    /** Stands under a rank in place of candidates: several were marked, and the record does not say who. */
    public static final int OVERVOTE = -1;

    private static final short SKIPPED = Short.MAX_VALUE;
    private static final short UNKNOWN = Short.MAX_VALUE - 1;

    /** Marks a candidate who is under the same rank as the one before. */
    private static final int SHARED = 1 << 15;

    private final short[] marks;
    private final int hash;

    private RankedSheet(short[] marks) {
        this.marks = marks;
        this.hash = Arrays.hashCode(marks);
    }

    /**
     * Returns a sheet with one inner collection for each rank: empty where nobody is marked, or just {@link #OVERVOTE}.
     *
     * @throws IllegalArgumentException if a place is below 0 or not below {@link Candidates#MOST}, or an unknown overvote stands beside candidates
     */
    public static RankedSheet of(List<? extends Collection<Integer>> ranks) {
        int size = 0;
        for (Collection<Integer> rank : ranks) size += Math.max(1, rank.size());
        var marks = new short[size];
        int next = 0;
        int end = 0;
        for (Collection<Integer> rank : ranks) {
            if (rank.isEmpty()) {
                marks[next++] = SKIPPED;
            } else {
                next = addRank(rank, marks, next);
                end = next;
            }
        }
        return new RankedSheet(Arrays.copyOf(marks, end));
    }

    private static int addRank(Collection<Integer> rank, short[] marks, int start) {
        int next = start;
        for (int place : rank.stream().sorted().distinct().toList()) {
            if (place == OVERVOTE && rank.size() == 1) {
                marks[next++] = UNKNOWN;
            } else {
                Parts.requirePlace(place, Candidates.MOST);
                marks[next] = (short) (place | (next > start ? SHARED : 0));
                next++;
            }
        }
        return next;
    }

    /** Returns a sheet that says what a ranking does; those who share a rank are marked under the same one. */
    public static RankedSheet of(Ranking ranking) {
        return of(ranking.ranks());
    }

    /** Returns how many ranks there are up to the last mark. */
    public int size() {
        int ranks = 0;
        for (short mark : marks) {
            if (isSpecial(mark) || (mark & SHARED) == 0) ranks++;
        }
        return ranks;
    }

    /** Returns what stands under each rank up to the last mark: places in order, nothing, or just {@link #OVERVOTE}. */
    public List<List<Integer>> ranks() {
        var ranks = new ArrayList<List<Integer>>();
        for (int i = 0; i < marks.length; i++) {
            if (marks[i] == SKIPPED) {
                ranks.add(List.of());
            } else if (marks[i] == UNKNOWN) {
                ranks.add(List.of(OVERVOTE));
            } else {
                int end = i + 1;
                while (end < marks.length && !isSpecial(marks[end]) && (marks[end] & SHARED) != 0) end++;
                ranks.add(places(i, end));
                i = end - 1;
            }
        }
        return ranks;
    }

    private List<Integer> places(int start, int end) {
        if (end == start + 1) return List.of(marks[start] & ~SHARED & 0xFFFF);
        var places = new Integer[end - start];
        for (int i = start; i < end; i++) places[i - start] = marks[i] & ~SHARED & 0xFFFF;
        return List.of(places);
    }

    private static boolean isSpecial(short mark) {
        return mark == SKIPPED || mark == UNKNOWN;
    }

    @Override
    public boolean isBlank() {
        return marks.length == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RankedSheet that && hash == that.hash && Arrays.equals(marks, that.marks);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return ranks().toString();
    }

    private static final class Kind implements BallotKind<RankedSheet> {
        @Override
        public String id() {
            return "ranked_sheet";
        }

        @Override
        public Value write(RankedSheet ballot, Candidates candidates) {
            var ranks = new ArrayList<Value>();
            for (List<Integer> rank : ballot.ranks()) {
                if (rank.isEmpty()) {
                    ranks.add(Value.nothing());
                } else if (rank.get(0) == OVERVOTE) {
                    ranks.add(BooleanValue.TRUE);
                } else {
                    ranks.add(
                            rank.size() == 1 ? Value.of(candidates.name(rank.get(0))) : Parts.names(rank, candidates));
                }
            }
            return Value.list(ranks);
        }

        @Override
        public RankedSheet read(Value value, Candidates candidates) {
            var ranks = new ArrayList<List<Integer>>();
            for (Value rank : Parts.items(value)) {
                if (rank.equals(Value.nothing())) {
                    ranks.add(List.of());
                } else if (rank == BooleanValue.TRUE) {
                    ranks.add(List.of(OVERVOTE));
                } else {
                    ranks.add(
                            rank instanceof ListValue several
                                    ? Parts.places(several, candidates)
                                    : List.of(Parts.place(rank, candidates)));
                }
            }
            return of(ranks);
        }

        @Override
        public void check(RankedSheet ballot, int candidates) {
            for (short mark : ballot.marks) {
                if (!isSpecial(mark)) Parts.requirePlace(mark & ~SHARED & 0xFFFF, candidates);
            }
        }

        @Override
        public Comparator<RankedSheet> order() {
            return (one, other) -> Arrays.compare(one.marks, other.marks);
        }
    }
}
