package io.github.mitform.formats.wave;

import io.github.mitform.check.Node;
import io.github.mitform.definition.Recruitment;
import io.github.mitform.definition.flow.Task;
import io.github.mitform.definition.flow.Task.Prototype;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Note;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said about a comparison. */
final class Telling {
    private Telling() {}

    static Sentence comparable(WaveComparison comparison) {
        long same = comparison.core().size();
        long changed = comparison.questions().stream()
                .filter(QuestionComparison::isChanged)
                .count();
        long absent = comparison.questions().size() - same - changed;
        var parts = new ArrayList<Sentence>();
        parts.add(counted(
                same,
                new Sentence("No question is the same", "Keine Frage ist gleich"),
                new Sentence("1 question is the same", "1 Frage ist gleich"),
                new Sentence("The same {count} questions", "{count} Fragen sind gleich")));
        if (changed > 0) {
            parts.add(counted(
                    changed,
                    new Sentence("", ""),
                    new Sentence("1 changed", "1 ist geändert"),
                    new Sentence("{count} changed", "{count} sind geändert")));
        }
        if (absent > 0) {
            parts.add(counted(
                    absent,
                    new Sentence("", ""),
                    new Sentence("1 not asked everywhere", "1 wurde nicht überall gestellt"),
                    new Sentence("{count} not asked everywhere", "{count} wurden nicht überall gestellt")));
        }
        var sentence = joined(parts, ", ");
        for (ResultComparison result : comparison.results()) {
            if (!result.instrument()) continue;
            sentence = new Sentence("{before}. {title} {verdict}", "{before}. {title} {verdict}")
                    .with("before", sentence, "title", name(result, comparison), "verdict", result.sentence());
        }
        return new Sentence("{all}.", "{all}.").with("all", sentence);
    }

    /** Returns what people call an instrument, or, where it was asked several times, the result. */
    private static Sentence name(ResultComparison result, WaveComparison comparison) {
        long times = comparison.results().stream()
                .filter(other -> other.counting().equals(result.counting()))
                .count();
        return times == 1 ? result.method() : Wording.label(result.title());
    }

    private static Sentence counted(long count, Sentence none, Sentence one, Sentence several) {
        return count == 0 ? none : count == 1 ? one : several.with("count", Wording.count(count));
    }

    private static Sentence joined(List<Sentence> parts, String between) {
        return new Sentence(
                parts.stream().map(Sentence::english).collect(Collectors.joining(between)),
                parts.stream().map(Sentence::german).collect(Collectors.joining(between)));
    }

    /** Returns whether format, version and way to take part are the same. */
    static List<Note> circumstances(WaveComparison comparison) {
        var notes = new ArrayList<Note>();
        core(comparison).ifPresent(core -> notes.add(new Note(Note.Kind.EXPLANATION, core, Note.NOBODY)));
        notes.add(new Note(Note.Kind.EXPLANATION, formats(comparison.waves()), Note.NOBODY));
        eachTested(comparison.waves())
                .ifPresent(tested -> notes.add(new Note(Note.Kind.EXPLANATION, tested, Note.NOBODY)));
        notes.addAll(recruitment(comparison));
        return notes;
    }

    /** Says for which version of a prototype tasks were set each time; nothing where no task has one. */
    private static Optional<Sentence> eachTested(List<Wave> waves) {
        var tested =
                waves.stream().map(wave -> tested(wave.round().plan().flow())).toList();
        if (tested.stream().allMatch(String::isEmpty)) return Optional.empty();
        return Optional.of(new Sentence(
                        "What tasks were set for, as the definition says: {tested}.",
                        "Wofür laut Definition Aufgaben gestellt wurden: {tested}.")
                .with("tested", joined(waves, tested)));
    }

