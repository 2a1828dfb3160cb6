package io.github.mitform.formats.vote.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.method.Rules;
import io.github.mitform.formats.vote.transfer.ElectedStep;
import io.github.mitform.formats.vote.transfer.Inactive;
import io.github.mitform.formats.vote.transfer.KeepStep;
import io.github.mitform.formats.vote.transfer.MovedStep;
import io.github.mitform.formats.vote.transfer.OutStep;
import io.github.mitform.formats.vote.transfer.SeatStep;
import io.github.mitform.formats.vote.transfer.SingleTransferableVote;
import io.github.mitform.formats.vote.transfer.TallyStep;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts in which votes pass on are counted again from the ballots: true ones pass, and the first wrong step of a falsified one is named. */
class TransferAuditTest {
    private static final int PROFILES = 4;
    private static final Candidates NAMES = Candidates.of("a", "b", "c", "d", "e");
    private static final Fraction MORE = Fraction.of(1, 1000);

    static Stream<String> rules() {
        var rules = new ArrayList<String>();
        for (String ties :
                List.of("\"order\"", "[\"previous_rounds\", \"lot\"]", "[\"first_round\", \"java_random\"]")) {
            var end = ", \"ties\": " + ties + "}";
            for (String options : List.of(
                    "",
                    ", \"places\": 5, \"surpluses\": \"largest_first\"",
                    ", \"places\": 2, \"quotaPlaces\": 2",
                    ", \"surpluses\": \"largest_first\", \"quotaPlaces\": 1")) {
                rules.add("{\"method\": \"single_transferable_vote\", \"seats\": 2" + options + end);
            }
            for (String options : List.of("", ", \"places\": 2, \"surplusPlaces\": 1")) {
                rules.add("{\"method\": \"meek\", \"seats\": 2" + options + end);
            }
            for (String options : List.of(
                    "",
                    ", \"elimination\": {\"untilTwo\": true}",
                    ", \"elimination\": {\"together\": true, \"untilTwo\": true}",
                    ", \"elimination\": {\"minimum\": 3}, \"threshold\": {\"fixed\": true}",
                    ", \"writeIns\": \"e\", \"stopAfter\": 3",
                    ", \"withdrawn\": [\"a\"], \"threshold\": {\"fixed\": true}, \"sheets\": {\"overvotes\": \"end\", \"skips\": 0}",
                    ", \"elimination\": {\"belowThreshold\": true}, \"sheets\": {\"repeats\": \"end\", \"ranks\": 3}",
                    ", \"seats\": 2, \"election\": \"several_per_round\"",
                    ", \"seats\": 2, \"election\": \"several_per_round\", \"threshold\": {\"quota\": \"hare\", \"whole\": false}, \"places\": 2",
                    ", \"seats\": 3, \"election\": \"one_per_round\", \"sheets\": {\"overvotes\": \"end_if_several_continue\"}",
                    ", \"seats\": 2, \"election\": \"bottoms_up\", \"writeIns\": \"b\"",
                    ", \"election\": \"bottoms_up_share\", \"threshold\": {\"percent\": 15}",
                    ", \"seats\": 2, \"election\": \"one_after_the_other\", \"elimination\": {\"together\": true}")) {
                rules.add("{\"method\": \"ranked_choice\"" + options + end);
            }
            rules.add("{\"method\": \"block_vote\", \"seats\": 3" + end);
            rules.add("{\"method\": \"block_vote\", \"seats\": 3, \"votes\": 1" + end);
        }
        rules.add("{\"method\": \"block_vote\", \"seats\": 2, \"ties\": \"all_tied\"}");
        return rules.stream();
    }

    /** Each rule with one way to break ties; what is falsified does not depend on the way. */
    static Stream<String> rulesInOrder() {
        return rules().filter(rule -> rule.contains("\"order\"") || rule.contains("all_tied"));
    }

    private static Rule<?> rule(String written) {
        return Rules.book().read(Json.parse(written)).orThrow();
    }

    @SuppressWarnings("unchecked") // ballots of the kind that the rule counts
    private static <B extends Ballot> Outcome count(Rule<B> rule, Profile<?> profile) {
        return rule.count((Profile<B>) profile, TieFacts.seed(7));
    }

