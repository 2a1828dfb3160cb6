package io.github.mitform.formats.vote.audit.internal.transfer;

import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.transfer.Inactive;
import io.github.mitform.formats.vote.transfer.MovedStep;
import io.github.mitform.formats.vote.transfer.SheetRules;
import io.github.mitform.tally.Fraction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The ballots of a count in which votes pass on: with whom each lies and what it is worth. Every number is summed up anew from all of them. For one
 * count.
 */
final class Papers<B extends Ballot> {
    /** Says with whom a ballot lies when just these are there. */
    interface Reader<B> {
        Place read(B ballot, Set<Integer> there);
    }

    /**
     * With whom a ballot lies.
     *
     * @param of whose; -1 if nobody's
     * @param reason why it is nobody's; null if it is somebody's
     */
    record Place(int of, @Nullable Inactive reason) {
        static Place with(int place) {
            return new Place(place, null);
        }

        static Place ended(Inactive reason) {
            return new Place(-1, reason);
        }
    }

    private final List<Line<B>> lines;
    private final Reader<B> reader;
    private final Place[] places;
    /** What is left of each ballot, for each that is like it. */
    private final Fraction[] values;

    /** Those to whom ballots can go. */
    final Set<Integer> there;

    Papers(Profile<B> profile, Set<Integer> there, Reader<B> reader) {
        this.lines = profile.lines();
        this.reader = reader;
        this.there = new TreeSet<>(there);
        this.places = new Place[lines.size()];
        this.values = new Fraction[lines.size()];
        Arrays.fill(values, Fraction.ONE);
        for (int i = 0; i < places.length; i++)
            places[i] = reader.read(lines.get(i).ballot(), this.there);
    }

    /** Whoever is named first of those who are there; candidates who share a rank are not read. */
    static Place read(Ranking ballot, Set<Integer> there) {
        for (List<Integer> rank : ballot.ranks()) {
            if (there.contains(rank.get(0))) return Place.with(rank.get(0));
        }
        return Place.ended(ballot.isBlank() ? Inactive.BLANK : Inactive.NO_CHOICE_LEFT);
    }

    /** Goes down the ranks of a sheet as the rules for sheets say. */
    static Place read(RankedSheet sheet, SheetRules rules, Set<Integer> there) {
        var seen = new HashSet<Integer>();
        int empty = 0;
        boolean marked = false;
        int left = rules.ranks().orElse(Integer.MAX_VALUE);
        for (List<Integer> marks : sheet.ranks()) {
            if (left-- <= 0) break;
            if (marks.isEmpty()) {
                empty++;
                continue;
            }
            if (empty > rules.skips().orElse(Integer.MAX_VALUE)) return Place.ended(Inactive.SKIPPED);
            empty = 0;
            marked = true;
            boolean again = marks.stream().anyMatch(seen::contains);
            if (again && rules.repeats() == SheetRules.Repeats.END) return Place.ended(Inactive.REPEATED);
            seen.addAll(marks);
            boolean unknown = marks.contains(RankedSheet.OVERVOTE);
            if (marks.size() > 1 || unknown) {
                if (rules.overvotes() == SheetRules.Overvotes.SKIP) continue;
                if (rules.overvotes() == SheetRules.Overvotes.END || unknown) return Place.ended(Inactive.OVERVOTE);
            }
            var still = marks.stream().filter(there::contains).toList();
            if (still.size() > 1) return Place.ended(Inactive.OVERVOTE);
            if (still.size() == 1) return Place.with(still.get(0));
        }
        return Place.ended(marked ? Inactive.NO_CHOICE_LEFT : Inactive.BLANK);
    }

    private Fraction worth(int line) {
        return values[line].times(lines.get(line).weight());
    }

    /** Returns what each of those has who are there. */
    SortedMap<Integer, Fraction> tally() {
        var sums = new TreeMap<Integer, Fraction>();
        there.forEach(place -> sums.put(place, Fraction.ZERO));
        for (int i = 0; i < places.length; i++) {
            if (there.contains(places[i].of)) sums.merge(places[i].of, worth(i), Fraction::plus);
        }
        return sums;
    }

    /** Returns what lies with somebody, there or not. */
    Fraction with(int place) {
        var sum = Fraction.ZERO;
        for (int i = 0; i < places.length; i++) {
            if (places[i].of == place) sum = sum.plus(worth(i));
        }
        return sum;
    }

    /** Returns what counts for nobody, by reason. */
    SortedMap<Inactive, Fraction> inactive() {
        var sums = new TreeMap<Inactive, Fraction>();
        for (int i = 0; i < places.length; i++) {
            var reason = places[i].reason;
            if (reason != null && worth(i).signum() > 0) sums.merge(reason, worth(i), Fraction::plus);
        }
        return sums;
    }

    /**
     * Passes on what lies with somebody who is no longer there.
     *
     * @param surplus what of it goes
     * @param part gives what of the value of a ballot goes
     * @param instead why all of it counts for nobody; null to read each ballot
     */
    MovedStep passOn(int round, int from, Fraction surplus, UnaryOperator<Fraction> part, @Nullable Inactive instead) {
        var to = new TreeMap<Integer, Fraction>();
        var ended = new TreeMap<Inactive, Fraction>();
        var left = surplus;
        for (int i = 0; i < places.length; i++) {
            if (places[i].of != from) continue;
            values[i] = part.apply(values[i]);
            places[i] = instead == null ? reader.read(lines.get(i).ballot(), there) : Place.ended(instead);
            var moved = worth(i);
            left = left.minus(moved);
            if (moved.signum() == 0) continue;
            var reason = places[i].reason;
            if (reason == null) to.merge(places[i].of, moved, Fraction::plus);
            else ended.merge(reason, moved, Fraction::plus);
        }
        return new MovedStep(round, from, to, ended, left);
    }
}
