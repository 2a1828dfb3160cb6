package io.github.mitform.formats.prototype.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.disclosure.Published;
import io.github.mitform.formats.prototype.Laws;
import io.github.mitform.formats.prototype.instrument.Instrument.Range;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RatingTallyTest {
    private static final long GAP = -1;

    private static KeptResult count(RatingKind kind, int boxes, int from, long... steps) {
        int to = from + steps.length - 1;
        var scale = ScaleType.between(from, Text.of("schlecht", "bad"), to, Text.of("gut", "good"));
        var tally = new RatingTally(kind, scale, new Range(from, to), boxes, 95);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] > 0) rows.add(Row.of(new ScaleAnswer(from + i), steps[i]));
        }
        return tally.finish(Laws.count(tally, rows), CountContext.selfSelected());
    }

    private static Published published(RatingKind kind, int from, long... steps) {
        return Disclosure.of(5).publish(count(kind, 2, from, steps));
    }

    private static List<Long> steps(Published published) {
        return published.figures().get(0).lines().stream()
                .map(line -> line.get(1) instanceof Cell.People people ? people.count() : GAP)
                .toList();
    }

    private static List<String> sentences(KeptResult result, Locale language) {
        return result.notes().stream().map(note -> note.sentence().in(language)).toList();
    }

    @Test
    void howManyChoseTheBestStepsDoesNotGiveAwayTheFewOnOneOfThem() {
        var published = published(RatingKind.CSAT, 1, 8, 9, 6, 2, 20);
        assertThat(steps(published)).as("22 of 45 chose one of the best two").containsExactly(8L, 9L, 6L, GAP, GAP);
        assertThat(published.notes())
                .extracting(note -> note.sentence().english())
                .as("nor does the mean")
                .noneMatch(sentence -> sentence.startsWith("The mean"));
    }

    @Test
    void theMeanIsToldWhereEveryStepMayBeShown() {
        assertThat(published(RatingKind.CSAT, 1, 8, 9, 6, 7, 0).notes())
                .extracting(note -> note.sentence().english())
                .anyMatch(sentence -> sentence.startsWith("The mean is 2.4"));
    }

    @Test
    void howManyWouldRecommendItDoesNotGiveAwayTheFewOnOneStep() {
        var published = published(RatingKind.RECOMMEND, 0, 0, 0, 0, 0, 0, 0, 9, 8, 6, 2, 20);
        assertThat(steps(published))
                .as("22 of 45 would recommend it")
                .containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 9L, 8L, 6L, GAP, GAP);
    }

    @Test
    void oneBestStepIsSaidAsOne() {
        var result = count(RatingKind.CSAT, 1, 1, 0, 0, 0, 10, 10);
        assertThat(sentences(result, Locale.ENGLISH))
                .anyMatch(sentence -> sentence.startsWith("10 of 20 (50.0%) chose the best step. Of more"))
                .contains("Satisfied are those who chose the best step.");
        assertThat(sentences(result, Locale.GERMAN))
                .anyMatch(sentence -> sentence.startsWith("10 von 20 (50,0\u00a0%) wählten die beste Stufe. Von"))
                .contains("Zufrieden ist, wer die beste Stufe gewählt hat.");
        assertThat(sentences(count(RatingKind.CSAT, 2, 1, 0, 0, 0, 10, 10), Locale.GERMAN))
                .contains("Zufrieden ist, wer eine der 2 besten Stufen gewählt hat.");
    }
}
