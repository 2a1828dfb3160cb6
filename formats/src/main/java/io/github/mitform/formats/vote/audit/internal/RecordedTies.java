package io.github.mitform.formats.vote.audit.internal;

import static java.util.Comparator.comparing;

import com.google.common.primitives.Longs;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BinaryOperator;

/**
 * The ties of a count, in the order in which they came up. What can be known from the ballots or a seed has to be right; lists, decisions and RCTab's
 * lots one after the other are followed as they are on record. For one count.
 */
public final class RecordedTies {
    private static final String SEED = "seed ";

    private final Ties ties;
    private final Outcome outcome;
    private final Candidates candidates;
    private final int unlisted;
    private final Set<Tie> found = new HashSet<>();
    /** Those of them that make no difference. */
    private final Set<Tie> indifferently = new HashSet<>();

    private final Lots lots;
    private Optional<Long> seed = Optional.empty();
    private int next;
    private boolean again;

    private record Tie(int round, Purpose purpose, List<Integer> tied) {}

    /** @param unlisted the place of somebody who stands on no list; -1 for nobody */
    public RecordedTies(Ties ties, Outcome outcome, int unlisted) {
        this.ties = ties;
        this.outcome = outcome;
        this.candidates = outcome.candidates();
        this.unlisted = unlisted;
        this.lots = new Lots(outcome.candidates(), unlisted);
    }

    /** Says that the same ties may come up more than once, and make a difference one time and none the other. */
    public void comeUpAgain() {
        again = true;
    }

    /** Returns who of the tied was taken. */
    public int one(int round, Purpose purpose, List<Integer> tied, List<SortedMap<Integer, Fraction>> earlier) {
        var chosen = chosen(round, purpose, tied, earlier);
        if (chosen.isEmpty()) {
            throw Wrong.outcome(
                    "the tie in round {round} is not broken",
                    "der Gleichstand in Runde {round} ist nicht entschieden",
                    "round",
                    round);
        }
        return chosen.get(0);
    }

    /** Checks that several went together, whatever the ways of breaking ties say. */
    public void all(int round, Purpose purpose, List<Integer> all) {
        if (isNext(round, purpose, all.stream().sorted().toList())) {
            var use = outcome.ties().get(next++);
            if (use.by() == TieBreak.ALL_TIED
                    && use.chosen().stream().sorted().toList().equals(use.tied())) return;
        }
        throw Wrong.outcome(
                "in round {round}, {names} go together, which is not on record",
                "in Runde {round} gehen {names} zusammen, was nicht festgehalten ist",
                "round",
                round,
                "names",
                names(all));
    }

    /** Returns who went together: all whom the ways of breaking ties leave tied. */
    public List<Integer> together(
            int round, Purpose purpose, List<Integer> tied, List<SortedMap<Integer, Fraction>> earlier) {
        return ruled(next(round, purpose, tied), earlier, true);
    }

    /**
     * Returns who of the tied was taken; nobody where the tie stays open.
     *
     * @param earlier what everybody had in the rounds before this one
     */
    public List<Integer> chosen(
            int round, Purpose purpose, List<Integer> tied, List<SortedMap<Integer, Fraction>> earlier) {
        var left = left(round, purpose, tied, earlier);
        return left.size() == 1 ? left : List.of();
    }

    /** Returns whom the ways of breaking ties leave, in order of places; one if they choose. */
    public List<Integer> left(
            int round, Purpose purpose, List<Integer> tied, List<SortedMap<Integer, Fraction>> earlier) {
        return ruled(next(round, purpose, tied), earlier);
    }

    private TieUse next(int round, Purpose purpose, List<Integer> tied) {
        var sorted = tied.stream().sorted().toList();
        if (!isNext(round, purpose, sorted)) {
            throw Wrong.outcome(
                    "in round {round}, {names} are tied, which is not on record",
                    "in Runde {round} liegen {names} gleichauf, was nicht festgehalten ist",
                    "round",
                    round,
                    "names",
                    names(sorted));
        }
        return outcome.ties().get(next++);
    }

    private boolean isNext(int round, Purpose purpose, List<Integer> sorted) {
        if (next >= outcome.ties().size()) return false;
        var use = outcome.ties().get(next);
        return use.round() == round && use.purpose() == purpose && use.tied().equals(sorted);
    }

    /**
     * Returns whom the ways of breaking ties leave of a tie behind one that stayed open, where all ways end alike: if they choose, that is on record.
     *
     * @param earlier as in {@link #chosen}
     */
    public List<Integer> leftBehindOpen(
            int round, Purpose purpose, List<Integer> tied, List<SortedMap<Integer, Fraction>> earlier) {
        var sorted = tied.stream().sorted().toList();
        var left = compared(purpose, sorted, earlier);
        return isNext(round, purpose, sorted) || left.size() == 1 ? left(round, purpose, tied, earlier) : left;
    }

