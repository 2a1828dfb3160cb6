package io.github.mitform.formats.vote.oracle;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.audit.Audit;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.elimination.AntiPlurality;
import io.github.mitform.formats.vote.elimination.Baldwin;
import io.github.mitform.formats.vote.elimination.Borda;
import io.github.mitform.formats.vote.elimination.Bucklin;
import io.github.mitform.formats.vote.elimination.Coombs;
import io.github.mitform.formats.vote.elimination.InstantRunoff;
import io.github.mitform.formats.vote.elimination.InstantRunoff.Stop;
import io.github.mitform.formats.vote.elimination.Nanson;
import io.github.mitform.formats.vote.elimination.Plurality;
import io.github.mitform.formats.vote.elimination.RoundStep;
import io.github.mitform.formats.vote.elimination.TiedLast;
import io.github.mitform.formats.vote.pairwise.Copeland;
import io.github.mitform.formats.vote.pairwise.Kemeny;
import io.github.mitform.formats.vote.pairwise.Llull;
import io.github.mitform.formats.vote.pairwise.Minimax;
import io.github.mitform.formats.vote.pairwise.Pairwise;
import io.github.mitform.formats.vote.pairwise.RankedPairs;
import io.github.mitform.formats.vote.pairwise.Schulze;
import io.github.mitform.formats.vote.pairwise.SchwartzSet;
import io.github.mitform.formats.vote.pairwise.SmithSet;
import io.github.mitform.formats.vote.pairwise.SplitCycle;
import io.github.mitform.formats.vote.pairwise.StableVoting;
import io.github.mitform.formats.vote.pairwise.Strength;
import io.github.mitform.formats.vote.pairwise.Unranked;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.BooleanValue;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rankings, real and made up, that other programs counted by many rules. */
class RankedOracleTest {
    private static final Ties OPEN = Ties.ALL_TIED;
    private static int cases;
    private static int checked;

    private static final Map<String, BiConsumer<Case, Value>> CHECKS = Map.ofEntries(
            entry(
                    "condorcetWinner",
                    (c, expected) -> assertThat(c.pairs().condorcetWinner().stream()
                                    .mapToObj(c.candidates::name)
                                    .toList())
                            .isEqualTo(names(expected))),
            entry("copeland", winners(c -> new Copeland(c.unranked, OPEN))),
            entry("llull", winners(c -> new Llull(c.unranked, OPEN))),
            entry("smith", winners(c -> new SmithSet(c.unranked, OPEN))),
            entry("schwartz", winners(c -> new SchwartzSet(c.unranked, OPEN))),
            entry("minimaxMargins", winners(c -> new Minimax(Strength.MARGINS, c.unranked, OPEN))),
            entry("schulzeMargins", winners(c -> new Schulze(Strength.MARGINS, c.unranked, OPEN))),
            entry("schulzeWinningVotes", winners(c -> new Schulze(Strength.WINNING_VOTES, c.unranked, OPEN))),
            entry("rankedPairsMarginsPUT", winners(c -> new RankedPairs(Strength.MARGINS, c.unranked, OPEN))),
            entry(
                    "rankedPairsEdgeTies",
                    (c, expected) ->
                            assertThat(c.hasEquallyStrongVictories()).isEqualTo(expected == BooleanValue.TRUE)),
            entry("splitCycle", winners(c -> new SplitCycle(c.unranked, OPEN))),
            entry("stableVoting", winners(c -> new StableVoting(c.unranked, OPEN))),
            entry("kemenyYoung", winners(c -> new Kemeny(c.unranked, OPEN))),
            entry(
                    "kemenyScore",
                    (c, expected) -> assertThat(Kemeny.score(c.pairs())).isEqualTo(number(expected))),
            entry(
                    "kemenyRankings",
                    (c, expected) -> assertThat(c.count(new Kemeny(c.unranked, OPEN)).alternatives().stream()
                                    .map(order -> order.stream()
                                            .map(c.candidates::name)
                                            .toList())
                                    .toList())
                            .containsExactlyInAnyOrderElementsOf(items(expected).stream()
                                    .map(RankedOracleTest::names)
                                    .toList())),
            entry("pluralityScores", scores(c -> new Plurality(OPEN))),
            entry("plurality", winners(c -> new Plurality(OPEN))),
            entry("irv", RankedOracleTest::instantRunoff),
            entry("bordaSymmetricMargins", RankedOracleTest::symmetricBorda),
            entry("bordaScores", scores(c -> new Borda(Borda.Truncated.AVERAGE, OPEN))),
            entry("borda", winners(c -> new Borda(Borda.Truncated.AVERAGE, OPEN))),
            entry(
                    "irvSimultaneousElimination",
                    winners(c -> new InstantRunoff(Stop.MAJORITY, TiedLast.TOGETHER, OPEN))),
            entry("irvPUT", winners(c -> new InstantRunoff(Stop.MAJORITY, TiedLast.EVERY_WAY, OPEN))),
            entry("coombs", winners(c -> new Coombs(TiedLast.TOGETHER, OPEN))),
            entry("baldwin", winners(c -> new Baldwin(TiedLast.TOGETHER, OPEN))),
            entry("nansonStrict", winners(c -> new Nanson(OPEN))),
            entry("bucklin", winners(c -> new Bucklin(OPEN))),
            entry("antiPlurality", winners(c -> new AntiPlurality(OPEN))));

