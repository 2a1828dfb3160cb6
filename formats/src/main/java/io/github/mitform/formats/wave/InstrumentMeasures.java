package io.github.mitform.formats.wave;

import io.github.mitform.formats.prototype.instrument.LikelihoodToRecommend;
import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.formats.wave.Measure.Bounds;
import io.github.mitform.formats.wave.Measure.Shown;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What questionnaires of testers are compared by, each wording by itself. */
final class InstrumentMeasures {
    private static final String RECOMMEND = "recommend";
    private static final Set<String> RATINGS = Set.of("seq", "csat", RECOMMEND);
    private static final Map<String, Interval> SCORES = Map.of(
            "sus", new Interval(0, 100),
            "umux", new Interval(0, 100),
            "umux_lite", new Interval(0, 100),
            "nasa_tlx", new Interval(0, 100),
            "nasa_tlx_weighted", new Interval(0, 100),
            "ueq", new Interval(-3, 3),
            "ueq_s", new Interval(-3, 3));

    private InstrumentMeasures() {}

    /** Returns whether a method counts a questionnaire whose results depend on the wording. */
    static boolean isOne(String method) {
        return SCORES.containsKey(method) || RATINGS.contains(method);
    }

    static List<Measure> of(Source source) {
        var range = SCORES.get(source.result().method());
        return range == null ? rated(source) : scores(source, new Bounds(range, true));
    }

    /** Returns the wordings that somebody answered, with what they came to. */
    private static Map<String, ObjectValue> answered(ObjectValue data) {
        var wordings = Measures.object(data, "wordings");
        wordings.values().removeIf(wording -> Measures.number(wording, "people").orElse(0L) == 0);
        return wordings;
    }

    private static List<Measure> scores(Source source, Bounds bounds) {
        var labels = Measures.labels(source.result(), "scores");
        var measures = new ArrayList<Measure>();
        int line = 0;
        for (var wording : answered(source.data()).entrySet()) {
            long people = Measures.number(wording.getValue(), "people").orElse(0L);
            for (var scale : Measures.object(wording.getValue(), "scales").entrySet()) {
                int at = line++;
                var label =
                        at < labels.size() ? labels.get(at) : Cell.Words.of(Text.of(scale.getKey(), scale.getKey()));
                Measures.group(scale.getValue().with("people", Value.of(people)), "deviation", false)
                        .ifPresent(group -> measures.add(new Measure.Mean(
                                wording.getKey() + "/" + scale.getKey(),
                                inWording(label, wording.getKey()),
                                Optional.of(wording.getKey()),
                                group,
                                bounds,
                                bounds.ends().high() > 10 ? 1 : 2,
                                people,
                                source.told().number("scores", at, "mean"))));
            }
        }
        return measures;
    }

    private static Cell.Words inWording(Cell.Words scale, String wording) {
        return Cell.Words.of(Wording.text(new Sentence("{scale} ({wording})", "{scale} ({wording})")
                .with("scale", Wording.label(scale.text()), "wording", wording)));
    }

    /** Returns answers to a single question. A sentence tells them, one for each wording that somebody answered. */
    private static List<Measure> rated(Source source) {
        var told = source.result().notes().stream()
                .filter(note -> note.kind() == Note.Kind.OUTCOME)
                .map(note -> source.told().says(note.sentence()) ? Shown.WITH_INTERVAL : Shown.NOTHING)
                .toList();
        var measures = new ArrayList<Measure>();
        int place = 0;
        for (var wording : Measures.object(source.data(), "wordings").entrySet()) {
            var shown = place < told.size() ? told.get(place) : Shown.NOTHING;
            place++;
            if (source.result().method().equals(RECOMMEND)) {
                recommendation(wording.getKey(), wording.getValue(), source.title(), shown)
                        .ifPresent(measures::add);
            } else {
                measures.add(top(wording.getKey(), wording.getValue(), shown));
            }
        }
        return measures;
    }

    private static Measure top(String wording, ObjectValue data, Shown shown) {
        var label = Cell.Words.of(Wording.text(new Sentence("The best steps", "Die besten Stufen")));
        return new Measure.Share(
                wording + "/top",
                inWording(label, wording),
                Measures.proportion(
                        Measures.number(data, "top").orElse(0L),
                        Measures.number(data, "people").orElse(0L)),
                false,
                shown);
    }

    /** The score is a mean in which promoters are 100, detractors −100. */
    private static Optional<Measure> recommendation(String wording, ObjectValue data, Text title, Shown shown) {
        var sample = new TreeMap<Double, Long>();
        Measures.number(data, "promoters").filter(people -> people > 0).ifPresent(people -> sample.put(100.0, people));
        Measures.number(data, "passives").filter(people -> people > 0).ifPresent(people -> sample.put(0.0, people));
        Measures.number(data, "detractors")
                .filter(people -> people > 0)
                .ifPresent(people -> sample.put(-100.0, people));
        if (sample.isEmpty()) return Optional.empty();
        var measured = Measures.mean(
                wording + "/score",
                inWording(Cell.Words.of(title), wording),
                new Sample(sample),
                new Bounds(new Interval(-100, 100), true),
                shown);
        return Optional.of(new Measure.Mean(
                measured.key(),
                measured.label(),
                Optional.of(wording),
                measured.of(),
                measured.bounds(),
                0,
                new LikelihoodToRecommend(
                                sample.getOrDefault(100.0, 0L),
                                sample.getOrDefault(0.0, 0L),
                                sample.getOrDefault(-100.0, 0L))
                        .interval(Compared.CONFIDENCE),
                measured.fewest(),
                shown));
    }

    /** Returns the wordings that somebody answered, where a result tells them apart. */
    static Optional<List<String>> wordings(KeptResult result) {
        return isOne(result.method()) && result.data() instanceof ObjectValue data
                ? Optional.of(List.copyOf(answered(data).keySet()))
                : Optional.empty();
    }
}
