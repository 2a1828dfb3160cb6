package io.github.mitform.formats.prototype.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.disclosure.Published;
import io.github.mitform.formats.prototype.Laws;
import io.github.mitform.problem.Finding;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RatingTallyTest {
    private static final long GAP = -1;

    private static KeptResult count(RatingKind kind, int boxes, int from, long... steps) {
        var settings =
                kind == RatingKind.RECOMMEND ? Value.object() : Value.object().with("top", Value.of(boxes));
        return count(kind, settings, from, steps.length, rows(Locale.GERMAN, from, steps));
    }

    private static KeptResult count(RatingKind kind, ObjectValue settings, int from, int steps, List<Row> rows) {
        var scale = ScaleType.between(from, Text.of("schlecht", "bad"), from + steps - 1, Text.of("gut", "good"));
        var subject = new Subject("rating", Text.of("Wie war es?", "How was it?"), scale);
        var tally = (InstrumentTally) new RatingMethod(kind).bind(List.of(subject), settings);
        Laws.hold(tally, rows, 5);
        return tally.finish(Laws.count(tally, rows), CountContext.selfSelected());
    }

    private static List<Row> rows(@Nullable Locale language, int from, long... steps) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] > 0) rows.add(new In(language, new ScaleAnswer(from + i), steps[i]));
        }
        return rows;
    }

    private record In(@Nullable Locale language, ScaleAnswer step, long times) implements Row {
        @Override
        public Answer answer(int subject) {
            return step;
        }

        @Override
        public @Nullable Missing missing(int subject) {
            return null;
        }
    }

    private static List<Row> germanAndEnglish() {
        var rows = new ArrayList<>(rows(Locale.GERMAN, 1, 0, 0, 0, 0, 0, 0, 8));
        rows.addAll(rows(Locale.ENGLISH, 1, 6, 0, 0, 0, 0, 0, 0));
        return rows;
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

    /** √(0.75 + 0.25 − 0.25²) · 1.96 of four people, middle 25: −48 to 98, and the score of the one who chose 10 is 100. */
    @Test
    void thePointsOfOneOrOfFewOfOneMindLieInTheirInterval() {
        var one = count(RatingKind.RECOMMEND, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThat(sentences(one, Locale.ENGLISH))
                .anyMatch(sentence ->
                        sentence.contains("100 points. Of more people like them, it would be between −48 and 100"))
                .contains(
                        "The adjusted Wald interval of a few people of one mind ends before their score; here it is extended to it, which"
                                + " makes it right no less often.");
        assertThat(sentences(count(RatingKind.RECOMMEND, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Locale.GERMAN))
                .anyMatch(sentence -> sentence.contains(
                        "−100 Punkte. Bei weiteren Menschen wie ihnen wären es zwischen −100 und 48"));
        assertThat(sentences(count(RatingKind.RECOMMEND, 2, 0, 1, 0, 0, 0, 0, 2, 0, 3, 0, 0, 9), Locale.ENGLISH))
                .noneMatch(sentence -> sentence.contains("is extended to it"));
        for (int promoters = 0; promoters < 12; promoters++) {
            for (int passives = 0; passives < 12; passives++) {
                for (int detractors = promoters + passives == 0 ? 1 : 0; detractors < 12; detractors++) {
                    var likelihood = new LikelihoodToRecommend(promoters, passives, detractors);
                    var interval = likelihood.interval(0.8).orElseThrow();
                    assertThat(likelihood.score().orElseThrow()).isBetween(interval.low(), interval.high());
                }
            }
        }
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

    @Nested
    class AQuestionAnsweredInTwoLanguages {
        private final KeptResult apart = count(RatingKind.SEQ, Value.object(), 1, 7, germanAndEnglish());

        @Test
        void isCountedApart() {
            assertThat(apart.figures()).extracting(Figure::id).containsExactly("steps_1", "steps_2");
            assertThat(sentences(apart, Locale.ENGLISH))
                    .anyMatch(sentence ->
                            sentence.startsWith("8 of 8 (100.0%) chose one of the 2 best steps (wording de)."))
                    .anyMatch(sentence ->
                            sentence.startsWith("0 of 6 (0.0%) chose one of the 2 best steps (wording en)."))
                    .anyMatch(sentence -> sentence.startsWith("Different wordings were answered."));
            assertThat(sentences(apart, Locale.GERMAN))
                    .anyMatch(sentence -> sentence.startsWith(
                            "8 von 8 (100,0\u00a0%) wählten eine der 2 besten Stufen" + " (Fassung de). Von"));
        }

        @Test
        void isCountedTogetherWhereBothAreSaidToBeOneWording() {
            var ours = Value.object().with("de", Value.of("ours")).with("en", Value.of("ours"));
            var settings = Value.object().with("wordings", ours);
            assertThat(sentences(count(RatingKind.SEQ, settings, 1, 7, germanAndEnglish()), Locale.ENGLISH))
                    .anyMatch(sentence ->
                            sentence.startsWith("8 of 14 (57.1%) chose one of the 2 best steps (wording ours)."))
                    .noneMatch(sentence -> sentence.startsWith("Different wordings"));
        }

        @Test
        void saysWhatIsNotKnownOfThoseWithoutALanguage() {
            assertThat(sentences(
                            count(RatingKind.CSAT, Value.object(), 1, 5, rows(null, 1, 0, 0, 0, 3, 4)), Locale.ENGLISH))
                    .anyMatch(sentence -> sentence.startsWith("It is not known which wording"));
        }
    }

    @Test
    void wordingsThatAreNoneAreReported() {
        var scale = ScaleType.between(0, Text.of("nein", "no"), 10, Text.of("ja", "yes"));
        assertThat(new RatingMethod(RatingKind.RECOMMEND)
                        .check(
                                List.of(new Subject("rating", Text.of("Frage", "Question"), scale)),
                                Value.object().with("wordings", Value.of("de"))))
                .extracting(Finding::code)
                .containsExactly("instrument.wordings");
    }
}
