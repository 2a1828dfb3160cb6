package io.github.mitform.report;

import static io.github.mitform.report.Reports.column;
import static io.github.mitform.report.Reports.small;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Sentence;
import io.github.mitform.report.About.Refusal;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.text.Text;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PageTest {
    private final String html = small().build(Locale.GERMAN).html();
    private final Markup page = Markup.of(html);

    @Test
    void isWellFormedAndSaysItsLanguage() {
        assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"de\">");
        assertThat(page.all("html")).hasSize(1);
    }

    @Test
    void runsNothing() {
        assertThat(page.all("script", "iframe", "object", "embed", "form", "link", "base"))
                .isEmpty();
        assertThat(page.all("*"))
                .allSatisfy(element -> assertThat(Markup.attributes(element)).noneMatch(name -> name.startsWith("on")));
    }

    @Test
    void loadsNothing() {
        assertThat(page.all("*"))
                .allSatisfy(element ->
                        assertThat(Markup.attributes(element)).doesNotContain("src", "srcset", "data", "style"));
        assertThat(page.all("style").get(0).getTextContent()).doesNotContain("url(", "@import", "http");
        assertThat(page.all("*").stream().filter(element -> element.hasAttribute("href")))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.getTagName()).isEqualTo("a"));
        assertThat(html).contains("default-src &#39;none&#39;");
    }

    @Test
    void hasAStyleThatReadsTheSameAsHtmlAndAsXml() {
        assertThat(Style.SHEET).doesNotContain("<", ">", "&", "\"", "'");
        assertThat(html).contains(Style.SHEET);
    }

    @Test
    void hasItsHeadingsInOrder() {
        int before = 0;
        for (Element heading : page.all("h1", "h2", "h3", "h4")) {
            int level = heading.getTagName().charAt(1) - '0';
            assertThat(level).as(heading.getTextContent()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(page.all("h1")).hasSize(1);
    }

    @Test
    void usesEachIdOnceAndRefersToNoOther() {
        var ids = page.all("*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        for (Element element : page.all("*")) {
            if (element.hasAttribute("aria-labelledby")) {
                assertThat(ids).contains(element.getAttribute("aria-labelledby").split(" "));
            }
            if (element.getAttribute("href").startsWith("#")) {
                assertThat(ids).contains(element.getAttribute("href").substring(1));
            }
            if (element.getAttribute("fill").startsWith("url(#")) {
                assertThat(ids).contains(element.getAttribute("fill").replaceAll("url\\(#|\\)", ""));
            }
        }
    }

    @Test
    void hasATableForEveryChart() {
        assertThat(page.all("figure"))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(
                                figure.getElementsByTagName("table").getLength())
                        .isPositive());
        assertThat(page.all("svg"))
                .allSatisfy(chart -> assertThat(
                                chart.getParentNode().getParentNode().getNodeName())
                        .isEqualTo("figure"));
    }

    @Test
    void hasTablesThatAreUnderstoodWithoutSeeingThem() {
        assertThat(page.all("table"))
                .allSatisfy(table -> assertThat(
                                table.getElementsByTagName("caption").item(0).getTextContent())
                        .isNotBlank());
        assertThat(page.all("th"))
                .allSatisfy(header -> assertThat(header.getAttribute("scope")).isIn("row", "col"));
    }

    @Test
    void saysWhatCameOutBeforeAnythingIsDrawn() {
        assertThat(html.indexOf("Die meisten wollen sie am Teich.")).isLessThan(html.indexOf("<svg"));
    }

    @Test
    void saysWhichTextsAreInAnotherLanguage() {
        var figure = column(Drawing.NONE, Role.GROUP, new Cell.People(9));
        var foreign = figure.withLines(
                List.of(List.of(Cell.Words.of(Text.of(Locale.FRENCH, "Au bord de l’étang")), new Cell.People(9))));
        var header = Markup.of(Reports.with(foreign).html()).all("th").stream()
                .filter(cell -> cell.getTextContent().startsWith("Au bord"))
                .toList();
        assertThat(header)
                .hasSize(1)
                .allSatisfy(cell -> assertThat(cell.getAttribute("lang")).isEqualTo("fr"));
    }

    @Nested
    class OfALongFigure {
        private final Figure figure = column(Drawing.NONE, Role.GROUP, lines(896));

        private static Cell[] lines(int count) {
            var cells = new Cell[count];
            java.util.Arrays.setAll(cells, i -> new Cell.People(1000 - i));
            return cells;
        }

        @Test
        void showsTheFirstLinesAndFoldsTheWholeTable() {
            var page = Markup.of(Reports.with(figure).html());
            assertThat(page.all("table")).hasSize(2);
            assertThat(page.all("table").get(0).getElementsByTagName("tr").getLength())
                    .isEqualTo(11);
            assertThat(page.all("table").get(1).getElementsByTagName("tr").getLength())
                    .isEqualTo(897);
            assertThat(page.all("details").get(0).hasAttribute("open")).isFalse();
            assertThat(page.all("summary").get(0).getTextContent()).isEqualTo("All 896 lines");
            assertThat(page.texts("hint")).containsExactly("Shown are the first 10 of 896 lines.");
        }

        @Test
        void isUnfoldedOnPaper() {
            assertThat(Style.SHEET.substring(Style.SHEET.indexOf("@media print")))
                    .contains("details::details-content { content-visibility: visible;");
        }
    }

    @Test
    void foldsAllButTheFirstOfManyFigures() {
        var figures = new Figure[6];
        java.util.Arrays.fill(figures, column(Drawing.BARS, Role.GROUP, new Cell.People(7)));
        var page = Markup.of(Reports.with(figures).html());
        var folded = page.all("details").stream()
                .filter(details -> details.getAttribute("class").equals("more"))
                .toList();
        assertThat(folded).hasSize(1).allSatisfy(details -> {
            assertThat(details.getElementsByTagName("figure").getLength()).isEqualTo(3);
            assertThat(details.getElementsByTagName("summary").item(0).getTextContent())
                    .isEqualTo("3 more figures");
        });
        assertThat(page.all("figure")).hasSize(6);
    }

    @Nested
    class WithHostileWords {
        private static final String HOSTILE =
                "</td></style><script>alert(1)</script><img src=x onerror='alert(2)'> \" ' ]]> & &amp; \u0000\uD800\u202E";
        private static final String SHOWN =
                "</td></style><script>alert(1)</script><img src=x onerror='alert(2)'> \" ' ]]> & &amp; \uFFFD\uFFFD";

        private final Markup hostile = Markup.of(everywhere().html());

        static Report everywhere() {
            var words = new Sentence(HOSTILE, HOSTILE);
            var text = Text.of(HOSTILE, HOSTILE);
            var figure = new Figure(
                    HOSTILE,
                    words,
                    List.of(new Figure.Column(HOSTILE, words, Role.LABEL), new Figure.Column("n", words, Role.GROUP)),
                    List.of(List.of(Cell.Words.of(text), new Cell.People(7))),
                    Drawing.BARS);
            return Report.on(Reports.park(HOSTILE, HOSTILE))
                    .digest(HOSTILE)
                    .refused(1, List.of(new Refusal(words, 1)))
                    .attribution(text)
                    .result(
                            HOSTILE,
                            text,
                            List.of(Text.of("Frage " + HOSTILE, "Question " + HOSTILE)),
                            words,
                            Reports.result(
                                    List.of(figure),
                                    Reports.outcome(HOSTILE, HOSTILE),
                                    Reports.explanation(HOSTILE, HOSTILE)))
                    .build(Locale.ENGLISH);
        }

        @Test
        void showsThemAndNothingElseHappens() {
            assertThat(hostile.all("script", "img")).isEmpty();
            assertThat(hostile.all("style")).hasSize(1);
            assertThat(hostile.all("h1", "h2", "h3").stream().map(Element::getTextContent))
                    .contains(SHOWN);
            assertThat(hostile.texts("outcome")).containsExactly(SHOWN);
            assertThat(hostile.all("title").get(0).getTextContent()).isEqualTo(SHOWN);
        }

        @Test
        void linksNothingButTheWeb() {
            for (String address :
                    List.of("javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "//x", "HTTPS:x")) {
                var format = Reports.park();
                var publisher = new io.github.mitform.definition.Publisher(
                        "Stadt", java.util.Optional.of(address), java.util.Optional.empty());
                var report = Report.on(new io.github.mitform.definition.Format(
                                format.language(),
                                format.id(),
                                format.version(),
                                format.title(),
                                format.summary(),
                                format.languages(),
                                format.level(),
                                format.recruitment(),
                                java.util.Optional.of(publisher),
                                format.licence(),
                                format.parameters(),
                                format.privacy(),
                                format.phases()))
                        .build(Locale.ENGLISH);
                assertThat(Markup.of(report.html()).all("a")).as(address).isEmpty();
            }
        }
    }
}
