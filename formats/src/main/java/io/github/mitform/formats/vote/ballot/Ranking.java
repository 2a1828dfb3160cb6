package io.github.mitform.formats.vote.ballot;

import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Candidates in order, the best first. Several may share a rank, and not everybody has to be ranked.
 *
 * <p>Kept as places one after the other, with a bit that says where a rank goes on: small, and quick to compare.
 */
public final class Ranking implements Ballot {
    /** How rankings are written: {@code ["ada", ["bo", "cy"]]}; bo and cy share the second rank. */
    public static final BallotKind<Ranking> KIND = new Kind();

    /** Marks a candidate that shares the rank of the one before. */
    private static final int SHARED = 1 << 15;

    /** Up to here, comparing each with each is quicker than keeping a set. */
    private static final int FEW = 24;

    private final short[] places;
    private final int hash;

    private Ranking(short[] places) {
        this.places = places;
        this.hash = Arrays.hashCode(places);
    }

    /**
     * Returns a ranking without shared ranks.
     *
     * @throws IllegalArgumentException if a place is below 0, not below {@link Candidates#MOST}, or there twice
     */
    public static Ranking of(int... places) {
        var kept = new short[places.length];
        for (int i = 0; i < places.length; i++) {
            kept[i] = kept(places[i]);
        }
        return checked(kept);
    }

    /**
     * Returns a ranking in which the candidates of each inner list share a rank; empty lists are left out.
     *
     * @throws IllegalArgumentException as {@link #of(int...)}
     */
    public static Ranking ofRanks(List<? extends List<Integer>> ranks) {
        int size = 0;
        for (List<Integer> rank : ranks) {
            size += rank.size();
        }
        var kept = new short[size];
        int next = 0;
        for (List<Integer> rank : ranks) {
            // In order of their places, so that rankings which say the same are the same.
            var sorted = rank.size() < 2 ? rank : rank.stream().sorted().toList();
            for (int i = 0; i < sorted.size(); i++) {
                kept[next++] = (short) (kept(sorted.get(i)) | (i > 0 ? SHARED : 0));
            }
        }
        return checked(kept);
    }

    private static short kept(int place) {
        if (place < 0 || place >= Candidates.MOST) {
            throw new IllegalArgumentException("places go from 0 to " + (Candidates.MOST - 1) + ", but was " + place);
        }
        return (short) place;
    }

    private static Ranking checked(short[] kept) {
        var ranking = new Ranking(kept);
        if (ranking.namesTwice()) throw new IllegalArgumentException("a ranking names each candidate once");
        return ranking;
    }

    private boolean namesTwice() {
        if (places.length <= FEW) {
            for (int i = 1; i < places.length; i++) {
                for (int before = 0; before < i; before++) {
                    if (place(i) == place(before)) return true;
                }
            }
            return false;
        }
        var seen = new BitSet();
        for (int i = 0; i < places.length; i++) {
            if (seen.get(place(i))) return true;
            seen.set(place(i));
        }
        return false;
    }

    /**
     * Returns a profile as if some candidates had never stood: whoever stands behind them on a ballot moves up, and a ballot that names nobody else is
     * blank.
     *
     * @param withdrawn places of candidates of the profile
     */
    public static Profile<Ranking> without(Profile<Ranking> profile, Collection<Integer> withdrawn) {
        var candidates = profile.candidates();
        var names = new ArrayList<String>();
        var standing = new HashMap<Integer, Integer>();
        for (int place = 0; place < candidates.size(); place++) {
            if (withdrawn.contains(place)) continue;
            standing.put(place, names.size());
            names.add(candidates.name(place));
        }
        var rest = Profile.empty(KIND, Candidates.of(names));
        for (Profile.Line<Ranking> line : profile.lines()) {
            var ranks = line.ballot().ranks().stream()
                    .map(rank -> rank.stream()
                            .filter(standing::containsKey)
                            .map(standing::get)
                            .toList())
                    .toList();
            rest.add(ofRanks(ranks), line.people(), line.weight().dividedBy(line.people()));
        }
        return rest;
    }

    /** Returns how many candidates are ranked. */
    public int size() {
        return places.length;
    }

    /** Returns the candidate at an index from 0, the best first; those that share a rank in order of their places. */
    public int place(int index) {
        return places[index] & ~SHARED & 0xFFFF;
    }

    /** Returns whether the candidate at this index shares the rank of the one before it. */
    public boolean sharesRank(int index) {
        return (places[index] & SHARED) != 0;
    }

    /** Returns whether any rank is shared. */
    public boolean hasSharedRanks() {
        for (int i = 1; i < places.length; i++) {
            if (sharesRank(i)) return true;
        }
        return false;
    }

    /** Returns the ranks, the best first. */
    public List<List<Integer>> ranks() {
        var ranks = new ArrayList<List<Integer>>();
        for (int i = 0; i < places.length; i++) {
            if (!sharesRank(i)) ranks.add(new ArrayList<>(1));
            ranks.get(ranks.size() - 1).add(place(i));
        }
        return ranks.stream().map(List::copyOf).toList();
    }

    @Override
    public boolean isBlank() {
        return places.length == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ranking that && hash == that.hash && Arrays.equals(places, that.places);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return ranks().toString();
    }

    private static final class Kind implements BallotKind<Ranking> {
        @Override
        public String id() {
            return "ranking";
        }

        @Override
        public Value write(Ranking ballot, Candidates candidates) {
            var ranks = new ArrayList<Value>(ballot.size());
            if (!ballot.hasSharedRanks()) {
                for (int i = 0; i < ballot.size(); i++) ranks.add(Value.of(candidates.name(ballot.place(i))));
                return Value.list(ranks);
            }
            for (List<Integer> rank : ballot.ranks()) {
                ranks.add(rank.size() == 1 ? Value.of(candidates.name(rank.get(0))) : Parts.names(rank, candidates));
            }
            return Value.list(ranks);
        }

        @Override
        public Ranking read(Value value, Candidates candidates) {
            var ranks = new ArrayList<List<Integer>>();
            for (Value rank : Parts.items(value)) {
                ranks.add(
                        rank instanceof Value.ListValue shared
                                ? Parts.places(shared, candidates)
                                : List.of(Parts.place(rank, candidates)));
            }
            return ofRanks(ranks);
        }

        @Override
        public void check(Ranking ballot, int candidates) {
            for (int i = 0; i < ballot.size(); i++) {
                Parts.requirePlace(ballot.place(i), candidates);
            }
        }

        @Override
        public Comparator<Ranking> order() {
            return (one, other) -> Arrays.compare(one.places, other.places);
        }
    }
}
