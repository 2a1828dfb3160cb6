package io.github.mitform.formats.prototype;

import io.github.mitform.definition.type.TaskOutcomeType.Level;
import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Dominance;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Wording;
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
import java.util.Locale;
import java.util.stream.Collectors;

/** What outcomes and times come to: tables, sentences and numbers. */
final class TaskResult {
    private static final int PERCENT = 100;

    private final TaskCounts counts;
    private final List<TaskLine> lines;
    private final boolean partialIsSuccess;
    private final int confidence;
    private final CountContext context;

    TaskResult(List<Subject> tasks, TaskCounts counts, boolean partialIsSuccess, int confidence, CountContext context) {
        this.counts = counts;
        this.lines = TaskLine.of(tasks, counts, partialIsSuccess);
        this.partialIsSuccess = partialIsSuccess;
        this.confidence = confidence;
        this.context = context;
    }

    KeptResult result() {
        return new KeptResult(
                TaskSuccess.ID,
                TaskSuccess.VERSION,
                counts.turnout(),
                new TaskTables(lines, partialIsSuccess, confidence).figures(),
                notes(),
                List.of(),
                List.of(),
                data());
    }

    private double share() {
        return confidence / (double) PERCENT;
    }

    // --- sentences ---

    private List<Note> notes() {
        var notes = new ArrayList<Note>();
        for (TaskLine line : lines) {
            line.rate().ifPresent(rate -> notes.add(sentence(line, rate)));
        }
        if (notes.isEmpty()) return notes;
        for (TaskLine line : lines) {
            line.lostness().ifPresent(lostness -> notes.add(lost(line, lostness)));
            line.errors().ifPresent(errors -> notes.add(errors(line, errors)));
        }
        notes.add(new Note(
                Kind.EXPLANATION,
                partialIsSuccess
                        ? new Sentence(
                                "A task that was done in part, or with help, counts as completed.",
                                "Eine teilweise oder mit Hilfe gelöste Aufgabe zählt als geschafft.")
                        : new Sentence(
                                "A task that was done in part, or with help, does not count as completed.",
                                "Eine teilweise oder mit Hilfe gelöste Aufgabe zählt nicht als geschafft."),
                Note.NOBODY));
        notes.addAll(versions());
        notes.addAll(context.furtherPeople());
        for (TaskLine line : lines) {
            var shortest = line.shortest();
            if (shortest.isPresent() && line.outcomes().hasShorterWay(shortest.getAsInt())) {
                notes.add(shorter(line, shortest.getAsInt()));
            }
        }
        if (lines.stream().anyMatch(line -> line.outcomes().times().isEmpty())) {
            notes.add(Note.caution(new Sentence(
                    "There are too many different times for a mean.",
                    "Es gibt zu viele verschiedene Zeiten für einen Mittelwert.")));
        }
        return notes;
    }

    /** Says where one task was tried with different versions, and which of them are counted together. */
    private List<Note> versions() {
        var notes = new ArrayList<Note>();
        var several = lines.stream()
                .filter(line -> !line.alone())
                .map(TaskLine::versionName)
                .distinct()
                .toList();
        if (!several.isEmpty()) {
            notes.add(Note.caution(new Sentence(
                            "People tried different versions: {versions}. Each is counted for itself.",
                            "Getestet wurden verschiedene Stände: {versions}. Jeder ist für sich gezählt.")
                    .with("versions", joined(several))));
        }
        if (lines.stream().anyMatch(line -> line.version().equals(TaskCounts.OTHERS))) {
            notes.add(Note.caution(new Sentence(
                    "Versions that the definition does not name are counted together as another version. Name them under “versions”"
                            + " to count each for itself.",
                    "Stände, die das Format nicht nennt, sind zusammen als ein anderer Stand gezählt. Sind sie unter „versions“ genannt,"
                            + " zählt jeder für sich.")));
        }
        return notes;
    }

    private static Sentence joined(List<Sentence> parts) {
        return new Sentence(
                parts.stream().map(Sentence::english).collect(Collectors.joining(", ")),
                parts.stream().map(Sentence::german).collect(Collectors.joining(", ")));
    }

    private Note sentence(TaskLine line, Proportion rate) {
        long completed = rate.successes();
        long tried = rate.trials();
        var interval = rate.wilson(share());
        return new Note(
                Kind.OUTCOME,
                new Sentence(
                                "{title}: {completed} of {tried} ({share}) completed it. Of more people like them, between {low}% and {high}%"
                                        + " would ({confidence}% confidence, Wilson).",
                                "{title}: {completed} von {tried} ({share}) {verb} es. Von weiteren Menschen wie ihnen wären es zwischen"
                                        + " {low} % und {high} % (Vertrauensniveau {confidence} %, Wilson).")
                        .with(
                                "verb",
                                completed == 1 ? "schaffte" : "schafften",
                                "title",
                                line.title(),
                                "completed",
                                Wording.count(completed),
                                "tried",
                                Wording.count(tried),
                                "share",
                                Wording.percent(completed, tried),
                                "low",
                                whole(interval.low()),
                                "high",
                                whole(interval.high()),
                                "confidence",
                                confidence),
                smallestGroup(completed, tried));
    }

