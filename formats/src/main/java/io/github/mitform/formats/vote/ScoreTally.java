package io.github.mitform.formats.vote;

import io.github.mitform.definition.type.Option;
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
import io.github.mitform.tally.result.Note;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Counts votes by adding up a score for each option; the options with the greatest score win.
 *
 * <p>Counters: first a score for each option, then how many people gave it something, then whatever a method adds.
 */
abstract class ScoreTally extends CountsTally<VoteResult> {
    private final String method;
    private final String version;
    private final Ties ties;
    final List<Option> options;

    ScoreTally(VoteMethod method, List<Option> options, int more, Ties ties) {
        super(method.id(), method.version(), 2 * options.size() + more);
        this.method = method.id();
        this.version = method.version();
        this.options = options;
        this.ties = ties;
    }

    /** Adds to an option's score, given by this many people. */
    final void score(Counts counts, int option, long score, long people) {
        counts.add(option, score);
        counts.add(options.size() + option, people);
    }

    /** Returns what stands in a table for an option's score. */
    abstract Cell cell(Counts state, int option);

    /** Returns an option's score. */
    BigDecimal score(Counts state, int option) {
        return BigDecimal.valueOf(state.get(option));
    }

    /** Returns the options that can win. */
    List<Integer> electable() {
        var all = new ArrayList<Integer>();
        for (int i = 0; i < options.size(); i++) all.add(i);
        return all;
    }

    /** Returns the greatest score that one person can give an option. */
    abstract long greatest();

    abstract Column scoreColumn();

    /** Returns whether the score is a number of people, so that it is a share of those who voted. */
    abstract boolean countsPeople();

    /** Returns how the votes were counted. */
    abstract Sentence explanation();

    final long people(Counts state, int option) {
        return state.get(options.size() + option);
    }

    @Override
    public final VoteResult finish(Counts state, CountContext context) {
        var candidates = electable();
        var scores = Scores.of(
                candidates.stream().map(options::get).toList(),
                candidates.stream().map(option -> score(state, option)).toList(),
                BigDecimal.valueOf(Math.multiplyExact(greatest(), state.answered())),
                ties,
                context);
        var notes = new ArrayList<Note>();
        notes.add(outcome(state, scores));
        notes.addAll(scores.notes());
        notes.add(new Note(Note.Kind.EXPLANATION, explanation(), Note.NOBODY));
        notes.addAll(context.sampling());
        return new VoteResult(
                method,
                version,
                state.turnout(),
                scores.winners(),
                scores.tied(),
                ties,
                ties == Ties.LOT ? context.lotSeed() : OptionalLong.empty(),
                scores.standings(),
                List.of(figure(state)),
                notes,
                data(state, scores));
    }

    private Note outcome(Counts state, Scores scores) {
        var winners = scores.winners();
        if (winners.isEmpty()) {
            return new Note(
                    Note.Kind.OUTCOME,
                    new Sentence(
                            "Nobody voted, so nothing has won.", "Niemand hat abgestimmt; also hat nichts gewonnen."),
                    Note.NOBODY);
        }
        long people = people(state, options.indexOf(winners.get(0)));
        long rest = state.answered() - people;
        var score = scores.standings().get(0).score();
        var total = countsPeople() ? Wording.votes(score.longValueExact()) : points(score);
        var without = winners.size() == 1
                ? new Sentence("{options} has won.", "{options} hat gewonnen.")
                : new Sentence("{options} have won together.", "{options} haben gemeinsam gewonnen.");
        var sentence = winners.size() == 1
                ? new Sentence(
                        "{options} has won with {score} from {people}.",
                        "{options} hat mit {score} von {people} gewonnen.")
                : new Sentence(
                        "{options} have won together with {score} each from {people}.",
                        "{options} haben gemeinsam gewonnen, mit je {score} von {people}.");
        var note = new Note(
                Note.Kind.OUTCOME,
                sentence.with(
                        "options", Wording.labels(winners), "score", total, "people", Wording.people(state.answered())),
                rest == 0 ? people : Math.min(people, rest),
                winners.stream().map(Option::id).toList());
        return note.or(without.with("options", Wording.labels(winners)));
    }

    private static Sentence points(BigDecimal score) {
        var number = Wording.number(score.signum() == 0 ? BigDecimal.ZERO : score.stripTrailingZeros());
        return new Sentence(number.english() + " points", number.german() + " Punkten");
    }

    private Figure figure(Counts state) {
        var lines = new ArrayList<List<Cell>>();
        for (int i : byScore(state)) {
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(options.get(i)));
            line.add(cell(state, i));
            if (countsPeople()) {
                line.add(state.answered() == 0 ? new Cell.Empty() : new Cell.Share(people(state, i), state.answered()));
            }
            lines.add(line);
        }
        lines.addAll(moreLines(state));
        var columns = new ArrayList<Column>();
        columns.add(new Column("option", new Sentence("Option", "Möglichkeit"), Role.LABEL));
        columns.add(scoreColumn());
        if (countsPeople()) {
            columns.add(Column.from(
                    "share", new Sentence("Share", "Anteil"), scoreColumn().id()));
        }
        return new Figure("votes", new Sentence("The votes", "Die Stimmen"), columns, lines, Drawing.BARS);
    }

    /** Returns the options' places, the greatest score first, equal ones in the order of the ballot. */
    private int[] byScore(Counts state) {
        return IntStream.range(0, options.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> score(state, i)).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Returns lines of votes that are for none of the options. */
    List<List<Cell>> moreLines(Counts state) {
        return List.of();
    }

    private Value data(Counts state, Scores scores) {
        var points = new LinkedHashMap<String, Value>();
        for (int i = 0; i < options.size(); i++) {
            points.put(options.get(i).id().value(), Value.of(score(state, i)));
        }
        return Value.object()
                .with("scores", Value.object(points))
                .with("winners", Value.from(VoteResult.ids(scores.winners())))
                .with(
                        "tied",
                        Value.from(scores.tied().stream().map(VoteResult::ids).toList()))
                .with("ties", Value.of(ties.word()));
    }
}
