package io.github.mitform.formats.vote.count;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import com.google.common.hash.Hashing;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.TieFacts.TieDecision;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Breaks the ties of one count and keeps a record of each. Mutable; for one count and one thread.
 *
 * <p>A tie of all candidates costs about as much as sorting them, whatever the way of breaking it. Where it is broken again for each seat, the record of
 * it grows with the square of them; beyond five million names in all, the count is refused.
 */
public final class TieBreaker {
    /** About 20 MB. */
    private static final int MOST_NAMES = 5_000_000;

    private final Ties ties;
    private final TieFacts facts;
    private final Candidates candidates;
    private final int unlisted;
    private final List<TieUse> uses = new ArrayList<>();
    private final Map<Integer, String> lots = new HashMap<>();
    private long names;
    private @Nullable Random random;
    private @Nullable Map<String, Integer> permutation;
    private @Nullable Map<String, Integer> published;

    /** Breaks ties of candidates all of whom stand on the ballot paper. */
    public TieBreaker(Ties ties, TieFacts facts, Candidates candidates) {
        this(ties, facts, candidates, -1);
    }

    /**
     * Breaks ties where one of the candidates stands on no list, such as all names together that people wrote in. Orders and permutations do not
     * hold them, so that in these they come before all others.
     *
     * @param unlisted their place; -1 if there is nobody like that
     */
    public TieBreaker(Ties ties, TieFacts facts, Candidates candidates, int unlisted) {
        this.ties = ties;
        this.facts = facts;
        this.candidates = candidates;
        this.unlisted = unlisted;
    }

    /** Returns the ways of the rule. */
    public Ties ties() {
        return ties;
    }

    /** Returns every tie so far, in the order in which they came up. */
    public List<TieUse> uses() {
        return List.copyOf(uses);
    }

    /** Chooses from a tie where there are no earlier rounds to look at; otherwise as the other one. */
    public OptionalInt choose(Purpose purpose, List<Integer> tied) {
        return choose(1, purpose, tied, List.of());
    }

    /**
     * Chooses one of the tied: the best for {@link Purpose#ELECT}, {@link Purpose#FUND} and {@link Purpose#TRANSFER}, the worst for {@link
     * Purpose#ELIMINATE}.
     *
     * @param round in which they are tied, from 1
     * @param tied places of two or more
     * @param rounds what each candidate had, by place, in every earlier round, the first one first
     * @return empty if the rule leaves several of them tied; then it is for the rule to say what that means
     * @throws UnresolvedTieException if the rule refuses to go on, or what it needs is not known
     * @throws UncountableException if all ties together name too many for a record
     */
    public OptionalInt choose(
            int round, Purpose purpose, List<Integer> tied, List<? extends IntFunction<Fraction>> rounds) {
        var left = left(round, purpose, tied, rounds);
        return left.size() == 1 ? OptionalInt.of(left.get(0)) : OptionalInt.empty();
    }

    /**
     * Chooses one of the tied where the rule cannot go on without.
     *
     * @throws UnresolvedTieException as {@link #choose(int, Purpose, List, List)}, and if several are left tied; it names those
     */
    public int chooseOne(int round, Purpose purpose, List<Integer> tied, List<? extends IntFunction<Fraction>> rounds) {
        var left = left(round, purpose, tied, rounds);
        if (left.size() == 1) return left.get(0);
        if (ties.breaks().contains(TieBreak.DECISION)) throw refused(round, purpose, left);
        throw needs(
                round,
                left,
                new Sentence(
                        "none of the ways to break ties that this rule lists tells them apart; add one, such as a lot",
                        "keiner der Wege, die diese Regel für Gleichstände nennt, unterscheidet sie; ergänzen Sie einen, etwa das Los"));
    }

    /** Does as {@link #choose(int, Purpose, List, List)}, and returns whom the ways of the rule leave tied, in order of places; one if they choose one. */
    public List<Integer> left(
            int round, Purpose purpose, List<Integer> tied, List<? extends IntFunction<Fraction>> rounds) {
        var narrowed = narrow(round, purpose, tied, rounds);
        keep(narrowed.use());
        return narrowed.left();
    }

    /**
     * What the ways of the rule make of a tie.
     *
     * @param left whom they leave tied, in order of places; one if they choose one
     * @param use what is to be kept of it
     */
    public record Narrowed(List<Integer> left, TieUse use) {
        public Narrowed {
            left = List.copyOf(left);
        }
    }

    /**
     * Does as {@link #choose(int, Purpose, List, List)} without a record: for ties behind one that stayed open, of which it is not known yet whether they come
     * up in the end.
     */
    public Narrowed narrow(
            int round, Purpose purpose, List<Integer> tied, List<? extends IntFunction<Fraction>> rounds) {
        var sorted = tied.stream().sorted().toList();
        var left = sorted;
        TieBreak by = TieBreak.ALL_TIED;
        Optional<String> detail = Optional.empty();
        for (TieBreak next : ties.breaks()) {
            if (left.size() == 1 || next == TieBreak.ALL_TIED) break;
            if (next == TieBreak.REFUSE) throw refused(round, purpose, left);
            var fewer = narrowed(next, round, purpose, left, rounds);
            if (fewer.size() < left.size()) {
                by = next;
                detail = isLot(next) ? Optional.of("seed " + seed(round, left)) : Optional.empty();
            }
            left = fewer;
        }
        var use = new TieUse(round, purpose, sorted, left.size() == 1 ? left : List.of(), by, detail);
        return new Narrowed(left.stream().sorted().toList(), use);
    }

