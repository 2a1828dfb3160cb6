package io.github.mitform.formats.vote.oracle;

import static io.github.mitform.formats.vote.oracle.OracleValues.items;
import static io.github.mitform.formats.vote.oracle.OracleValues.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.formats.vote.allotment.AllotmentRule;
import io.github.mitform.formats.vote.allotment.Dots;
import io.github.mitform.formats.vote.allotment.Fault;
import io.github.mitform.formats.vote.allotment.QuadraticVotes;
import io.github.mitform.formats.vote.allotment.SpoiledStep;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Comparisons;
import io.github.mitform.formats.vote.ballot.Comparisons.Choice;
import io.github.mitform.formats.vote.ballot.KanoAnswers;
import io.github.mitform.formats.vote.ballot.KanoAnswers.Feeling;
import io.github.mitform.formats.vote.ballot.KanoAnswers.Pair;
import io.github.mitform.formats.vote.ballot.PointsSheet;
import io.github.mitform.formats.vote.ballot.PointsSheet.Entry;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.comparison.BestWorst;
import io.github.mitform.formats.vote.comparison.BestWorst.By;
import io.github.mitform.formats.vote.comparison.BestWorstStep;
import io.github.mitform.formats.vote.comparison.BradleyTerry;
import io.github.mitform.formats.vote.comparison.PairwiseWins;
import io.github.mitform.formats.vote.comparison.WinsStep;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.formats.vote.elimination.Dowdall;
import io.github.mitform.formats.vote.roadmap.Kano;
import io.github.mitform.formats.vote.roadmap.KanoCategory;
import io.github.mitform.formats.vote.roadmap.KanoFeature;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.BooleanValue;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dots, credits, comparisons and categories that independent programs counted. */
class OtherOracleTest {
    private static final Ties OPEN = Ties.ALL_TIED;
    private static int instances;
    private static int checked;

    /** Returns what a rule says to each expectation, in the form of the case. */
    private interface Answers {
        Map<String, ?> to(ObjectValue instance);
    }

    private static final Map<String, Answers> RULES = Map.of(
            "dots", instance -> allotment(instance, dots(instance)),
            "quadratic", instance -> allotment(instance, quadratic(instance)),
            "dowdall", OtherOracleTest::dowdall,
            "bestWorst", OtherOracleTest::bestWorst,
            "kano", OtherOracleTest::kano,
            "wikiSurvey", OtherOracleTest::wikiSurvey,
            "bradleyTerry", OtherOracleTest::bradleyTerry);

