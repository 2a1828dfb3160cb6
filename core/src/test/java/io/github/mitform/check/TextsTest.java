package io.github.mitform.check;

import static io.github.mitform.check.CheckAssert.assertThat;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.number;
import static io.github.mitform.check.Samples.option;
import static io.github.mitform.check.Samples.page;
import static io.github.mitform.check.Samples.phase;
import static io.github.mitform.check.Samples.text;
import static io.github.mitform.check.Samples.withLanguages;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.FRENCH;
import static java.util.Locale.GERMAN;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.Parameter.TextParameter;
import io.github.mitform.definition.flow.Inform;
import io.github.mitform.definition.id.Id;
import io.github.mitform.text.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final String TEXT = "/phases/0/flow/0/text";

    private static Format saying(Text words) {
        return format(Inform.of("hello", words));
    }

    private static Format saying(String words) {
        return Samples.format(
                "org.example.sample",
                List.of(
                        new TextParameter(Id.of("city"), Optional.empty(), "Mainz"),
                        new OptionsParameter(Id.of("places"), Optional.empty(), List.of(option("a"), option("b")))),
                phase("only", Inform.of("hello", text(words))));
    }

    @Nested
    class ALanguage {
        @Test
        void thatIsDeclaredHasToBeThere() {
            var result = Check.of(withLanguages(saying(text("Hello")), ENGLISH, GERMAN));
            assertThat(result)
                    .reports(
                            "text.missing-translation",
                            TEXT,
                            "The words are missing in German (de); add them, or take the language out of \"languages\".")
                    .hasCodes("text.missing-translation", "text.missing-translation"); // of the title, too
        }

        @Test
        void thatIsARegisterFallsBack() {
            var words = Text.of(GERMAN, "Hallo");
            var plain = withLanguages(format(page("p")), GERMAN);
            var format = new Format(
                    plain.language(),
                    plain.id(),
                    plain.version(),
                    words,
                    plain.summary(),
                    List.of(GERMAN, Text.PLAIN_GERMAN),
                    plain.level(),
                    plain.recruitment(),
                    plain.publisher(),
                    plain.licence(),
                    plain.parameters(),
                    plain.privacy(),
                    List.of(phase("only", Inform.of("hello", words.and(Text.PLAIN_GERMAN, "Hallo!")))));
            assertThat(Check.of(format))
                    .reportsOnly(
                            "text.missing-variety",
                            "/title",
                            "The words are missing in German (de-x-leicht); people will read German (de) instead.");
        }

        @Test
        void thatIsNotDeclaredIsReportedOnce() {
            var words = text("Hello").and(FRENCH, "Bonjour");
            var result = Check.of(format(Inform.of("hello", words), Inform.of("again", words)));
            assertThat(result)
                    .reportsOnly(
                            "text.undeclared-language",
                            TEXT + "/fr",
                            "There are words in French (fr), which the format does not offer; add \"fr\" to \"languages\", or remove"
                                    + " these words.");
            FindingAssert.assertThat(assertThat(result).finding("text.undeclared-language"))
                    .isRelatedTo("/phases/0/flow/1/text");
        }
    }

    @Test
    void blankWordsAreReportedInTheirLanguage() {
        assertThat(Check.of(saying(text(" "))))
                .reportsOnly("text.blank", TEXT + "/en", "The words in English (en) are blank; write them.");
    }

    @Nested
    class APlaceholder {
        @Test
        void isGuessedIfNoParameterIsCalledSo() {
            assertThat(Check.of(saying("In {citty}")))
                    .reports(
                            "text.unknown-name",
                            TEXT + "/en",
                            "Neither a parameter nor an earlier answer is called \"citty\". Did you mean \"city\"? To show a brace"
                                    + " itself, write it twice.");
        }

        @Test
        void outsideOfThePhasesNeedsParameters() {
            var format = format(page("p", number("age")));
            var titled = new Format(
                    format.language(),
                    format.id(),
                    format.version(),
                    text("In {city}"),
                    format.summary(),
                    format.languages(),
                    format.level(),
                    format.recruitment(),
                    format.publisher(),
                    format.licence(),
                    format.parameters(),
                    format.privacy(),
                    format.phases());
            assertThat(Check.of(titled))
                    .reportsOnly(
                            "text.no-parameters",
                            "/title/en",
                            "\"city\" in braces asks for a parameter, but this format has none. To show a brace itself, write it"
                                    + " twice.");
        }

        @Test
        void isNoListOfOptions() {
            assertThat(Check.of(saying("In {city}, {places}")))
                    .reportsOnly(
                            "text.options-placeholder",
                            TEXT + "/en",
                            "\"places\" is a list of options and cannot stand in a text; use a parameter of type text, number or"
                                    + " date.");
        }

        @Test
        void isClosed() {
            assertThat(Check.of(saying(text("In {city"))))
                    .reportsOnly(
                            "text.unclosed-brace",
                            TEXT + "/en",
                            "The brace at character 4 is not closed; to show a brace itself, write it twice.");
        }

        @Test
        void isNotMeantByABraceWrittenTwice() {
            assertThat(Check.of(saying(text("In {{city}}")))).hasNoFindings();
        }
    }

    @Test
    void everyTextOfTheDefinitionIsLookedAt() {
        assertThat(Check.of(withLanguages(format(page("p", number("age"))), GERMAN, ENGLISH)))
                .hasCodes("text.missing-translation", "text.missing-translation");
    }
}
