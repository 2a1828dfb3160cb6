package io.github.mitform.formats.vote.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Sentence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Sentence ONE = new Sentence("One thing was not checked.", "Eines wurde nicht geprüft.");
    private static final Sentence OTHER = new Sentence("Nor was another.", "Und anderes auch nicht.");

    @Test
    void whatWasWhollyCheckedIsSaidToBeRight() {
        var verdict = new Verdict(Optional.empty(), List.of());
        assertThat(verdict.isRight()).isTrue();
        assertThat(verdict.isComplete()).isTrue();
        assertThat(verdict.sentence())
                .isEqualTo(
                        new Sentence(
                                "The count was gone through again, step by step, from the ballots; every step is right.",
                                "Die Zählung wurde Schritt für Schritt noch einmal von den Stimmzetteln aus nachvollzogen; jeder Schritt stimmt."));
    }

    @Test
    void whatWasNotCheckedIsSaid() {
        var verdict = new Verdict(Optional.empty(), List.of(ONE, OTHER));
        assertThat(verdict.isRight()).isTrue();
        assertThat(verdict.isComplete()).isFalse();
        assertThat(verdict.sentence())
                .isEqualTo(new Sentence(
                        "The count was gone through again from the ballots in part, and nothing that was checked is wrong."
                                + " One thing was not checked. Nor was another.",
                        "Die Zählung wurde zum Teil noch einmal von den Stimmzetteln aus nachvollzogen, und nichts von dem Geprüften ist falsch."
                                + " Eines wurde nicht geprüft. Und anderes auch nicht."));
    }

    @Test
    void whatIsWrongIsSaid() {
        var verdict = new Verdict(Optional.of(new Sentence("Step 2: no.", "Schritt 2: nein.")), List.of());
        assertThat(verdict.isRight()).isFalse();
        assertThat(verdict.isComplete()).isFalse();
        assertThat(verdict.sentence())
                .isEqualTo(new Sentence(
                        "The count was gone through again, and something is wrong. Step 2: no.",
                        "Die Zählung wurde noch einmal nachvollzogen, und etwas stimmt nicht. Schritt 2: nein."));
    }
}