    static List<OracleFolder.Case> cases() {
        return OracleFolder.instances("other");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyExpectationHolds(OracleFolder.Case given) {
        var rule = given.file().get().text("rule").orElseThrow();
        assertThat(RULES).containsKey(rule);
        var instance = given.instance().get();
        var answers = RULES.get(rule).to(instance);
        var expected = (ObjectValue) instance.get("expected").orElseThrow();
        assertThat(answers.keySet()).containsAll(expected.fields().keySet());
        expected.fields().forEach((key, value) -> {
            assertThat(plain(Value.from(answers.get(key))))
                    .as(instance.text("id").orElse("") + " " + key)
                    .isEqualTo(plain(value));
            checked++;
        });
        instances++;
    }

    /** Numbers as fractions in a text, so that 7 and "7" are the same. */
    private static Object plain(Value value) {
        if (value instanceof ListValue list)
            return list.items().stream().map(OtherOracleTest::plain).toList();
        if (value instanceof ObjectValue object) {
            var fields = new TreeMap<String, Object>();
            object.fields().forEach((name, field) -> fields.put(name, plain(field)));
            return fields;
        }
        if (value instanceof NumberValue number)
            return Fraction.of(number.number()).toString();
        return value instanceof TextValue text ? text.text() : String.valueOf(value);
    }

    private static <B extends Ballot> Profile<B> profile(
            BallotKind<B> kind, ObjectValue instance, Function<Value, B> ballot) {
        var names = IntStream.range(0, whole(instance, "candidates").getAsInt())
                .mapToObj(Integer::toString)
                .toList();
        var profile = Profile.empty(kind, Candidates.of(names));
        for (Value each : instance.items("ballots")) {
            profile.add(
                    ballot.apply(items(each).get(1)),
                    OracleValues.whole(items(each).get(0)));
        }
        return profile;
    }

    private static int place(Value value) {
        return Math.toIntExact(OracleValues.whole(value));
    }

    private static OptionalInt whole(ObjectValue object, String field) {
        return object.get(field).orElse(Value.nothing()) instanceof NumberValue number
                ? OptionalInt.of(number.number().intValueExact())
                : OptionalInt.empty();
    }

    private static boolean is(ObjectValue instance, String field) {
        return instance.get(field).orElseThrow() == BooleanValue.TRUE;
    }

    private static List<String> texts(Collection<Fraction> numbers) {
        return numbers.stream().map(Fraction::toString).toList();
    }

    private static Object text(Optional<Fraction> number) {
        return number.<Object>map(Fraction::toString).orElse(Value.nothing());
    }

    /** All options that come first; where nobody said anything the rule elects nobody, but the cases name all of them. */
    private static List<Integer> winners(Outcome outcome) {
        var winners = outcome.possibleWinners();
        return winners.isEmpty() ? outcome.order().get(0) : winners;
    }

    private static Dots dots(ObjectValue instance) {
        return new Dots(
                whole(instance, "points"),
                whole(instance, "maxPerOption"),
                is(instance, "mustSpendAll"),
                is(instance, "fractional"),
                1,
                OPEN);
    }

    private static QuadraticVotes quadratic(ObjectValue instance) {
        return new QuadraticVotes(whole(instance, "credits").getAsInt(), is(instance, "allowNegative"), 1, OPEN);
    }

    private static final Map<Fault, String> FAULTS = Map.of(
            Fault.DUPLICATE_OPTION, "duplicateOption",
            Fault.NEGATIVE, "negative",
            Fault.NOT_WHOLE, "notInteger",
            Fault.OVER_CAP, "overCap",
            Fault.OVERSPENT, "overspent",
            Fault.UNDERSPENT, "underspent",
            Fault.UNKNOWN_OPTION, "unknownOption");

    private static Map<String, Object> allotment(ObjectValue instance, AllotmentRule rule) {
        var profile = profile(PointsSheet.KIND, instance, OtherOracleTest::sheet);
        var credits = whole(instance, "credits");
        var ballots = instance.items("ballots").stream()
                .map(ballot -> rule.judge(sheet(items(ballot).get(1)), profile.candidates()))
                .map(verdict -> {
                    var judged = new HashMap<String, Object>();
                    judged.put("valid", verdict.isValid());
                    judged.put(
                            "reasons",
                            verdict.faults().stream().map(FAULTS::get).sorted().toList());
                    judged.put(
                            credits.isPresent() ? "cost" : "spent",
                            verdict.spent().toString());
                    credits.ifPresent(all -> judged.put(
                            "left", Fraction.of(all).minus(verdict.spent()).toString()));
                    return judged;
                })
                .toList();
        var outcome = Verified.of(rule.countSheets(profile, TieFacts.none()), profile);
        long spoiled = outcome.steps().stream()
                .filter(SpoiledStep.class::isInstance)
                .mapToLong(step -> ((SpoiledStep) step).spoiled())
                .sum();
        return Map.of(
                "ballots",
                ballots,
                "validCount",
                profile.people() - spoiled,
                "invalidCount",
                spoiled,
                "totals",
                texts(outcome.scores().values()),
                "ranking",
                outcome.order(),
                "winners",
                winners(outcome));
    }

    private static PointsSheet sheet(Value content) {
        return new PointsSheet(items(content).stream()
                .map(entry -> new Entry(
                        number(items(entry).get(0)).toString(),
                        number(items(entry).get(1))))
                .toList());
    }

    private static Map<String, Object> dowdall(ObjectValue instance) {
        var profile = profile(
                Ranking.KIND,
                instance,
                content -> Ranking.ofRanks(items(content).stream()
                        .map(tier ->
                                items(tier).stream().map(OtherOracleTest::place).toList())
                        .toList()));
        var outcome = Verified.count(new Dowdall(OPEN), profile);
        return Map.of(
                "scores", texts(outcome.scores().values()),
                "ranking", outcome.order(),
                "winners", outcome.possibleWinners());
    }

    private static Map<String, Object> bestWorst(ObjectValue instance) {
        var profile = profile(Comparisons.KIND, instance, content -> {
            var set = (ObjectValue) content;
            return Comparisons.of(new Choice(
                    set.items("shown").stream().map(OtherOracleTest::place).toList(),
                    whole(set, "best"),
                    whole(set, "worst")));
        });
        var byRate = Verified.count(new BestWorst(By.RATE, OPEN), profile);
        var byDifference = Verified.count(new BestWorst(By.DIFFERENCE, OPEN), profile);
        var step = (BestWorstStep) byRate.steps().get(0);
        return Map.of(
                "best", texts(step.best().values()),
                "worst", texts(step.worst().values()),
                "shown", texts(step.shown().values()),
                "invalidCount", step.spoiled().toString(),
                "differences", texts(byDifference.scores().values()),
                "standardised",
                        step.shown().keySet().stream()
                                .map(place ->
                                        text(Optional.ofNullable(byRate.scores().get(place))))
                                .toList(),
                "rankingByDifference", byDifference.order(),
                "rankingByStandardised", byRate.order());
    }

    private static Map<String, Object> kano(ObjectValue instance) {
        var profile = profile(KanoAnswers.KIND, instance, content -> {
            var given = new TreeMap<Integer, Pair>();
            for (int place = 0; place < items(content).size(); place++) {
                if (items(content).get(place) instanceof ListValue pair) {
                    given.put(
                            place,
                            new Pair(
                                    feeling(pair.items().get(0)),
                                    feeling(pair.items().get(1))));
                }
            }
            return new KanoAnswers(given);
        });
        return Map.of(
                "features",
                Kano.features(profile).stream().map(OtherOracleTest::feature).toList());
    }

    private static Feeling feeling(Value number) {
        return Feeling.values()[place(number) - 1];
    }

    private static Map<String, Object> feature(KanoFeature feature) {
        return Map.of(
                "counts",
                        feature.counts().entrySet().stream()
                                .collect(Collectors.toMap(
                                        count -> letter(count.getKey()),
                                        count -> count.getValue().toString())),
                "missing", feature.missing().toString(),
                "category",
                        feature.category().<Object>map(OtherOracleTest::letter).orElse(Value.nothing()),
                "tied", feature.tied().stream().map(OtherOracleTest::letter).toList(),
                "better", text(feature.better()),
                "worse", text(feature.worse()),
                "totalStrength", text(feature.totalStrength()),
                "categoryStrength", text(feature.categoryStrength()));
    }

    private static String letter(KanoCategory category) {
        return Character.toString(category.letter());
    }

    private static Profile<Comparisons> pairs(ObjectValue instance) {
        return profile(Comparisons.KIND, instance, content -> {
            var pair = (ObjectValue) content;
            var winner = whole(pair, "winner");
            if (winner.isPresent()) {
                return Comparisons.of(
                        Choice.pair(winner.getAsInt(), whole(pair, "loser").getAsInt()));
            }
            var shown = pair.items("pair");
            return Comparisons.of(Choice.undecided(place(shown.get(0)), place(shown.get(1))));
        });
    }

    private static Map<String, Object> wikiSurvey(ObjectValue instance) {
        var outcome = Verified.count(new PairwiseWins(OPEN), pairs(instance));
        var step = (WinsStep) outcome.steps().get(0);
        return Map.of(
                "wins", texts(step.wins().values()),
                "losses", texts(step.losses().values()),
                "skipped", step.skipped().toString(),
                "scores", texts(outcome.scores().values()),
                "scoresPercent",
                        texts(outcome.scores().values().stream()
                                .map(score -> score.times(100))
                                .toList()),
                "ranking", outcome.order());
    }

    private static Map<String, Object> bradleyTerry(ObjectValue instance) {
        var rule = new BradleyTerry(number(instance.get("pseudo").orElseThrow()).toString(), OPEN);
        var profile = pairs(instance);
        var estimate = rule.estimate(profile);
        if (estimate.isEmpty()) {
            boolean decided =
                    new PairwiseWins(OPEN).count(profile).possibleWinners().size() > 0;
            if (decided) assertThatThrownBy(() -> rule.count(profile)).isInstanceOf(UncountableException.class);
            else assertThat(rule.count(profile).possibleWinners()).isEmpty();
            return Map.of("exists", false);
        }
        Verified.count(rule, profile);
        var expected = (ObjectValue) instance.get("expected").orElseThrow();
        var tolerance = expected.text("tolerance").map(BigDecimal::new).orElseThrow();
        var strengths = new ArrayList<String>();
        var wanted = expected.items("strengths");
        for (int place = 0; place < wanted.size(); place++) {
            strengths.add(near(estimate.get().shares().get(place), ((TextValue) wanted.get(place)).text(), tolerance));
        }
        return Map.of(
                "exists", true,
                "strengths", strengths,
                "logLikelihood",
                        near(
                                estimate.get().logLikelihood(),
                                expected.text("logLikelihood").orElseThrow(),
                                tolerance.add(new BigDecimal("1e-8"))),
                "tolerance", expected.text("tolerance").orElseThrow(),
                "order", estimate.get().order().stream().flatMap(List::stream).toList());
    }

    /** Returns the expected text where the number is as near to it as it has to be, and otherwise the number. */
    private static String near(double number, String expected, BigDecimal tolerance) {
        boolean near = BigDecimal.valueOf(number)
                        .subtract(new BigDecimal(expected))
                        .abs()
                        .compareTo(tolerance)
                <= 0;
        return near ? expected : Double.toString(number);
    }

    @AfterAll
    static void sayHowMany() {
        System.out.println("other: " + checked + " expectations of " + instances + " instances hold");
    }
}
