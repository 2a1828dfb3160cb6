package io.github.mitform.tally.method;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ComparisonAnswer;
import io.github.mitform.answer.ComparisonAnswer.Choice;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.ComparisonType.Kind;
import io.github.mitform.definition.type.Option;
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
import io.github.mitform.tally.result.Standing;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Counts how often each option was the best and the worst of a set, and who said so. The score of an option is how often it was the best
 * less how often it was the worst; of a pair, the one that was not chosen counts as the worst.
 *
 * <p>Counters, option by option: sets in which it stood, in which it was the best, the worst; people who saw it, who called it the best,
 * the worst.
 */
final class ComparisonTally extends CountsTally<KeptResult> {
    private static final int WIDTH = 6;
    private static final int SHOWN = 0;
    private static final int BEST = 1;
    private static final int WORST = 2;
    private static final int PEOPLE = 3;

    private final boolean pairs;
    private final List<Option> options;
    private final OptionIndex index;

    ComparisonTally(ComparisonType type) {
        super(
                Frequencies.ID,
                Frequencies.VERSION,
                Math.multiplyExact(WIDTH, type.choices().listed().size()));
        this.pairs = type.kind() == Kind.PAIR;
        this.options = type.choices().listed();
        this.index = OptionIndex.of(options);
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        var own = new LinkedHashMap<Integer, int[]>();
        for (Choice choice : ((ComparisonAnswer) answer).sets()) {
            for (String option : choice.shown()) {
                int[] numbers = own.computeIfAbsent(index.of(option), key -> new int[PEOPLE]);
                numbers[SHOWN]++;
                if (option.equals(choice.best())) {
                    numbers[BEST]++;
                } else if (pairs || choice.worst().filter(option::equals).isPresent()) {
                    numbers[WORST]++;
                }
            }
        }
        own.forEach((option, numbers) -> {
            for (int i = 0; i < PEOPLE; i++) {
                if (numbers[i] > 0) {
                    counts.add(option * WIDTH + i, Math.multiplyExact(numbers[i], times));
                    counts.add(option * WIDTH + PEOPLE + i, times);
                }
            }
        });
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

    private static long get(Counts state, int option, int what) {
        return state.get(option * WIDTH + what);
    }

    private static long score(Counts state, int option) {
        return get(state, option, BEST) - get(state, option, WORST);
    }

    /** By score; nobody can score more than the sets in which the option that stood most often stood. */
    private List<Standing> standings(Counts state) {
        var scores = new ArrayList<BigDecimal>();
        long most = 0;
        for (int i = 0; i < options.size(); i++) {
            scores.add(BigDecimal.valueOf(score(state, i)));
            most = Math.max(most, get(state, i, SHOWN));
        }
        return Standing.byScore(options, scores, BigDecimal.valueOf(most));
    }

    private Figure figure(Counts state) {
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < options.size(); i++) {
            lines.add(List.of(
                    Cell.Words.of(options.get(i)),
                    number(state, i, BEST),
                    number(state, i, WORST),
                    number(state, i, SHOWN),
                    new Cell.Number(BigDecimal.valueOf(score(state, i)), 0, get(state, i, PEOPLE + SHOWN))));
        }
        return new Figure(
                "sets",
                new Sentence("How often each option was chosen", "Wie oft jede Möglichkeit gewählt wurde"),
                List.of(
                        new Column("option", new Sentence("Option", "Möglichkeit"), Role.LABEL),
                        new Column(
                                "best",
                                pairs
                                        ? new Sentence("The better one", "Die bessere")
                                        : new Sentence("The best one", "Die beste"),
                                Role.GROUP),
                        new Column(
                                "worst",
                                pairs
                                        ? new Sentence("The other one", "Die andere")
                                        : new Sentence("The worst one", "Die schlechteste"),
                                Role.GROUP),
                        new Column(
                                "shown", new Sentence("Sets it stood in", "Gruppen, in denen sie stand"), Role.GROUP),
                        Column.from("score", new Sentence("Score", "Punktwert"), "best", "worst")),
                lines,
                Drawing.BARS);
    }

    private static Cell number(Counts state, int option, int what) {
        return new Cell.Number(BigDecimal.valueOf(get(state, option, what)), 0, get(state, option, PEOPLE + what));
    }

    private Value data(Counts state) {
        var byOption = new LinkedHashMap<String, Value>();
        for (int i = 0; i < options.size(); i++) {
            byOption.put(
                    options.get(i).id().value(),
                    Value.object()
                            .with("best", Value.of(get(state, i, BEST)))
                            .with("worst", Value.of(get(state, i, WORST)))
                            .with("shown", Value.of(get(state, i, SHOWN))));
        }
        return Value.object().with("options", Value.object(byOption));
    }
}
