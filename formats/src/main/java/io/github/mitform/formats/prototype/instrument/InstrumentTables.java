package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.formats.prototype.instrument.Bands.Band;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Note;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The tables of an instrument's result. */
final class InstrumentTables {
    private static final int CLASSES = 10;
    /** How many were asked in a wording says nothing of what they answered. */
    private static final Column PEOPLE = new Column("people", new Sentence("People", "Personen"), Role.TURNOUT);

    private final Instrument instrument;
    private final SheetReader reader;
    private final Map<String, Group> scored;
    private final int confidence;

    InstrumentTables(Instrument instrument, SheetReader reader, Map<String, Group> scored, int confidence) {
        this.instrument = instrument;
        this.reader = reader;
        this.scored = scored;
        this.confidence = confidence;
    }

    /** Returns a line for each scale of each wording. */
    Figure scores() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("scale", new Sentence("Scale", "Skala"), Role.LABEL));
        columns.add(new Column("wording", new Sentence("Wording", "Fassung"), Role.LABEL));
        columns.add(PEOPLE);
        columns.add(Column.from("mean", new Sentence("Mean", "Mittelwert"), "people"));
        columns.addAll(ends());
        var lines = new ArrayList<List<Cell>>();
        scored.forEach((wording, group) -> {
            for (int i = 0; i < instrument.scales().size(); i++) {
                lines.add(score(group.scores(i), wording, group.scored()));
            }
        });
        var first = instrument.scales().get(0);
        return new Figure(
                "scores",
                new Sentence("Mean scores, from {low} to {high}", "Mittelwerte, von {low} bis {high}")
                        .with(
                                "low",
                                Wording.number(first.low().toDecimal(0)),
                                "high",
                                Wording.number(first.high().toDecimal(0))),
                columns,
                lines,
                Drawing.DOTS);
    }

    private List<Column> ends() {
        return List.of(
                Column.from(
                        "low",
                        new Sentence("{c}% interval from", "{c}-%-Intervall von").with("c", confidence),
                        "people"),
                Column.from("high", new Sentence("to", "bis"), "people"));
    }

    private List<Cell> score(ScaleScores scores, String wording, long people) {
        var line = new ArrayList<Cell>();
        line.add(Cell.Words.of(Wording.text(scores.scale().title())));
        line.add(Cell.Words.of(Wordings.inTable(wording)));
        line.add(new Cell.People(people));
        line.addAll(mean(scores));
        return line;
    }

    private List<Cell> mean(ScaleScores scores) {
        long people = scores.behindMean();
        int decimals = InstrumentResult.decimals(scores.scale());
        var interval = InstrumentResult.interval(scores, confidence);
        return List.of(
                number(scores.mean(), decimals, people),
                interval.map(ends -> number(ends.low(), decimals, people)).orElseGet(Cell.Empty::new),
                interval.map(ends -> number(ends.high(), decimals, people)).orElseGet(Cell.Empty::new));
    }

    private static Cell number(Fraction number, int decimals, long people) {
        return new Cell.Number(number.toDecimal(10), decimals, people);
    }

    private static Cell number(double number, int decimals, long people) {
        return new Cell.Number(BigDecimal.valueOf(number), decimals, people);
    }

    /** Returns for each main scale that has bands its mean among them: lines with a mean are results, lines without are bands. */
    List<Figure> bands() {
        return IntStream.range(0, instrument.scales().size())
                .filter(i -> instrument.scales().get(i).main()
                        && instrument.scales().get(i).bands().areKnown())
                .mapToObj(this::bands)
                .toList();
    }

    private Figure bands(int index) {
        var scale = instrument.scales().get(index);
        var columns = new ArrayList<Column>();
        columns.add(new Column("what", new Sentence("Result or band", "Ergebnis oder Stufe"), Role.LABEL));
        columns.add(PEOPLE);
        columns.add(Column.from("mean", new Sentence("Mean", "Mittelwert"), "people"));
        columns.addAll(ends());
        var lines = new ArrayList<List<Cell>>();
        scored.forEach((wording, group) -> {
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(scored.size() == 1 ? Wording.text(scale.title()) : Wordings.inTable(wording)));
            line.add(new Cell.People(group.scored()));
            line.addAll(mean(group.scores(index)));
            lines.add(line);
        });
        var to = scale.high();
        for (Band band : scale.bands().bands()) {
            var from = band.from().orElse(scale.low());
            lines.add(List.of(
                    Cell.Words.of(Wording.text(band.title())),
                    new Cell.Empty(),
                    new Cell.Empty(),
                    number(from, InstrumentResult.decimals(scale), Note.NOBODY),
                    number(to, InstrumentResult.decimals(scale), Note.NOBODY)));
            to = from;
        }
        return new Figure(
                index == 0 ? "bands" : "bands_" + scale.id(),
                new Sentence("{scale} beside published studies", "{scale} neben veröffentlichten Studien")
                        .with("scale", scale.title()),
                columns,
                lines,
                Drawing.DOTS);
    }

    /** Returns how many reached which score of the first scale, wording by wording. */
    List<Figure> distributions() {
        var figures = new ArrayList<Figure>();
        scored.forEach((wording, group) -> figures.add(distribution(figures.size(), wording, group)));
        return figures;
    }

    private Figure distribution(int index, String wording, Group group) {
        var scale = instrument.scales().get(0);
        var points = group.scores(0).points();
        int classes = Math.min(CLASSES, points.most() + 1);
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < classes; i++) {
            int from = start(i, classes, points.most());
            int next = i == classes - 1 ? points.most() + 1 : start(i + 1, classes, points.most());
            long people = 0;
            for (int sum = from; sum < next; sum++) {
                people += points.people(sum);
            }
            lines.add(List.of(Cell.Words.of(range(scale, i, classes)), new Cell.People(people)));
        }
        return new Figure(
                id("distribution", index),
                titled(
                        "How many reached which score" + ofScale(scale.title().english()),
                        "Wie viele welchen Wert erreichten"
                                + ofScale(scale.title().german()),
                        wording),
                List.of(
                        new Column("score", new Sentence("Score", "Wert"), Role.LABEL),
                        new Column("people", new Sentence("People", "Personen"), Role.ALL_OR_NONE)),
                lines,
                Drawing.HISTOGRAM);
    }

    /** Names the scale where the instrument has several that a sentence is about. */
    private String ofScale(String title) {
        return instrument.scales().stream().filter(Scale::main).count() > 1 ? ": " + title : "";
    }

    /** Returns the least sum of points in a class: classes are equally wide in scores. */
    private static int start(int index, int classes, int most) {
        return (index * most + classes - 1) / classes;
    }

    private static Text range(Scale scale, int index, int classes) {
        var step = scale.high().minus(scale.low()).dividedBy(classes);
        var from = Wording.number(places(scale.low().plus(step.times(index))));
        var to = Wording.number(places(scale.low().plus(step.times(index + 1L))));
        return Wording.text((index == classes - 1
                        ? new Sentence("{from} to {to}", "{from} bis {to}")
                        : new Sentence("{from} to under {to}", "{from} bis unter {to}"))
                .with("from", from, "to", to));
    }

    private static BigDecimal places(Fraction number) {
        return number.toDecimal(number.isWhole() ? 0 : 1);
    }

    /** Returns the mean of each item, as it is answered, wording by wording. */
    List<Figure> items() {
        var figures = new ArrayList<Figure>();
        scored.forEach((wording, group) -> {
            var lines = new ArrayList<List<Cell>>();
            for (int item = 0; item < instrument.items(); item++) {
                var line = new ArrayList<Cell>();
                line.add(Cell.Words.of(reader.label(item)));
                line.add(new Cell.People(group.scored()));
                line.add(number(step(item, group.itemMean(item)), 1, group.scored()));
                if (instrument.hasWeights()) line.add(number(group.weightMean(item), 1, group.scored()));
                lines.add(line);
            }
            figures.add(new Figure(
                    id("items", figures.size()),
                    titled(
                            "Mean answer to each question, from "
                                    + reader.range().low() + " to "
                                    + reader.range().high(),
                            "Mittlere Antwort auf jede Frage, von "
                                    + reader.range().low() + " bis "
                                    + reader.range().high(),
                            wording),
                    itemColumns(),
                    lines,
                    Drawing.NONE));
        });
        return figures;
    }

    private List<Column> itemColumns() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("item", new Sentence("Question", "Frage"), Role.LABEL));
        columns.add(PEOPLE);
        columns.add(Column.from("mean", new Sentence("Mean", "Mittelwert"), "people"));
        if (instrument.hasWeights()) {
            columns.add(Column.from(
                    "weight",
                    new Sentence("Mean weight, from 0 to {most}", "Mittleres Gewicht, von 0 bis {most}")
                            .with("most", instrument.items() - 1),
                    "people"));
        }
        return columns;
    }

    private Fraction step(int item, Fraction points) {
        return instrument.reversed().contains(item)
                ? Fraction.of(reader.range().high()).minus(points)
                : points.plus(Fraction.of(reader.range().low()));
    }

    private String id(String name, int index) {
        return scored.size() == 1 ? name : name + "_" + (index + 1);
    }

    private Sentence titled(String english, String german, String wording) {
        return scored.size() == 1
                ? new Sentence(english, german)
                : new Sentence(english + " ({wording})", german + " ({wording})")
                        .with("wording", Wordings.named(wording));
    }
}
