package io.github.mitform.tally.method;

import io.github.mitform.answer.AllocationAnswer;
import io.github.mitform.answer.Answer;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.OptionIndex;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Standing;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Counts how many gave points to each option, and how many points. Counters: first the people, then the points. */
final class AllocationTally extends CountsTally<KeptResult> {
    private final AllocationType type;
    private final List<Option> options;
    private final OptionIndex index;

    AllocationTally(AllocationType type) {
        super(Frequencies.ID, Frequencies.VERSION, 2 * type.choices().listed().size());
        this.type = type;
        this.options = type.choices().listed();
        this.index = OptionIndex.of(options);
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        for (var given : ((AllocationAnswer) answer).points().entrySet()) {
            int points = given.getValue();
            if (points != 0) {
                int option = index.of(given.getKey());
                counts.add(option, times);
                counts.add(options.size() + option, Math.multiplyExact(points, times));
            }
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
                standings(state),
                List.of(),
                data(state));
    }

    private long points(Counts state, int option) {
        return state.get(options.size() + option);
    }

    private List<Standing> standings(Counts state) {
        var scores = new ArrayList<BigDecimal>();
        for (int i = 0; i < options.size(); i++) {
            scores.add(BigDecimal.valueOf(points(state, i)));
        }
        long greatest = Math.multiplyExact(state.answered(), type.mostForOne());
        return Standing.byScore(options, scores, BigDecimal.valueOf(greatest));
    }

    private Figure figure(Counts state) {
        var unit = type.unit().map(Wording::label).orElse(new Sentence("Points", "Punkte"));
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < options.size(); i++) {
            long people = state.get(i);
            lines.add(List.of(
                    Cell.Words.of(options.get(i)),
                    new Cell.Number(BigDecimal.valueOf(points(state, i)), 0, people),
                    new Cell.People(people),
                    mean(points(state, i), state.answered(), people)));
        }
        return new Figure(
                "points",
                new Sentence("What was given to each option", "Was auf jede Möglichkeit entfiel"),
                List.of(
                        new Column("option", new Sentence("Option", "Möglichkeit"), Role.LABEL),
                        new Column("points", unit, Role.GROUP),
                        new Column(
                                "people",
                                new Sentence("People who gave some", "Personen, die etwas gaben"),
                                Role.MEASURE),
                        Column.from("mean", new Sentence("On average of all", "Im Mittel aller"), "points", "people")),
                lines,
                Drawing.BARS);
    }

    private static Cell mean(long points, long answered, long people) {
        return answered == 0
                ? new Cell.Empty()
                : new Cell.Number(Fraction.of(points, answered).toDecimal(10), 2, people);
    }

    private Value data(Counts state) {
        var people = new LinkedHashMap<String, Value>();
        var points = new LinkedHashMap<String, Value>();
        for (int i = 0; i < options.size(); i++) {
            people.put(options.get(i).id().value(), Value.of(state.get(i)));
            points.put(options.get(i).id().value(), Value.of(points(state, i)));
        }
        return Value.object().with("people", Value.object(people)).with("points", Value.object(points));
    }
}