    private static Profile<?> profile(Rule<?> rule, Random random) {
        var sheets = Profile.empty(RankedSheet.KIND, NAMES);
        var rankings = Profile.empty(Ranking.KIND, NAMES);
        var approvals = Profile.empty(Approval.KIND, NAMES);
        int voters = random.nextInt(14);
        for (int voter = 0; voter < voters; voter++) {
            var ranks = new ArrayList<List<Integer>>();
            int length = random.nextInt(NAMES.size() + 1);
            for (int i = 0; i < length; i++) {
                int kind = random.nextInt(12);
                int place = Math.min(random.nextInt(NAMES.size()), random.nextInt(NAMES.size()));
                ranks.add(
                        kind == 0
                                ? List.of()
                                : kind == 1
                                        ? List.of(RankedSheet.OVERVOTE)
                                        : kind == 2 ? List.of(place, (place + 1) % NAMES.size()) : List.of(place));
            }
            long times = 1L + random.nextInt(3);
            var weight = random.nextInt(5) == 0 ? Fraction.of(3, 2) : Fraction.ONE;
            sheets.add(RankedSheet.of(ranks), times, weight);
            var named = ranks.stream()
                    .filter(rank -> rank.size() == 1 && rank.get(0) >= 0)
                    .map(rank -> rank.get(0))
                    .distinct()
                    .toList();
            rankings.add(Ranking.of(named.stream().mapToInt(place -> place).toArray()), times, weight);
            approvals.add(Approval.of(named), times, weight);
        }
        return switch (rule.ballots().id()) {
            case "ranking" -> rankings;
            case "approval" -> approvals;
            default -> sheets;
        };
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatARuleCountsIsRight(String written) {
        var rule = rule(written);
        for (int seed = 0; seed < 20; seed++) {
            var profile = profile(rule, new Random(seed));
            assertThat(Audit.firstWrong(count(rule, profile), profile))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("rulesInOrder")
    void theFirstWrongStepIsNamed(String written) {
        var rule = rule(written);
        int falsified = 0;
        for (int seed = 0; seed < PROFILES; seed++) {
            var profile = profile(rule, new Random(seed));
            var outcome = count(rule, profile);
            for (int i = 0; i < outcome.steps().size(); i++) {
                var step = outcome.steps().get(i);
                for (Step other : falsifications(step)) {
                    var steps = new ArrayList<>(outcome.steps());
                    steps.set(i, other);
                    assertThat(Altered.of(outcome).steps(steps).wrong(profile))
                            .as("seed %d: %s instead of %s", seed, other, step)
                            .startsWith("Step " + (i + 1) + ":");
                    falsified++;
                }
                var fewer = new ArrayList<>(outcome.steps());
                fewer.remove(i);
                assertThat(Altered.of(outcome).steps(fewer).wrong(profile))
                        .as("seed %d: without %s", seed, step)
                        .startsWith(i == fewer.size() ? "Outcome: the log ends" : "Step " + (i + 1) + ":");
                var more = new ArrayList<>(outcome.steps());
                more.add(step);
                assertThat(Altered.of(outcome).steps(more).wrong(profile))
                        .startsWith("Step " + more.size() + ": the count is at its end before");
            }
        }
        assertThat(falsified).isPositive();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aTieThatIsNotBrokenAsRecordedIsFound(String written) {
        var rule = rule(written);
        for (int seed = 0; seed < PROFILES; seed++) {
            var profile = profile(rule, new Random(seed));
            var outcome = count(rule, profile);
            for (int i = 0; i < outcome.ties().size(); i++) {
                var tie = outcome.ties().get(i);
                var fewer = new ArrayList<>(outcome.ties());
                fewer.remove(i);
                assertThat(Altered.of(outcome).ties(fewer).wrong(profile)).isNotEmpty();
                for (int place : tie.tied()) {
                    if (tie.chosen().contains(place)) continue;
                    var others = new ArrayList<>(outcome.ties());
                    others.set(
                            i,
                            new TieUse(tie.round(), tie.purpose(), tie.tied(), List.of(place), tie.by(), tie.detail()));
                    assertThat(Altered.of(outcome).ties(others).wrong(profile))
                            .as("seed %d: %d of %s", seed, place, tie)
                            .isNotEmpty();
                }
                var twice = new ArrayList<>(outcome.ties());
                twice.add(tie);
                assertThat(Altered.of(outcome).ties(twice).wrong(profile)).contains("never came up");
            }
        }
    }

    /** The same step with one thing changed, each thing in turn. */
    private static List<Step> falsifications(Step step) {
        var others = new ArrayList<Step>();
        if (step instanceof TallyStep tally) {
            others.add(
                    new TallyStep(tally.round() + 1, tally.threshold(), tally.tally(), tally.inactive(), tally.lost()));
            if (tally.threshold().isPresent()) {
                others.add(new TallyStep(
                        tally.round(),
                        tally.threshold().map(MORE::plus),
                        tally.tally(),
                        tally.inactive(),
                        tally.lost()));
            }
            for (Map<Integer, Fraction> numbers : changed(tally.tally())) {
                others.add(new TallyStep(
                        tally.round(), tally.threshold(), new TreeMap<>(numbers), tally.inactive(), tally.lost()));
            }
            for (Map<Inactive, Fraction> numbers : changed(tally.inactive())) {
                others.add(new TallyStep(
                        tally.round(), tally.threshold(), tally.tally(), new TreeMap<>(numbers), tally.lost()));
            }
            others.add(new TallyStep(
                    tally.round(),
                    tally.threshold(),
                    tally.tally(),
                    tally.inactive(),
                    tally.lost().plus(MORE)));
        } else if (step instanceof ElectedStep won) {
            others.add(new ElectedStep(won.round() + 1, won.place(), won.votes(), won.why()));
            others.add(new ElectedStep(won.round(), (won.place() + 1) % NAMES.size(), won.votes(), won.why()));
            others.add(new ElectedStep(won.round(), won.place(), won.votes().plus(MORE), won.why()));
            for (ElectedStep.Why why : ElectedStep.Why.values()) {
                if (why != won.why()) others.add(new ElectedStep(won.round(), won.place(), won.votes(), why));
            }
        } else if (step instanceof OutStep out) {
            others.add(new OutStep(out.round() + 1, out.places(), out.why()));
            others.add(new OutStep(out.round(), List.of((out.places().get(0) + 1) % NAMES.size()), out.why()));
            for (OutStep.Why why : OutStep.Why.values()) {
                if (why != out.why()) others.add(new OutStep(out.round(), out.places(), why));
            }
        } else if (step instanceof MovedStep moved) {
            others.add(new MovedStep(moved.round() + 1, moved.from(), moved.to(), moved.ended(), moved.lost()));
            int other = (moved.from() + 1) % NAMES.size();
            others.add(new MovedStep(moved.round(), other, moved.to(), moved.ended(), moved.lost()));
            for (Map<Integer, Fraction> numbers : changed(moved.to())) {
                others.add(new MovedStep(
                        moved.round(), moved.from(), new TreeMap<>(numbers), moved.ended(), moved.lost()));
            }
            for (Map<Inactive, Fraction> numbers : changed(moved.ended())) {
                others.add(
                        new MovedStep(moved.round(), moved.from(), moved.to(), new TreeMap<>(numbers), moved.lost()));
            }
            others.add(new MovedStep(
                    moved.round(),
                    moved.from(),
                    moved.to(),
                    moved.ended(),
                    moved.lost().plus(MORE)));
        } else if (step instanceof KeepStep kept) {
            others.add(new KeepStep(kept.round() + 1, kept.keep(), kept.passes()));
            others.add(new KeepStep(kept.round(), kept.keep(), kept.passes() + 1));
            for (Map<Integer, Fraction> numbers : changed(kept.keep())) {
                others.add(new KeepStep(kept.round(), new TreeMap<>(numbers), kept.passes()));
            }
        } else if (step instanceof SeatStep seat) {
            others.add(new SeatStep(seat.round() + 1, seat.seat(), seat.elected()));
            others.add(new SeatStep(seat.round(), seat.seat() + 1, seat.elected()));
            others.add(new SeatStep(seat.round(), seat.seat(), List.of(0, 1, 2, 3)));
        } else {
            throw new AssertionError("nothing is falsified in " + step);
        }
        return others;
    }

    /** The same numbers with one changed, and with one left out. */
    private static <K> List<Map<K, Fraction>> changed(SortedMap<K, Fraction> numbers) {
        var all = new ArrayList<Map<K, Fraction>>();
        for (K key : numbers.keySet()) {
            var more = new HashMap<>(numbers);
            more.merge(key, MORE, Fraction::plus);
            all.add(more);
            var fewer = new HashMap<>(numbers);
            fewer.remove(key);
            all.add(fewer);
        }
        return all;
    }

    @Test
    void whatIsWrongIsToldInBothLanguages() {
        var profile = Profile.empty(Ranking.KIND, NAMES)
                .add(Ranking.of(0, 1), 5)
                .add(Ranking.of(1, 2), 2)
                .add(Ranking.of(2, 1), 3);
        var outcome = SingleTransferableVote.exact(2, Ties.of(TieBreak.ORDER)).count(profile);
        assertThat(Audit.firstWrong(outcome, profile)).isEmpty();
        var first = (TallyStep) outcome.steps().get(0);
        var tally = new TreeMap<>(first.tally());
        tally.put(2, Fraction.of(4));
        tally.put(1, Fraction.ONE);
        // The sum is right: only the ballots tell.
        var steps = new ArrayList<>(outcome.steps());
        steps.set(0, new TallyStep(1, first.threshold(), tally, first.inactive(), first.lost()));
        assertThat(Altered.of(outcome).steps(steps).firstWrong(profile))
                .hasValue(new Sentence("Step 1: “b” has 2, not 1.", "Schritt 1: „b“ hat 2, nicht 1."));
        steps.set(0, first);
        steps.set(1, new OutStep(1, List.of(3), OutStep.Why.FEWEST));
        assertThat(Altered.of(outcome).steps(steps).wrong(profile))
                .isEqualTo("Step 2: here belongs: Round 1: “a” is elected with 5; has the votes it takes.");
    }
}
