package io.github.mitform.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.DateTimeType;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.definition.type.TextNoteType;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.TreePathType.Heading;
import io.github.mitform.problem.Pointer;
import io.github.mitform.text.Text;
import io.github.mitform.value.CanonicalJson;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypedSpotsTest {
    private static final Options CARDS = Options.of(option("a"), option("b"), option("c"));

    private static Option option(String id) {
        return Option.of(id, text(id));
    }

    private static Text text(String words) {
        return Text.of(words, words);
    }

    /** Returns what was understood, which has to be a valid answer. */
    private static String read(AnswerType type, String line) {
        var value = TypedLine.read(type, line);
        assertThat(AnswerRules.read(type, value, Pointer.root()).findings()).isEmpty();
        return CanonicalJson.write(value);
    }

    @Test
    void aDayWithATimeIsReadAsPeopleWriteIt() {
        var type = new DateTimeType(Optional.empty(), Optional.empty(), DateTimeType.Precision.MINUTE);
        assertThat(read(type, "31.1.2026 18:30")).isEqualTo("\"2026-01-31T18:30\"");
        assertThat(read(type, "2026-01-31 18:30")).isEqualTo("\"2026-01-31T18:30\"");
        assertThat(read(type, "2026-01-31T18:30")).isEqualTo("\"2026-01-31T18:30\"");
    }

    @Test
    void aPointIsLongitudeAndLatitude() {
        assertThat(read(PlaceType.point(), "6,44 51,19"))
                .isEqualTo("{\"coordinates\":[6.44,51.19],\"type\":\"Point\"}");
    }

    @Test
    void cardsGoIntoGivenGroupsByNumberAndIntoOthersByName() {
        var hybrid = new GroupingType(CARDS, GroupingType.Kind.HYBRID, List.of(option("g")), 3, true);
        assertThat(read(hybrid, "1,3 = 4; 2 = Meine"))
                .isEqualTo("[{\"cards\":[\"a\",\"c\"],\"id\":\"g\"},{\"cards\":[\"b\"],\"name\":\"Meine\"}]");
    }

    @Test
    void aPathIsTheNumbersOfItsHeadings() {
        var tree = new TreePathType(
                List.of(Heading.of("top", text("Top"), Heading.of("low", text("Low")))), List.of(Id.of("low")), 9);
        assertThat(read(tree, "1 2")).isEqualTo("{\"chosen\":\"low\",\"path\":[\"top\",\"low\"]}");
    }

    @Test
    void aClickIsTheNumberOfARegionOrASpot() {
        var click = new ClickType(
                new ClickType.Image("a.png", text("A")),
                List.of(ClickType.Region.box("menu", text("Menu"), "0", "0", "1", "0.2")));
        assertThat(read(click, "1")).isEqualTo("{\"region\":\"menu\"}");
        assertThat(read(click, "0.5 0.1")).isEqualTo("{\"x\":0.5,\"y\":0.1}");
    }

    @Test
    void notesAreAPassageAMarkAndWords() {
        var notes = TextNoteType.on(text("A longer text."), option("unclear"));
        assertThat(read(notes, "0-5 #1 why?; 6-9 ok"))
                .isEqualTo(
                        "[{\"from\":0,\"mark\":\"unclear\",\"note\":\"why?\",\"to\":5},{\"from\":6,\"note\":\"ok\",\"to\":9}]");
    }

    @Test
    void aChoiceFromASetIsTheNumbersOfTheBestAndTheWorst() {
        var best = ComparisonType.bestAndWorst(3, CARDS);
        assertThat(CanonicalJson.write(TypedLine.choice(best, List.of("c", "a", "b"), "2 3")))
                .isEqualTo("{\"best\":\"a\",\"shown\":[\"c\",\"a\",\"b\"],\"worst\":\"b\"}");
    }
}