    /** Returns whom those ways of the rule leave tied that look at earlier rounds, in order of places. */
    public List<Integer> compared(Purpose purpose, List<Integer> tied, List<SortedMap<Integer, Fraction>> earlier) {
        var left = tied;
        for (TieBreak way : ties.breaks()) {
            if (way == TieBreak.FIRST_ROUND || way == TieBreak.PREVIOUS_ROUNDS) {
                left = compared(way, left, earlier, purpose == Purpose.ELIMINATE);
            }
        }
        return left;
    }

    /** Returns whether earlier rounds break ties. */
    public boolean looksBack() {
        return ties.breaks().contains(TieBreak.FIRST_ROUND) || ties.breaks().contains(TieBreak.PREVIOUS_ROUNDS);
    }

    /** Returns whether a tie may have been broken by something that is not on record where all ways were followed. */
    public boolean mayBeDecided() {
        return ties.breaks().contains(TieBreak.DECISION);
    }

    /**
     * Returns who was taken from a tie that may have come up at any time; empty if nobody was, and the tie stayed open. Once one has stayed open that makes a
     * difference, later ones need not be on record.
     *
     * @param round in which it comes up
     * @param indifferent whether all of them are taken in any order
     * @param step where it is looked for
     * @param told who is told to have been taken; of a tie that came up more than once, and was drawn anew each time, one answer is as good as another
     */
    public OptionalInt find(
            int round, Purpose purpose, List<Integer> tied, boolean indifferent, int step, OptionalInt told) {
        var sorted = tied.stream().sorted().toList();
        var tie = new Tie(round, purpose, sorted);
        found.add(tie);
        if (indifferent) indifferently.add(tie);
        var uses = outcome.ties().stream()
                .filter(use -> use.purpose() == purpose && use.tied().equals(sorted))
                .toList();
        for (TieUse use : uses) {
            ruled(use, List.of());
            if (told.isPresent() && use.chosen().equals(List.of(told.getAsInt()))) return told;
        }
        if (!uses.isEmpty()) {
            return uses.get(0).chosen().stream().mapToInt(Integer::intValue).findFirst();
        }
        // What makes no difference here may have made one where shares were lower, so that nothing behind it is on
        // record.
        boolean open = outcome.ties().stream()
                .anyMatch(use -> use.chosen().isEmpty()
                        && (again || !indifferently.contains(new Tie(use.round(), use.purpose(), use.tied()))));
        if (open) return OptionalInt.empty();
        throw Wrong.step(
                step,
                "{names} are tied, which is not on record",
                "{names} liegen gleichauf, was nicht festgehalten ist",
                "names",
                names(sorted));
    }

    /** Returns whether the same tie came up again and was drawn anew, so that nobody knows which of the draws was for what. */
    public boolean areDrawnAnew() {
        var chosen = new HashMap<Tie, List<Integer>>();
        return outcome.ties().stream().anyMatch(use -> {
            var before = chosen.putIfAbsent(new Tie(0, use.purpose(), use.tied()), use.chosen());
            return before != null && !before.equals(use.chosen());
        });
    }

    /** Returns whom the ways of the rule leave of a tie that is on record; checks that it says so. */
    private List<Integer> ruled(TieUse use, List<SortedMap<Integer, Fraction>> earlier) {
        return ruled(use, earlier, false);
    }

    /** @param together whether all are taken who are left */
    private List<Integer> ruled(TieUse use, List<SortedMap<Integer, Fraction>> earlier, boolean together) {
        var left = use.tied();
        var by = TieBreak.ALL_TIED;
        for (TieBreak way : ties.breaks()) {
            if (left.size() == 1 || way == TieBreak.ALL_TIED || way == TieBreak.REFUSE) break;
            var fewer = narrowed(way, use, left, earlier);
            if (fewer.size() < left.size()) by = way;
            left = fewer;
        }
        boolean lot = by == TieBreak.LOT || by == TieBreak.JAVA_RANDOM || by == TieBreak.JAVA_PERMUTATION;
        if (!use.chosen().equals(left.size() == 1 || together ? left : List.of())
                || use.by() != by
                || use.detail().isPresent() != lot) {
            throw Wrong.outcome(
                    "the tie of {names} in round {round} is not broken as the rule says",
                    "der Gleichstand von {names} in Runde {round} ist nicht so entschieden, wie die Regel sagt",
                    "names",
                    names(use.tied()),
                    "round",
                    use.round());
        }
        return left.stream().sorted().toList();
    }

