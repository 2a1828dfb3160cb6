package io.github.mitform.tally.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.TreePathAnswer;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.TreePathType.Heading;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A tree with the headings {@code home}, below which {@code goal} lies, and {@code a} to {@code d}. */
class TreeFrequenciesTest {
    private static final Heading[] OTHERS = {heading("a"), heading("b"), heading("c"), heading("d")};

    private static Heading heading(String id, Heading... below) {
        return Heading.of(id, Text.of(Locale.ROOT, id), below);
    }

    private static Row went(long people, String... path) {
        return Row.of(new TreePathAnswer(List.of(path), path[path.length - 1]), people);
    }

    /** Returns "label: people" for each line of a figure, as it is published. */
    private static List<String> published(int figure, Row... rows) {
        var headings = new ArrayList<>(List.of(OTHERS));
        headings.add(0, heading("home", heading("goal")));
        var tally = new TreeTally(new TreePathType(headings, List.of(Id.of("goal")), 200));
        var state = tally.empty();
        for (Row row : rows) state = tally.add(state, row);
        Figure shown = Disclosure.of(5)
                .publish(tally.finish(state, CountContext.selfSelected()))
                .figures()
                .get(figure);
        return shown.lines().stream()
                .map(line -> ((Cell.Words) line.get(0)).text().in(Locale.ENGLISH) + ": "
                        + (line.get(1) instanceof Cell.People people ? people.count() : "withheld"))
                .toList();
    }

    @Test
    void headingsThatFewChoseStandTogether() {
        assertThat(published(1, went(20, "home", "goal"), went(7, "a"), went(4, "b"), went(1, "c"), went(9, "d")))
                .containsExactly("home › goal: 20", "a: 7", "d: 9", "All others together: 5");
    }

    @Test
    void howManyLookedAtTheGoalDoesNotTellHowFewFoundItAfterGoingBack() {
        var rows = new Row[] {went(20, "home", "goal"), went(2, "a", "home", "goal"), went(8, "a"), went(9, "a", "b")};
        assertThat(published(1, rows)).contains("home › goal: 22");
        assertThat(published(0, rows))
                .containsExactly(
                        "Found, without going back: withheld",
                        "Found, after going back: withheld",
                        "Looked elsewhere, without going back: 8",
                        "Looked elsewhere, after going back: 9");
    }

    @Test
    void howManyFoundItDoesNotTellHowFewLookedUnderAHeading() {
        var rows = new Row[] {went(6, "home", "goal"), went(20, "a"), went(2, "b"), went(30, "c")};
        assertThat(published(1, rows)).containsExactly("home › goal: 6", "c: 30", "All others together: 22");
    }
}
