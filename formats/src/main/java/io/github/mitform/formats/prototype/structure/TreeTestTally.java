package io.github.mitform.formats.prototype.structure;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.TreePathAnswer;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.TreePathType.Heading;
import io.github.mitform.formats.counting.CheckedMethod;
import io.github.mitform.formats.prototype.structure.HeadingTree.Outcome;
import io.github.mitform.formats.prototype.structure.HeadingTree.Walk;
import io.github.mitform.formats.statistics.Interval;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Figure.Sum;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Note.Kind;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts how searches in a tree of headings ended. Counters: success and failure, each direct and not; whose first click was right; for each
 * heading, who went there first, and who would look there in the end.
 */
final class TreeTestTally extends CountsTally<KeptResult> {
    static final String ID = "tree_test";
    private static final int FIRST_RIGHT = 4;
    private static final int HEADINGS = 5;

    private final HeadingTree tree;
    private final List<String> goals;
    private final int confidence;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<Text> labels = new ArrayList<>();

    TreeTestTally(TreePathType type, int confidence) {
        super(ID, CheckedMethod.VERSION, HEADINGS + 2 * size(type.tree()));
        this.tree = HeadingTree.of(type);
        this.goals = type.goals().stream().map(Id::value).toList();
        this.confidence = confidence;
        add(type.tree());
    }

    private static int size(List<Heading> headings) {
        return headings.stream()
                .mapToInt(heading -> 1 + size(heading.children()))
                .sum();
    }

    private void add(List<Heading> headings) {
        for (Heading heading : headings) {
            if (index.putIfAbsent(heading.id().value(), labels.size()) == null) labels.add(heading.label());
            add(heading.children());
        }
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        var walked = (TreePathAnswer) answer;
        var walk = tree.walk(walked.path(), false, goals);
        counts.add(place(walk), times);
        if (walk.firstIsRight()) counts.add(FIRST_RIGHT, times);
        walk.firstClick().ifPresent(first -> counts.add(HEADINGS + place(first), times));
        counts.add(HEADINGS + labels.size() + place(walked.chosen()), times);
    }

    private static int place(Walk walk) {
        return (walk.outcome() == Outcome.SUCCESS ? 0 : 2) + (walk.direct() ? 0 : 1);
    }

    private int place(String heading) {
        var place = index.get(heading);
        if (place == null) {
            throw new IllegalArgumentException("an answer chooses a heading that is not in the tree");
        }
        return place;
    }

    private static long gaveUp(Counts state) {
        var missing = state.turnout().missing();
        return missing.getOrDefault(Missing.SKIPPED, 0L) + missing.getOrDefault(Missing.LEFT_EMPTY, 0L);
    }

    private static long searched(Counts state) {
        return state.answered() + gaveUp(state);
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        return new KeptResult(
                ID,
                CheckedMethod.VERSION,
                state.turnout(),
                List.of(outcomes(state), headings(state)),
                searched(state) == 0 ? List.of() : notes(state, context),
                List.of(),
                List.of(),
                data(state));
    }

