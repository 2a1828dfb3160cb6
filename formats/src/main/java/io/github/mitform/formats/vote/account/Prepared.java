package io.github.mitform.formats.vote.account;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.account.Judgement.Verdict;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.PointsSheet;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.elimination.Plurality;
import io.github.mitform.formats.vote.transfer.RankedChoice;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Ballots as they were handed in, judged, and made into those that a rule counts.
 *
 * <p>Where the kinds differ, this much is read into a ballot, and no more: an approval is one point for each, or, for plurality, the first rank of the only one; a
 * ranking is a sheet with the same marks, or, for budgets, points by rank; points of nothing but 0 and 1 are approvals; a sheet is the ranking of its marks up
 * to the first rank with several.
 *
 * @param counted what takes part in the count
 * @param people how many people's ballots were judged how; none with nothing
 */
public record Prepared<B extends Ballot>(Profile<B> counted, SortedMap<Judgement, Long> people) {
    private static final Judgement SEVERAL =
            new Judgement(Verdict.OVERVOTED, new Sentence("more than one candidate", "mehr als eine Kandidatur"));
    private static final Judgement SEVERAL_FIRST = new Judgement(
            Verdict.OVERVOTED, new Sentence("several under the first rank", "mehrere auf dem ersten Rang"));
    private static final Judgement SEVERAL_LATER = new Judgement(
            Verdict.PARTLY_VALID,
            new Sentence("read up to a rank with several", "gelesen bis zu einem Rang mit mehreren"));
    private static final Judgement TWICE = new Judgement(
            Verdict.PARTLY_VALID,
            new Sentence(
                    "somebody named twice, read the first time", "jemand doppelt genannt, beim ersten Mal gelesen"));

    public Prepared {
        requireNonNull(counted, "counted");
        people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
    }

    /** A ballot that became one of another kind; nothing of it is left if it is set aside. */
    private record Read<B extends Ballot>(Judgement judgement, Optional<B> ballot) {}

