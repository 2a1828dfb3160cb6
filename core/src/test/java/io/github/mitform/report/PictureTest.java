package io.github.mitform.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Version;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.Picture.Anchor;
import io.github.mitform.report.Picture.Ink;
import io.github.mitform.report.Picture.Look;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static final Picture STAIRS = new Picture(
            "stairs", new Sentence("Stairs <up>", "Treppe"), new Sentence("Two steps", "Zwei Stufen"), paper -> {
                paper.box(Ink.SHADE_7, 0, paper.bottom(), paper.width() / 2, 20);
                paper.wordsOn(Ink.SHADE_7, Anchor.MIDDLE, 20, 10, paper.number(new BigDecimal("1234.50")));
                paper.skip(40);
                paper.band(Ink.ACCENT, 0, 20, paper.width() / 2, 40, 10);
                paper.line(0, 40, paper.width(), 40);
                var words = paper.wrap("a & b ".repeat(40), paper.width(), 1).get(0);
                paper.words(Look.ASIDE, Anchor.START, 0, 50, words);
                assertThat(paper.width(words)).isLessThanOrEqualTo(paper.width());
                paper.skip(20);
            });

    private static Report report(boolean simulated) {
        var section = new Section(
                "result",
                Text.of("Ergebnis", "Result"),
                List.of(),
                new Section.Method("stairs", "1.0.0", new Sentence("Stairs", "Treppe")),
                new Section.Participation(OptionalLong.of(3), 3, Map.of()),
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(STAIRS));
        var about = new About(
                FormatId.of("org.example.stairs"),
                Version.of("1.0.0"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new About.Responses(About.Kind.RESPONSES, 3, List.of(), simulated),
                1,
                List.of());
        return new Report(
                Locale.ENGLISH, Text.of("Haus", "House"), Optional.empty(), about, List.of(section), List.of());
    }

    @Test
    void isDrawnForAWideAndForANarrowPlaceInTheLanguageOfTheReport() {
        var html = report(false).html();
        assertThat(html)
                .contains("Stairs &lt;up&gt;", "a &amp; b", "class=\"shade-7\"", "class=\"bar band\"", "1,234.50")
                .contains("viewBox=\"0 0 720 60\"", "viewBox=\"0 0 360 60\"")
                .contains("M0,20C0,30 360,30 360,40H370C370,30 10,30 10,20Z");
        assertThat(report(false).in(Locale.GERMAN).html()).contains("Treppe", "Zwei Stufen");
    }

    @Test
    void saysSoWhereResponsesWereMadeUp() {
        assertThat(report(true).html().split("class=\"mark\"", -1)).hasSizeGreaterThan(2);
    }

    @Test
    void isNamedInTheDataAndLeftOutOfTexts() {
        assertThat(report(false).json()).contains("\"pictures\"", "Two steps").doesNotContain("\"level\"");
        assertThat(report(false).markdown()).doesNotContain("Two steps");
    }
}