    private static Figure outcomes(Counts state) {
        var words = List.of(
                new Sentence("Found, without going back", "Gefunden, ohne Umweg"),
                new Sentence("Found, after going back", "Gefunden, mit Umweg"),
                new Sentence("Looked elsewhere, without going back", "Anderswo gesucht, ohne Umweg"),
                new Sentence("Looked elsewhere, after going back", "Anderswo gesucht, mit Umweg"),
                new Sentence("Gave up", "Aufgegeben"));
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < words.size(); i++) {
            long people = i < FIRST_RIGHT ? state.get(i) : gaveUp(state);
            lines.add(
                    List.of(Cell.Words.of(Wording.text(words.get(i))), new Cell.People(people), share(people, state)));
        }
        var figure = new Figure(
                "outcomes",
                new Sentence("How many found it", "Wie viele es gefunden haben"),
                List.of(
                        new Column("outcome", new Sentence("Outcome", "Ausgang"), Role.LABEL),
                        new Column("people", new Sentence("People", "Personen"), Role.GROUP),
                        Column.from("share", new Sentence("Share", "Anteil"), "people")),
                lines,
                Drawing.BARS);
        // Where people would look in the end tells how many found it; how many answered at all is told, too.
        return figure.withSums(
                new Sum("people", List.of(0, 1)),
                new Sum("people", List.of(2, 3)),
                new Sum("people", List.of(0, 1, 2, 3)));
    }

    private static Cell share(long people, Counts state) {
        return searched(state) == 0 ? new Cell.Empty() : new Cell.Share(people, searched(state));
    }

    /** Returns where people went; only headings that somebody chose, since a tree has many. */
    private Figure headings(Counts state) {
        var lines = new ArrayList<List<Cell>>();
        var leads = new ArrayList<Boolean>();
        var right = new ArrayList<Boolean>();
        for (String heading : index.keySet()) {
            int i = place(heading);
            long first = state.get(HEADINGS + i);
            long last = state.get(HEADINGS + labels.size() + i);
            if (first + last > 0) {
                lines.add(List.of(Cell.Words.of(labels.get(i)), new Cell.People(first), new Cell.People(last)));
                leads.add(tree.leads(heading, goals));
                right.add(goals.contains(heading));
            }
        }
        var figure = new Figure(
                "headings",
                new Sentence(
                        "Where people clicked first, and where they would look",
                        "Wohin zuerst geklickt und wo am Ende gesucht wurde"),
                List.of(
                        new Column("heading", new Sentence("Heading", "Überschrift"), Role.LABEL),
                        new Column("first", new Sentence("First click", "Erster Klick"), Role.GROUP),
                        new Column("chosen", new Sentence("Would look here", "Am Ende gesucht"), Role.GROUP)),
                lines,
                Drawing.NONE);
        // The outcomes tell how many found it, a sentence for how many the first click was right.
        return figure.withHalves("first", leads).withHalves("chosen", right);
    }

    private List<Note> notes(Counts state, CountContext context) {
        var found = found(state);
        var notes = new ArrayList<Note>();
        notes.add(new Note(
                Kind.OUTCOME,
                new Sentence(
                                "{found} of {people} ({share}) found it, {direct} of them without going back. Of more people like them, between"
                                        + " {low}% and {high}% would ({confidence}% confidence, Wilson).",
                                "{found} von {people} ({share}) fanden es, davon {direct} ohne Umweg. Von weiteren Menschen wie ihnen wären"
                                        + " es zwischen {low} % und {high} % (Vertrauensniveau {confidence} %, Wilson).")
                        .with(
                                "found",
                                Wording.count(found.successes()),
                                "people",
                                Wording.count(found.trials()),
                                "share",
                                Wording.percent(found.successes(), found.trials()),
                                "direct",
                                Wording.count(state.get(0)),
                                "low",
                                whole(wilson(found).low()),
                                "high",
                                whole(wilson(found).high()),
                                "confidence",
                                confidence),
                smallest(state.get(0), state.get(1), state.get(2) + state.get(3), found.trials() - found.successes())));
        notes.add(new Note(
                Kind.EXPLANATION,
                new Sentence(
                                "{direct} of {people} never went back, whether they were right or not; for {first} the first click was right.",
                                "{direct} von {people} gingen nie zurück, ob richtig oder falsch; bei {first} war der erste Klick richtig.")
                        .with(
                                "direct",
                                Wording.count(state.get(0) + state.get(2)),
                                "people",
                                Wording.count(found.trials()),
                                "first",
                                Wording.count(state.get(FIRST_RIGHT))),
                smallest(
                        state.get(0),
                        state.get(1),
                        state.get(2),
                        state.get(3),
                        state.get(FIRST_RIGHT),
                        state.answered() - state.get(FIRST_RIGHT))));
        notes.addAll(context.furtherPeople());
        return notes;
    }

    private static Proportion found(Counts state) {
        return new Proportion(state.get(0) + state.get(1), searched(state));
    }

    private Interval wilson(Proportion found) {
        return found.wilson(confidence / 100.0);
    }

    /** Returns the smallest group in which there is anybody. */
    private static long smallest(long... groups) {
        long smallest = Note.NOBODY;
        for (long group : groups) {
            if (group > 0) smallest = Math.min(smallest, group);
        }
        return smallest;
    }

    private static String whole(double share) {
        return BigDecimal.valueOf(100 * share).setScale(0, RoundingMode.HALF_UP).toString();
    }

    private Value data(Counts state) {
        var data = Value.object()
                .with("participants", Value.of(searched(state)))
                .with("direct_success", Value.of(state.get(0)))
                .with("indirect_success", Value.of(state.get(1)))
                .with("direct_failure", Value.of(state.get(2)))
                .with("indirect_failure", Value.of(state.get(3)))
                .with("gave_up", Value.of(gaveUp(state)))
                .with("first_click_right", Value.of(state.get(FIRST_RIGHT)));
        if (searched(state) == 0) return data;
        var wilson = wilson(found(state));
        return data.with(
                "wilson", Value.object().with("low", Value.from(wilson.low())).with("high", Value.from(wilson.high())));
    }
}