    /**
     * Takes all whom the ways of the rule leave tied; everybody where there are no ways.
     *
     * @return in order of places
     * @throws UnresolvedTieException as {@link #choose(int, Purpose, List, List)}
     */
    public List<Integer> together(
            int round, Purpose purpose, List<Integer> tied, List<? extends IntFunction<Fraction>> rounds) {
        var narrowed = narrow(round, purpose, tied, rounds);
        var use = narrowed.use();
        keep(new TieUse(round, purpose, use.tied(), narrowed.left(), use.by(), use.detail()));
        return narrowed.left();
    }

    /**
     * Records a tie that the rule itself settled, such as by electing or eliminating all of them.
     *
     * @throws UncountableException if all ties together name too many for a record
     */
    public void record(int round, Purpose purpose, List<Integer> tied, List<Integer> chosen) {
        keep(new TieUse(round, purpose, tied.stream().sorted().toList(), chosen, TieBreak.ALL_TIED, Optional.empty()));
    }

    /**
     * Records a tie.
     *
     * @throws UncountableException if all ties together name too many for a record
     */
    public void keep(TieUse use) {
        names += use.tied().size();
        if (names > MOST_NAMES) {
            throw new UncountableException(new Sentence(
                            "So many are tied so often that a record of all ties would hold more than {most} names; let a first vote choose fewer, or"
                                    + " leave ties open.",
                            "Es liegen so viele so oft gleichauf, dass eine Aufzeichnung aller Gleichstände mehr als {most} Namen enthielte; lassen"
                                    + " Sie eine erste Abstimmung weniger auswählen, oder lassen Sie Gleichstände offen.")
                    .with("most", Wording.count(MOST_NAMES)));
        }
        uses.add(use);
    }

    private static boolean isLot(TieBreak way) {
        return way == TieBreak.LOT || way == TieBreak.JAVA_RANDOM || way == TieBreak.JAVA_PERMUTATION;
    }

    private List<Integer> narrowed(
            TieBreak way,
            int round,
            Purpose purpose,
            List<Integer> tied,
            List<? extends IntFunction<Fraction>> rounds) {
        return switch (way) {
            case ALL_TIED, REFUSE -> throw new AssertionError(way + " narrows nothing");
            case ORDER ->
                end(
                        tied.stream()
                                .sorted(comparing(place -> place == unlisted ? -1 : place))
                                .toList(),
                        purpose);
            case NAME -> end(tied.stream().sorted(comparing(candidates::name)).toList(), purpose);
            case PREVIOUS_ROUNDS -> {
                var left = tied.stream().sorted(comparing(candidates::name)).toList();
                int inOrder = 0;
                for (int i = rounds.size() - 1; i >= 0 && left.size() > 1; i--) {
                    // The order of a set hangs on its size, and stays as it is while nobody leaves.
                    if (left.size() != inOrder) left = byHash(left);
                    inOrder = left.size();
                    left = extreme(left, rounds.get(i), purpose);
                }
                yield left;
            }
            case FIRST_ROUND -> rounds.isEmpty() ? tied : extreme(tied, rounds.get(0), purpose);
            case PUBLISHED -> byPublishedOrder(round, purpose, tied);
            case DECISION -> decided(purpose, tied);
            case LOT -> {
                long seed = seed(round, tied);
                var lots = new TreeMap<String, Integer>();
                for (int place : tied) lots.put(lot(seed, place), place);
                yield end(List.copyOf(lots.values()), purpose);
            }
            case JAVA_RANDOM -> {
                boolean compared = ties.breaks().indexOf(TieBreak.PREVIOUS_ROUNDS)
                        < ties.breaks().indexOf(TieBreak.JAVA_RANDOM);
                var inOrder = compared && ties.breaks().contains(TieBreak.PREVIOUS_ROUNDS)
                        ? tied
                        : tied.stream().sorted(comparing(candidates::name)).toList();
                yield List.of(inOrder.get((int) (random(round, tied).nextDouble() * inOrder.size())));
            }
            case JAVA_PERMUTATION -> {
                var order = permutation(round, tied);
                yield end(
                        tied.stream()
                                .sorted(comparing(place -> order.getOrDefault(candidates.name(place), -1)))
                                .toList(),
                        purpose);
            }
        };
    }

