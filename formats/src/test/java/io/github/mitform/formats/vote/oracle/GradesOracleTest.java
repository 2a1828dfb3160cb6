package io.github.mitform.formats.vote.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.grade.GradeHistogram;
import io.github.mitform.formats.vote.grade.MajorityJudgment;
import io.github.mitform.formats.vote.grade.MajorityJudgment.Among;
import io.github.mitform.formats.vote.grade.NumbersStep;
import io.github.mitform.formats.vote.grade.RunoffStep;
import io.github.mitform.formats.vote.grade.Score;
import io.github.mitform.formats.vote.grade.Star;
import io.github.mitform.formats.vote.grade.StarStep;
import io.github.mitform.formats.vote.grade.SystemicConsensing;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Grades that an independent program counted by four rules. */
class GradesOracleTest {
    private static int instances;
    private static int checked;

    private static final Map<String, Answers> RULES = Map.of(
            "score", GradesOracleTest::score,
            "star", GradesOracleTest::star,
            "majorityJudgment", GradesOracleTest::majorityJudgment,
            "systemicConsensing", GradesOracleTest::systemicConsensing);

    /** Returns what a rule says to each expectation, in the form of the case. */
    private interface Answers {
        Map<String, Object> to(ObjectValue instance, Profile<Points> profile);
    }

