package io.github.mitform.formats.vote.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.budget.BudgetRule;
import io.github.mitform.formats.vote.budget.ComparisonStep;
import io.github.mitform.formats.vote.budget.FundingStep;
import io.github.mitform.formats.vote.budget.PurchaseStep;
import io.github.mitform.formats.vote.budget.SharesStep;
import io.github.mitform.formats.vote.budget.WelfareStep;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.method.Rules;
import io.github.mitform.json.Json;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Budgets with several pots, exclusions, raises and comparisons: true counts pass, and the first wrong step of a falsified one is named. */
class BudgetAuditTest {
    private static final int PROFILES = 3;
    private static final Fraction MORE = Fraction.of(1, 7);
    private static final String PROJECTS =
            "\"projects\": [{\"id\": \"a\", \"cost\": 40}, {\"id\": \"b\", \"cost\": 30.5, \"pot\": \"north\"}, {\"id\": \"c\","
                    + " \"cost\": 25, \"pot\": \"south\"}, {\"id\": \"d\", \"cost\": 25, \"pot\": \"north\"}, {\"id\": \"e\", \"cost\":"
                    + " 12.25, \"pot\": \"south\"}, {\"id\": \"f\", \"cost\": 30}]";
    private static final String POTS =
            "\"budget\": {\"amount\": 60, \"pots\": [{\"id\": \"north\", \"amount\": 50}, {\"id\":"
                    + " \"south\", \"amount\": 30}], \"exclusive\": [[\"a\", \"b\"]], "
                    + PROJECTS
                    + "}";
    private static final String ONE = "\"budget\": {\"amount\": 90, \"exclusive\": [[\"a\", \"f\"]], "
            + PROJECTS.replace(", \"pot\": \"north\"", "").replace(", \"pot\": \"south\"", "")
            + "}";

    static Stream<String> rules() {
        var rules = new ArrayList<String>();
        for (String ties : List.of("\"order\"", "\"all_tied\"")) {
            for (String budget : List.of(POTS, ONE)) {
                var end = ", " + budget + ", \"ties\": " + ties + "}";
                for (String measure : List.of("cost", "points")) {
                    var by = ", \"measure\": \"" + measure + "\"";
                    rules.add("{\"method\": \"equal_shares_funding\"" + by + end);
                    rules.add(
                            "{\"method\": \"equal_shares_funding\", \"compare\": true, \"increment\": 0.5" + by + end);
                    rules.add(
                            "{\"method\": \"equal_shares_funding\", \"greedy\": false, \"raise\": false, \"compare\": true"
                                    + by + end);
                    rules.add("{\"method\": \"greedy_funding\", \"threshold\": 3, \"unfitting\": \"stop\"" + by + end);
                    rules.add("{\"method\": \"greedy_funding\", \"order\": \"per_cost\", \"unsupported\": true" + by
                            + end);
                    rules.add("{\"method\": \"welfare_funding\"" + by + end);
                }
                rules.add("{\"method\": \"phragmen_funding\", \"unsupported\": true" + end);
            }
        }
        return rules.stream();
    }

    /** Those with several pots, for which a single one is a simpler case. */
    static Stream<String> rulesWithPots() {
        return rules().filter(rule -> rule.contains("pots"));
    }

    private static BudgetRule rule(String written) {
        return (BudgetRule) Rules.book().read(Json.parse(written)).orThrow();
    }

    private static Profile<Points> profile(BudgetRule rule, int voters, Random random) {
        var names = rule.budget().candidates();
        var profile = Profile.empty(Points.KIND, names);
        for (int voter = 0; voter < voters; voter++) {
            var given = new TreeMap<Integer, Fraction>();
            for (int place = 0; place < names.size(); place++) {
                if (random.nextInt(names.size() - place + 2) > 1) given.put(place, Fraction.of(random.nextInt(4)));
            }
            var weight = random.nextInt(4) == 0 ? Fraction.of(3, 2) : Fraction.ONE;
            profile.add(Points.of(given), 1L + random.nextInt(3), weight);
        }
        return profile;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatARuleCountsIsRight(String written) {
        var rule = rule(written);
        int whole = 0;
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var profile = profile(rule, random.nextInt(9), random);
            var verdict = Audit.of(rule.count(profile), profile);
            assertThat(verdict.wrong()).as("seed %d", seed).isEmpty();
            if (verdict.isComplete()) whole++;
        }
        assertThat(whole).isPositive();
    }