    private record Case(Candidates candidates, Unranked unranked, Profile<Ranking> profile) {
        static Case of(ObjectValue oracle) {
            var candidates = Candidates.of(names(oracle.get("candidates").orElseThrow()));
            var profile = Profile.empty(Ranking.KIND, candidates);
            for (Value ballot : oracle.items("ballots")) {
                var tiers = items(items(ballot).get(1)).stream()
                        .map(tier -> items(tier).stream()
                                .map(name -> place(name, candidates))
                                .toList())
                        .toList();
                profile.add(
                        Ranking.ofRanks(tiers),
                        number(items(ballot).get(0)).numerator().longValueExact());
            }
            boolean last = oracle.get("unrankedTiedLast").orElseThrow() == BooleanValue.TRUE;
            return new Case(candidates, last ? Unranked.LAST : Unranked.NOT_COMPARED, profile);
        }

        private static int place(Value candidate, Candidates candidates) {
            return candidate instanceof NumberValue index
                    ? index.number().intValueExact()
                    : candidates.place(((TextValue) candidate).text());
        }

        Pairwise pairs() {
            return Pairwise.of(profile, unranked);
        }

        Outcome count(Rule<Ranking> rule) {
            var outcome = rule.count(profile);
            if (Audit.covers(rule))
                assertThat(Audit.firstWrong(outcome, profile)).isEmpty();
            return outcome;
        }

        boolean hasEquallyStrongVictories() {
            var pairs = pairs();
            var seen = new HashSet<Fraction>();
            for (int one = 0; one < candidates.size(); one++) {
                for (int other = 0; other < candidates.size(); other++) {
                    if (pairs.beats(one, other) && !seen.add(pairs.margin(one, other))) return true;
                }
            }
            return false;
        }
    }

    private interface RuleFor {
        Rule<Ranking> rule(Case c);
    }

    private static BiConsumer<Case, Value> winners(RuleFor rule) {
        return (c, expected) ->
                assertThat(c.count(rule.rule(c)).names()).containsExactlyInAnyOrderElementsOf(names(expected));
    }

    private static BiConsumer<Case, Value> scores(RuleFor rule) {
        return (c, expected) -> {
            var scores = c.count(rule.rule(c)).scores();
            assertThat(scores).hasSize(c.candidates.size());
            scores.forEach((place, score) -> assertThat(score)
                    .isEqualTo(number(((ObjectValue) expected)
                            .get(c.candidates.name(place))
                            .orElseThrow())));
        };
    }