    /**
     * Puts places in the order in which a {@link java.util.HashSet} of their names runs since Java 8, those in one bucket as they were. RCTab compares
     * earlier rounds with such sets, and draws its lot from what they leave in just this order.
     */
    private List<Integer> byHash(List<Integer> places) {
        int needed = Math.max((int) (places.size() / 0.75f) + 1, 16);
        int last = Integer.highestOneBit(needed - 1) * 2 - 1;
        return places.stream()
                .sorted(comparing(place -> {
                    int hash = candidates.name(place).hashCode();
                    return (hash ^ hash >>> 16) & last;
                }))
                .toList();
    }

    /** The first of a list for what is good for one, the last one for elimination. */
    private static List<Integer> end(List<Integer> inOrder, Purpose purpose) {
        return List.of(inOrder.get(purpose == Purpose.ELIMINATE ? inOrder.size() - 1 : 0));
    }

    private static List<Integer> extreme(List<Integer> tied, IntFunction<Fraction> had, Purpose purpose) {
        var numbers = new ArrayList<Fraction>(tied.size());
        for (int place : tied) numbers.add(had.apply(place));
        var best = purpose == Purpose.ELIMINATE ? Collections.min(numbers) : Collections.max(numbers);
        var left = new ArrayList<Integer>();
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i).equals(best)) left.add(tied.get(i));
        }
        return left;
    }

    /** Without any list, and with another way behind, it is for that one to decide. */
    private List<Integer> byPublishedOrder(int round, Purpose purpose, List<Integer> tied) {
        boolean isLast =
                ties.breaks().indexOf(TieBreak.PUBLISHED) == ties.breaks().size() - 1;
        if (facts.published().isEmpty() && !isLast) return tied;
        var known = published;
        if (known == null) {
            known = ranks(facts.published());
            published = known;
        }
        var order = known;
        var names = tied.stream().map(candidates::name).toList();
        if (!order.keySet().containsAll(names)) {
            throw needs(
                    round,
                    tied,
                    new Sentence(
                            "ties are broken by a published order, which does not name all of them",
                            "Gleichstände entscheidet eine veröffentlichte Reihenfolge, die nicht alle von ihnen nennt"));
        }
        return end(
                tied.stream()
                        .sorted(comparing(place -> order.getOrDefault(candidates.name(place), -1)))
                        .toList(),
                purpose);
    }

    private static Map<String, Integer> ranks(List<String> names) {
        var ranks = new HashMap<String, Integer>();
        for (String name : names) ranks.put(name, ranks.size());
        return ranks;
    }

    private List<Integer> decided(Purpose purpose, List<Integer> tied) {
        var names = tied.stream().map(candidates::name).collect(Collectors.toSet());
        for (TieDecision decision : facts.decisions()) {
            if (decision.purpose() == purpose && names.equals(new HashSet<>(decision.tied()))) {
                return List.of(candidates.place(decision.chosen()));
            }
        }
        return tied;
    }

    private String lot(long seed, int place) {
        return lots.computeIfAbsent(
                place,
                key -> Hashing.sha256()
                        .hashString(seed + ":" + candidates.name(place), UTF_8)
                        .toString());
    }

    private Random random(int round, List<Integer> tied) {
        var known = random;
        if (known == null) {
            known = new Random(seed(round, tied));
            random = known;
        }
        return known;
    }

    private Map<String, Integer> permutation(int round, List<Integer> tied) {
        var known = permutation;
        if (known == null) {
            var names = candidates.names().stream().sorted().collect(Collectors.toCollection(ArrayList::new));
            if (unlisted >= 0) names.remove(candidates.name(unlisted));
            Collections.shuffle(names, new Random(seed(round, tied)));
            known = ranks(names);
            permutation = known;
        }
        return known;
    }

    private long seed(int round, List<Integer> tied) {
        return facts.seed()
                .orElseThrow(() -> needs(
                        round,
                        tied,
                        new Sentence(
                                "ties are broken by lot, and the count was given no seed for it",
                                "Gleichstände entscheidet das Los, und für die Zählung ist kein Startwert angegeben")));
    }

    private UnresolvedTieException refused(int round, Purpose purpose, List<Integer> tied) {
        var record = purpose == Purpose.ELECT
                ? new Sentence("record it", "halten Sie sie fest")
                : new Sentence(
                                "record it with \"purpose\": \"{purpose}\"",
                                "halten Sie sie mit \"purpose\": \"{purpose}\" fest")
                        .with("purpose", purpose.name().toLowerCase(Locale.ROOT));
        var why = (ties.breaks().contains(TieBreak.DECISION)
                        ? new Sentence(
                                "this rule leaves the decision to people; {record} and count again",
                                "diese Regel überlässt die Entscheidung Menschen; {record} und zählen Sie erneut")
                        : new Sentence(
                                "this rule leaves the decision to people; add “decision” to its “ties” before “refuse”, {record} and count again",
                                "diese Regel überlässt die Entscheidung Menschen; ergänzen Sie „decision“ bei ihren „ties“ vor „refuse“, {record} und"
                                        + " zählen Sie erneut"))
                .with("record", record);
        return needs(round, tied, why);
    }

    private UnresolvedTieException needs(int round, List<Integer> tied, Sentence why) {
        return new UnresolvedTieException(round, tied, Labels.of(candidates), why);
    }
}
