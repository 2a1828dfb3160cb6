package io.github.mitform.formats.prototype.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mitform.answer.TreePathAnswer;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.TreePathType.Heading;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.disclosure.Published;
import io.github.mitform.formats.prototype.Laws;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A tree with the headings {@code home}, below which {@code goal} lies, {@code also}, which is right as well, {@code news} and {@code shop}. */
class TreeTestTallyTest {
    private static final long GAP = -1;

    private static Heading heading(String id, Heading... below) {
        return Heading.of(id, Text.of(id, id), below);
    }

    private static Published published(Row... rows) {
        return published(List.of(rows));
    }

    private static Published published(List<Row> rows) {
        var type = new TreePathType(
                List.of(heading("home", heading("goal")), heading("also"), heading("news"), heading("shop")),
                List.of(Id.of("goal"), Id.of("also")),
                200);
        var tally = new TreeTestTally(type, 95);
        return Disclosure.of(5).publish(tally.finish(Laws.count(tally, rows), CountContext.selfSelected()));
    }

    private static Row went(long people, String... path) {
        return Row.of(new TreePathAnswer(List.of(path), path[path.length - 1]), people);
    }

    /** Returns the people of a column of a figure, {@link #GAP} where they are withheld. */
    private static List<Long> people(Published published, String figure, int column) {
        return published.figures().stream()
                .filter(shown -> shown.id().equals(figure))
                .flatMap(shown -> shown.lines().stream())
                .map(line -> line.get(column) instanceof Cell.People people ? people.count() : GAP)
                .toList();
    }

    private static List<String> sentences(Published published) {
        return published.notes().stream()
                .map(note -> note.sentence().in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void whoFoundItIsToldWhereEveryGroupIsOfEnoughPeople() {
        var published = published(
                went(20, "home", "goal"), went(6, "news", "home", "goal"), went(8, "news"), went(5, "shop", "news"));
        assertThat(people(published, "outcomes", 1)).containsExactly(20L, 6L, 8L, 5L, 0L);
        assertThat(people(published, "headings", 2)).containsExactly(0L, 26L, 13L, 0L);
        assertThat(sentences(published))
                .anyMatch(sentence -> sentence.startsWith("26 of 39"))
                .anyMatch(sentence -> sentence.contains("for 20 the first click was right"));
    }

    @Test
    void howManyFoundItDoesNotGiveAwayTheFewWhoWentBack() {
        var published = published(
                went(20, "home", "goal"), went(2, "news", "home", "goal"), went(3, "news"), went(10, "shop", "news"));
        assertThat(people(published, "headings", 2))
                .as("22 found it and 13 did not")
                .containsExactly(0L, 22L, 13L, 0L);
        assertThat(people(published, "outcomes", 1)).containsExactly(GAP, GAP, GAP, GAP, GAP);
        assertThat(sentences(published)).noneMatch(sentence -> sentence.contains("found it"));
    }

    @Test
    void theOutcomesDoNotGiveAwayTheFewWhoFoundItElsewhere() {
        var published = published(went(20, "home", "goal"), went(2, "also"), went(7, "news"), went(30, "shop"));
        assertThat(people(published, "outcomes", 1)).containsExactly(22L, 0L, 37L, 0L, 0L);
        assertThat(people(published, "headings", 2))
                .as("home, goal, also, news, shop")
                .containsExactly(0L, GAP, GAP, 7L, 30L);
    }

    @Test
    void whoGaveUpHidesNobodySinceTheyAreToldApart() {
        var rows =
                new ArrayList<>(List.of(went(20, "home", "goal"), went(10, "news", "home", "goal"), went(3, "news")));
        rows.addAll(Collections.nCopies(10, Row.without(Missing.SKIPPED)));
        var published = published(rows);
        assertThat(people(published, "outcomes", 1))
                .as("33 answered: were the 30 shown who found it, the 3 could be worked out")
                .startsWith(GAP, GAP, GAP);
        assertThat(sentences(published)).noneMatch(sentence -> sentence.contains("30 of 43"));
    }

    @Test
    void headingsThatLieBelowEachOtherInACircleAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeadingTree.from(Map.of("news", "shop", "shop", "news"), "home"))
                .withMessage("headings lie below each other in a circle");
    }
}
