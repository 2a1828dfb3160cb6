package io.github.mitform.formats.prototype;

import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Note.Kind;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the scores come to: tables, sentences and numbers. */
final class SusResult {
    private final SusCounts counts;
    private final int confidence;
    private final CountContext context;
    private final List<Map.Entry<String, SusCounts.Group>> groups;

    SusResult(SusCounts counts, int confidence, CountContext context) {
        this.counts = counts;
        this.confidence = confidence;
        this.context = context;
        this.groups = counts.groups().entrySet().stream()
                .filter(entry -> entry.getValue().scored() > 0)
                .toList();
    }

    KeptResult result() {
        return new KeptResult(
                SusScore.ID,
                SusScore.VERSION,
                counts.turnout.turnout(),
                figures(),
                notes(),
                List.of(),
                List.of(),
                data());
    }

    private Optional<Interval> interval(SusCounts.Group group) {
        return new Sample(group.score.scores())
                .meanInterval(confidence / 100.0)
                .map(interval -> interval.within(0, 100));
    }

    // --- tables ---

    private List<Figure> figures() {
        if (groups.isEmpty()) return List.of();
        var figures = new ArrayList<Figure>();
        figures.add(scores());
        for (int i = 0; i < groups.size(); i++) {
            figures.add(distribution(i, groups.get(i)));
        }
        return figures;
    }

    private Figure scores() {
        var lines = new ArrayList<List<Cell>>();
        for (var entry : groups) {
            var group = entry.getValue();
            long people = group.scored();
            var interval = interval(group);
            lines.add(List.of(
                    Cell.Words.of(inTable(entry.getKey())),
                    new Cell.People(people),
                    number(group.score.mean(), people),
                    interval.map(ends -> number(ends.low(), people)).orElseGet(Cell.Empty::new),
                    interval.map(ends -> number(ends.high(), people)).orElseGet(Cell.Empty::new),
                    number(group.usability.mean(), people),
                    number(group.learnability.mean(), people)));
        }
        return new Figure(
                "scores",
                new Sentence("Mean score, from 0 to 100", "Mittelwert, von 0 bis 100"),
                List.of(
                        new Column("wording", new Sentence("Wording", "Fassung"), Role.LABEL),
                        new Column("people", new Sentence("People", "Personen"), Role.MEASURE),
                        mean("mean", "Score", "Wert"),
                        mean("low", confidence + "% interval from", confidence + "-%-Intervall von"),
                        mean("high", "to", "bis"),
                        mean("usability", "Usability", "Nutzbarkeit"),
                        mean("learnability", "Learnability", "Erlernbarkeit")),
                lines,
                Drawing.NONE);
    }

    private static Column mean(String id, String english, String german) {
        return Column.from(id, new Sentence(english, german), "people");
    }

    private static Cell number(Fraction number, long people) {
        return new Cell.Number(number.toDecimal(10), 1, people);
    }

    private static Cell number(double number, long people) {
        return new Cell.Number(BigDecimal.valueOf(number), 1, people);
    }

    private Figure distribution(int index, Map.Entry<String, SusCounts.Group> entry) {
        var score = entry.getValue().score;
        var lines = new ArrayList<List<Cell>>();
        for (int from = 0; from < 100; from += 10) {
            long people = 0;
            int next = from == 90 ? score.most() + 1 : (from + 10) * score.most() / 100;
            for (int points = from * score.most() / 100; points < next; points++) {
                people += score.people(points);
            }
            lines.add(List.of(Cell.Words.of(Wording.text(range(from))), new Cell.People(people)));
        }
        return new Figure(
                groups.size() == 1 ? "distribution" : "distribution_" + (index + 1),
                groups.size() == 1
                        ? new Sentence("How many reached which score", "Wie viele welchen Wert erreichten")
                        : new Sentence(
                                        "How many reached which score ({wording})",
                                        "Wie viele welchen Wert erreichten ({wording})")
                                .with("wording", wording(entry.getKey())),
                List.of(
                        new Column("score", new Sentence("Score", "Wert"), Role.LABEL),
                        new Column("people", new Sentence("People", "Personen"), Role.GROUP)),
                lines,
                Drawing.HISTOGRAM);
    }

    private static Sentence range(int from) {
        return from == 90
                ? new Sentence("90 to 100", "90 bis 100")
                : new Sentence(from + " to under " + (from + 10), from + " bis unter " + (from + 10));
    }

    private static Sentence wording(String id) {
        return id.equals(SusTally.UNKNOWN)
                ? new Sentence("wording not known", "Fassung unbekannt")
                : new Sentence("wording " + id, "Fassung " + id);
    }

    private static Text inTable(String id) {
        return id.equals(SusTally.UNKNOWN) ? Text.of("unbekannt", "not known") : Text.of(id, id);
    }

    // --- sentences ---

