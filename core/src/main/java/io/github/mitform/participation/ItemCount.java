package io.github.mitform.participation;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.TurnoutCount;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Items;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Turnout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many people stand behind a count of items, where each person may give several. Belongs to one thread. */
final class ItemCount {
    private static final String PEOPLE = "people";
    private static final Sentence ITEMS = new Sentence("Items", "Einträge");

    private final int most;
    private final TurnoutCount people = new TurnoutCount();
    private boolean answered;
    private @Nullable Missing reason = Missing.NOT_ASKED;

    /** @param most the greatest number of items of one person */
    ItemCount(int most) {
        this.most = most;
    }

    /** Takes note of an item of somebody. */
    void row(ResultCount.AnswerRow row) {
        if (row.isAnswered()) {
            answered = true;
        } else if (reason == Missing.NOT_ASKED) {
            reason = row.reason();
        }
    }

    /** Counts a person, of whom all items were seen: as having answered if there is an answer to any of them. */
    void endOfPerson() {
        people.add(answered ? null : reason, 1);
        answered = false;
        reason = Missing.NOT_ASKED;
    }

    Turnout turnout() {
        return people.turnout();
    }

    void merge(Turnout others) {
        people.addAll(TurnoutCount.of(others));
    }

    /** Returns the result of the items with the people behind it. */
    KeptResult finish(KeptResult ofItems) {
        var notes = new ArrayList<Note>();
        notes.add(caution());
        notes.addAll(ofItems.notes());
        return new KeptResult(
                ofItems.method(),
                ofItems.version(),
                people.turnout(),
                ofItems.figures().stream().map(ItemCount::ofItems).toList(),
                notes,
                ofItems.standings(),
                ofItems.entries(),
                ofItems.data(),
                ofItems.simulated(),
                Optional.of(new Items(ofItems.turnout().answered(), most)));
    }

    private Note caution() {
        return Note.caution(new Sentence(
                        "This counts items and not people: each item is a row of its own, and one person may stand behind up to {most}"
                                + " of them. A margin of error does not hold for it, since the items of one person are alike.",
                        "Hier zählen Einträge und nicht Personen: Jeder Eintrag ist eine eigene Zeile, und hinter bis zu {most} davon"
                                + " kann dieselbe Person stehen. Eine Fehlerspanne gilt dafür nicht, weil sich die Einträge einer"
                                + " Person ähneln.")
                .with("most", most));
    }

    /** Returns a figure that does not call items people. */
    private static Figure ofItems(Figure figure) {
        List<Figure.Column> columns = figure.columns().stream()
                .map(column -> column.id().equals(PEOPLE)
                        ? new Figure.Column(
                                column.id(), ITEMS, column.role(), column.from(), column.side(), column.percent())
                        : column)
                .toList();
        return figure.withColumns(columns);
    }
}
