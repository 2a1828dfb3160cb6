package io.github.mitform.formats.vote.transfer;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.value.Default;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a sheet with ranks is read: what several marks under one rank, ranks left out, and somebody marked twice mean.
 *
 * @param overvotes what several marks under one rank mean
 * @param skips how many ranks in a row may be left out before a mark; with more, the ballot ends there. Absent: any number. Ranks left out behind
 *     the last mark never matter
 * @param repeats what it means if somebody was marked under an earlier rank already
 * @param ranks how many ranks are read, 1 or more; absent: all of them
 */
public record SheetRules(
        @Default("\"skip\"") Overvotes overvotes,
        Optional<Integer> skips,
        @Default("\"pass_over\"") Repeats repeats,
        Optional<Integer> ranks) {
    /** Takes nothing amiss: what is unclear is passed over. */
    public static final SheetRules LENIENT =
            new SheetRules(Overvotes.SKIP, Optional.empty(), Repeats.PASS_OVER, Optional.empty());

    public SheetRules {
        requireNonNull(overvotes, "overvotes");
        requireNonNull(skips, "skips");
        requireNonNull(repeats, "repeats");
        requireNonNull(ranks, "ranks");
        if (skips.filter(most -> most < 0).isPresent()) {
            throw new IllegalArgumentException("0 or more ranks may be left out, but was " + skips.get());
        }
        if (ranks.filter(most -> most < 1).isPresent()) {
            throw new IllegalArgumentException("1 rank or more is read, but was " + ranks.get());
        }
    }

    /** What several marks under one rank mean. */
    public enum Overvotes {
        /** That rank is passed over. */
        SKIP,
        /** The ballot ends there. */
        END,
        /**
         * The ballot ends there if several of them are still there when it is their turn; otherwise it counts for the one who is. Where the record
         * does not say who was marked, the ballot ends.
         */
        END_IF_SEVERAL_CONTINUE
    }

    /** What a repeated candidate means. */
    public enum Repeats {
        /** Nothing: whoever has gone out is passed over, however often. */
        PASS_OVER,
        /** The ballot ends there; the first mark counts. Two ranks on which nobody can be told count as a repetition too. */
        END
    }

    /**
     * What becomes of a sheet before anything is counted.
     *
     * @param reason what is wrong with it; empty if nothing is
     */
    public record Judgement(Verdict verdict, Optional<Inactive> reason) implements Comparable<Judgement> {
        public Judgement {
            requireNonNull(verdict, "verdict");
            requireNonNull(reason, "reason");
        }

        @Override
        public int compareTo(Judgement other) {
            int order = verdict.compareTo(other.verdict);
            return order != 0
                    ? order
                    : Integer.compare(
                            reason.map(Inactive::ordinal).orElse(-1),
                            other.reason.map(Inactive::ordinal).orElse(-1));
        }
    }

    /** Whether a sheet counts. */
    public enum Verdict {
        /** It counts for somebody, and all of it is read. */
        VALID,
        /** It counts for somebody, but ends before its last mark, or a rank of it is passed over. */
        PARTLY_VALID,
        /** There are marks, but none of them counts. */
        SPOILED,
        /** Nobody is marked. */
        BLANK
    }

    /** Judges a sheet as if everybody were still there. */
    public Judgement judge(RankedSheet sheet) {
        var way = way(sheet);
        var end = end(way);
        if (end == Inactive.BLANK) return new Judgement(Verdict.BLANK, Optional.of(Inactive.BLANK));
        boolean counts = way.length > 1 && way[0] >= 0;
        if (!counts) {
            return new Judgement(
                    Verdict.SPOILED,
                    Optional.of(end == Inactive.NO_CHOICE_LEFT || way.length > 1 ? Inactive.OVERVOTE : end));
        }
        if (end != Inactive.NO_CHOICE_LEFT) return new Judgement(Verdict.PARTLY_VALID, Optional.of(end));
        boolean over = sheet.ranks().stream()
                .limit(ranks.orElse(Integer.MAX_VALUE))
                .anyMatch(rank -> rank.size() > 1 || rank.contains(RankedSheet.OVERVOTE));
        return over
                ? new Judgement(Verdict.PARTLY_VALID, Optional.of(Inactive.OVERVOTE))
                : new Judgement(Verdict.VALID, Optional.empty());
    }

    /** Returns how many people's sheets were judged how; what nobody's was is left out. */
    public SortedMap<Judgement, Long> judge(Profile<RankedSheet> profile) {
        var counts = new TreeMap<Judgement, Long>();
        profile.lines().forEach(line -> counts.merge(judge(line.ballot()), line.people(), Math::addExact));
        return counts;
    }

    /**
     * Returns where a sheet goes: places one after the other; {@link #SEVERAL}, a number, and so many places, of whom at most one may be there; and at
     * the end the reason why it counts for nobody any more, see {@link #end(int)}.
     */
    int[] way(RankedSheet sheet) {
        var way = new Way();
        int rank = 0;
        int last = 0;
        var seen = new BitSet();
        for (List<Integer> marks : sheet.ranks()) {
            rank++;
            if (rank > ranks.orElse(Integer.MAX_VALUE)) break;
            if (marks.isEmpty()) continue;
            if (skips.isPresent() && rank - last - 1 > skips.get()) return way.end(Inactive.SKIPPED);
            last = rank;
            if (repeats == Repeats.END && marks.stream().anyMatch(place -> seen.get(place + 1))) {
                return way.end(Inactive.REPEATED);
            }
            marks.forEach(place -> seen.set(place + 1));
            if (marks.size() == 1 && marks.get(0) != RankedSheet.OVERVOTE) {
                way.add(marks.get(0));
            } else if (overvotes == Overvotes.END
                    || overvotes == Overvotes.END_IF_SEVERAL_CONTINUE && marks.size() == 1) {
                return way.end(Inactive.OVERVOTE);
            } else if (overvotes == Overvotes.END_IF_SEVERAL_CONTINUE) {
                way.addSeveral(marks);
            }
        }
        return way.end(last == 0 ? Inactive.BLANK : Inactive.NO_CHOICE_LEFT);
    }

    /** Stands in a way before a number and so many places. */
    static final int SEVERAL = Integer.MIN_VALUE;

    /** Returns the reason at the end of a way. */
    static Inactive end(int code) {
        return REASONS[-1 - code];
    }

    private static Inactive end(int[] way) {
        return end(way[way.length - 1]);
    }

    private static final Inactive[] REASONS = Inactive.values();

    private static final class Way {
        private int[] codes = new int[8];
        private int size;

        void add(int code) {
            if (size == codes.length) codes = Arrays.copyOf(codes, 2 * size);
            codes[size++] = code;
        }

        void addSeveral(List<Integer> places) {
            add(SEVERAL);
            add(places.size());
            places.forEach(this::add);
        }

        int[] end(Inactive reason) {
            add(-1 - reason.ordinal());
            return Arrays.copyOf(codes, size);
        }
    }
}
