package io.github.mitform.formats.vote;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.definition.type.Option;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.OptionIndex;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Standing;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Counts who prefers which option to which. Counters: a square, line by line; each counts who prefers its line's option to its column's. */
final class SchulzeTally extends CountsTally<VoteResult> {
    private static final Schulze METHOD = new Schulze();

    private final List<Option> options;
    private final OptionIndex index;
    private final boolean margins;
    private final Ties ties;
    private final int size;

    SchulzeTally(List<Option> options, boolean margins, Ties ties) {
        super(METHOD.id(), METHOD.version(), Math.multiplyExact(options.size(), options.size()));
        this.options = options;
        this.index = OptionIndex.of(options);
        this.margins = margins;
        this.ties = ties;
        this.size = options.size();
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        var below = new boolean[size];
        Arrays.fill(below, true);
        for (List<String> shared : ((RankingAnswer) answer).ranks()) {
            for (String option : shared) {
                below[index.of(option)] = false;
            }
            for (String option : shared) {
                int line = index.of(option) * size;
                for (int other = 0; other < size; other++) {
                    if (below[other]) counts.add(line + other, times);
                }
            }
        }
    }

    @Override
    public VoteResult finish(Counts state, CountContext context) {
        var strengths = strongestChains(state);
        var points = new ArrayList<BigDecimal>();
        for (int option = 0; option < size; option++) {
            int ahead = 0;
            for (int other = 0; other < size; other++) {
                if (strengths[other][option] > strengths[option][other]) ahead++;
            }
            points.add(BigDecimal.valueOf(size - 1L - ahead));
        }
        var scores = Scores.of(options, points, BigDecimal.valueOf(Math.max(0, size - 1)), ties, context);
        var winners = state.answered() == 0 ? List.<Option>of() : Standing.first(scores.standings());
        var notes = new ArrayList<Note>();
        notes.add(outcome(winners));
        if (!winners.isEmpty()) {
            notes.addAll(scores.notes());
            notes.add(explanation(state, winners));
        }
        notes.addAll(context.sampling());
        return new VoteResult(
                METHOD.id(),
                METHOD.version(),
                state.turnout(),
                winners,
                scores.tied(),
                ties,
                ties == Ties.LOT ? context.lotSeed() : OptionalLong.empty(),
                scores.standings(),
                List.of(figure(state)),
                notes,
                data(state, winners));
    }

    /** Widest paths by the method of Floyd and Warshall; 0 where there is no chain of victories. */
    private long[][] strongestChains(Counts state) {
        var strongest = new long[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                long margin = preferred(state, from, to) - preferred(state, to, from);
                strongest[from][to] = margin <= 0 ? 0 : margins ? margin : preferred(state, from, to);
            }
        }
        for (int over = 0; over < size; over++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    long chain = Math.min(strongest[from][over], strongest[over][to]);
                    if (from != to && chain > strongest[from][to]) strongest[from][to] = chain;
                }
            }
        }
        return strongest;
    }

    private long preferred(Counts state, int option, int other) {
        return state.get(option * size + other);
    }

    private static Note outcome(List<Option> winners) {
        if (winners.isEmpty()) {
            return new Note(
                    Note.Kind.OUTCOME,
                    new Sentence(
                            "Nobody voted, so nothing has won.", "Niemand hat abgestimmt; also hat nichts gewonnen."),
                    Note.NOBODY);
        }
        var sentence = winners.size() == 1
                ? new Sentence("{options} has won.", "{options} hat gewonnen.")
                : new Sentence("{options} have won together.", "{options} haben gemeinsam gewonnen.");
        return new Note(
                Note.Kind.OUTCOME,
                sentence.with("options", Wording.labels(winners)),
                Note.NOBODY,
                winners.stream().map(Option::id).toList());
    }

    private Note explanation(Counts state, List<Option> winners) {
        int first = options.indexOf(winners.get(0));
        boolean beatsAll = true;
        for (int other = 0; other < size; other++) {
            beatsAll &= other == first || preferred(state, first, other) > preferred(state, other, first);
        }
        var sentence = beatsAll
                ? new Sentence(
                        "One against one, more people prefer {options} to each other option than the other way round.",
                        "Eins gegen eins ziehen mehr Menschen {options} jeder anderen Möglichkeit vor als umgekehrt.")
                : new Sentence(
                        "One against one, no option beats all others. Chains of victories decide, each as strong as its weakest one; no"
                                + " other option has a stronger chain to {options} than back.",
                        "Eins gegen eins schlägt keine Möglichkeit alle anderen. Es entscheiden Ketten von Siegen, jede so stark wie ihr"
                                + " schwächster; keine andere Möglichkeit hat eine stärkere Kette zu {options} als umgekehrt.");
        return new Note(
                Note.Kind.EXPLANATION,
                sentence.with("options", Wording.labels(winners)),
                Note.NOBODY,
                winners.stream().map(Option::id).toList());
    }

    private Figure figure(Counts state) {
        var lines = new ArrayList<List<Cell>>();
        for (int one = 0; one < size; one++) {
            for (int other = one + 1; other < size; other++) {
                long forOne = preferred(state, one, other);
                long forOther = preferred(state, other, one);
                lines.add(List.of(
                        Cell.Words.of(pair(options.get(one), options.get(other))),
                        new Cell.People(forOne),
                        new Cell.People(forOther),
                        new Cell.People(state.answered() - forOne - forOther),
                        new Cell.People(state.answered())));
            }
        }
        return new Figure(
                "pairs",
                new Sentence("One against one", "Eins gegen eins"),
                List.of(
                        new Column("pair", new Sentence("Pair", "Paar"), Role.LABEL),
                        new Column("first", new Sentence("Prefer the first", "Ziehen das erste vor"), Role.PART),
                        new Column("second", new Sentence("Prefer the second", "Ziehen das zweite vor"), Role.PART),
                        new Column("neither", new Sentence("Neither", "Keins von beiden"), Role.PART),
                        new Column("answered", new Sentence("Answered", "Geantwortet"), Role.TOTAL)),
                lines,
                Drawing.STACKED_BARS);
    }

    private static Text pair(Option one, Option other) {
        var words = new LinkedHashMap<Locale, String>();
        var languages = new LinkedHashSet<>(one.label().languages());
        languages.addAll(other.label().languages());
        for (Locale language : languages) {
            words.put(language, one.label().in(language) + " – " + other.label().in(language));
        }
        return new Text(words);
    }

    private Value data(Counts state, List<Option> winners) {
        var preferences = new LinkedHashMap<String, Value>();
        for (int option = 0; option < size; option++) {
            var line = new LinkedHashMap<String, Value>();
            for (int other = 0; other < size; other++) {
                if (other != option) {
                    line.put(options.get(other).id().value(), Value.of(preferred(state, option, other)));
                }
            }
            preferences.put(options.get(option).id().value(), Value.object(line));
        }
        return Value.object()
                .with("winners", Value.from(VoteResult.ids(winners)))
                .with("ties", Value.of(ties.word()))
                .with("strength", Value.of(margins ? "margins" : "winning_votes"))
                .with("preferred_to", Value.object(preferences));
    }
}
