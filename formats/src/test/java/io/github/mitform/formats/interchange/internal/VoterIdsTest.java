package io.github.mitform.formats.interchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.problem.Finding;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VoterIdsTest {
    private static Optional<String> told(VoterIds ids) {
        return ids.finding().map(finding -> finding.message(Locale.ENGLISH));
    }

    @Test
    void eachWithAnIdOfTheirOwnAreNothingToTell() {
        var ids = new VoterIds();
        for (int line = 1; line <= 100_000; line++) ids.add(line % 3 == 0 ? "v" + line : Integer.toString(line), line);
        assertThat(ids.finding()).isEmpty();
    }

    @Test
    void everyRepetitionIsFoundWithItsLinesWhateverTheIdLooksLike() {
        var ids = new VoterIds();
        var written = new String[] {"7", "07", "a", "", "7 ", "a", "7", " "};
        for (int line = 1; line <= written.length; line++) ids.add(written[line - 1], line);
        assertThat(told(ids))
                .hasValue(
                        "Ballots with the id of a voter who had handed in one before: 2 ballots, line 6 as line 3, line 7 as line 1. They are"
                                + " kept and counted.");
        assertThat(ids.finding().map(Finding::isError)).hasValue(false);
        assertThat(ids.finding().orElseThrow().position().orElseThrow().line()).isEqualTo(6);
        assertThat(ids.finding().orElseThrow().message(Locale.GERMAN))
                .isEqualTo(
                        "Stimmzettel mit der Kennung von jemandem, der schon vorher einen abgegeben hat: 2 Stimmzettel, Zeile 6 wie Zeile 3,"
                                + " Zeile 7 wie Zeile 1. Sie bleiben und zählen.");
    }

    @Test
    void manyRepetitionsAreCountedAndTheFirstOnesNamed() {
        var ids = new VoterIds();
        for (int line = 1; line <= 5_000; line++) ids.add("same", line);
        assertThat(told(ids).orElseThrow())
                .contains("4,999 ballots, line 2 as line 1")
                .contains("line 21 as line 1 …")
                .doesNotContain("line 22");
    }

    @Test
    void moreIdsThanFitAreSaidToBeNotCompared() {
        var ids = new VoterIds(3);
        for (int line = 1; line <= 5; line++) ids.add("v" + line, line);
        assertThat(told(ids).orElseThrow())
                .endsWith("0 ballots. They are kept and counted. Only 3 of the ids were compared.");
    }
}