    /** The sum of somebody's margins is twice their points, less what everybody would have if all were equal. */
    private static void symmetricBorda(Case c, Value expected) {
        var pairs = c.pairs();
        for (int one = 0; one < c.candidates.size(); one++) {
            var sum = Fraction.ZERO;
            for (int other = 0; other < c.candidates.size(); other++) sum = sum.plus(pairs.margin(one, other));
            assertThat(sum)
                    .isEqualTo(number(
                            ((ObjectValue) expected).get(c.candidates.name(one)).orElseThrow()));
        }
    }

    /** One lowest goes in each round, down to the last two; where that would be a tie, the case expects that alone. */
    private static void instantRunoff(Case c, Value expected) {
        var irv = (ObjectValue) expected;
        assertThat(irv.fields().keySet()).containsExactlyInAnyOrder("rounds", "winners", "eliminationTie");
        assertThat(irv.get("eliminationTie")).hasValue(BooleanValue.FALSE);
        var outcome = c.count(new InstantRunoff(Stop.TWO, TiedLast.TOGETHER, OPEN));
        assertThat(outcome.names())
                .containsExactlyInAnyOrderElementsOf(names(irv.get("winners").orElseThrow()));
        var rounds = irv.items("rounds");
        assertThat(outcome.steps()).hasSameSizeAs(rounds);
        for (int i = 0; i < rounds.size(); i++) {
            var round = (ObjectValue) rounds.get(i);
            var step = (RoundStep) outcome.steps().get(i);
            var tally = (ObjectValue) round.get("tally").orElseThrow();
            assertThat(step.tally().keySet().stream().map(c.candidates::name).collect(Collectors.toSet()))
                    .isEqualTo(tally.fields().keySet());
            step.tally()
                    .forEach((place, votes) -> assertThat(votes)
                            .isEqualTo(
                                    number(tally.get(c.candidates.name(place)).orElseThrow())));
            assertThat(step.exhausted()).isEqualTo(number(round.get("exhausted").orElseThrow()));
            assertThat(step.out().stream().map(c.candidates::name).toList())
                    .isEqualTo(round.get("eliminated")
                            .map(name -> List.of(((TextValue) name).text()))
                            .orElse(List.of()));
        }
    }

    static List<Path> cases() {
        return OracleFolder.cases("ranked");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyExpectationHolds(Path file) {
        var oracle = OracleFolder.read(file);
        var known = Case.of(oracle);
        var expected = (ObjectValue) oracle.get("expected").orElseThrow();
        assertThat(CHECKS.keySet()).containsAll(expected.fields().keySet());
        var wrong = new ArrayList<String>();
        expected.fields().forEach((key, value) -> {
            try {
                CHECKS.get(key).accept(known, value);
                checked++;
            } catch (AssertionError e) {
                wrong.add(key + ": " + e.getMessage());
            }
        });
        checkPairs(known, oracle.items("pairwise"));
        cases++;
        assertThat(wrong).isEmpty();
    }

    private static void checkPairs(Case c, List<Value> rows) {
        var pairs = c.pairs();
        for (int one = 0; one < rows.size(); one++) {
            var row = items(rows.get(one));
            for (int other = 0; other < row.size(); other++) {
                assertThat(pairs.preferring(one, other)).isEqualTo(number(row.get(other)));
            }
        }
        checked++;
    }

    @AfterAll
    static void sayHowMany() {
        System.out.println("ranked: " + checked + " expectations of " + cases + " cases hold");
    }

    private static List<Value> items(Value list) {
        return ((ListValue) list).items();
    }

    private static List<String> names(Value list) {
        return items(list).stream().map(name -> ((TextValue) name).text()).toList();
    }

    private static Fraction number(Value value) {
        return value instanceof TextValue text
                ? Fraction.parse(text.text())
                : Fraction.of(((NumberValue) value).number());
    }
}
