package io.github.mitform.formats.vote.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Note;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
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
                .startsWith("“A” and “C” have won.", "Round 1: “A” is elected with 60; has the votes it takes.");
        var overview = result.figures().get(0);
        assertThat(overview.id()).isEqualTo("rounds");
        // 25 + 30 * 13/30
        assertThat(line(overview, 1)).contains(new Cell.Number(BigDecimal.valueOf(38), 0, 38));
    }

    @Test
    void partsOfVotesStandOnAtLeastOnePersonEach() {
        var votes =
                Map.of(Polls.ranking("ab"), 60, Polls.ranking("a"), 1, Polls.ranking("c"), 20, Polls.ranking("d"), 19);
        var figures =
                Polls.count(twoSeats("single_transferable_vote"), FOUR, votes).figures();
        var cells = figures.get(0).lines().stream()
                .flatMap(List::stream)
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
