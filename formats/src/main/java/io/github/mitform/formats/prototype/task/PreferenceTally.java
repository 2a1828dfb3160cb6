package io.github.mitform.formats.prototype.task;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.formats.counting.CheckedMethod;
import io.github.mitform.formats.statistics.BinomialTest;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.OptionIndex;
import io.github.mitform.tally.Row;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Counts who prefers which version, and where it is known by what they saw first. Counters: one for each version, one for those who named another,
 * then for each version one for each that may be seen first.
 */
final class PreferenceTally extends CountsTally<KeptResult> {
    static final String ID = "preference";
    /** Beyond so many people nobody needs a test. */
    private static final long MOST_TESTED = 1_000_000;

    private final List<Option> versions;
    private final OptionIndex index;
    /** The place of the version that an order shows first, by the id of the order; nothing where no order is known. */
    private final Map<String, Integer> shownFirst;

    private final int confidence;

    /** @param shownFirst the version that an order shows first, by the id of the order; nothing where no order is counted */
    PreferenceTally(ChoiceType type, Map<String, String> shownFirst, int confidence) {
        super(
                ID,
                CheckedMethod.VERSION,
                1
                        + type.choices().listed().size()
                                * (shownFirst.isEmpty()
                                        ? 1
                                        : 1 + type.choices().listed().size()));
        this.versions = type.choices().listed();
        this.index = OptionIndex.of(versions);
        var places = new LinkedHashMap<String, Integer>();
        shownFirst.forEach((order, version) -> places.put(order, index.of(version)));
        this.shownFirst = places;
        this.confidence = confidence;
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        var choice = (ChoiceAnswer) answer;
        counts.add(choice.option().isEmpty() ? versions.size() : index.of(choice.option()), times);
    }

    @Override
    protected void count(Row row, Counts counts) {
        super.count(row, counts);
        if (shownFirst.isEmpty()
                || !(row.answer(0) instanceof ChoiceAnswer choice)
                || choice.option().isEmpty()) return;
        if (row.answer(1) instanceof ChoiceAnswer order && shownFirst.containsKey(order.option())) {
            counts.add(cell(index.of(choice.option()), shownFirst.getOrDefault(order.option(), 0)), row.times());
        }
    }

    /** Returns the counter of those who preferred one version and saw another one, or the same, first. */
    private int cell(int preferred, int first) {
        return versions.size() + 1 + preferred * versions.size() + first;
    }

    private long preferred(Counts state) {
        return IntStream.range(0, versions.size()).mapToLong(state::get).sum();
    }

    private int first(Counts state) {
        int first = 0;
        for (int i = 1; i < versions.size(); i++) {
            if (state.get(i) > state.get(first)) first = i;
        }
        return first;
    }

    /**
     * Returns how likely it is by chance at most that any version is preferred by as many as the most preferred one: as often as there are
     * versions (after Bonferroni) what it is for one that was named before. Of two versions that is the two-sided value.
     */
    private Optional<Double> probability(Counts state) {
        long people = preferred(state);
        if (people == 0 || people > MOST_TESTED || versions.size() < 2) return Optional.empty();
        var test = new BinomialTest((int) state.get(first(state)), (int) people, 1.0 / versions.size());
        return Optional.of(Math.min(1, versions.size() * test.greater()));
    }

    private Sentence test(double probability) {
        if (versions.size() == 2) {
            return new Sentence("Exact binomial test, {p}.", "Exakter Binomialtest, {p}.")
                    .with("p", Said.probability(probability));
        }
        return new Sentence(
                        "Exact binomial test, {versions}-fold because the most preferred of {versions} versions was picked out, {p}.",
                        "Exakter Binomialtest, mal {versions}, weil der am häufigsten bevorzugte von {versions} Ständen herausgegriffen"
                                + " ist, {p}.")
                .with("versions", versions.size(), "p", Said.probability(probability));
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        return new KeptResult(
                ID,
                CheckedMethod.VERSION,
                state.turnout(),
                shownFirst.isEmpty()
                        ? List.of(figure(state))
                        : List.of(figure(state), order(state).figure()),
                notes(state, context),
                List.of(),
                List.of(),
                data(state));
    }

