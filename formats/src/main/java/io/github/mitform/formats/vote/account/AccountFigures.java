package io.github.mitform.formats.vote.account;

import io.github.mitform.definition.id.Id;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.internal.table.Bought;
import io.github.mitform.formats.vote.internal.table.Decimals;
import io.github.mitform.formats.vote.internal.table.GradeTable;
import io.github.mitform.formats.vote.internal.table.PaymentCells;
import io.github.mitform.formats.vote.internal.table.PaymentTable;
import io.github.mitform.formats.vote.internal.table.RoundTable;
import io.github.mitform.formats.vote.internal.table.Rounds;
import io.github.mitform.formats.vote.internal.table.Undecided;
import io.github.mitform.formats.vote.internal.table.VoteCells;
import io.github.mitform.formats.vote.margin.Margin;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The tables of an account. */
final class AccountFigures {
    private static final Sentence NAME = new Sentence("Name", "Name");

    private final Outcome outcome;
    private final Labels labels;

    AccountFigures(Outcome outcome, Labels labels) {
        this.outcome = outcome;
        this.labels = labels;
    }

    /** Returns who has won, and the numbers by which; behind them the greatest numbers first where the rule puts nobody in order. */
    Figure result() {
        boolean scored = tellsScores();
        var columns = new ArrayList<Column>();
        columns.add(new Column("candidate", NAME, Role.LABEL));
        columns.add(new Column("result", new Sentence("Result", "Ergebnis"), Role.LABEL));
        if (scored) columns.add(new Column("score", outcome.rule().scored(), Role.MEASURE));
        var elected = Set.copyOf(outcome.winners());
        var possible = Set.copyOf(outcome.possibleWinners());
        var lines = new ArrayList<List<Cell>>();
        for (int place : order()) {
            var line = new ArrayList<Cell>();
            line.add(words(labels.of(place)));
            line.add(words(standing(elected.contains(place), possible.contains(place))));
            if (scored) {
                var score = outcome.scores().get(place);
                line.add(score == null ? new Cell.Empty() : number(score));
            }
            lines.add(line);
        }
        boolean drawn = outcome.scores().size() == outcome.candidates().size();
        return new Figure(
                "result",
                drawn ? resultIn(outcome.rule().scored()) : new Sentence("Result", "Ergebnis"),
                columns,
                lines,
                drawn ? Drawing.BARS : Drawing.NONE);
    }

    /** Bars have no other place that says what they are of. */
    static Sentence resultIn(Sentence what) {
        return new Sentence("Result: {what}", "Ergebnis: {what}").with("what", what);
    }

    /** Whoever is left alone after all rounds may have nothing, since nobody is below them; that says nothing. */
    private boolean tellsScores() {
        var scores = outcome.scores().values();
        return !scores.isEmpty()
                && !(scores.size() == 1 && scores.iterator().next().signum() == 0);
    }

    private Sentence standing(boolean elected, boolean possible) {
        if (elected) return new Sentence("elected", "gewählt");
        return possible ? undecided(outcome) : new Sentence("–", "–");
    }

    /** Returns what is said of those between whom nothing is decided. */
    static Sentence undecided(Outcome outcome) {
        return Undecided.of(outcome).filter(Undecided::isTied).isPresent()
                ? new Sentence("tied", "gleichauf")
                : new Sentence("open", "offen");
    }

    private Set<Integer> order() {
        var order = new LinkedHashSet<>(outcome.winners());
        outcome.open().ifPresent(open -> order.addAll(open.candidates()));
        outcome.order().forEach(order::addAll);
        outcome.scores().entrySet().stream()
                .sorted(Map.Entry.<Integer, Fraction>comparingByValue().reversed())
                .forEach(entry -> order.add(entry.getKey()));
        IntStream.range(0, outcome.candidates().size()).forEach(order::add);
        return order;
    }

    /** Returns how often each grade was given; empty where the rule does not look for that, or the grades are too many for columns. */
    Optional<Figure> grades(List<String> names) {
        return new GradeTable(outcome, this::candidate, grade -> name(grade, names)).figure(order());
    }

    private static Optional<Sentence> name(int grade, List<String> names) {
        return grade >= names.size() || names.get(grade).isBlank()
                ? Optional.empty()
                : Optional.of(new Sentence("{name}", "{name}").with("name", names.get(grade)));
    }