    @ParameterizedTest
    @MethodSource("rulesWithPots")
    void theFirstWrongStepIsNamed(String written) {
        var rule = rule(written);
        for (int seed = 0; seed < PROFILES; seed++) {
            var random = new Random(seed);
            var profile = profile(rule, random.nextInt(9), random);
            var outcome = rule.count(profile);
            // Where a tie is open, another one of the tied would have done as well, as long as it is not told twice.
            boolean open = outcome.ties().stream().anyMatch(tie -> tie.chosen().isEmpty());
            for (int i = 0; i < outcome.steps().size(); i++) {
                var step = outcome.steps().get(i);
                for (Step other : falsifications(step, rule.budget().candidates())) {
                    var steps = new ArrayList<>(outcome.steps());
                    steps.set(i, other);
                    assertThat(Altered.of(outcome).steps(steps).wrong(profile))
                            .as("seed %d: %s instead of %s", seed, other, step)
                            .startsWith(open ? "Step " : "Step " + (i + 1) + ":");
                }
                boolean end = i == outcome.steps().size() - 1
                        && outcome.alternatives().size() > 1;
                var fewer = new ArrayList<>(outcome.steps());
                fewer.remove(i);
                if (!end) {
                    assertThat(Altered.of(outcome).steps(fewer).wrong(profile))
                            .as("seed %d: without %s", seed, step)
                            .isNotEmpty();
                }
            }
            if (outcome.alternatives().size() > 1) continue;
            for (int place = 0; place < profile.candidates().size(); place++) {
                var other = new ArrayList<>(outcome.elected());
                if (!other.removeIf(List.of(place)::equals)) other.add(List.of(place));
                assertThat(Altered.of(outcome).elected(other).wrong(profile))
                        .as("seed %d: %s", seed, other)
                        .isNotEmpty();
            }
        }
    }

    /** The same step with one thing changed, each thing in turn. */
    private static List<Step> falsifications(Step step, Candidates names) {
        if (step instanceof SharesStep shares) {
            var share = shares.share();
            var pot = shares.pot();
            return List.of(
                    new SharesStep(shares.round() + 1, pot, shares.voters(), shares.amount(), shares.raises(), share),
                    new SharesStep(
                            shares.round(), Optional.of("?"), shares.voters(), shares.amount(), shares.raises(), share),
                    new SharesStep(
                            shares.round(), pot, shares.voters().plus(MORE), shares.amount(), shares.raises(), share),
                    new SharesStep(
                            shares.round(),
                            pot,
                            shares.voters(),
                            shares.amount().plus(MORE),
                            shares.raises(),
                            share),
                    new SharesStep(shares.round(), pot, shares.voters(), shares.amount(), shares.raises() + 1, share),
                    new SharesStep(
                            shares.round(), pot, shares.voters(), shares.amount(), shares.raises(), share.plus(MORE)));
        }
        if (step instanceof PurchaseStep buy) {
            return List.of(
                    purchase(buy, buy.round() + 1, buy.project(), buy.rho(), buy.left()),
                    purchase(buy, buy.round(), (buy.project() + 1) % names.size(), buy.rho(), buy.left()),
                    purchase(buy, buy.round(), buy.project(), buy.rho().plus(MORE), buy.left()),
                    purchase(
                            buy,
                            buy.round(),
                            buy.project(),
                            buy.rho(),
                            buy.left().plus(MORE)));
        }
        if (step instanceof FundingStep funding) {
            var others = new ArrayList<Step>(List.of(
                    funding(funding, funding.round() + 1, funding.project(), funding.fate(), funding.number(), MORE),
                    funding(
                            funding,
                            funding.round(),
                            (funding.project() + 1) % names.size(),
                            funding.fate(),
                            MORE,
                            MORE),
                    funding(
                            funding,
                            funding.round(),
                            funding.project(),
                            funding.fate(),
                            funding.number().plus(MORE),
                            Fraction.ZERO),
                    funding(funding, funding.round(), funding.project(), funding.fate(), funding.number(), MORE)));
            for (FundingStep.Fate fate : FundingStep.Fate.values()) {
                if (fate == funding.fate()) continue;
                others.add(funding(funding, funding.round(), funding.project(), fate, funding.number(), Fraction.ZERO));
            }
            return others;
        }
        if (step instanceof ComparisonStep both) {
            var none = List.<Integer>of();
            var shares = both.shares().isEmpty() ? List.of(0) : none;
            var greedy = both.greedy().isEmpty() ? List.of(0) : none;
            return List.of(
                    new ComparisonStep(
                            both.round() + 1, both.shares(), both.greedy(), both.forShares(), both.forGreedy()),
                    new ComparisonStep(both.round(), shares, both.greedy(), both.forShares(), both.forGreedy()),
                    new ComparisonStep(both.round(), both.shares(), greedy, both.forShares(), both.forGreedy()),
                    new ComparisonStep(
                            both.round(),
                            both.shares(),
                            both.greedy(),
                            both.forShares().plus(MORE),
                            both.forGreedy()),
                    new ComparisonStep(
                            both.round(),
                            both.shares(),
                            both.greedy(),
                            both.forShares(),
                            both.forGreedy().plus(MORE)));
        }
        if (step instanceof WelfareStep best) {
            return List.of(
                    new WelfareStep(best.worth().plus(MORE), best.sets(), best.all()),
                    new WelfareStep(best.worth(), best.sets() + 1, best.all()));
        }
        throw new AssertionError("nothing is falsified in " + step);
    }

