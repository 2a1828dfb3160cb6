package io.github.mitform.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainCommandTest {
    @Test
    void printsTheSentenceAndAnExampleWithACaret() {
        assertThat(Terminal.run("explain", "json.comment")).isEqualTo(new Terminal(0, """
                json.comment
                Error · mended by `--fix`: Take it out · Comments are not possible in JSON; take it out.
                2 | // our first format
                    ^
                """, ""));
    }

    @Test
    void speaksGerman() {
        assertThat(Terminal.german("explain", "privacy.before-consent").out())
                .startsWith("privacy.before-consent\nFehler · „…“ ist personenbezogen");
    }

    @Test
    void listsEveryCodeBelowItsStage() {
        assertThat(Terminal.run("explain").out())
                .startsWith("The text of a file\n  json.bracket-mismatch\n")
                .contains("\nThe definition as a whole\n  ", "\n  allocation.most-above-total\n");
    }

    @Test
    void guessesWhatAMisspeltCodeMeant() {
        assertThat(Terminal.run("explain", "json.coment"))
                .isEqualTo(
                        new Terminal(2, "", "No finding has the code json.coment. Did you mean \"json.comment\"?\n"));
    }
}