    /** Returns how ballots were judged. */
    static Figure ballots(Map<Judgement, Long> people) {
        var columns = List.of(
                new Column("ballots", new Sentence("Ballots", "Stimmzettel"), Role.LABEL),
                new Column("why", new Sentence("Why", "Warum"), Role.LABEL),
                new Column("people", new Sentence("Number", "Zahl"), Role.GROUP));
        var lines = new ArrayList<List<Cell>>();
        people.forEach((judgement, number) -> lines.add(List.of(
                words(judgement.verdict().title()),
                words(judgement.why().equals(judgement.verdict().title()) ? new Sentence("–", "–") : judgement.why()),
                new Cell.People(number))));
        return new Figure(
                "ballots",
                new Sentence("How ballots were judged", "Wie Stimmzettel beurteilt wurden"),
                columns,
                lines,
                Drawing.NONE);
    }

    /** Returns what everybody had in each round. */
    Figure rounds(Rounds rounds) {
        boolean rest = rounds.rounds().stream().anyMatch(round -> round.rest().signum() > 0);
        return new RoundTable(outcome.rule(), rounds, rounds.places(), labels, new Cells(), Role.GROUP, rest).figure();
    }

    /** Every number is shown: whoever counts a file has all ballots in it. */
    private final class Cells implements VoteCells {
        @Override
        public Cell.Words name(int place) {
            return candidate(place);
        }

        @Override
        public Cell votes(int place, Fraction votes, int decimals) {
            return rest(votes, decimals);
        }

        @Override
        public Cell rest(Fraction votes, int decimals) {
            return new Cell.Number(votes.toDecimal(decimals), decimals, outcome.people());
        }

        @Override
        public Cell moved(Fraction votes, int decimals, Fraction least) {
            return rest(votes, decimals);
        }

        @Override
        public boolean tellsAll() {
            return true;
        }
    }

    /** Returns what a candidate is called, as one of the options that there are: what else stands in a table counts for none of them. */
    Cell.Words candidate(int place) {
        var name = words(labels.of(place));
        return new Cell.Words(name.text(), Optional.of(Id.of("candidate_" + (place + 1))));
    }

    /**
     * Returns who paid how much; empty for a count that pays for nothing.
     *
     * @param votes how many votes there are for each
     */
    Optional<Figure> payments(IntFunction<Cell> votes) {
        var cells = new PaymentCells() {
            @Override
            public Cell.Words name(int place) {
                return candidate(place);
            }

            @Override
            public Cell votes(int place) {
                return votes.apply(place);
            }

            @Override
            public long fewest(Bought bought) {
                return outcome.people();
            }
        };
        return PaymentTable.of(outcome, cells).map(PaymentTable::figure);
    }

    /** Returns what is certain of the margin as numbers. */
    Figure closeness(Margin margin) {
        var columns = List.of(
                new Column("claim", new Sentence("What is certain", "Was sicher ist"), Role.LABEL),
                new Column("ballots", new Sentence("Other ballots", "Andere Stimmzettel"), Role.MEASURE),
                new Column("winner", new Sentence("Ahead", "Vorn"), Role.LABEL),
                new Column("rival", new Sentence("Closest rival", "Am nächsten dran"), Role.LABEL),
                new Column("gap", new Sentence("Votes between them", "Stimmen dazwischen"), Role.MEASURE));
        var line = List.of(
                words(margin.claim().title()),
                number(Fraction.of(margin.ballots())),
                words(labels.of(margin.winner())),
                words(labels.of(margin.rival())),
                margin.gap() == 0 ? new Cell.Empty() : number(Fraction.of(margin.gap())));
        return new Figure(
                "closeness",
                new Sentence("How close it was", "Wie knapp es war"),
                columns,
                List.of(line),
                Drawing.NONE);
    }

    private Cell number(Fraction number) {
        return number(number, outcome.people());
    }

    static Cell number(Fraction number, long people) {
        var decimal = Decimals.plain(number.toDecimal(Decimals.MOST));
        return new Cell.Number(decimal, decimal.scale(), people);
    }

    static Cell.Words words(Sentence sentence) {
        return Cell.Words.of(Text.of(sentence.german(), sentence.english()));
    }
}