    private static Note lost(TaskLine line, Sample lostness) {
        long lost = TaskLine.lost(lostness);
        return new Note(
                Kind.OUTCOME,
                new Sentence(
                                "{title}: of {people} who completed it, {lost} ({share}) lost their way.",
                                "{title}: Von {people}, die es schafften, {verb} sich {lost} ({share}).")
                        .with(
                                "verb",
                                lost == 1 ? "verlief" : "verliefen",
                                "title",
                                line.title(),
                                "lost",
                                Wording.count(lost),
                                "people",
                                Wording.count(lostness.size()),
                                "share",
                                Wording.percent(lost, lostness.size())),
                Math.min(
                        smallestGroup(lost, lostness.size()),
                        smallestGroup(lostness.size(), line.outcomes().tried())));
    }

    private static Note shorter(TaskLine line, int shortest) {
        return Note.caution(new Sentence(
                        "{title}: some got there by fewer pages than the shortest way has ({shortest}), as the definition says. They do not count as lost for"
                                + " that; look at \"shortest\".",
                        "{title}: Manche kamen über weniger Seiten ans Ziel, als der kürzeste Weg laut Definition hat ({shortest}). Als verirrt gelten sie"
                                + " deshalb nicht; sehen Sie „shortest“ nach.")
                .with("title", line.title(), "shortest", shortest));
    }

    private static Note errors(TaskLine line, Sample errors) {
        long none = TaskLine.withoutErrors(errors);
        var people = new Sentence(
                        "{title}: {none} of {people} ({share}) made no error",
                        "{title}: {none} von {people} ({share}) {verb} keinen Fehler")
                .with(
                        "verb",
                        none == 1 ? "machte" : "machten",
                        "title",
                        line.title(),
                        "none",
                        Wording.count(none),
                        "people",
                        Wording.count(errors.size()),
                        "share",
                        Wording.percent(none, errors.size()));
        long fewest = smallestGroup(none, errors.size());
        return new Note(
                        Kind.OUTCOME,
                        new Sentence("{people}; the mean is {mean}.", "{people}; im Mittel sind es {mean}.")
                                .with(
                                        "people",
                                        people,
                                        "mean",
                                        Wording.number(
                                                BigDecimal.valueOf(errors.mean().orElseThrow())
                                                        .setScale(1, RoundingMode.HALF_UP))),
                        Math.min(fewest, Dominance.people(errors.counts())))
                .or(new Sentence("{people}.", "{people}.").with("people", people), fewest);
    }

    /** Returns the smaller one of those who did and those who did not, unless there is nobody in it. */
    private static long smallestGroup(long completed, long tried) {
        long others = tried - completed;
        if (completed == 0 || others == 0) return tried;
        return Math.min(completed, others);
    }

    private static String whole(double share) {
        return BigDecimal.valueOf(share * PERCENT)
                .setScale(0, RoundingMode.HALF_UP)
                .toString();
    }

    // --- numbers ---

    /** What a task came to stands under its name; where several versions were tried, each under its own name within. */
    private Value data() {
        var byTask = new LinkedHashMap<String, Value>();
        var byVersion = new LinkedHashMap<String, ObjectValue>();
        for (TaskLine line : lines) {
            var name = line.task().name();
            if (line.alone()) {
                byTask.put(name, data(line));
            } else {
                var before = byVersion.getOrDefault(name, Value.object());
                byVersion.put(name, before.with(line.version(), data(line)));
                byTask.put(name, Value.object().with("versions", byVersion.get(name)));
            }
        }
        return Value.object().with("confidence", Value.of(confidence)).with("tasks", Value.object(byTask));
    }

    private ObjectValue data(TaskLine line) {
        var data = Value.object()
                .with("tried", Value.of(line.outcomes().tried()))
                .with("completed", Value.of(line.completed()));
        if (!line.version().isEmpty()) data = data.with("version", Value.of(line.version()));
        for (Level level : Level.values()) {
            data = data.with(
                    level.name().toLowerCase(Locale.ROOT),
                    Value.of(line.outcomes().people(level)));
        }
        var rate = line.rate();
        if (rate.isPresent()) {
            data = data.with("laplace", Value.from(rate.get().laplace()))
                    .with("best_estimate", Value.from(rate.get().bestEstimate(share())))
                    .with("adjusted_wald", ends(rate.get().adjustedWald(share())))
                    .with("wilson", ends(rate.get().wilson(share())))
                    .with("exact", ends(rate.get().clopperPearson(share())));
        }
        var times = line.times();
        if (times.isPresent()) {
            data = data.with("times", Value.of(times.get().size()))
                    .with(
                            "geometric_mean",
                            Value.from(times.get().geometricMean().orElseThrow()));
            var interval = times.get().geometricMeanInterval(share());
            if (interval.isPresent()) {
                data = data.with("geometric_mean_interval", ends(interval.get()));
            }
        }
        var errors = line.errors();
        if (errors.isPresent()) {
            data = data.with(
                    "errors",
                    Value.object()
                            .with("people", Value.of(errors.get().size()))
                            .with("none", Value.of(TaskLine.withoutErrors(errors.get())))
                            .with("mean", Value.from(errors.get().mean().orElseThrow())));
        }
        var lostness = line.lostness();
        if (lostness.isPresent()) {
            data = data.with(
                    "lostness",
                    Value.object()
                            .with("people", Value.of(lostness.get().size()))
                            .with("lost", Value.of(TaskLine.lost(lostness.get())))
                            .with("mean", Value.from(lostness.get().mean().orElseThrow())));
        }
        return data;
    }

    private static Value ends(Interval interval) {
        return Value.object().with("low", Value.from(interval.low())).with("high", Value.from(interval.high()));
    }
}
