package io.github.mitform.formats.wave;

import io.github.mitform.check.PlannedResult;
import io.github.mitform.definition.Licence;
import io.github.mitform.definition.Phase;
import io.github.mitform.participation.Rejection;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.About;
import io.github.mitform.report.About.Refusal;
import io.github.mitform.report.About.Responses;
import io.github.mitform.report.Picture;
import io.github.mitform.report.Report;
import io.github.mitform.report.Section;
import io.github.mitform.report.Section.Method;
import io.github.mitform.report.Section.Participation;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a comparison down: what compares, then one section for each result that does. */
final class ComparisonReport {
    private static final Method METHOD =
            new Method("comparison", "1.0.0", new Sentence("Comparison of waves", "Vergleich von Wellen"));
    private static final int TREND = 3;

    private final WaveComparison comparison;
    private int intervals;
    private boolean withoutIntervals;
    /** Whether any number of one time has an interval that holds for more people like the testers. */
    private boolean ofTesters;

    ComparisonReport(WaveComparison comparison) {
        this.comparison = comparison;
    }

    Report report(Locale language, Optional<LocalDate> dated) {
        var sections = new ArrayList<Section>();
        sections.add(overview());
        for (ResultComparison result : comparison.results()) {
            if (result.isComparable()) compared(result).ifPresent(sections::add);
        }
        var format = comparison.latest().round().format();
        return new Report(
                language,
                title(),
                Optional.of(names()),
                new About(
                        format.id(),
                        format.version(),
                        Optional.of(comparison.latest().round().program().digest()),
                        format.publisher(),
                        format.licence().flatMap(Licence::data),
                        Optional.of(format.level()),
                        comparison.recruitment(),
                        phase(),
                        dated,
                        responses(),
                        smallestCell(Optional.empty()),
                        List.of()),
                sections,
                cautions());
    }

    /** Returns the title in the languages of the format, and in those of reports. */
    private Text title() {
        var title = comparison.filled(comparison.latest().round().format().title());
        var languages = new LinkedHashSet<>(title.byLanguage().keySet());
        languages.addAll(List.of(Locale.GERMAN, Locale.ENGLISH));
        var words = new LinkedHashMap<Locale, String>();
        for (Locale language : languages) {
            boolean german = language.getLanguage().equals(Locale.GERMAN.getLanguage());
            words.put(language, (german ? "Vergleich: " : "Comparison: ") + title.in(language));
        }
        return new Text(words);
    }

    private Text names() {
        var names = comparison.waves().stream().map(Wave::name).collect(Collectors.joining(", "));
        return Text.of(names, names);
    }

    /** Returns what the phase is called where that is the same each time; waves have names of their own, which stand below the title. */
    private Optional<Text> phase() {
        var titles = comparison.waves().stream()
                .map(wave -> wave.round()
                        .format()
                        .phase(wave.round().phase())
                        .flatMap(Phase::title)
                        .orElseGet(
                                () -> Text.of(Locale.ROOT, wave.round().phase().value())))
                .distinct()
                .toList();
        return titles.size() == 1 ? Optional.of(comparison.filled(titles.get(0))) : Optional.empty();
    }

    private Responses responses() {
        var refused = new LinkedHashMap<String, Long>();
        long counted = 0;
        long notCounted = 0;
        boolean simulated = false;
        for (Wave wave : comparison.waves()) {
            counted += wave.count().responses();
            notCounted += wave.count().refused();
            simulated |= wave.count().isSimulated() || wave.round().isOnSimulated();
            for (Rejection rejection : wave.count().rejected()) {
                refused.merge(rejection.code(), rejection.responses(), Long::sum);
            }
        }
        return new Responses(
                About.Kind.RESPONSES,
                counted,
                notCounted,
                refused.entrySet().stream()
                        .map(entry -> new Refusal(new Sentence(entry.getKey(), entry.getKey()), entry.getValue()))
                        .toList(),
                simulated);
    }

    private List<Sentence> cautions() {
        var cautions = new ArrayList<Note>();
        var notByChance = comparison.notByChance();
        if (notByChance.size() == comparison.waves().size()) {
            var context = CountContext.selfSelected();
            cautions.addAll(ofTesters ? context.furtherPeople() : context.sampling());
        } else if (!notByChance.isEmpty()) {
            cautions.add(Telling.notByChance(notByChance));
        }
        if (withoutIntervals) {
            cautions.add(comparison.notByChance().isEmpty() ? Telling.withinGroups() : Telling.noInterval(comparison));
        }
        if (intervals > 0) cautions.add(Telling.drawn());
        if (intervals > 1) cautions.add(Telling.manyIntervals(intervals));
        return cautions.stream().map(Note::sentence).toList();
    }

