package io.github.mitform.formats.prototype.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.GroupingAnswer;
import io.github.mitform.answer.GroupingAnswer.Group;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.formats.prototype.Laws;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CardSortTallyTest {
    private static final Cell WITHHELD = new Cell.Withheld();

    private static KeptResult result(String cards, Row... rows) {
        var options = cards.chars()
                .mapToObj(card -> Option.of(String.valueOf((char) card), Text.of("Karte", "Card")))
                .toArray(Option[]::new);
        var tally = new CardSortTally(GroupingType.open(Options.of(options)));
        return tally.finish(Laws.count(tally, List.of(rows)), CountContext.selfSelected());
    }

    /** People who all made these groups, each written as its cards. */
    private static Row sorted(long people, String... groups) {
        return Row.of(
                new GroupingAnswer(Stream.of(groups)
                        .map(cards -> Group.named("of " + cards, cards.split("")))
                        .toList()),
                people);
    }

    /** Returns the last column of a figure as it is published, without the first line of a tree. */
    private static List<Cell> published(KeptResult result, String figure) {
        return Disclosure.of(5).publish(result).figures().stream()
                .filter(shown -> shown.id().equals(figure))
                .map(Figure::lines)
                .flatMap(List::stream)
                .map(line -> line.get(line.size() - 1))
                .filter(cell -> !(cell instanceof Cell.Empty))
                .toList();
    }

    private static Cell percent(int percent) {
        return new Cell.Number(BigDecimal.valueOf(percent).setScale(10), 0, 10);
    }

    @Test
    void aTreeShowsHowNearGroupsAreWhereEveryPairMayBeShown() {
        assertThat(published(result("abc", sorted(10, "ab", "c")), "tree")).containsExactly(percent(100), percent(0));
    }

    @Test
    void aTreeDoesNotGiveAwayAPairThatTooFewPutTogether() {
        var result = result("ab", sorted(3, "ab"), sorted(7, "a", "b"));
        assertThat(published(result, "pairs")).containsExactly(WITHHELD);
        assertThat(published(result, "tree")).containsExactly(WITHHELD);
    }

    @Test
    void aTreeDoesNotGiveAwayAPairThatTooFewKeptApart() {
        var result = result("ab", sorted(8, "ab"), sorted(2, "a", "b"));
        assertThat(published(result, "pairs")).containsExactly(WITHHELD);
        assertThat(published(result, "tree")).containsExactly(WITHHELD);
    }

    @Test
    void aTreeDoesNotGiveAwayTheOnePairOfAJoinThatIsWithheld() {
        // c lies with a for 5 and with b for 7: the mean and the pair that is shown give the other one away.
        var result = result("abc", sorted(5, "abc"), sorted(2, "a", "bc"), sorted(3, "ab", "c"));
        assertThat(published(result, "tree")).containsExactly(WITHHELD, WITHHELD);
    }

    @Test
    void aTreeIsDoubtedOnlyWhereAnotherOrderOfCardsWouldDrawAnotherOne() {
        assertThat(result("abcdef", sorted(5, "ab", "cd", "ef")).notes())
                .extracting(note -> note.sentence().english())
                .noneMatch(sentence -> sentence.contains("another order"));
        assertThat(result("abc", sorted(5, "ab", "c"), sorted(5, "a", "bc")).notes())
                .extracting(note -> note.sentence().english())
                .anyMatch(sentence -> sentence.contains("another order"));
    }

    @Test
    void cardsLeftOverAreSaidToBe() {
        var result = result("abcd", sorted(6, "ab"));
        assertThat(result.notes())
                .extracting(note -> note.sentence().english())
                .contains(
                        "6 people sorted 2.0 of 4 cards in the mean; the median number of groups is 1.",
                        "Not everybody sorted every card. Shares are of all who sorted any card, and a card that somebody left over counts"
                                + " as put together with none.");
        assertThat(result.notes())
                .extracting(note -> note.sentence().german())
                .contains(
                        "6 Personen ordneten im Mittel 2,0 von 4 Karten zu; die mittlere Zahl der Gruppen (Median) ist 1.");
        assertThat(result.figures())
                .filteredOn(figure -> figure.id().equals("pairs"))
                .as("nobody knows what c and d belong to")
                .allSatisfy(figure -> assertThat(figure.lines()).hasSize(1));
        assertThat(result.figures())
                .filteredOn(figure -> figure.id().equals("sorted"))
                .flatExtracting(Figure::lines)
                .extracting(line -> line.get(2))
                .containsExactly(
                        new Cell.Share(6, 6), new Cell.Share(6, 6), new Cell.Share(0, 6), new Cell.Share(0, 6));
    }

    @Test
    void whereAllSortedAllNothingIsSaidOfCardsLeftOver() {
        var result = result("ab", sorted(6, "ab"));
        assertThat(result.figures()).extracting(Figure::id).doesNotContain("sorted");
        assertThat(result.notes())
                .extracting(note -> note.sentence().english())
                .contains("6 people sorted 2 cards; the median number of groups is 1.");
    }
}
