package io.github.mitform.formats.vote.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counter;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules that pass votes on, as methods of definitions. */
class TransferMethodsTest {
    private static final RankingType FOUR = RankingType.of(Polls.options("a", "b", "c", "d"));

    /** Quota 34: a passes on 26 of 60 votes, 13/30 of each. */
    private static final Map<RankingAnswer, Integer> VOTES =
            Map.of(Polls.ranking("abc"), 30, Polls.ranking("acb"), 30, Polls.ranking("b"), 15, Polls.ranking("cd"), 25);

    private static Counting twoSeats(String method) {
        return Counting.by(method).with("seats", Value.of(2));
    }

    private static List<Cell> line(Figure figure, int place) {
        return figure.lines().get(place);
    }

    private static List<String> said(RuleResult result) {
        return result.notes().stream()
                .filter(note -> note.kind() != Note.Kind.CAUTION)
                .map(note -> note.sentence().english())
                .toList();
    }

    @Test
    void aSurplusIsPassedOnAndToldRoundByRound() {
        var result = Polls.count(twoSeats("single_transferable_vote"), FOUR, VOTES);
        assertThat(result.outcome().orElseThrow().elected()).containsExactly(List.of(0), List.of(2));
        assertThat(said(result))
                .startsWith(
                        "“A” and “C” have won.",
                        "What passes on from one round to the next follows from both, and is told with them however little it is.",
                        "Round 1: “A” is elected with 60; has the votes it takes.");
        var overview = result.figures().get(0);
        assertThat(overview.id()).isEqualTo("rounds");
        // 25 + 30 * 13/30
        assertThat(line(overview, 1)).contains(new Cell.Number(BigDecimal.valueOf(38), 0, 38));
    }

    @Test
    void partsOfVotesStandOnAtLeastOnePersonEach() {
        var votes =
                Map.of(Polls.ranking("ab"), 60, Polls.ranking("a"), 1, Polls.ranking("c"), 20, Polls.ranking("d"), 19);
        var rounds = Polls.count(twoSeats("single_transferable_vote"), FOUR, votes)
                .figures()
                .get(0);
        var cells = rounds.lines().stream()
                .flatMap(line -> IntStream.range(0, line.size())
                        .filter(i -> rounds.columns().get(i).role() == Role.GROUP)
                        .mapToObj(line::get))
                .filter(cell -> cell instanceof Cell.Number)
                .map(cell -> (Cell.Number) cell)
                .filter(cell -> cell.number().signum() > 0)
                .toList();
        assertThat(cells)
                .isNotEmpty()
                .allMatch(cell -> cell.people() >= cell.number().doubleValue())
                .anyMatch(cell -> cell.people() == 1);
    }

    @Test
    void whatPassesOnStandsBetweenTheRounds() {
        var rounds = Polls.count(twoSeats("single_transferable_vote"), FOUR, VOTES)
                .figures()
                .get(0);
        assertThat(rounds.drawing()).isEqualTo(Drawing.FLOW);
        assertThat(rounds.columns())
                .extracting(column -> column.title().german())
                .startsWith(
                        "Name", "Runde 1\u00a0· 34 sind nötig\u00a0· gewählt: A", "von A", "Runde 2\u00a0· gewählt: C");
        var surplus = rounds.columns().get(2);
        assertThat(surplus.from()).containsExactly("round_1", "round_2");
        assertThat(rounds.lines().stream().map(line -> line.get(2)))
                .as("26 of A go to B and C, as both rounds tell, in which the least number is 15")
                .contains(
                        new Cell.Number(BigDecimal.valueOf(-26), 0, 15),
                        new Cell.Number(BigDecimal.valueOf(13), 0, 15));
    }

    @Test
    void whoAloneHasLessGaveWhatOthersGot() {
        var rounds = Polls.count(twoSeats("meek"), FOUR, VOTES).figures().get(0);
        assertThat(rounds.columns())
                .extracting(Column::id)
                .as("Meek's log has no steps of what passed on")
                .startsWith("option", "round_1", "moved_1_1", "round_2");
        assertThat(rounds.columns().get(2).title().english()).isEqualTo("from A");
        assertThat(rounds.lines().get(0))
                .startsWith(rounds.lines().get(0).get(0), new Cell.Number(BigDecimal.valueOf(60), 0, 60));
    }

    @Test
    void whatIsNeededIsNotSaidWhereItTellsHowManyCountForNobody() {
        var blank = new HashMap<>(VOTES);
        assertThat(headings(blank)).startsWith("Round 1\u00a0· 34 are needed\u00a0· elected: A");
        blank.put(new RankingAnswer(List.of()), 3);
        assertThat(headings(blank)).startsWith("Round 1\u00a0· elected: A");
    }

    private static List<String> headings(Map<RankingAnswer, Integer> votes) {
        return Polls.count(twoSeats("single_transferable_vote"), FOUR, votes).figures().get(0).columns().stream()
                .filter(column -> column.id().startsWith("round_"))
                .map(column -> column.title().english())
                .toList();
    }

    @Test
    void whatPassesOnIsNotSaidWhereVotesHaveWeights() {
        var method = Polls.method("instant_runoff");
        var counter = Counter.of(method.bind(List.of(Polls.subject(FOUR)), Value.object()));
        counter.add(new Row() {
            @Override
            public Answer answer(int subject) {
                return Polls.ranking("ab");
            }

            @Override
            public @Nullable Missing missing(int subject) {
                return null;
            }

            @Override
            public BigDecimal weight() {
                return new BigDecimal("4.5");
            }
        });
        counter.add(Row.of(Polls.ranking("ba"), 3));
        counter.add(Row.of(Polls.ranking("cb"), 3));
        var rounds = counter.result(CountContext.selfSelected()).figures().get(0);
        assertThat(rounds.columns())
                .extracting(Column::id)
                .isNotEmpty()
                .allMatch(id -> id.equals("option") || id.startsWith("round_"));
    }

    @Test
    void rankedChoiceReadsRankingsAsMarkedSheets() {
        var result = Polls.count(Counting.by("ranked_choice"), FOUR, VOTES);
        assertThat(Polls.winners(result)).containsExactly("a");
        assertThat(said(result)).startsWith("“A” has won.");
    }

    @Test
    void aBlockVoteCountsVotesWithShares() {
        var all = ChoicesType.of(Polls.options("a", "b", "c"));
        assertThat(Polls.method("block_vote")
                        .check(
                                List.of(Polls.subject(all)),
                                twoSeats("block_vote").settings()))
                .extracting(finding -> finding.message(Locale.ENGLISH))
                .containsExactly(
                        "This way of counting does not take every answer that the question allows. A ballot counts with up to 2"
                                + " marks; let people choose no more: \"max\": 2.");
        var result = Polls.count(
                twoSeats("block_vote"),
                new ChoicesType(all.choices(), 0, OptionalInt.of(2), false),
                Map.of(ChoicesAnswer.of("a", "b"), 6, ChoicesAnswer.of("b", "c"), 5, ChoicesAnswer.of("c"), 2));
        assertThat(result.outcome().orElseThrow().names()).containsExactly("b", "c");
        assertThat(line(result.figures().get(0), 0)).contains(new Cell.People(11), new Cell.Share(11, 13));
    }

    @Test
    void aTieThatPeopleHaveToDecideIsNotDecidedBySomebodyElse() {
        var result = Polls.count(
                twoSeats("meek"), FOUR, Map.of(Polls.ranking("a"), 5, Polls.ranking("b"), 5, Polls.ranking("c"), 5));
        assertThat(result.outcome()).isEmpty();
        assertThat(said(result).get(0)).contains("tied");
    }
}