    static List<OracleFolder.Case> cases() {
        return OracleFolder.instances("grades");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyExpectationHolds(OracleFolder.Case given) {
        var rule = given.file().get().text("rule").orElseThrow();
        assertThat(RULES).containsKey(rule);
        var instance = given.instance().get();
        var answers = RULES.get(rule).to(instance, profile(instance));
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

    private static Profile<Points> profile(ObjectValue instance) {
        var names = instance.items("candidates").stream()
                .map(name -> ((TextValue) name).text())
                .toList();
        var profile = Profile.empty(Points.KIND, Candidates.of(names));
        for (Value ballot : instance.items("ballots")) {
            var parts = ((ListValue) ballot).items();
            var grades = ((ListValue) parts.get(1)).items();
            var given = new TreeMap<Integer, Fraction>();
            for (int place = 0; place < grades.size(); place++) {
                if (grades.get(place) instanceof NumberValue grade) given.put(place, Fraction.of(grade.number()));
            }
            profile.add(Points.of(given), ((NumberValue) parts.get(0)).number().longValueExact());
        }
        return profile;
    }

    /** Numbers as fractions in a text, so that 7 and "7" are the same. */
    private static Object plain(Value value) {
        if (value instanceof ListValue list)
            return list.items().stream().map(GradesOracleTest::plain).toList();
        if (value instanceof ObjectValue object) {
            var fields = new TreeMap<String, Object>();
            object.fields().forEach((name, field) -> fields.put(name, plain(field)));
            return fields;
        }
        if (value instanceof NumberValue number)
            return Fraction.of(number.number()).toString();
        if (value instanceof TextValue text) return text.text();
        return String.valueOf(value);
    }

    private static List<String> texts(List<Fraction> numbers) {
        return numbers.stream().map(Fraction::toString).toList();
    }

    private static List<String> scores(Outcome outcome) {
        return texts(List.copyOf(outcome.scores().values()));
    }

    private static Map<String, Object> score(ObjectValue instance, Profile<Points> profile) {
        var sums = Verified.count(new Score(Score.Missing.ZERO, Ties.ALL_TIED), profile);
        var means = Verified.count(new Score(Score.Missing.LEFT_OUT, Ties.ALL_TIED), profile);
        var graded = IntStream.range(0, profile.candidates().size())
                .mapToObj(place -> profile.lines().stream()
                        .filter(line -> line.ballot().given().containsKey(place))
                        .map(Profile.Line::weight)
                        .reduce(Fraction.ZERO, Fraction::plus))
                .toList();
        var allMeans = new ArrayList<Object>();
        for (int place = 0; place < graded.size(); place++) {
            allMeans.add(Optional.ofNullable(means.scores().get(place))
                    .<Object>map(Fraction::toString)
                    .orElse(Value.nothing()));
        }
        return Map.of(
                "sums", scores(sums),
                "graded", texts(graded),
                "sumRanking", sums.order(),
                "sumWinners", sums.possibleWinners(),
                "means", allMeans,
                "meanRanking", means.order(),
                "meanWinners", means.possibleWinners());
    }

    private static Map<String, Object> star(ObjectValue instance, Profile<Points> profile) {
        int greatest = instance.number("maxGrade").orElseThrow().intValueExact();
        var lot = instance.items("lot").stream()
                .map(place ->
                        profile.candidates().name(((NumberValue) place).number().intValueExact()))
                .toList();
        var outcome = Verified.of(
                new Star(greatest, Ties.of(TieBreak.PUBLISHED)).count(profile, TieFacts.published(lot)), profile);
        var runoff = outcome.steps().stream()
                .filter(RunoffStep.class::isInstance)
                .map(RunoffStep.class::cast)
                .findFirst()
                .orElseThrow();
        var ties = outcome.steps().stream()
                .filter(StarStep.class::isInstance)
                .map(step -> (StarStep) step)
                .map(step -> Map.of(
                        "stage", step.stage() == StarStep.Stage.FINALIST ? "score" : "runoff",
                        "criterion", CRITERIA.get(step.criterion()),
                        "tied", step.tied().stream().sorted().toList(),
                        "kept", step.kept()))
                .toList();
        return Map.of(
                "scores", scores(outcome),
                "finalists", List.of(runoff.first(), runoff.second()),
                "preferFirst", runoff.forFirst().toString(),
                "preferSecond", runoff.forSecond().toString(),
                "equal",
                        profile.weight()
                                .minus(runoff.forFirst())
                                .minus(runoff.forSecond())
                                .toString(),
                "winner", outcome.winners().get(0),
                "tiebreaks", ties);
    }

    private static final Map<StarStep.Criterion, String> CRITERIA = Map.of(
            StarStep.Criterion.FEWEST_LOSSES, "fewestHeadToHeadLosses",
            StarStep.Criterion.MOST_TOP_GRADES, "mostTopGrades",
            StarStep.Criterion.HIGHER_SCORE, "higherScore",
            StarStep.Criterion.LOT, "lot");

    private static Map<String, Object> majorityJudgment(ObjectValue instance, Profile<Points> profile) {
        int greatest = instance.number("maxGrade").orElseThrow().intValueExact();
        var histograms = histograms(profile, greatest);
        var outcome = Verified.count(new MajorityJudgment(greatest, Among.MIDDLE, Ties.ALL_TIED), profile);
        return Map.of(
                "histograms", histograms.stream().map(GradeHistogram::counts).toList(),
                "medians", histograms.stream().map(GradeHistogram::median).toList(),
                "ranking", outcome.order(),
                "winners", outcome.possibleWinners(),
                "proponents",
                        texts(histograms.stream()
                                .map(GradeHistogram::proponents)
                                .toList()),
                "opponents",
                        texts(histograms.stream().map(GradeHistogram::opponents).toList()),
                "typical", variant(Among.TYPICAL, greatest, profile),
                "usual", variant(Among.USUAL, greatest, profile),
                "central", variant(Among.CENTRAL, greatest, profile));
    }

    private static List<GradeHistogram> histograms(Profile<Points> profile, int greatest) {
        var counts = new BigInteger[profile.candidates().size()][greatest + 1];
        for (BigInteger[] row : counts) Arrays.fill(row, BigInteger.ZERO);
        for (var line : profile.lines()) {
            for (int place = 0; place < counts.length; place++) {
                int grade = line.ballot()
                        .given()
                        .getOrDefault(place, Fraction.ZERO)
                        .numerator()
                        .intValueExact();
                counts[place][grade] = counts[place][grade].add(BigInteger.valueOf(line.people()));
            }
        }
        return Arrays.stream(counts)
                .map(row -> new GradeHistogram(Arrays.asList(row)))
                .toList();
    }

    private static Map<String, Object> variant(Among among, int greatest, Profile<Points> profile) {
        var outcome = Verified.count(new MajorityJudgment(greatest, among, Ties.ALL_TIED), profile);
        return Map.of("scores", scores(outcome), "ranking", outcome.order());
    }

    private static Map<String, Object> systemicConsensing(ObjectValue instance, Profile<Points> profile) {
        int greatest = instance.number("maxGrade").orElseThrow().intValueExact();
        var missing = instance.text("missing").orElseThrow().equals("max")
                ? SystemicConsensing.Missing.MAX
                : SystemicConsensing.Missing.ZERO;
        var passive = instance.number("passiveOption")
                .map(place -> profile.candidates().name(place.intValueExact()));
        var rule = new SystemicConsensing(greatest, missing, passive, Ties.ALL_TIED);
        var outcome = Verified.count(rule, profile);
        var resistance = ((NumbersStep) outcome.steps().get(0)).numbers().values();
        var highest = IntStream.range(0, profile.candidates().size())
                .mapToObj(place -> profile.lines().stream()
                        .map(line -> line.ballot()
                                .given()
                                .getOrDefault(
                                        place,
                                        missing == SystemicConsensing.Missing.MAX
                                                ? Fraction.of(greatest)
                                                : Fraction.ZERO))
                        .reduce(Fraction.ZERO, Fraction::max))
                .toList();
        return Map.of(
                "resistance", texts(List.copyOf(resistance)),
                "acceptance", scores(outcome),
                "meanResistance",
                        texts(resistance.stream()
                                .map(sum -> sum.dividedBy(profile.weight()))
                                .toList()),
                "highest", texts(highest),
                "ranking", outcome.order(),
                "winners", outcome.possibleWinners(),
                "worseThanPassive", rule.worseThanPassive(profile));
    }

    @AfterAll
    static void sayHowMany() {
        System.out.println("grades: " + checked + " expectations of " + instances + " instances hold");
    }
}
