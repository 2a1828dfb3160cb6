package io.github.mitform.formats.vote.budget;

import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Runs a budget rule as its ties say: once where they break every tie, and each way where they leave one open. */
final class Funding {
    private static final int MOST_WAYS = 20_000;

    private static final Sentence TOO_MANY = new Sentence(
            "There are too many ways to break ties to try them all; name one, such as the order of the ballot paper or a lot.",
            "Es gibt zu viele Wege, Gleichstände zu brechen, um alle zu versuchen; nennen Sie einen, etwa die Reihenfolge auf dem"
                    + " Stimmzettel oder das Los.");

    private Funding() {}

    /** Chooses one of several projects that are equally good. */
    interface Chooser {
        /**
         * @param round from 1
         * @param indifferent whether all of them are funded in any order, so that none of the others has to be tried
         */
        int choose(int round, List<Integer> tied, boolean indifferent);
    }

    /** Counts how much all ways through ties have looked at together, and ends a count that would go on for too long. */
    static final class Work {
        /** About what a present computer does in half a minute. */
        private static final long MOST = 2_000_000_000;

        private final Sentence refusal;
        private long done;

        Work(Sentence refusal) {
            this.refusal = refusal;
        }

        /** @throws UncountableException once there has been too much */
        void add(long steps) {
            done += steps;
            if (done > MOST) throw new UncountableException(refusal);
        }
    }

    /** What is funded, in order, and how it came about. */
    record Result(List<Integer> funded, List<Step> steps) {
        Result {
            funded = List.copyOf(funded);
            steps = List.copyOf(steps);
        }
    }

    /** A rule's own way. Called again for each way through open ties, it does the same until it is told something else. */
    interface Run {
        Result run(Chooser chooser, Work work);
    }

    static Outcome count(BudgetRule rule, Profile<Points> profile, TieFacts facts, Run run) {
        return count(rule, profile, facts, TOO_MANY, run);
    }

    /** @param refusal what to do instead where the count would go on for too long */
    static Outcome count(BudgetRule rule, Profile<Points> profile, TieFacts facts, Sentence refusal, Run run) {
        var work = new Work(refusal);
        var outcome = Outcome.of(rule, profile);
        var breaker = new TieBreaker(rule.ties(), facts, profile.candidates());
        var open = new boolean[1];
        var brokenLater = new LinkedHashSet<TieUse>();
        var decided = new LinkedHashSet<TieUse>();
        var first = run.run(
                (round, tied, indifferent) -> {
                    var narrowed = breaker.narrow(round, Purpose.FUND, tied, List.of());
                    boolean broken = narrowed.left().size() == 1;
                    if (!open[0]) breaker.keep(narrowed.use());
                    else if (broken) brokenLater.add(narrowed.use());
                    if (!broken && !indifferent) open[0] = true;
                    return broken ? narrowed.left().get(0) : tied.get(0);
                },
                work);
        var told = new ArrayList<>(first.steps());
        var ways = open[0]
                ? everyWay(run, work, () -> new TieBreaker(rule.ties(), facts, profile.candidates()), told, decided)
                : List.of(inOrder(first.funded()));
        outcome.alternatives(ways);
        // A tie on this way is one of the count only if all ways are alike; decisions are the reason why other sets are
        // not told.
        if (ways.size() > 1) brokenLater.clear();
        brokenLater.addAll(decided);
        brokenLater.forEach(breaker::keep);
        outcome.ties(breaker);
        if (ways.size() == 1) {
            first.steps().forEach(outcome::step);
            first.funded().forEach(place -> outcome.elect(List.of(place)));
            return outcome.build();
        }
        told.forEach(outcome::step);
        leaveOpen(ways, first, outcome);
        return outcome.build();
    }

    private static void leaveOpen(List<List<Integer>> ways, Result first, Outcome.Builder outcome) {
        first.funded().stream()
                .filter(place -> ways.stream().allMatch(way -> way.contains(place)))
                .forEach(place -> outcome.elect(List.of(place)));
        outcome.leaveOpenBetween(ways);
    }

    private interface Breakers {
        TieBreaker fresh();
    }

    /**
     * @param told steps of one of the ways; those stay that all ways begin with
     * @param decided takes what people decided on any of the ways
     */
    private static List<List<Integer>> everyWay(
            Run run, Work work, Breakers breakers, List<Step> told, Set<TieUse> decided) {
        var found = new TreeMap<List<Integer>, Boolean>(Funding::compare);
        var waiting = new ArrayDeque<List<Integer>>();
        waiting.push(List.of());
        for (int ways = 0; !waiting.isEmpty(); ways++) {
            // What waits is tried too: without this look ahead, memory would fill before the last way is refused.
            int most = MOST_WAYS - ways;
            if (waiting.size() > most) throw new UncountableException(TOO_MANY);
            var script = waiting.pop();
            var made = new ArrayList<Integer>();
            var breaker = breakers.fresh();
            var result = run.run(
                    (round, tied, indifferent) -> {
                        var broken = breaker.choose(round, Purpose.FUND, tied, List.of());
                        if (broken.isPresent()) return broken.getAsInt();
                        if (indifferent) return tied.get(0);
                        if (made.size() < script.size()) {
                            made.add(script.get(made.size()));
                        } else {
                            for (int other : tied.subList(1, tied.size())) {
                                var way = new ArrayList<>(made);
                                way.add(other);
                                waiting.push(List.copyOf(way));
                            }
                            if (waiting.size() > most) throw new UncountableException(TOO_MANY);
                            made.add(tied.get(0));
                        }
                        return made.get(made.size() - 1);
                    },
                    work);
            found.put(inOrder(result.funded()), true);
            keepCommon(told, result.steps());
            breaker.uses().stream().filter(use -> use.by() == TieBreak.DECISION).forEach(decided::add);
        }
        return List.copyOf(found.keySet());
    }

    private static void keepCommon(List<Step> told, List<Step> others) {
        int common = 0;
        while (common < Math.min(told.size(), others.size()) && told.get(common).equals(others.get(common))) common++;
        told.subList(common, told.size()).clear();
    }

    static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) return order;
        }
        return Integer.compare(one.size(), other.size());
    }

    /** Returns places in order. */
    static List<Integer> inOrder(List<Integer> places) {
        return places.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
