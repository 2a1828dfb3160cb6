package io.github.mitform.formats.vote.method;

import io.github.mitform.definition.type.Option;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts what a rule came to into tables and sentences. */
final class RuleReport {
    private static final int DECIMALS = 4;

    /** A count of many rounds is told whole in the data; a report tells the last of them. */
    private static final int MOST_STEPS = 40;

    private final Rule<?> rule;
    private final List<Option> options;
    private final Votes<?> votes;
    private final CountContext context;
    private final Labels labels;

    RuleReport(Rule<?> rule, List<Option> options, Votes<?> votes, CountContext context) {
        this.rule = rule;
        this.options = options;
        this.votes = votes;
        this.context = context;
        this.labels = place -> Wording.label(options.get(place));
    }

    /** Returns the result of a count that came to no outcome. */
    RuleResult without(Sentence why) {
        var notes = new ArrayList<Note>();
        notes.add(new Note(Note.Kind.OUTCOME, why, Note.NOBODY));
        notes.addAll(context.sampling());
        return new RuleResult(
                rule,
                votes.turnout().turnout(),
                Optional.empty(),
                List.of(),
                List.of(),
                notes,
                OutcomeWriter.uncounted(rule, votes.profile()));
    }

    RuleResult of(Outcome outcome) {
        var standings = standings(outcome);
        return new RuleResult(
                rule,
                votes.turnout().turnout(),
                Optional.of(outcome),
                standings,
                options.isEmpty() ? List.of() : List.of(figure(outcome, standings)),
                notes(outcome),
                OutcomeWriter.write(outcome));
    }

    /** The order of the rule where it has one; otherwise the elected in their order, then those tied for what is left, then the others. */
    private List<Standing> standings(Outcome outcome) {
        var groups = new ArrayList<List<Integer>>(outcome.order());
        if (groups.isEmpty()) {
            groups.addAll(outcome.elected());
            outcome.open().ifPresent(open -> groups.add(open.candidates()));
        }
        var named = new HashSet<Integer>();
        groups.forEach(named::addAll);
        groups.add(IntStream.range(0, options.size())
                .filter(place -> !named.contains(place))
                .boxed()
                .toList());
        var standings = new ArrayList<Standing>();
        for (List<Integer> group : groups) {
            int rank = standings.size() + 1;
            for (int place : group) {
                standings.add(new Standing(options.get(place), rank, score(outcome, place), BigDecimal.ZERO));
            }
        }
        return standings;
    }

    private static BigDecimal score(Outcome outcome, int place) {
        return outcome.scores()
                .getOrDefault(place, Fraction.ZERO)
                .toDecimal(DECIMALS)
                .stripTrailingZeros();
    }

    private Figure figure(Outcome outcome, List<Standing> standings) {
        boolean scored = !outcome.scores().isEmpty();
        int decimals = decimals(outcome);
        var columns = new ArrayList<Column>();
        columns.add(new Column("option", new Sentence("Option", "Möglichkeit"), Role.LABEL));
        columns.add(new Column("rank", new Sentence("Place", "Platz"), Role.LABEL));
        if (scored) columns.add(new Column("score", new Sentence("Score", "Wertung"), Role.MEASURE));
        var lines = new ArrayList<List<Cell>>();
        for (Standing standing : standings) {
            var line = new ArrayList<Cell>();
            int place = options.indexOf(standing.option());
            line.add(Cell.Words.of(standing.option()));
            line.add(Cell.Words.of(Wording.text(Wording.count(standing.rank()))));
            if (scored) {
                var score = outcome.scores().get(place);
                line.add(
                        score == null
                                ? new Cell.Empty()
                                : new Cell.Number(score.toDecimal(decimals), decimals, people(place)));
            }
            lines.add(line);
        }
        return new Figure("order", rule.title(), columns, lines, scored ? Drawing.BARS : Drawing.NONE);
    }