    private Figure figure(Counts state) {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < versions.size(); i++) {
            lines.add(line(Cell.Words.of(versions.get(i)), state.get(i), state));
        }
        long others = state.get(versions.size());
        if (others > 0) lines.add(line(Cell.Words.of(Text.of("Etwas anderes", "Something else")), others, state));
        return new Figure(
                "versions",
                new Sentence("Which version people prefer", "Welchen Stand die Leute bevorzugen"),
                List.of(
                        new Column("version", new Sentence("Version", "Stand"), Role.LABEL),
                        new Column("people", new Sentence("People", "Personen"), Role.GROUP),
                        Column.from("share", new Sentence("Share", "Anteil"), "people")),
                lines,
                Drawing.BARS);
    }

    private static List<Cell> line(Cell label, long people, Counts state) {
        return List.of(
                label,
                new Cell.People(people),
                state.answered() == 0 ? new Cell.Empty() : new Cell.Share(people, state.answered()));
    }

    private List<Note> notes(Counts state, CountContext context) {
        var notes = new ArrayList<Note>();
        long people = preferred(state);
        if (people == 0) return notes;
        int first = first(state);
        long most = state.get(first);
        boolean tied = IntStream.range(0, versions.size())
                        .filter(i -> state.get(i) == most)
                        .count()
                > 1;
        long smallest = Said.smallest(most, people - most);
        if (tied) {
            notes.add(new Note(
                    Kind.OUTCOME,
                    new Sentence(
                                    "Several versions are preferred equally often, each by {most} of {people}.",
                                    "Mehrere Stände werden gleich oft bevorzugt, jeder von {most} von {people}.")
                            .with("most", Wording.count(most), "people", Wording.count(people)),
                    smallest));
        } else {
            notes.add(new Note(
                    Kind.OUTCOME,
                    new Sentence("“{version}” is preferred by {some}.", "„{version}“ bevorzugen {some}.")
                            .with(
                                    "version",
                                    Wording.label(versions.get(first)),
                                    "some",
                                    Said.of(new Proportion(most, people), confidence)),
                    smallest,
                    List.of(versions.get(first).id())));
            probability(state)
                    .ifPresent(p -> notes.add(new Note(
                            Kind.OUTCOME,
                            new Sentence("{verdict} ({test})", "{verdict} ({test})")
                                    .with("verdict", Said.verdict(p, confidence), "test", test(p)),
                            smallest)));
        }
        if (!shownFirst.isEmpty()) notes.addAll(order(state).notes());
        notes.add(Note.caution(new Sentence(
                "Which version people saw first can decide what they prefer. The order has to be drawn for each person.",
                "Welchen Stand jemand zuerst sah, kann entscheiden, welcher bevorzugt wird. Die Reihenfolge muss für jede Person ausgelost"
                        + " werden.")));
        notes.addAll(context.furtherPeople());
        return notes;
    }

    private ShownFirst order(Counts state) {
        var cells = new long[versions.size()][versions.size()];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells.length; j++) cells[i][j] = state.get(cell(i, j));
        }
        return new ShownFirst(versions, cells, confidence);
    }

    private Value data(Counts state) {
        var counts = new LinkedHashMap<String, Value>();
        for (int i = 0; i < versions.size(); i++) {
            counts.put(versions.get(i).id().value(), Value.of(state.get(i)));
        }
        ObjectValue data = Value.object()
                .with("versions", Value.object(counts))
                .with("others", Value.of(state.get(versions.size())));
        var p = probability(state);
        if (p.isPresent()) data = data.with("p", Value.from(p.get()));
        return shownFirst.isEmpty() ? data : data.with("order", order(state).data());
    }
}
