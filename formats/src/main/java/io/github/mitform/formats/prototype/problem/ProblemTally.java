package io.github.mitform.formats.prototype.problem;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.value.codec.Codec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Counts who had which problems. */
final class ProblemTally implements Tally<ProblemCounts, KeptResult> {
    private final List<Option> problems;
    private final boolean rated;
    private final Map<String, Subject> tasks;
    private final int goal;
    private final Codec<ProblemCounts> codec;

    ProblemTally(AnswerType type, Map<String, Subject> tasks, int goal) {
        this.rated = type instanceof GridType;
        this.problems = type instanceof GridType grid
                ? grid.rows().listed()
                : ((ChoicesType) type).choices().listed();
        this.tasks = Map.copyOf(tasks);
        this.goal = goal;
        this.codec = ProblemCounts.codec(problems.size());
    }

    @Override
    public ProblemCounts empty() {
        return new ProblemCounts(problems.size());
    }

    @Override
    public ProblemCounts add(ProblemCounts state, Row row) {
        CountsTally.requireNoWeight(row, ProblemMethod.ID);
        state.turnout.add(row.missing(0), row.times());
        var answer = row.answer(0);
        if (answer != null) {
            state.add(pattern(answer), row.times());
        } else if (rated && row.missing(0) == Missing.LEFT_EMPTY) {
            state.add(Collections.nCopies(problems.size(), 0), row.times());
        }
        return state;
    }

    private List<Integer> pattern(Answer answer) {
        var pattern = new ArrayList<Integer>();
        for (Option problem : problems) {
            pattern.add(severity(answer, problem.id().value()));
        }
        return pattern;
    }

    private static int severity(Answer answer, String problem) {
        if (answer instanceof GridAnswer grid) {
            return grid.rows().get(problem) instanceof ScaleAnswer scale ? scale.step() : 0;
        }
        return ((ChoicesAnswer) answer).options().contains(problem) ? 1 : 0;
    }

    @Override
    public ProblemCounts merge(ProblemCounts left, ProblemCounts right) {
        left.addAll(right);
        return left;
    }

    @Override
    public KeptResult finish(ProblemCounts state, CountContext context) {
        return new ProblemResult(problems, tasks, rated, goal, state, context).result();
    }

    @Override
    public Codec<ProblemCounts> codec() {
        return codec;
    }
}