    /** The greatest of all waves: what one of them may not show, the comparison does not show either. */
    private int smallestCell(Optional<String> result) {
        int cell = 1;
        for (Wave wave : comparison.waves()) {
            cell = Math.max(cell, wave.round().format().smallestCell());
            cell = Math.max(
                    cell,
                    result.flatMap(name -> wave.round().plan().result(name))
                            .map(planned -> planned.scope().format().smallestCell())
                            .orElse(1));
        }
        return cell;
    }

    // --- what compares ---

    /** Says how many answers there are: the same people may have answered several times. */
    private static Participation answers(long answers) {
        var all = new Sentence("Answers in all: {count}.", "Antworten insgesamt: {count}.")
                .with("count", Wording.count(answers));
        return new Participation(OptionalLong.of(0), 0, Map.of(), Optional.of(all));
    }

    private Section overview() {
        var notes = Telling.circumstances(comparison);
        long people = comparison.waves().stream()
                .mapToLong(wave -> wave.count().responses())
                .sum();
        return new Section(
                "comparable",
                Text.of("Was sich vergleichen lässt", "What compares"),
                List.of(),
                METHOD,
                answers(people),
                smallestCell(Optional.empty()),
                List.of(comparison.sentence()),
                List.of(questions(), results()),
                sentences(notes, Note.Kind.EXPLANATION),
                sentences(notes, Note.Kind.CAUTION),
                List.of());
    }

    private static List<Sentence> sentences(List<Note> notes, Note.Kind kind) {
        return notes.stream()
                .filter(note -> note.kind() == kind)
                .map(Note::sentence)
                .toList();
    }

