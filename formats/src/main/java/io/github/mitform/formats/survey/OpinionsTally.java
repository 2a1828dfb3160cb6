package io.github.mitform.formats.survey;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.OptionIndex;
import io.github.mitform.tally.result.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Counts agreement, disagreement and passes. Counters: three for each statement. */
final class OpinionsTally extends CountsTally<OpinionsResult> {
    private static final int MEANINGS = 3;
    private static final int PLACES = 10;

    private final List<Option> statements;
    private final OptionIndex index;
    private final Opinions.Rules rules;
    private final Map<String, Integer> meanings = new HashMap<>();

    OpinionsTally(GridType grid, Opinions.Rules rules) {
        super(Opinions.ID, Opinions.VERSION, MEANINGS * grid.rows().listed().size());
        this.statements = grid.rows().listed();
        this.index = OptionIndex.of(statements);
        this.rules = rules;
        rules.agree().forEach(id -> meanings.put(id, 0));
        rules.disagree().forEach(id -> meanings.put(id, 1));
        rules.pass().forEach(id -> meanings.put(id, 2));
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        for (var row : ((GridAnswer) answer).rows().entrySet()) {
            if (row.getValue() instanceof ChoiceAnswer choice) {
                var meaning = meanings.get(choice.option());
                if (meaning == null) {
                    throw new IllegalArgumentException("an answer names an option that its cell does not have");
                }
                counts.add(index.of(row.getKey()) * MEANINGS + meaning, times);
            }
        }
    }

    @Override
    public OpinionsResult finish(Counts state, CountContext context) {
        var opinions = new ArrayList<Opinion>();
        for (int i = 0; i < statements.size(); i++) {
            int first = i * MEANINGS;
            opinions.add(new Opinion(statements.get(i), state.get(first), state.get(first + 1), state.get(first + 2)));
        }
        long atLeast = rules.atLeast(state.answered());
        var listed = opinions.stream()
                .filter(opinion ->
                        !rules.unlisted().contains(opinion.statement().id().value()))
                .toList();
        var byConsensus = ordered(listed, atLeast, Opinion::consensus);
        var byDivision = ordered(listed, atLeast, Opinion::division);
        var report = new OpinionsReport(listed, byConsensus, byDivision, atLeast, rules.top());
        return new OpinionsResult(
                state.turnout(),
                opinions,
                atLeast,
                rules.unlisted(),
                standings(listed, atLeast),
                report.figures(),
                report.notes(context));
    }

    private static List<Opinion> ordered(
            List<Opinion> opinions, long atLeast, Function<Opinion, Optional<Fraction>> measure) {
        return opinions.stream()
                .filter(opinion ->
                        opinion.answered() >= atLeast && measure.apply(opinion).isPresent())
                .sorted(Comparator.comparing(
                                (Opinion opinion) -> measure.apply(opinion).orElseThrow())
                        .thenComparing(Opinion::answered)
                        .reversed())
                .toList();
    }

    private static List<Standing> standings(List<Opinion> opinions, long atLeast) {
        var scores = opinions.stream()
                .map(opinion -> opinion.consensus()
                        .filter(share -> opinion.answered() >= atLeast)
                        .orElse(Fraction.ZERO)
                        .toDecimal(PLACES))
                .toList();
        return Standing.byScore(opinions.stream().map(Opinion::statement).toList(), scores, BigDecimal.ONE);
    }
}
