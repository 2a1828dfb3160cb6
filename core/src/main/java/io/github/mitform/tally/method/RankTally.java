package io.github.mitform.tally.method;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.OptionIndex;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Counts how many put each option at which rank. Counters: option by option, its ranks from the first to the last possible one. */
final class RankTally extends CountsTally<KeptResult> {
    private final RankingType type;
    private final List<Option> options;
    private final OptionIndex index;
    private final int ranks;

    RankTally(RankingType type) {
        super(
                Frequencies.ID,
                Frequencies.VERSION,
                Math.multiplyExact(type.choices().listed().size(), lowest(type)));
        this.type = type;
        this.options = type.choices().listed();
        this.index = OptionIndex.of(options);
        this.ranks = lowest(type);
    }

    private static int lowest(RankingType type) {
        int size = type.choices().listed().size();
        return Math.min(size, type.max().orElse(size));
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        int rank = 0;
        for (List<String> shared : ((RankingAnswer) answer).ranks()) {
            for (String option : shared) {
                counts.add(index.of(option) * ranks + rank, times);
            }
            rank += shared.size();
        }
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        return new KeptResult(
                Frequencies.ID,
                Frequencies.VERSION,
                state.turnout(),
                List.of(figure(state)),
                context.sampling(),
                List.of(),
                List.of(),
                data(state));
    }

    private long ranked(Counts state, int option) {
        long sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += state.get(option * ranks + rank);
        }
        return sum;
    }

    private Figure figure(Counts state) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("option", new Sentence("Option", "Möglichkeit"), Role.LABEL));
        // Without shared ranks everybody has one first option, one second …, so that the columns add up too.
        var role = type.ties() ? Role.PART : Role.CROSS;
        for (int rank = 1; rank <= ranks; rank++) {
            columns.add(new Column("rank_" + rank, new Sentence("Rank " + rank, "Platz " + rank), role));
        }
        columns.add(new Column("unranked", new Sentence("Not ranked", "Nicht gereiht"), role));
        columns.add(Columns.ANSWERED);
        var lines = new ArrayList<List<Cell>>();
        for (int option = 0; option < options.size(); option++) {
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(options.get(option)));
            for (int rank = 0; rank < ranks; rank++) {
                line.add(new Cell.People(state.get(option * ranks + rank)));
            }
            line.add(new Cell.People(state.answered() - ranked(state, option)));
            line.add(new Cell.People(state.answered()));
            lines.add(line);
        }
        return new Figure(
                "ranks",
                new Sentence(
                        "How often each option came at which rank", "Wie oft jede Möglichkeit auf welchem Platz stand"),
                columns,
                lines,
                Drawing.STACKED_BARS);
    }

    private Value data(Counts state) {
        var byOption = new LinkedHashMap<String, Value>();
        for (int option = 0; option < options.size(); option++) {
            var byRank = new ArrayList<Value>();
            for (int rank = 0; rank < ranks; rank++) {
                byRank.add(Value.of(state.get(option * ranks + rank)));
            }
            byOption.put(options.get(option).id().value(), Value.list(byRank));
        }
        return Value.object().with("ranks", Value.object(byOption));
    }
}
