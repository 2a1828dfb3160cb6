package io.github.mitform.formats.vote;

import io.github.mitform.definition.type.Option;
import io.github.mitform.formats.vote.Runoff.Round;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Note;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Tables and sentences about the rounds of an instant runoff. */
record RunoffReport(List<Option> options, List<Round> rounds, Ties ties, CountContext context) {
    private static final Cell.Words EXHAUSTED =
            Cell.Words.of(Text.of("Nennt keine weitere Möglichkeit", "Names no further option"));

    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        if (!rounds.isEmpty()) {
            figures.add(overview());
        }
        for (int i = rounds.size() - 1; i >= 0; i--) {
            figures.add(bars(i));
        }
        return figures;
    }

    private Figure overview() {
        var columns = new ArrayList<Column>();
        columns.add(option());
        for (int i = 0; i < rounds.size(); i++) {
            columns.add(new Column("round_" + (i + 1), title(i), Role.GROUP));
        }
        var lines = new ArrayList<List<Cell>>();
        for (int option = 0; option < options.size(); option++) {
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(options.get(option)));
            for (Round round : rounds) {
                long votes = round.tally().get(option);
                line.add(votes < 0 ? new Cell.Empty() : new Cell.People(votes));
            }
            lines.add(line);
        }
        var exhausted = new ArrayList<Cell>();
        exhausted.add(EXHAUSTED);
        for (Round round : rounds) {
            exhausted.add(new Cell.People(round.exhausted()));
        }
        lines.add(exhausted);
        return new Figure("rounds", new Sentence("All rounds", "Alle Runden"), columns, lines, Drawing.NONE);
    }

    private Figure bars(int index) {
        var round = rounds.get(index);
        long continuing = round.continuing();
        var lines = new ArrayList<List<Cell>>();
        for (int option = 0; option < options.size(); option++) {
            long votes = round.tally().get(option);
            if (votes >= 0) {
                lines.add(List.of(
                        Cell.Words.of(options.get(option)),
                        new Cell.People(votes),
                        continuing == 0 ? new Cell.Empty() : new Cell.Share(votes, continuing)));
            }
        }
        lines.add(List.of(EXHAUSTED, new Cell.People(round.exhausted()), new Cell.Empty()));
        return new Figure(
                "round_" + (index + 1),
                title(index),
                List.of(
                        option(),
                        new Column("votes", new Sentence("Votes", "Stimmen"), Role.GROUP),
                        Column.from(
                                "share",
                                new Sentence("Share of those that still count", "Anteil an denen, die noch zählen"),
                                "votes")),
                lines,
                Drawing.BARS);
    }

    private static Column option() {
        return new Column("option", new Sentence("Option", "Möglichkeit"), Role.LABEL);
    }

    private static Sentence title(int index) {
        return new Sentence("Round " + (index + 1), "Runde " + (index + 1));
    }

    List<Note> notes(List<Option> winners) {
        var notes = new ArrayList<Note>();
        notes.add(outcome(winners));
        boolean tied = false;
        for (int i = 0; i < rounds.size(); i++) {
            notes.add(explanation(i));
            if (!rounds.get(i).tied().isEmpty()) {
                tied = true;
                notes.add(tie(i));
            }
        }
        if (tied) {
            notes.add(
                    Note.caution(
                            new Sentence(
                                    "There was a tie; breaking it in another way could have led to another outcome.",
                                    "Es gab einen Gleichstand; ihn anders aufzulösen, hätte zu einem anderen Ergebnis führen können.")));
        }
        notes.addAll(context.sampling());
        return notes;
    }

    private Note outcome(List<Option> winners) {
        if (winners.isEmpty()) {
            return new Note(
                    Note.Kind.OUTCOME,
                    new Sentence(
                            "Nobody voted, so nothing has won.", "Niemand hat abgestimmt; also hat nichts gewonnen."),
                    Note.NOBODY);
        }
        var sentence = winners.size() == 1
                ? new Sentence("{options} has won after {rounds}.", "{options} hat nach {rounds} gewonnen.")
                : new Sentence(
                        "{options} have won together after {rounds}.",
                        "{options} haben nach {rounds} gemeinsam gewonnen.");
        int count = rounds.size();
        return new Note(
                Note.Kind.OUTCOME,
                sentence.with(
                        "options",
                        Wording.labels(winners),
                        "rounds",
                        new Sentence(
                                count + (count == 1 ? " round" : " rounds"),
                                count + (count == 1 ? " Runde" : " Runden"))),
                Note.NOBODY,
                winners.stream().map(Option::id).toList());
    }

    private Note explanation(int index) {
        var round = rounds.get(index);
        var named = named(round.won().isEmpty() ? round.out() : round.won());
        long votes = round.tally().get(options.indexOf(named.get(0)));
        long rest = round.continuing() - votes * named.size();
        var sentence = round.won().isEmpty() ? out(named) : won(round, named, votes);
        return new Note(
                        Note.Kind.EXPLANATION,
                        start(index, sentence)
                                .with(
                                        "options",
                                        Wording.labels(named),
                                        "votes",
                                        Wording.votes(votes),
                                        "continuing",
                                        Wording.count(round.continuing())),
                        votes == 0 || rest == 0 ? Math.max(votes, rest) : Math.min(votes, rest),
                        named.stream().map(Option::id).toList())
                .or(start(index, discreet(round, named)).with("options", Wording.labels(named)));
    }

    private static Sentence start(int index, Sentence sentence) {
        return new Sentence(
                "Round " + (index + 1) + ": " + sentence.english(), "Runde " + (index + 1) + ": " + sentence.german());
    }

    private static Sentence out(List<Option> out) {
        return out.size() == 1
                ? new Sentence(
                        "{options} has the fewest ({votes}) and is out. These votes go on to the options they name next.",
                        "{options} hat die wenigsten ({votes}) und scheidet aus. Diese Stimmen gehen auf die Möglichkeiten über, die"
                                + " sie als nächste nennen.")
                : new Sentence(
                        "{options} have the fewest ({votes} each) and are out. These votes go on to the options they name next.",
                        "{options} haben die wenigsten (je {votes}) und scheiden aus. Diese Stimmen gehen auf die Möglichkeiten"
                                + " über, die sie als nächste nennen.");
    }

    private static Sentence won(Round round, List<Option> won, long votes) {
        if (won.size() > 1) {
            return new Sentence(
                    "{options} have the same number ({votes} each) and win together.",
                    "{options} haben gleich viele (je {votes}) und gewinnen gemeinsam.");
        }
        return votes > round.continuing() - votes
                ? new Sentence(
                        "{options} has {votes} of the {continuing} that still count. That is more than half, and wins.",
                        "{options} hat {votes} von den {continuing}, die noch zählen. Das ist mehr als die Hälfte und gewinnt.")
                : new Sentence(
                        "{options} has {votes} of the {continuing} that still count, and wins.",
                        "{options} hat {votes} von den {continuing}, die noch zählen, und gewinnt.");
    }

    private static Sentence discreet(Round round, List<Option> named) {
        boolean one = named.size() == 1;
        if (round.won().isEmpty()) {
            return one
                    ? new Sentence(
                            "{options} has the fewest votes and is out.",
                            "{options} hat die wenigsten Stimmen und scheidet aus.")
                    : new Sentence(
                            "{options} have the fewest votes and are out.",
                            "{options} haben die wenigsten Stimmen und scheiden aus.");
        }
        return one
                ? new Sentence("{options} wins.", "{options} gewinnt.")
                : new Sentence("{options} win together.", "{options} gewinnen gemeinsam.");
    }

    private Note tie(int index) {
        var round = rounds.get(index);
        var tied = named(round.tied());
        var sentence = switch (ties) {
            case ALL_TIED ->
                new Sentence(
                        "{options} were tied and are treated alike.",
                        "{options} lagen gleichauf und werden gleich behandelt.");
            case ORDER ->
                new Sentence(
                        "{options} were tied; as fixed before, the order of the list decided.",
                        "{options} lagen gleichauf; wie vorher festgelegt entschied die Reihenfolge der Liste.");
            case LOT ->
                new Sentence(
                        "{options} were tied; a lot (seed {seed}) decided.",
                        "{options} lagen gleichauf; ein Los (Startzahl {seed}) entschied.");
        };
        return new Note(
                Note.Kind.EXPLANATION,
                start(index, sentence)
                        .with(
                                "options",
                                Wording.labels(tied),
                                "seed",
                                context.lotSeed().orElse(0)),
                Note.NOBODY,
                tied.stream().map(Option::id).toList());
    }

    private List<Option> named(List<Integer> places) {
        return places.stream().map(options::get).toList();
    }
}
