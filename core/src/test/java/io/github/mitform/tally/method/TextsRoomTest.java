package io.github.mitform.tally.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.answer.TextAnswer;
import io.github.mitform.problem.UnfitException;
import io.github.mitform.tally.Row;
import org.junit.jupiter.api.Test;

/** Different texts without end are refused before they fill the memory. */
class TextsRoomTest {
    private final TextsTally tally = new TextsTally(230);

    private TextsTally.Collected with(TextsTally.Collected state, String words, long times) {
        return tally.add(state, Row.of(new TextAnswer(words), times));
    }

    @Test
    void equalTextsTakeRoomOnceHoweverManyPeopleWriteThem() {
        var state = with(tally.empty(), "Trees", 1_000_000);
        for (int i = 0; i < 100; i++) state = with(state, "Trees", 3);
        assertThat(with(state, "Benches", 1).times)
                .containsEntry("Trees", 1_000_300L)
                .hasSize(2);
    }

    @Test
    void oneMoreThanThereIsRoomForIsRefusedInWords() {
        var full = with(with(tally.empty(), "Trees", 1), "Benches", 2);
        assertThatThrownBy(() -> with(full, "Pond", 1))
                .isInstanceOfSatisfying(
                        UnfitException.class,
                        refused -> assertThat(refused.sentence().german())
                                .startsWith(
                                        "Es wurden mehr verschiedene Texte geschrieben, als sich halten lassen (3)"));
    }

    @Test
    void partsThatWereKeptTakeTheirRoomAgainWhenTheyAreMerged() {
        var kept = tally.codec().read(tally.codec().write(with(with(tally.empty(), "Trees", 1), "Benches", 2)));
        var other = with(tally.empty(), "Pond", 1);
        assertThatThrownBy(() -> tally.merge(kept, other)).isInstanceOf(UnfitException.class);
    }
}