    private static String tested(List<Node> flow) {
        return prototypes(flow)
                .map(prototype -> prototype.name() + " " + prototype.version())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Stream<Prototype> prototypes(List<Node> flow) {
        return flow.stream()
                .flatMap(node -> node instanceof Node.Page page
                        ? page.step() instanceof Task task ? Stream.of(task.prototype()) : Stream.empty()
                        : node.inside().stream().flatMap(Telling::prototypes));
    }

    /** Names the fixed core; nothing where every question belongs to it, or none. */
    private static Optional<Sentence> core(WaveComparison comparison) {
        var core = comparison.questions().stream()
                .filter(QuestionComparison::isSame)
                .map(question -> Wording.label(comparison.filled(question.title())))
                .toList();
        if (core.isEmpty() || core.size() == comparison.questions().size()) return Optional.empty();
        return Optional.of(new Sentence(
                        "The fixed core, the same in every wave: {english}.",
                        "Der feste Kern, in jeder Welle gleich: {german}.")
                .with(
                        "english",
                        core.stream().map(title -> "“" + title.english() + "”").collect(Collectors.joining(", ")),
                        "german",
                        core.stream().map(title -> "„" + title.german() + "“").collect(Collectors.joining(", "))));
    }

    private static Sentence formats(List<Wave> waves) {
        var formats = waves.stream()
                .map(wave ->
                        wave.round().format().id() + " " + wave.round().format().version())
                .toList();
        if (formats.stream().distinct().count() == 1) {
            boolean exactly = waves.stream()
                            .map(wave -> wave.round().program().digest())
                            .distinct()
                            .count()
                    == 1;
            return (exactly
                            ? new Sentence(
                                    "All used {format}, the very same definition.",
                                    "Alle haben {format} benutzt, genau dieselbe Definition.")
                            : new Sentence(
                                    "All used {format}, but not the very same definition: something was adapted.",
                                    "Alle haben {format} benutzt, aber nicht genau dieselbe Definition: Etwas wurde angepasst."))
                    .with("format", formats.get(0));
        }
        return new Sentence(
                        "Different formats or versions: {formats}.", "Verschiedene Formate oder Versionen: {formats}.")
                .with("formats", joined(waves, formats));
    }

    private static Sentence each(List<Wave> waves, List<Sentence> values) {
        return new Sentence(
                joined(waves, values.stream().map(Sentence::english).toList()),
                joined(waves, values.stream().map(Sentence::german).toList()));
    }

    private static String joined(List<Wave> waves, List<String> values) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < waves.size(); i++) {
            parts.add(waves.get(i).name() + ": " + values.get(i));
        }
        return String.join("; ", parts);
    }

    private static List<Note> recruitment(WaveComparison comparison) {
        var notes = new ArrayList<Note>();
        var ways = comparison.waves().stream()
                .map(wave -> wave.round().format().recruitment())
                .toList();
        if (ways.stream().distinct().count() > 1) {
            notes.add(Note.caution(new Sentence(
                            "People did not come to take part in the same way ({ways}). A difference may come from that alone.",
                            "Die Menschen kamen nicht auf gleichem Weg dazu ({ways}). Ein Unterschied kann allein daran liegen.")
                    .with(
                            "ways",
                            each(
                                    comparison.waves(),
                                    ways.stream().map(Telling::way).toList()))));
        }
        return notes;
    }

    private static Sentence way(Recruitment recruitment) {
        return switch (recruitment) {
            case OPEN -> new Sentence("whoever wanted to", "wer wollte");
            case INVITED -> new Sentence("invited", "eingeladen");
            case RANDOM -> new Sentence("drawn by lot", "ausgelost");
            case STRATIFIED -> new Sentence("drawn by lot within groups", "in Gruppen ausgelost");
            case QUOTA -> new Sentence("by quota", "nach Quoten");
        };
    }

    /** Says that intervals are narrower than they would be of endlessly many people; nothing where they are not. */
    static Optional<Sentence> populations(Compared compared) {
        var waves = new ArrayList<Wave>();
        var people = new ArrayList<Sentence>();
        for (int i = 0; i < compared.waves().size(); i++) {
            int wave = i;
            compared.measures().get(wave).all().stream()
                    .map(measure -> compared.population(wave, measure.people()))
                    .filter(OptionalLong::isPresent)
                    .findFirst()
                    .ifPresent(population -> {
                        waves.add(compared.waves().get(wave));
                        people.add(Wording.people(population.getAsLong()));
                    });
        }
        if (waves.isEmpty()) return Optional.empty();
        return Optional.of(new Sentence(
                        "Intervals are narrower because people were drawn from only so many ({people}).",
                        "Die Intervalle sind schmaler, weil nur aus so vielen ausgewählt wurde ({people}).")
                .with("people", each(waves, people)));
    }

    static Sentence cutOff() {
        return new Sentence(
                "No interval reaches beyond what an answer can be at least or at most.",
                "Kein Intervall reicht über das hinaus, was eine Antwort mindestens oder höchstens sein kann.");
    }

    /** Says by what shares are weighted and, where there are intervals, whose they are; nothing where there are no weights. */
    static List<Sentence> weights(Compared compared) {
        if (!compared.isWeighted()) return List.of();
        var sentences = new ArrayList<Sentence>();
        boolean means = !compared.keys(Measure.Mean.class).isEmpty();
        sentences.add(
                means
                        ? new Sentence(
                                "Shares and means are weighted each time by the margins of that time.",
                                "Anteile und Mittel sind jedes Mal nach den Rändern dieses Mals gewichtet.")
                        : new Sentence(
                                "Shares are weighted each time by the margins of that time.",
                                "Die Anteile sind jedes Mal nach den Rändern dieses Mals gewichtet."));
        if (compared.haveIntervals()) {
            sentences.add(new Sentence(
                    "Intervals of weighted shares are those of as many people as would tell as much without weights (effective sample size: Kish"
                            + " 1965); weights are taken as given.",
                    "Die Intervalle gewichteter Anteile sind die von so vielen Menschen, wie ohne Gewichte ebenso viel sagten (effektive"
                            + " Stichprobengröße: Kish 1965); die Gewichte gelten dabei als gegeben."));
        }
        return sentences;
    }

    /** Says of some of the waves what is said of all where nobody was drawn by chance. */
    static Note notByChance(List<String> waves) {
        return Note.caution(new Sentence(
                        "People were not drawn by chance here: {waves}. These numbers say what those who took part answered; they do not speak"
                                + " for everybody, and there is no margin of error for them.",
                        "Hier wurden die Menschen nicht per Zufall ausgewählt: {waves}. Diese Zahlen sagen, was die Teilnehmenden geantwortet"
                                + " haben; sie stehen nicht für alle, und eine Fehlerspanne gibt es dafür nicht.")
                .with("waves", String.join(", ", waves)));
    }

    /** Returns why differences have no interval. */
    static Note noInterval(WaveComparison comparison) {
        return Note.caution(new Sentence(
                        "Differences have no interval, because people were not drawn by chance ({waves}). A difference may come from"
                                + " who took part each time, or from the same people having answered before.",
                        "Unterschiede haben kein Intervall, weil die Menschen nicht per Zufall ausgewählt wurden ({waves}). Ein"
                                + " Unterschied kann daran liegen, wer jeweils teilnahm, oder daran, dass dieselben Menschen schon"
                                + " einmal geantwortet haben.")
                .with("waves", String.join(", ", comparison.notByChance())));
    }

    /** Returns why differences of numbers without weights have no interval where all were drawn by chance. */
    static Note withinGroups() {
        return Note.caution(new Sentence(
                "Some differences have no interval, because people were drawn within groups, and it is not said that the same share was"
                        + " drawn in each. A difference may come from other shares having been drawn.",
                "Manche Unterschiede haben kein Intervall, weil die Menschen innerhalb von Gruppen ausgewählt wurden und nicht gesagt ist,"
                        + " dass es in jeder der gleiche Anteil war. Ein Unterschied kann daran liegen, dass andere Anteile ausgewählt"
                        + " wurden."));
    }

    /** Returns how many intervals are wrong by chance alone. */
    static Note manyIntervals(int intervals) {
        return Note.caution(new Sentence(
                        "There are {count} intervals for differences. At 95% confidence, {wrong} of them may be expected to miss the truth,"
                                + " by chance alone. Do not pick out the greatest difference.",
                        "Es gibt {count} Intervalle für Unterschiede. Bei 95 % Vertrauen ist damit zu rechnen, dass {wrong} von ihnen"
                                + " danebenliegen, allein durch Zufall. Greifen Sie nicht den größten Unterschied heraus.")
                .with(
                        "count",
                        Wording.count(intervals),
                        "wrong",
                        Wording.number(BigDecimal.valueOf(intervals, 0)
                                .multiply(BigDecimal.valueOf(5, 2))
                                .setScale(1, RoundingMode.HALF_UP))));
    }

    /** Returns for whom an interval of a difference stands. */
    static Note drawn() {
        return Note.caution(
                new Sentence(
                        "An interval says between which ends the difference would lie if everybody had been asked both times; 95 of 100 such"
                                + " intervals are right. Where it reaches across 0, chance alone may be behind the difference.",
                        "Ein Intervall sagt, zwischen welchen Enden der Unterschied läge, wenn beide Male alle gefragt worden wären; 95 von 100"
                                + " solchen Intervallen treffen zu. Wo es über die 0 reicht, kann allein der Zufall dahinterstehen."));
    }
}