    private static PurchaseStep purchase(PurchaseStep buy, int round, int project, Fraction rho, Fraction left) {
        return new PurchaseStep(round, project, buy.cost(), rho, buy.parts(), buy.payments(), left);
    }

    private static FundingStep funding(
            FundingStep funding, int round, int project, FundingStep.Fate fate, Fraction number, Fraction more) {
        return new FundingStep(
                round, project, fate, number, funding.cost(), funding.left().plus(more));
    }

    private static BudgetRule large(String method, int projects, String exclusive) {
        var list = IntStream.range(0, projects)
                .mapToObj(i -> "{\"id\": \"p" + i + "\", \"cost\": " + (10 + 7 * i % 23) + "}")
                .toList();
        return rule("{\"method\": " + method + ", \"budget\": {\"amount\": 150, \"exclusive\": [" + exclusive
                + "], \"projects\": [" + String.join(", ", list) + "]}, \"ties\": \"order\"}");
    }

    private static Points points(int... places) {
        var given = new TreeMap<Integer, Fraction>();
        for (int place : places) given.put(place, Fraction.ONE);
        return Points.of(given);
    }

    @Test
    void ofManyProjectsTheBestWaysToSpendAreLookedAt() {
        var rule = large("\"welfare_funding\"", 30, "[\"p0\", \"p1\"]");
        var profile = profile(rule, 40, new Random(1));
        var outcome = rule.count(profile);
        assertThat(Audit.of(outcome, profile).wrong()).isEmpty();
        assertThat(Audit.of(outcome, profile).sentence().english())
                .isEqualTo(
                        "The count was gone through again from the ballots in part, and nothing that was checked is wrong. Nothing is worth"
                                + " more than what is funded; how many sets of projects are worth as much was not counted anew.");
        var step = (WelfareStep) outcome.steps().get(0);
        var less = new ArrayList<>(outcome.winners());
        less.remove(0);
        var fewer = new WelfareStep(
                less.stream().map(outcome.scores()::get).reduce(Fraction.ZERO, Fraction::plus), 1, false);
        assertThat(Altered.of(outcome)
                        .steps(List.of(fewer))
                        .elected(List.of(less))
                        .wrong(profile))
                .isEqualTo("Step 1: " + step.worth() + " is the most that can be had, not " + fewer.worth() + ".");
    }

    @Test
    void whereExclusionsOverlapOnlyWhatIsFeasibleIsChecked() {
        var rule = large("\"welfare_funding\"", 20, "[\"p0\", \"p1\"], [\"p1\", \"p2\"]");
        var profile = profile(rule, 40, new Random(1));
        var verdict = Audit.of(rule.count(profile), profile);
        assertThat(verdict.isRight()).isTrue();
        assertThat(verdict.sentence().english())
                .contains("that nothing else is worth more was not worked out anew, since that takes too long");
    }

    @Test
    void raisesThatAreTooManyToRepeatAreSaidNotToBeChecked() {
        var rule = rule(
                "{\"method\": \"equal_shares_funding\", \"increment\": 0.0001, \"budget\": {\"amount\": 150, \"projects\": [{\"id\":"
                        + " \"a\", \"cost\": 60}, {\"id\": \"b\", \"cost\": 60}, {\"id\": \"c\", \"cost\": 60}]}, \"ties\": \"order\"}");
        var profile = Profile.empty(Points.KIND, rule.budget().candidates())
                .add(points(0))
                .add(points(1))
                .add(points(2));
        var outcome = rule.count(profile);
        assertThat(((SharesStep) outcome.steps().get(0)).raises()).isEqualTo(99_999);
        var verdict = Audit.of(outcome, profile);
        assertThat(verdict.isRight()).isTrue();
        assertThat(verdict.sentence().english()).contains("was not worked out anew in full");
    }

    @Test
    void tiesThatAreLeftOpenAreSaidNotToBeFollowed() {
        var rule = rule(
                "{\"method\": \"greedy_funding\", \"budget\": {\"amount\": 10, \"projects\": [{\"id\": \"a\", \"cost\": 10},"
                        + " {\"id\": \"b\", \"cost\": 10}]}}");
        var profile = Profile.empty(Points.KIND, rule.budget().candidates()).add(points(0, 1));
        assertThat(Audit.of(rule.count(profile), profile).unchecked())
                .singleElement()
                .satisfies(said -> assertThat(said.german()).startsWith("Gleichstände bleiben offen:"));
    }
}