    private Figure questions() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("question", new Sentence("Question", "Frage"), Role.LABEL));
        comparison
                .places()
                .forEach(wave -> columns.add(new Column(
                        "wave_" + (wave + 1),
                        new Sentence("{wave}", "{wave}")
                                .with("wave", comparison.waves().get(wave).name()),
                        Role.LABEL)));
        var lines = comparison.questions().stream()
                .map(question -> {
                    var line = new ArrayList<Cell>();
                    line.add(Cell.Words.of(comparison.filled(question.title())));
                    question.changes().forEach(changes -> line.add(Cell.Words.of(Wording.text(words(changes)))));
                    return (List<Cell>) line;
                })
                .toList();
        return new Figure(
                "questions",
                new Sentence(
                        "The questions, seen from the latest one of each",
                        "Die Fragen, von der jeweils letzten aus gesehen"),
                columns,
                lines,
                Drawing.NONE);
    }

    private static Sentence words(Set<Change> changes) {
        if (changes.isEmpty()) return new Sentence("the same", "gleich");
        var all = changes.stream().sorted().map(Change::words).toList();
        return new Sentence(
                all.stream().map(Sentence::english).collect(Collectors.joining("; ")),
                all.stream().map(Sentence::german).collect(Collectors.joining("; ")));
    }

    private Figure results() {
        return new Figure(
                "results",
                new Sentence("The results", "Die Ergebnisse"),
                List.of(
                        new Column("result", new Sentence("Result", "Ergebnis"), Role.LABEL),
                        new Column("verdict", new Sentence("Does it compare?", "Vergleichbar?"), Role.LABEL)),
                comparison.results().stream()
                        .map(result -> List.<Cell>of(
                                Cell.Words.of(named(result)), Cell.Words.of(Wording.text(result.sentence()))))
                        .toList(),
                Drawing.NONE);
    }

    /** Returns the title of a result, with the way it was counted where another one has the same. */
    private Text named(ResultComparison result) {
        boolean isTheOnly = comparison.results().stream()
                        .filter(other -> other.title().equals(result.title()))
                        .count()
                == 1;
        return isTheOnly
                ? result.title()
                : Wording.text(new Sentence("{title} ({method})", "{title} ({method})")
                        .with("title", Wording.label(result.title()), "method", result.method()));
    }

    // --- what is compared ---

    private Optional<Section> compared(ResultComparison result) {
        var planned = comparison.latest().round().plan().result(result.name()).orElseThrow();
        int cell = smallestCell(Optional.of(result.name()));
        var compared = new Compared(
                result.waves().stream().map(comparison.waves()::get).toList(),
                result.waves().stream()
                        .map(wave -> comparison.measures(planned, wave))
                        .toList(),
                result.waves().stream()
                        .map(wave -> comparison.population(result.name(), wave))
                        .toList(),
                result.waves().stream()
                        .map(wave -> comparison.isDrawn(result.name(), wave))
                        .toList(),
                cell);
        var means = ComparedMeans.of(compared);
        var shares = ComparedShares.of(compared);
        if (means.isEmpty() && shares.isEmpty()) return Optional.empty();
        boolean trend = compared.waves().size() >= TREND;
        var outcome = new ArrayList<Sentence>();
        var figures = new ArrayList<Figure>();
        var pictures = new ArrayList<Picture>();
        means.ifPresent(of -> {
            of.outcome().ifPresent(outcome::add);
            if (trend) of.picture().ifPresent(drawn -> pictures.add(picture("means", result, drawn)));
            figures.add(of.means(!trend));
            figures.add(counted(of.differences()));
        });
        shares.ifPresent(of -> {
            if (result.isOfProblems()) {
                outcome.addAll(Rounds.outcome(of.table()));
            } else if (means.isEmpty()) {
                outcome.addAll(of.outcome());
            }
            if (trend) of.picture().ifPresent(drawn -> pictures.add(picture("shares", result, drawn)));
            figures.add(result.isOfProblems() ? Rounds.of(of.table(), compared.names()) : of.table());
            if (trend && compared.haveIntervals()) figures.add(of.intervals());
            figures.add(counted(of.differences()));
        });
        withoutIntervals |= !compared.differencesHaveIntervals();
        var explanation = Explanation.of(compared, figures);
        if (means.filter(ComparedMeans::areCutOff).isPresent()) explanation.add(Telling.cutOff());
        return Optional.of(section(result, planned, compared, outcome, figures, explanation, pictures));
    }

    private Figure counted(Figure differences) {
        intervals += (int) differences.lines().stream()
                .filter(line -> line.size() > 2 && line.get(2) instanceof Cell.Number)
                .count();
        return differences;
    }

    private static Picture picture(String id, ResultComparison result, TrendPicture drawn) {
        return new Picture(
                id,
                new Sentence("How it went on", "Wie es weiterging"),
                new Sentence(
                                "{title}: from {first} to {last}, with the intervals where there are some; the numbers stand in the tables.",
                                "{title}: von „{first}“ bis „{last}“, mit Intervallen, wo es sie gibt; die Zahlen stehen in den Tabellen.")
                        .with(
                                "title",
                                Wording.label(result.title()),
                                "first",
                                drawn.waves().get(0),
                                "last",
                                drawn.waves().get(drawn.waves().size() - 1)),
                drawn);
    }

    private Section section(
            ResultComparison result,
            PlannedResult planned,
            Compared compared,
            List<Sentence> outcome,
            List<Figure> figures,
            List<Sentence> explanation,
            List<Picture> pictures) {
        long people = 0;
        long answered = 0;
        boolean few = false;
        for (int wave : result.waves()) {
            Turnout turnout = comparison.kept(wave, result.name()).orElseThrow().turnout();
            people += turnout.people();
            answered += turnout.answered();
            few |= turnout.answered() > 0 && turnout.answered() < compared.smallestCell();
        }
        var cautions = new ArrayList<Sentence>();
        boolean ofMoreLikeThem = compared.ofTesters()
                && !comparison.notByChance().isEmpty()
                && Explanation.hasIntervals(figures, "share_trend", "means");
        ofTesters |= ofMoreLikeThem;
        // Where nobody was drawn by chance, the report says so at its head.
        if (ofMoreLikeThem
                && comparison.notByChance().size() < comparison.waves().size()) {
            cautions.add(
                    new Sentence(
                            "An interval of one time stands for more people like these testers, not for the whole city.",
                            "Ein Intervall zu einem einzelnen Mal gilt für weitere Menschen wie diese Testpersonen, nicht für die ganze Stadt."));
        }
        cautions.addAll(TaskMeasures.cautions(
                result.waves().stream()
                        .map(wave -> comparison.kept(wave, result.name()).orElseThrow())
                        .toList(),
                compared.keys(Measure.Share.class)));
        if (result.isOfProblems()) {
            long testers = compared.measures().get(compared.waves().size() - 1).all().stream()
                    .mapToLong(Measure::people)
                    .max()
                    .orElse(0);
            if (testers >= compared.smallestCell()) cautions.add(Rounds.caution(testers));
        }
        if (result.verdict() != ResultComparison.Verdict.SAME) {
            cautions.add(new Sentence(
                            "Not all waves compare here; of the others: {why}.",
                            "Nicht alle Wellen sind hier vergleichbar; bei den übrigen gilt: {why}.")
                    .with("why", result.verdict().words()));
        }
        return new Section(
                result.name(),
                result.title(),
                List.of(),
                new Method(planned.result().tally().method(), planned.method().version(), result.method()),
                few ? new Participation(OptionalLong.empty(), people, Map.of()) : answers(answered),
                compared.smallestCell(),
                outcome,
                figures,
                explanation,
                cautions,
                pictures);
    }
}
