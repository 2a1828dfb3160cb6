package io.github.mitform.check;

import static io.github.mitform.check.Samples.choice;
import static io.github.mitform.check.Samples.format;
import static io.github.mitform.check.Samples.number;
import static io.github.mitform.check.Samples.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.problem.InvalidFormatException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CheckResultTest {
    @Test
    void aFaultStopsTheFormatWithAMessageThatSaysWhere() {
        var result = Check.of(format(page("p", choice("bench", "pond"))));
        assertThat(result.isSound()).isFalse();
        assertThatThrownBy(result::orThrow)
                .isInstanceOf(InvalidFormatException.class)
                .hasMessage("org.example.sample has 1 error:\n"
                        + "ERROR /phases/0/flow/0/questions/0/answer/options [options.too-few] At least 2 options are needed but"
                        + " there is 1.");
    }

    @Test
    void aWarningDoesNot() {
        var result = Check.of(Samples.withLanguages(format(page("p", number("age"))), Locale.ENGLISH, Locale.UK));
        assertThat(result.isSound()).isTrue();
        assertThat(result.findings()).isNotEmpty();
        assertThat(result.errors()).isEmpty();
        assertThat(result.orThrow().plans()).hasSize(1);
    }

    @Test
    void findingsStandInTheOrderOfTheDocument() {
        var result = Check.of(Samples.withLanguages(
                format(page(
                        "p", number("a"), choice("bench", "pond"), number("c").withWhen("x > 3"))),
                Locale.ENGLISH,
                Locale.FRENCH));
        assertThat(result.findings().stream().map(finding -> finding.at().toString()))
                .containsExactly(
                        "/title",
                        "/phases/0/flow/0/questions/0/ask",
                        "/phases/0/flow/0/questions/1/ask",
                        "/phases/0/flow/0/questions/1/answer/options",
                        "/phases/0/flow/0/questions/1/answer/options/0/label",
                        "/phases/0/flow/0/questions/2/ask",
                        "/phases/0/flow/0/questions/2/when");
    }
}
