package io.github.mitform.formats.vote.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.AllocationAnswer;
import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.answer.ComparisonAnswer;
import io.github.mitform.check.Registry;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.pairwise.Schulze;
import io.github.mitform.formats.vote.pairwise.Strength;
import io.github.mitform.formats.vote.pairwise.Unranked;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MethodLawsTest {
    private static final List<String> IDS = List.of("a", "b", "c", "d");

    static Stream<Arguments> bound() {
        return Polls.METHODS.stream()
                .flatMap(method -> IntStream.range(0, 4).mapToObj(seed -> Arguments.of(method, seed)));
    }

    private static AnswerType type(TallyMethod method) {
        var options = Polls.options(IDS.toArray(new String[0]));
        if (Polls.spends(method)) return ChoicesType.of(Polls.priced(options));
        if (method.id().equals("plurality")) return new ChoiceType(options, true);
        return Stream.of(
                        RankingType.of(options),
                        ChoicesType.of(options),
                        AllocationType.of(10, options),
                        ComparisonType.pairs(options))
                .filter(type -> method.accepts().contains(type.getClass()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> rows(AnswerType type, Random random) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 40; i++) {
            rows.add(
                    random.nextInt(6) == 0
                            ? Row.without(Missing.LEFT_EMPTY)
                            : Row.of(answer(type, random), 1 + random.nextInt(3)));
        }
        return rows;
    }

    private static Answer answer(AnswerType type, Random random) {
        var some = IDS.get(random.nextInt(4));
        if (type instanceof ChoiceType) return random.nextInt(5) == 0 ? ChoiceAnswer.other("x") : ChoiceAnswer.of(some);
        if (type instanceof ChoicesType) return ChoicesAnswer.of(some);
        if (type instanceof AllocationType) return new AllocationAnswer(Map.of(some, random.nextInt(6)));
        if (type instanceof ComparisonType) {
            var other = IDS.get((IDS.indexOf(some) + 1 + random.nextInt(3)) % 4);
            return new ComparisonAnswer(
                    List.of(new ComparisonAnswer.Choice(List.of(some, other), some, Optional.empty())));
        }
        return Polls.randomRankings(random, (RankingType) type, 1).get(0);
    }

    private static Tally<?, ?> tally(TallyMethod method) {
        return method.bind(List.of(Polls.subject(type(method))), Polls.settings(method, type(method)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("bound")
    void countingInPartsInAnyOrderComesToTheSame(TallyMethod method, int seed) {
        assertLaws(tally(method), rows(type(method), new Random(seed)), new Random(seed));
    }

    private static <S> void assertLaws(Tally<S, ?> tally, List<Row> rows, Random random) {
        var context = CountContext.selfSelected();
        var whole = tally.finish(state(tally, rows), context);
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(rows.size());
        S left = state(tally, shuffled.subList(0, cut));
        S right = state(tally, shuffled.subList(cut, rows.size()));
        S travelled = tally.codec().read(tally.codec().write(left));
        assertThat(tally.finish(tally.merge(right, travelled), context)).isEqualTo(whole);
    }

    private static <S> S state(Tally<S, ?> tally, List<Row> rows) {
        S state = tally.empty();
        for (Row row : rows) {
            state = tally.add(state, row);
        }
        return state;
    }

    /** Rules that add up what each ballot says of each option by itself. */
    static Stream<Arguments> adding() {
        return Stream.of("plurality", "approval", "borda", "score")
                .flatMap(id -> IntStream.range(0, 20).mapToObj(seed -> Arguments.of(Polls.method(id), seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("adding")
    void oneMoreVoteForAloneNeverHurtsTheWinnerOfAScore(TallyMethod method, int seed) {
        assertMoreSupportHelps(tally(method), rows(type(method), new Random(seed)), type(method));
    }

    private static <S> void assertMoreSupportHelps(Tally<S, ?> tally, List<Row> rows, AnswerType type) {
        var context = CountContext.selfSelected();
        var before = (RuleResult) tally.finish(state(tally, rows), context);
        var winner = Polls.winners(before).get(0);
        var more = new ArrayList<>(rows);
        more.add(Row.of(onlyFor(winner, type)));
        var after = (RuleResult) tally.finish(state(tally, more), context);
        assertThat(Polls.winners(after)).containsExactly(winner);
    }

    private static Answer onlyFor(String option, AnswerType type) {
        if (type instanceof ChoiceType) return ChoiceAnswer.of(option);
        if (type instanceof ChoicesType) return ChoicesAnswer.of(option);
        if (type instanceof AllocationType) return new AllocationAnswer(Map.of(option, 10));
        return Polls.ranking(option);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("bound")
    void aResultCanBeKeptAndSaysWhatMayNotBeConcluded(TallyMethod method, int seed) {
        assertKept(tally(method), rows(type(method), new Random(seed)));
    }

    private static <S> void assertKept(Tally<S, ?> tally, List<Row> rows) {
        var result = tally.finish(state(tally, rows), CountContext.selfSelected());
        var results = PhaseResults.none().with("ballot.order", result);
        assertThat(PhaseResults.codec()
                        .read(PhaseResults.codec().write(results))
                        .result("ballot.order"))
                .contains(KeptResult.of(result));
        assertThat(result.notes()).anyMatch(note -> note.kind() == Note.Kind.CAUTION);
        if (((RuleResult) result).outcome().isPresent())
            assertThat(result.standings()).hasSize(4);
    }

    @Test
    void moreDifferentBallotsThanCanBeKeptAreRefusedInWords() {
        var options = Polls.options(IDS.toArray(new String[0]));
        var tally = new RuleTally<>(
                new Schulze(Strength.MARGINS, Unranked.LAST, Ties.ALL_TIED),
                RankingType.of(options),
                options.listed(),
                2);
        var state = tally.empty();
        for (String best : List.of("a", "b", "a", "b", "a")) state = tally.add(state, Row.of(Polls.ranking(best)));
        assertThat(tally.finish(state, CountContext.selfSelected()).outcome()).isPresent();
        var other = tally.add(tally.add(tally.empty(), Row.of(Polls.ranking("c"))), Row.of(Polls.ranking("b")));
        var kept = tally.codec()
                .write(tally.add(tally.codec().read(tally.codec().write(other)), Row.of(Polls.ranking("a"))));
        var full = tally.merge(state, other);
        assertThat(tally.codec().write(tally.merge(tally.empty(), tally.codec().read(kept))))
                .isEqualTo(kept);
        for (var each : List.of(
                full,
                tally.codec().read(kept),
                tally.merge(tally.empty(), tally.codec().read(kept)))) {
            var result = tally.finish(tally.add(each, Row.of(Polls.ranking("a"))), CountContext.selfSelected());
            assertThat(result.outcome()).isEmpty();
            assertThat(result.notes().get(0).sentence().english())
                    .startsWith("More than 2 different ballots were cast");
        }
        assertThat(tally.finish(full, CountContext.selfSelected()).turnout().answered())
                .isEqualTo(8);
    }

    @Test
    void allMethodsAreFoundAsServices() {
        assertThat(Registry.installed().methods().keySet())
                .contains("plurality", "approval", "borda", "score", "instant_runoff", "opinions");
    }
}
