package io.github.mitform.formats.prototype.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.formats.prototype.Laws;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeveralScalesTest {
    private static KeptResult score(Instrument instrument, int step) {
        var options = IntStream.range(0, instrument.items())
                .mapToObj(i -> Option.of("i" + i, Text.of("Aussage " + i, "Statement " + i)))
                .toArray(Option[]::new);
        var scale = ScaleType.between(1, Text.of("links", "left"), 7, Text.of("rechts", "right"));
        var subject =
                new Subject("items", Text.of("Aussagen", "Items"), new GridType(Options.of(options), scale, true));
        var rows = new LinkedHashMap<String, Answer>();
        for (Option option : options) rows.put(option.id().value(), new ScaleAnswer(step));
        var tally = (InstrumentTally) new InstrumentMethod(instrument).bind(List.of(subject), Value.object());
        return tally.finish(Laws.count(tally, List.of(Row.of(new GridAnswer(rows), 6))), CountContext.selfSelected());
    }

    private static List<String> titles(KeptResult result) {
        return result.figures().stream()
                .map(Figure::title)
                .map(title -> title.english())
                .toList();
    }

    @Test
    void eachStandBesideItsOwnBenchmark() {
        assertThat(titles(score(Instruments.UEQ, 6)))
                .contains(
                        "Attractiveness beside published studies",
                        "Perspicuity beside published studies",
                        "Efficiency beside published studies",
                        "Dependability beside published studies",
                        "Stimulation beside published studies",
                        "Novelty beside published studies");
        assertThat(score(Instruments.UEQ, 6).figures()).extracting(Figure::id).doesNotHaveDuplicates();
    }

    @Test
    void areNamedWhereTheScoresOfOneAreShown() {
        assertThat(titles(score(Instruments.UEQ, 6))).contains("How many reached which score: Attractiveness");
        assertThat(titles(score(Instruments.UMUX, 6)))
                .as("there is one that sentences speak of")
                .contains("How many reached which score");
    }
}