    /** Returns how many decimal places show every score, but no more than are worth reading. */
    private static int decimals(Outcome outcome) {
        return outcome.scores().values().stream()
                .mapToInt(
                        score -> score.toDecimal(DECIMALS).stripTrailingZeros().scale())
                .reduce(0, Math::max);
    }

    /** Returns the size of the smaller group that a score tells apart: those who name an option, and those who do not. */
    private long people(int place) {
        long all = votes.profile().people();
        long naming = votes.profile().lines().stream()
                .filter(line -> Paper.names(line.ballot(), place))
                .mapToLong(Profile.Line::people)
                .sum();
        return naming == 0 || naming == all ? all : Math.min(naming, all - naming);
    }

    private List<Note> notes(Outcome outcome) {
        var notes = new ArrayList<Note>();
        notes.add(outcomeNote(outcome));
        outcome.ties().forEach(tie -> notes.add(tieNote(tie)));
        var steps = outcome.steps();
        for (Step step : steps.subList(Math.max(0, steps.size() - MOST_STEPS), steps.size())) {
            notes.add(new Note(
                    Note.Kind.EXPLANATION,
                    step.sentence(labels),
                    StepPeople.fewest(
                            step.toValue(outcome.candidates()), votes.profile().people()),
                    List.of()));
        }
        notes.addAll(context.sampling());
        return notes;
    }

    private Note outcomeNote(Outcome outcome) {
        if (votes.profile().people() == 0) {
            return new Note(
                    Note.Kind.OUTCOME,
                    new Sentence(
                            "Nobody voted, so nothing has won.", "Niemand hat abgestimmt; also hat nichts gewonnen."),
                    Note.NOBODY);
        }
        var sentence = new Sentence(won(outcome).english(), won(outcome).german());
        if (outcome.open().isPresent()) {
            var open = outcome.open().get();
            var tied = new Sentence("{options} are tied for {seats}.", "{options} liegen gleichauf um {seats}.")
                    .with("options", labels.row(open.candidates()), "seats", places(open.seats()));
            sentence = outcome.winners().isEmpty()
                    ? tied
                    : new Sentence(sentence.english() + " " + tied.english(), sentence.german() + " " + tied.german());
        }
        return new Note(
                Note.Kind.OUTCOME,
                sentence,
                Note.NOBODY,
                outcome.possibleWinners().stream()
                        .map(place -> options.get(place).id())
                        .toList());
    }

    private Sentence won(Outcome outcome) {
        var winners = outcome.winners();
        if (winners.isEmpty()) return new Sentence("Nothing has won.", "Nichts hat gewonnen.");
        var sentence = winners.size() == 1
                ? new Sentence("{options} has won.", "{options} hat gewonnen.")
                : new Sentence("{options} have won.", "{options} haben gewonnen.");
        return sentence.with("options", labels.row(winners));
    }

    private static Sentence places(int seats) {
        return seats == 1
                ? new Sentence("one place", "einen Platz")
                : new Sentence(seats + " places", seats + " Plätze");
    }

    private Note tieNote(TieUse tie) {
        boolean shared = tie.chosen().isEmpty() || tie.chosen().equals(tie.tied());
        var sentence = shared
                ? new Sentence("{tied} were tied in round {round}.", "{tied} lagen in Runde {round} gleichauf.")
                : new Sentence(
                        "{tied} were tied in round {round}; {chosen} was taken: {by}{detail}.",
                        "{tied} lagen in Runde {round} gleichauf; genommen wurde {chosen}: {by}{detail}.");
        var detail = tie.detail().map(text -> " (" + text + ")").orElse("");
        return new Note(
                Note.Kind.EXPLANATION,
                sentence.with(
                        "tied",
                        labels.row(tie.tied()),
                        "round",
                        tie.round(),
                        "chosen",
                        labels.row(tie.chosen()),
                        "by",
                        tie.by().title(),
                        "detail",
                        detail),
                Note.NOBODY,
                tie.tied().stream().map(place -> options.get(place).id()).toList());
    }
}
