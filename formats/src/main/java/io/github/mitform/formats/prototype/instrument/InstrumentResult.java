package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Note.Kind;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What the scores come to: tables, sentences and numbers. */
final class InstrumentResult {
    private final Instrument instrument;
    private final SheetReader reader;
    private final Wordings wordings;
    private final InstrumentCounts counts;
    private final int confidence;
    private final CountContext context;
    private final Map<String, Group> scored = new LinkedHashMap<>();

    InstrumentResult(
            Instrument instrument,
            SheetReader reader,
            Wordings wordings,
            InstrumentCounts counts,
            int confidence,
            CountContext context) {
        this.instrument = instrument;
        this.reader = reader;
        this.wordings = wordings;
        this.counts = counts;
        this.confidence = confidence;
        this.context = context;
        counts.groups().forEach((wording, group) -> {
            if (group.scored() > 0) scored.put(wording, group);
        });
    }

    KeptResult result() {
        return new KeptResult(
                instrument.id(),
                instrument.version(),
                counts.turnout.turnout(),
                figures(),
                notes(),
                List.of(),
                List.of(),
                data());
    }

    private List<Figure> figures() {
        if (scored.isEmpty()) return List.of();
        var tables = new InstrumentTables(instrument, reader, scored, confidence);
        var figures = new ArrayList<Figure>();
        figures.add(tables.scores());
        figures.addAll(tables.bands());
        figures.addAll(tables.distributions());
        if (instrument.items() > 1) figures.addAll(tables.items());
        return figures;
    }

    private static List<ScaleScores> scales(Instrument instrument, Group group) {
        return IntStream.range(0, instrument.scales().size())
                .mapToObj(group::scores)
                .toList();
    }

    /** Returns the interval of a mean, cut off at the ends of the scale; empty where there is none. */
    static Optional<Interval> interval(ScaleScores scores, int confidence) {
        var scale = scores.scale();
        return scores.interval(confidence / 100.0)
                .map(ends -> ends.within(
                        scale.low().toDecimal(10).doubleValue(),
                        scale.high().toDecimal(10).doubleValue()));
    }

    // --- sentences ---

    private List<Note> notes() {
        var notes = new ArrayList<Note>();
        scored.forEach((wording, group) -> notes.addAll(outcomes(wording, group)));
        if (!scored.isEmpty()) {
            instrument.reading().ifPresent(reading -> notes.add(new Note(Kind.EXPLANATION, reading, Note.NOBODY)));
        }
        notes.addAll(wordings.explained(scored.keySet()));
        notes.addAll(cautions());
        return notes;
    }

    private List<Note> outcomes(String wording, Group group) {
        var notes = new ArrayList<Note>();
        var main = scales(instrument, group).stream()
                .filter(scores -> scores.scale().main())
                .toList();
        main.forEach(scores -> notes.add(new Note(Kind.OUTCOME, outcome(wording, group, scores), scores.behindMean())));
        if (main.size() == 1) {
            interval(main.get(0), confidence)
                    .ifPresent(ends -> notes.add(new Note(
                            Kind.EXPLANATION, explained(ends), main.get(0).behindMean())));
        }
        if (wordings.unproven().contains(wording)
                && main.stream().anyMatch(scores -> scores.scale().bands().areKnown())) {
            notes.add(Note.caution(new Sentence(
                            "No study has validated the {wording}. What it comes to beside published studies is a hint only.",
                            "Die {wording} ist in keiner Studie geprüft. Wie ihr Wert neben veröffentlichten Studien dasteht, ist nur ein"
                                    + " Hinweis.")
                    .with("wording", Wordings.named(wording))));
        }
        return notes;
    }

    private Sentence outcome(String wording, Group group, ScaleScores scores) {
        var scale = scores.scale();
        var mean = scores.mean();
        return instrument
                .outcome()
                .with(
                        "scale",
                        scale.title(),
                        "people",
                        Wording.people(group.scored()),
                        "mean",
                        Wording.number(mean.toDecimal(decimals(scale))),
                        "low",
                        Wording.number(scale.low().toDecimal(0)),
                        "high",
                        Wording.number(scale.high().toDecimal(0)),
                        "wording",
                        Wordings.named(wording),
                        "verdict",
                        scale.bands().areKnown() && group.scored() > 1
                                ? new Sentence(": {verdict}{reach}", ": {verdict}{reach}")
                                        .with("verdict", scale.bands().verdict().apply(mean), "reach", reach(scores))
                                : new Sentence("", ""));
    }

