package io.github.mitform.formats.vote.transfer;

import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.transfer.SingleTransferableVote.Surpluses;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The single transferable vote as it would be counted by hand: every ballot on its own, handed over with a new value. Ties go by the order of
 * candidates. Tells who is elected in each round, and what everybody who is still there has.
 */
final class ObviousTransferableVote {
    /** What is told of a round. */
    record Round(Map<Integer, Fraction> tally, List<Integer> elected, List<Integer> out) {}

    private static final class Paper {
        final List<Integer> order = new ArrayList<>();
        int with = -1;
        Fraction value = Fraction.ONE;
    }

    private ObviousTransferableVote() {}

    static List<Round> count(SingleTransferableVote rule, List<Ranking> ballots, int candidates) {
        var there = new ArrayList<Integer>();
        for (int place = 0; place < candidates; place++) there.add(place);
        var papers = new ArrayList<Paper>();
        for (Ranking ballot : ballots) {
            var paper = new Paper();
            for (int i = 0; i < ballot.size(); i++) paper.order.add(ballot.place(i));
            papers.add(paper);
            hand(paper, there);
        }
        long valid = papers.stream().filter(paper -> paper.with >= 0).count();
        var unit = Fraction.of(BigDecimal.ONE.movePointLeft(rule.quotaPlaces()));
        var quota = Fraction.of(Fraction.of(valid, rule.seats() + 1L).toDecimal(rule.quotaPlaces(), RoundingMode.DOWN))
                .plus(unit);
        var rounds = new ArrayList<Round>();
        var waiting = new ArrayList<Integer>();
        int elected = 0;
        while (true) {
            var tally = new HashMap<Integer, Fraction>();
            there.forEach(place -> tally.put(place, votes(papers, place)));
            var round = new Round(Map.copyOf(tally), new ArrayList<>(), new ArrayList<>());
            rounds.add(round);
            if (elected == rule.seats() || there.isEmpty()) return rounds;
            for (int place : List.copyOf(there)) {
                if (votes(papers, place).compareTo(quota) >= 0) round.elected.add(place);
            }
            round.elected.sort(Comparator.<Integer, Fraction>comparing(place -> votes(papers, place))
                    .reversed()
                    .thenComparing(place -> place));
            there.removeAll(round.elected);
            elected += round.elected.size();
            round.elected.stream()
                    .filter(place -> votes(papers, place).compareTo(quota) > 0)
                    .forEach(waiting::add);
            boolean together = rule.surpluses() == Surpluses.TOGETHER;
            if (together && !round.elected.isEmpty()) {
                waiting.forEach(place -> surplus(rule, papers, place, quota, there));
                waiting.clear();
                continue;
            }
            if (elected == rule.seats()) return rounds;
            if (there.size() <= rule.seats() - elected) {
                round.elected.addAll(there);
                return rounds;
            }
            if (waiting.isEmpty()) {
                int last = there.stream()
                        .min(Comparator.<Integer, Fraction>comparing(tally::get)
                                .thenComparing(Comparator.reverseOrder()))
                        .orElseThrow();
                round.out.add(last);
                there.remove((Integer) last);
                papers.stream().filter(paper -> paper.with == last).toList().forEach(paper -> hand(paper, there));
            } else {
                int largest = waiting.stream()
                        .max(Comparator.<Integer, Fraction>comparing(place -> votes(papers, place))
                                .thenComparing(Comparator.reverseOrder()))
                        .orElseThrow();
                waiting.remove((Integer) largest);
                surplus(rule, papers, largest, quota, there);
            }
        }
    }

    private static void hand(Paper paper, List<Integer> there) {
        paper.with = paper.order.stream().filter(there::contains).findFirst().orElse(-1);
    }

    private static Fraction votes(List<Paper> papers, int place) {
        return papers.stream()
                .filter(paper -> paper.with == place)
                .map(paper -> paper.value)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private static void surplus(
            SingleTransferableVote rule, List<Paper> papers, int place, Fraction quota, List<Integer> there) {
        var votes = votes(papers, place);
        for (Paper paper : papers.stream().filter(paper -> paper.with == place).toList()) {
            var value = paper.value.times(votes.minus(quota)).dividedBy(votes);
            paper.value = rule.places().isEmpty()
                    ? value
                    : Fraction.of(value.toDecimal(rule.places().get(), RoundingMode.DOWN));
            hand(paper, there);
        }
    }
}
