package io.github.mitform.formats.vote.audit;

import io.github.mitform.formats.vote.allotment.AllotmentRule;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Comparisons;
import io.github.mitform.formats.vote.ballot.Comparisons.Choice;
import io.github.mitform.formats.vote.ballot.KanoAnswers;
import io.github.mitform.formats.vote.ballot.KanoAnswers.Feeling;
import io.github.mitform.formats.vote.ballot.KanoAnswers.Pair;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.committee.Monroe;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.grade.MajorityJudgment;
import io.github.mitform.formats.vote.pairwise.PairwiseRule;
import io.github.mitform.formats.vote.roadmap.Roadmap;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A few ballots of the kind that a rule counts; some blank, some alike, some of a weight of their own, and what may be wrong with them. */
final class RandomBallots {
    private RandomBallots() {}

    static Profile<?> of(Rule<?> rule, Candidates names, Random random) {
        var rankings = Profile.empty(Ranking.KIND, names);
        var sheets = Profile.empty(RankedSheet.KIND, names);
        var approvals = Profile.empty(Approval.KIND, names);
        var points = Profile.empty(Points.KIND, names);
        var comparisons = Profile.empty(Comparisons.KIND, names);
        var answers = Profile.empty(KanoAnswers.KIND, names);
        boolean shared = rule instanceof PairwiseRule || rule instanceof Roadmap;
        boolean whole = rule instanceof Monroe || rule instanceof MajorityJudgment;
        for (int voter = 0; voter < random.nextInt(9); voter++) {
            var order = new ArrayList<>(IntStream.range(0, names.size()).boxed().toList());
            Collections.shuffle(order, random);
            var named = order.subList(0, random.nextInt(names.size() + 1));
            long times = 1L + random.nextInt(3);
            var weight = random.nextInt(4) == 0 && !whole ? Fraction.of(3, 2) : Fraction.ONE;
            var ranks = new ArrayList<List<Integer>>();
            for (int place : named) {
                if (shared && !ranks.isEmpty() && random.nextInt(3) == 0)
                    ranks.get(ranks.size() - 1).add(place);
                else ranks.add(new ArrayList<>(List.of(place)));
            }
            rankings.add(Ranking.ofRanks(ranks), times, weight);
            sheets.add(sheet(named, random), times, weight);
            approvals.add(Approval.of(named), times, weight);
            points.add(points(rule, named, random), times, weight);
            comparisons.add(comparisons(named, order, random), times, weight);
            answers.add(answers(named, random), times, weight);
        }
        return switch (rule.ballots().id()) {
            case "ranking" -> rankings;
            case "ranked_sheet" -> sheets;
            case "approval" -> approvals;
            case "comparisons" -> comparisons;
            case "kano" -> answers;
            default -> points;
        };
    }

    /** With ranks left out, and some that hold somebody twice or two at once. */
    private static RankedSheet sheet(List<Integer> named, Random random) {
        var ranks = new ArrayList<List<Integer>>();
        for (int place : named) {
            int kind = random.nextInt(8);
            if (kind == 0) ranks.add(List.of());
            ranks.add(kind == 1 ? List.of(place, named.get(0)) : List.of(place));
        }
        return RankedSheet.of(ranks);
    }

    /** Where people spend a budget of their own, some of them do what they may not. */
    private static Points points(Rule<?> rule, List<Integer> named, Random random) {
        var given = new TreeMap<Integer, Fraction>();
        for (int place : named) {
            var number = Fraction.of(random.nextInt(4));
            if (rule instanceof AllotmentRule) {
                int kind = random.nextInt(8);
                if (kind == 0) number = number.negated();
                if (kind == 1) number = number.plus(Fraction.of(1, 2));
            }
            given.put(place, number);
        }
        return Points.of(given);
    }

    private static Comparisons comparisons(List<Integer> named, List<Integer> order, Random random) {
        var sets = new ArrayList<Choice>();
        for (int place : List.copyOf(named)) {
            var shown = order.subList(0, 2 + random.nextInt(3));
            sets.add(
                    switch (random.nextInt(4)) {
                        case 0 -> Choice.undecided(order.get(0), order.get(1));
                        case 1 -> Choice.pair(order.get(1), order.get(0));
                        case 2 -> new Choice(shown, OptionalInt.of(shown.get(0)), OptionalInt.of(place));
                        default -> new Choice(shown, OptionalInt.empty(), OptionalInt.of(shown.get(1)));
                    });
            Collections.shuffle(order, random);
        }
        return new Comparisons(sets);
    }

    private static KanoAnswers answers(List<Integer> named, Random random) {
        var feelings = Feeling.values();
        var given = new TreeMap<Integer, Pair>();
        for (int place : named) {
            given.put(
                    place,
                    new Pair(feelings[random.nextInt(feelings.length)], feelings[random.nextInt(feelings.length)]));
        }
        return KanoAnswers.of(given);
    }
}