    private String names(List<Integer> places) {
        return String.join(", ", places.stream().map(candidates::name).toList());
    }

    private List<Integer> narrowed(
            TieBreak way, TieUse use, List<Integer> left, List<SortedMap<Integer, Fraction>> earlier) {
        boolean out = use.purpose() == Purpose.ELIMINATE;
        return switch (way) {
            case ORDER ->
                end(
                        left.stream()
                                .sorted(comparing(place -> place == unlisted ? -1 : place))
                                .toList(),
                        out);
            case NAME -> end(left.stream().sorted(comparing(candidates::name)).toList(), out);
            case FIRST_ROUND, PREVIOUS_ROUNDS -> compared(way, left, earlier, out);
            // Without a decision on this tie, or without any list, the next way decides.
            case DECISION, PUBLISHED -> use.by() == way ? onRecord(use, left) : left;
            case LOT -> List.of(lots.drawn(seed(use), left, out));
            case JAVA_PERMUTATION -> List.of(lots.shuffled(seed(use), left, out));
            case JAVA_RANDOM -> onRecord(use, left);
            case ALL_TIED, REFUSE -> left;
        };
    }

    private static List<Integer> compared(
            TieBreak way, List<Integer> left, List<SortedMap<Integer, Fraction>> earlier, boolean out) {
        if (way == TieBreak.FIRST_ROUND) return earlier.isEmpty() ? left : extreme(left, earlier.get(0), out);
        var fewer = left;
        for (int i = earlier.size() - 1; i >= 0; i--) fewer = extreme(fewer, earlier.get(i), out);
        return fewer;
    }

    /** The same for all lots of a count. */
    private long seed(TieUse use) {
        var number = use.detail()
                .filter(detail -> detail.startsWith(SEED))
                .map(detail -> Longs.tryParse(detail.substring(SEED.length())));
        if (number.isEmpty() || !seed.orElse(number.get()).equals(number.get())) {
            throw Wrong.outcome(
                    "the lot of {names} in round {round} does not say the seed of this count",
                    "beim Los zwischen {names} in Runde {round} steht nicht der Startwert dieser Zählung",
                    "names",
                    names(use.tied()),
                    "round",
                    use.round());
        }
        seed = number;
        return number.get();
    }

    private static List<Integer> onRecord(TieUse use, List<Integer> left) {
        return use.chosen().size() == 1 && left.containsAll(use.chosen()) ? use.chosen() : left;
    }

    private static List<Integer> end(List<Integer> inOrder, boolean last) {
        return List.of(inOrder.get(last ? inOrder.size() - 1 : 0));
    }

    private static List<Integer> extreme(List<Integer> left, SortedMap<Integer, Fraction> had, boolean least) {
        BinaryOperator<Fraction> better = least ? Fraction::min : Fraction::max;
        var best = left.stream()
                .map(place -> had.getOrDefault(place, Fraction.ZERO))
                .reduce(better)
                .orElseThrow();
        var those = new ArrayList<>(left);
        those.removeIf(place -> !had.getOrDefault(place, Fraction.ZERO).equals(best));
        return List.copyOf(those);
    }

    /** Checks that no tie is on record that never came up. */
    public void requireAllUsed() {
        outcome.ties().stream()
                .skip(next)
                .filter(use -> !mayHaveComeUp(use))
                .findFirst()
                .ifPresent(use -> {
                    throw neverCameUp(use);
                });
    }

    /** Returns whether people may have decided it on one of many ways through a tie that stayed open, not all of which are gone again. */
    private boolean mayHaveComeUp(TieUse use) {
        if (use.by() != TieBreak.DECISION
                || outcome.ties().stream().noneMatch(each -> each.chosen().isEmpty())) return false;
        ruled(use, List.of());
        return true;
    }

    /** Checks the same where ties have been looked for by {@link #find}. */
    public void requireAllFound() {
        var told = new HashSet<Tie>();
        for (TieUse use : outcome.ties()) {
            var tie = new Tie(use.round(), use.purpose(), use.tied());
            boolean once = told.add(tie) || again && indifferently.contains(tie);
            if (!once || !found.contains(tie) && !mayHaveComeUp(use)) throw neverCameUp(use);
            ruled(use, List.of());
        }
    }

    private Wrong neverCameUp(TieUse use) {
        return Wrong.outcome(
                "a tie of {names} is on record that never came up",
                "ein Gleichstand von {names} ist festgehalten, den es nie gab",
                "names",
                names(use.tied()));
    }
}