    /** Says in which bands the interval of a mean lies, so that nobody takes a verdict on a few people for certain; nothing where there is none. */
    private Sentence reach(ScaleScores scores) {
        var bands = scores.scale().bands();
        var ends = interval(scores, confidence);
        if (ends.isEmpty()) return new Sentence("", "");
        var low = bands.of(fraction(ends.get().low())).orElseThrow().title();
        var high = bands.of(fraction(ends.get().high())).orElseThrow().title();
        return (low.equals(high)
                        ? new Sentence(
                                "; all of the interval of the mean, {from} to {to}, lies in “{high}”",
                                "; das ganze Intervall des Mittels, {from} bis {to}, liegt in „{high}“")
                        : new Sentence(
                                "; the interval of the mean, {from} to {to}, reaches from “{low}” to “{high}”",
                                "; das Intervall des Mittels, {from} bis {to}, reicht von „{low}“ bis „{high}“"))
                .with(
                        "from",
                        Wording.number(rounded(ends.get().low())),
                        "to",
                        Wording.number(rounded(ends.get().high())),
                        "low",
                        low,
                        "high",
                        high);
    }

    private static Fraction fraction(double number) {
        return Fraction.of(BigDecimal.valueOf(number));
    }

    /** Returns with how many places scores are shown: one from 0 to 100, two on shorter scales. */
    static int decimals(Scale scale) {
        return scale.high().minus(scale.low()).toDecimal(0).intValue() > 10 ? 1 : 2;
    }

    private Sentence explained(Interval ends) {
        return new Sentence(
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
                        confidence);
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }

    private List<Note> cautions() {
        var cautions = new ArrayList<Note>();
        if (!scored.isEmpty()) cautions.addAll(context.furtherPeople());
        cautions.addAll(wordings.cautions(scored.keySet()));
        long incomplete =
                counts.groups().values().stream().mapToLong(Group::incomplete).sum();
        if (incomplete > 0) {
            cautions.add(new Note(
                    Kind.CAUTION,
                    (instrument.hasWeights()
                                    ? new Sentence(
                                            "Not scored, because a question was left out, or not each of the {pairs} pairs was compared exactly"
                                                    + " once: {people}.",
                                            "Nicht gewertet, weil eine Frage ausgelassen oder nicht jedes der {pairs} Paare genau einmal verglichen"
                                                    + " wurde: {people}.")
                                    : new Sentence(
                                            "Not scored, because statements were left out: {people}.",
                                            "Nicht gewertet, weil Aussagen ausgelassen wurden: {people}."))
                            .with("pairs", Scale.PAIRS, "people", Wording.people(incomplete)),
                    Note.NOBODY));
        }
        return cautions;
    }

    // --- numbers ---

    private Value data() {
        var byWording = new LinkedHashMap<String, Value>();
        counts.groups().forEach((id, group) -> {
            if (group.scored() + group.incomplete() > 0) {
                byWording.put(Wordings.inData(id), data(group));
            }
        });
        return Value.object().with("confidence", Value.of(confidence)).with("wordings", Value.object(byWording));
    }

    private ObjectValue data(Group group) {
        var data = Value.object()
                .with("people", Value.of(group.scored()))
                .with("incomplete", Value.of(group.incomplete()));
        if (group.scored() == 0) return data;
        var byScale = new LinkedHashMap<String, Value>();
        scales(instrument, group).forEach(scores -> byScale.put(scores.scale().id(), data(scores)));
        var items = IntStream.range(0, instrument.items())
                .<Value>mapToObj(item -> Value.of(group.itemMean(item).toString()))
                .toList();
        return data.with("scales", Value.object(byScale)).with("points", Value.list(items));
    }

    private ObjectValue data(ScaleScores scores) {
        var mean = scores.mean();
        var data = Value.object().with("mean", Value.of(mean.toString()));
        data = with(data, "deviation", scores.deviation());
        var interval = interval(scores, confidence);
        if (interval.isPresent()) {
            data = data.with("low", Value.from(interval.get().low()))
                    .with("high", Value.from(interval.get().high()));
        }
        data = with(data, "alpha", scores.alpha());
        var band = scores.scale().bands().of(mean);
        return band.isPresent() ? data.with("band", Value.of(band.get().id())) : data;
    }

    private static ObjectValue with(ObjectValue data, String name, OptionalDouble number) {
        return number.isPresent() ? data.with(name, Value.from(number.getAsDouble())) : data;
    }
}
