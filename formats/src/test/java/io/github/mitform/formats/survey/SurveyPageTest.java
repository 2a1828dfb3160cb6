package io.github.mitform.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.Mitform;
import io.github.mitform.check.Registry;
import io.github.mitform.formats.survey.coding.CodedTexts;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code site/surveys.md} says is so. */
class SurveyPageTest {
    private static final Pattern METHODS = Pattern.compile("^\\| (`[^|]*`) \\|", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

    private static String page() throws IOException {
        return Files.readString(Path.of("../site/surveys.md"), StandardCharsets.UTF_8);
    }

    private static String block(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page())
                .results()
                .map(found -> found.group(1))
                .reduce((one, other) -> {
                    throw new AssertionError("the page has one block of " + language);
                })
                .orElseThrow();
    }

    @Test
    void itsDefinitionPassesTheCheckAndIsReported() throws IOException {
        var read = Mitform.read(block("json"));
        assertThat(read.findings()).isEmpty();
        var round = Round.open(read.orThrow(), "survey");
        var responses = Stream.of("north", "south")
                .map(district -> Session.start(round, Locale.ENGLISH, new Context(LocalDate.of(2026, 5, 1), 1))
                        .answer("district", district)
                        .answer("bike", true)
                        .answer("minutes", 20)
                        .next()
                        .answer("clean", 4)
                        .answer("safe", 4)
                        .answer("green", 4)
                        .submit()
                        .response()
                        .orElseThrow());
        var sections = Mitform.tally(round, responses).report(Locale.ENGLISH).sections();
        assertThat(sections)
                .extracting(section -> section.id())
                .containsExactly(
                        "by_bike",
                        "minutes",
                        "by_bike_weighted",
                        "bike_by_district",
                        "bike_by_district_weighted",
                        "happy");
        assertThat(sections)
                .extracting(section -> section.title().in(Locale.ENGLISH))
                .containsExactly(
                        "Do you ride a bike?",
                        "How many minutes a day?",
                        "Do you ride a bike? Weighted by district",
                        "Who rides a bike in which district",
                        "The same, weighted",
                        "What people think of the paths");
    }

    @Test
    void itsTableOfCodesIsRead() throws IOException {
        assertThat(CodedTexts.read(block("csv")).texts())
                .hasValueSatisfying(texts -> assertThat(texts.coders()).isEqualTo(List.of("Ada", "Bo")));
    }

    @Test
    void itsMethodsAreInstalled() throws IOException {
        var table = page().substring(0, page().indexOf("```json"));
        assertThat(METHODS.matcher(table)
                        .results()
                        .map(row -> row.group(1))
                        .flatMap(cell -> NAME.matcher(cell).results().map((MatchResult name) -> name.group(1))))
                .hasSizeGreaterThan(5)
                .isSubsetOf(Registry.installed().methods().keySet());
    }
}
