package io.github.mitform.formats.prototype.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ComparisonAnswer;
import io.github.mitform.answer.ComparisonAnswer.Choice;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.formats.prototype.Laws;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** S. G. Hart and L. E. Staveland, 1988: each item counts as often as it was chosen among 15 pairs, 5 times at most. */
class WeightedLoadTest {
    private static final List<String> ITEMS =
            List.of("mental", "physical", "temporal", "performance", "effort", "frustration");

    /** Somebody to whom the first item was all the load, and who always chose the item that stands first. */
    private record Sheet(List<Choice> sets) implements Row {
        @Override
        public Answer answer(int subject) {
            return subject == ITEMS.size() ? new ComparisonAnswer(sets) : new ScaleAnswer(subject == 0 ? 20 : 0);
        }

        @Override
        public @Nullable Missing missing(int subject) {
            return null;
        }
    }

    private static Choice pair(int one, int other) {
        return new Choice(List.of(ITEMS.get(one), ITEMS.get(other)), ITEMS.get(one), Optional.empty());
    }

    private static List<Choice> everyPair() {
        var sets = new ArrayList<Choice>();
        for (int one = 0; one < ITEMS.size(); one++) {
            for (int other = one + 1; other < ITEMS.size(); other++) {
                sets.add(pair(one, other));
            }
        }
        return sets;
    }

    private static KeptResult scored(List<Choice> sets) {
        var subjects = new ArrayList<Subject>();
        for (String item : ITEMS) {
            var scale = ScaleType.between(0, Text.of("wenig", "little"), 20, Text.of("viel", "much"));
            subjects.add(new Subject(item, Text.of(item, item), scale));
        }
        var options =
                ITEMS.stream().map(item -> Option.of(item, Text.of(item, item))).toArray(Option[]::new);
        var pairs = new ComparisonType(
                Options.of(options), OptionalInt.empty(), OptionalInt.of(15), ComparisonType.Kind.PAIR, true);
        subjects.add(new Subject("pairs", Text.of("Paare", "Pairs"), pairs));
        var tally = (InstrumentTally) new InstrumentMethod(Instruments.TLX_WEIGHTED).bind(subjects, Value.object());
        return tally.finish(Laws.count(tally, List.of(new Sheet(sets))), CountContext.selfSelected());
    }

    private static List<String> sentences(KeptResult result, Locale language) {
        return result.notes().stream().map(note -> note.sentence().in(language)).toList();
    }

    @Test
    void isThatOfEachPairComparedOnce() {
        assertThat(sentences(scored(everyPair()), Locale.ENGLISH))
                .as("20 of 20 points, 5 times of 15")
                .anyMatch(sentence -> sentence.startsWith("Weighted load: 1 person came to a mean of 33.3"));
    }

    @Test
    void isNotWorkedOutWhereOnePairCameFifteenTimes() {
        var result = scored(Collections.nCopies(15, pair(0, 1)));
        assertThat(sentences(result, Locale.ENGLISH))
                .noneMatch(sentence -> sentence.startsWith("Weighted load"))
                .contains(
                        "Not scored, because a question was left out, or not each of the 15 pairs was compared exactly once:"
                                + " 1 person.");
        assertThat(sentences(result, Locale.GERMAN))
                .contains(
                        "Nicht gewertet, weil eine Frage ausgelassen oder nicht jedes der 15 Paare genau einmal verglichen wurde:"
                                + " 1 Person.");
    }

    @Test
    void isNotWorkedOutWhereAPairCameTwiceInTheOtherOrder() {
        var sets = everyPair();
        sets.set(14, pair(1, 0));
        assertThat(scored(sets).figures()).isEmpty();
    }

    @Test
    void isNotWorkedOutWhereAPairIsMissing() {
        assertThat(scored(everyPair().subList(0, 14)).figures()).isEmpty();
    }
}