    private List<Note> notes() {
        var notes = new ArrayList<Note>();
        for (var entry : groups) {
            notes.addAll(outcome(entry.getKey(), entry.getValue()));
        }
        if (!groups.isEmpty()) {
            notes.add(new Note(
                    Kind.EXPLANATION,
                    new Sentence(
                            "Grades are those of Sauro and Lewis (2016), adjectives those of Bangor, Kortum and Miller (2009). The mean"
                                    + " of many published studies is 68. A score is no percentage.",
                            "Die Noten stammen von Sauro und Lewis (2016), die Adjektive von Bangor, Kortum und Miller (2009). Das"
                                    + " Mittel vieler veröffentlichter Studien ist 68. Ein Wert ist kein Prozentsatz."),
                    Note.NOBODY));
        }
        notes.addAll(cautions());
        return notes;
    }

    private List<Note> outcome(String wording, SusCounts.Group group) {
        var notes = new ArrayList<Note>();
        long people = group.scored();
        var mean = group.score.mean();
        notes.add(new Note(
                Kind.OUTCOME,
                new Sentence(
                                "{people} gave a mean score of {mean} out of 100 ({wording}): grade {grade}, \"{adjective}\".",
                                "{people} kamen im Mittel auf {mean} von 100 ({wording}): Note {grade}, „{adjective}“.")
                        .with(
                                "people",
                                Wording.people(people),
                                "mean",
                                Wording.number(mean.toDecimal(1)),
                                "wording",
                                wording(wording),
                                "grade",
                                SusBands.grade(mean),
                                "adjective",
                                SusBands.adjective(mean)),
                people));
        interval(group)
                .ifPresent(ends -> notes.add(new Note(
                        Kind.EXPLANATION,
                        new Sentence(
                                        "The mean of more people of whom these testers are typical would lie between {low} and {high}"
                                                + " (t interval, {confidence}% confidence).",
                                        "Das Mittel weiterer Menschen, für die diese Testpersonen typisch sind, läge zwischen {low} und"
                                                + " {high} (t-Intervall, Vertrauensniveau {confidence} %).")
                                .with(
                                        "low",
                                        Wording.number(rounded(ends.low())),
                                        "high",
                                        Wording.number(rounded(ends.high())),
                                        "confidence",
                                        confidence),
                        people)));
        return notes;
    }

    private List<Note> cautions() {
        var cautions = new ArrayList<Note>();
        if (!groups.isEmpty() && !context.probabilitySample()) {
            cautions.add(Note.caution(Testers.NOT_BY_CHANCE));
        }
        if (groups.size() > 1) {
            cautions.add(Note.caution(new Sentence(
                    "Different wordings were answered. Their scores are not put together, since wording changes scores.",
                    "Es wurden verschiedene Fassungen beantwortet. Ihre Werte werden nicht zusammengefasst, denn die Fassung verändert"
                            + " die Werte.")));
        }
        if (groups.stream().anyMatch(entry -> entry.getKey().equals(SusTally.UNKNOWN))) {
            cautions.add(Note.caution(new Sentence(
                    "It is not known which wording some or all of these people answered; do not compare their score with others.",
                    "Bei einigen oder allen ist unbekannt, welche Fassung sie beantwortet haben; vergleichen Sie ihren Wert nicht mit"
                            + " anderen.")));
        }
        long incomplete = counts.groups().values().stream()
                .mapToLong(group -> group.incomplete)
                .sum();
        if (incomplete > 0) {
            cautions.add(new Note(
                    Kind.CAUTION,
                    new Sentence(
                                    "Not scored, because statements were left out: {people}.",
                                    "Nicht gewertet, weil Aussagen ausgelassen wurden: {people}.")
                            .with("people", Wording.people(incomplete)),
                    incomplete));
        }
        return cautions;
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }

    // --- numbers ---

    private Value data() {
        var wordings = new LinkedHashMap<String, Value>();
        counts.groups().forEach((id, group) -> {
            if (group.scored() + group.incomplete > 0) {
                wordings.put(id.equals(SusTally.UNKNOWN) ? "unknown" : id, data(group));
            }
        });
        return Value.object().with("confidence", Value.of(confidence)).with("wordings", Value.object(wordings));
    }

    private ObjectValue data(SusCounts.Group group) {
        var data =
                Value.object().with("people", Value.of(group.scored())).with("incomplete", Value.of(group.incomplete));
        if (group.scored() == 0) return data;
        var mean = group.score.mean();
        data = data.with("mean", Value.of(mean.toString()))
                .with("usability", Value.of(group.usability.mean().toString()))
                .with("learnability", Value.of(group.learnability.mean().toString()))
                .with("grade", Value.of(SusBands.grade(mean)));
        var interval = interval(group);
        return interval.isEmpty()
                ? data
                : data.with("low", Value.from(interval.get().low()))
                        .with("high", Value.from(interval.get().high()));
    }
}