    /** Returns how many ballots were handed in. */
    public long handedIn() {
        return people.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many of them count; a rule may get others too, to tell what was wrong with them. */
    public long counting() {
        return people.entrySet().stream()
                .filter(entry -> entry.getKey().verdict().counts())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * Judges ballots and makes them into those of a rule.
     *
     * @return nothing if such ballots cannot become those of the rule
     */
    public static <B extends Ballot> Optional<Prepared<B>> of(Rule<B> rule, Profile<?> handedIn) {
        return of(rule, handedIn, ballot -> Judgement.VALID);
    }

    /**
     * Judges ballots also by limits of their own, such as those of a file of a budget, and makes them into those of a rule.
     *
     * @param limits what they say of a ballot
     * @param enforced whether a ballot that breaks a limit is set aside; otherwise it counts, and the judgement says so
     * @return nothing if such ballots cannot become those of the rule
     */
    public static <B extends Ballot> Optional<Prepared<B>> of(
            Rule<B> rule, Profile<?> handedIn, Function<Ballot, Judgement> limits, boolean enforced) {
        return of(rule, handedIn, ballot -> {
            var judgement = limits.apply(ballot);
            return enforced || judgement.verdict().counts()
                    ? judgement
                    : new Judgement(
                            Verdict.PARTLY_VALID,
                            new Sentence(
                                            "against the limits, counted all the same: {why}",
                                            "gegen die Grenzen, trotzdem gezählt: {why}")
                                    .with("why", judgement.why()));
        });
    }

    private static <B extends Ballot> Optional<Prepared<B>> of(
            Rule<B> rule, Profile<?> handedIn, Function<Ballot, Judgement> limits) {
        var reading = reading(rule, handedIn);
        if (reading.isEmpty()) return Optional.empty();
        var judge = judge(rule, handedIn);
        var counted = Profile.empty(rule.ballots(), handedIn.candidates());
        var people = new TreeMap<Judgement, Long>();
        for (var line : handedIn.lines()) {
            var judgement = limits.apply(line.ballot());
            Optional<B> ballot = Optional.empty();
            if (judgement.verdict().counts()) {
                var read = reading.get().apply(line.ballot());
                judgement = worse(judgement, read.judgement);
                ballot = read.ballot;
                if (ballot.isPresent()) judgement = worse(judgement, judge.apply(ballot.get()));
            }
            people.merge(judgement, line.people(), Math::addExact);
            boolean takesAll = rule instanceof RankedChoice;
            if (ballot.isPresent() && (takesAll || judgement.verdict().counts())) {
                counted.add(ballot.get(), line.people(), line.weight().dividedBy(line.people()));
            }
        }
        return Optional.of(new Prepared<>(counted, people));
    }

    /** What is wrong with a ballot outweighs that nothing is. */
    private static Judgement worse(Judgement one, Judgement other) {
        return other.compareTo(one) > 0 ? other : one;
    }

    @SuppressWarnings("unchecked") // this rule counts sheets
    private static <B extends Ballot> Function<B, Judgement> judge(Rule<B> rule, Profile<?> handedIn) {
        return rule instanceof RankedChoice choice
                ? (Function<B, Judgement>) Judges.of(choice.sheets())
                : Judges.of(rule, handedIn.candidates());
    }

    @SuppressWarnings("unchecked") // each id has ballots of its own class
    private static <B extends Ballot> Optional<Function<Ballot, Read<B>>> reading(Rule<B> rule, Profile<?> handedIn) {
        var from = handedIn.kind().id();
        var to = rule.ballots().id();
        Function<Ballot, Read<?>> reading;
        if (from.equals(to)) {
            reading = Prepared::valid;
        } else {
            switch (from + ">" + to) {
                case "approval>points" -> reading = ballot -> valid(points((Approval) ballot));
                case "approval>ranking" -> {
                    if (!(rule instanceof Plurality)) return Optional.empty();
                    reading = ballot -> first((Approval) ballot);
                }
                case "ranking>ranked_sheet" -> reading = ballot -> valid(RankedSheet.of((Ranking) ballot));
                case "ranked_sheet>ranking" -> reading = ballot -> ranking((RankedSheet) ballot);
                case "points>points_sheet" ->
                    reading = ballot -> valid(PointsSheet.of((Points) ballot, handedIn.candidates()));
                case "ranking>points" -> {
                    if (!(rule instanceof BudgetRule)) return Optional.empty();
                    reading = ballot -> valid(borda((Ranking) ballot));
                }
                case "points>approval" -> {
                    if (!handedIn.lines().stream().allMatch(line -> isYesOrNo((Points) line.ballot()))) {
                        return Optional.empty();
                    }
                    reading = ballot -> valid(approval((Points) ballot));
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(ballot -> (Read<B>) reading.apply(ballot));
    }

    private static <B extends Ballot> Read<B> valid(B ballot) {
        return new Read<>(Judgement.VALID, Optional.of(ballot));
    }

    private static Points points(Approval approval) {
        var given = new TreeMap<Integer, Fraction>();
        approval.places().forEach(place -> given.put(place, Fraction.ONE));
        return Points.of(given);
    }

    private static Points borda(Ranking ranking) {
        var given = new TreeMap<Integer, Fraction>();
        int below = ranking.size();
        for (var rank : ranking.ranks()) {
            below -= rank.size();
            for (int place : rank) given.put(place, Fraction.of(below));
        }
        return Points.of(given);
    }

    private static Read<Ranking> first(Approval approval) {
        return approval.size() > 1
                ? new Read<>(SEVERAL, Optional.empty())
                : valid(Ranking.ofRanks(List.of(approval.places())));
    }

    private static Read<Ranking> ranking(RankedSheet sheet) {
        var ranks = new ArrayList<List<Integer>>();
        var seen = new BitSet();
        var judgement = Judgement.VALID;
        for (List<Integer> rank : sheet.ranks()) {
            if (rank.size() > 1 || rank.contains(RankedSheet.OVERVOTE)) {
                if (ranks.isEmpty()) return new Read<>(SEVERAL_FIRST, Optional.empty());
                judgement = SEVERAL_LATER;
                break;
            }
            if (rank.isEmpty()) continue;
            if (seen.get(rank.get(0))) {
                judgement = TWICE;
                continue;
            }
            seen.set(rank.get(0));
            ranks.add(rank);
        }
        return new Read<>(judgement, Optional.of(Ranking.ofRanks(ranks)));
    }

    private static boolean isYesOrNo(Points points) {
        return points.given().values().stream().allMatch(each -> each.signum() == 0 || each.equals(Fraction.ONE));
    }

    private static Approval approval(Points points) {
        return Approval.of(points.given().entrySet().stream()
                .filter(entry -> entry.getValue().signum() > 0)
                .map(entry -> entry.getKey())
                .toList());
    }
}
