package io.github.mitform.formats.vote;

import io.github.mitform.answer.AllocationAnswer;
import io.github.mitform.answer.Answer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.OptionIndex;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Role;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Points: what people gave to each option is added up, and the most points win.
 *
 * <p>Counts an allocation, such as ten points over all options, or a grid that rates each option on a scale: there the low end of the
 * scale gives 0 points, each step above it one more, and an option that somebody did not rate gets none. Settings: {@code ties}, see
 * {@link Ties}. Everybody counts alike: rows with a weight are refused. When nobody gave a point, nothing has won.
 */
public final class Points extends VoteMethod {
    /** For the service loader; holds nothing. */
    public Points() {}

    /** Returns this way of counting, for a definition. */
    public static Counting sum() {
        return Counting.by("points");
    }

    @Override
    public String id() {
        return "points";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Points", "Punkte");
    }

    @Override
    public Set<Class<? extends AnswerType>> accepts() {
        return Set.of(AllocationType.class, GridType.class);
    }

    @Override
    Tally<?, ?> read(AnswerType type, Settings settings) {
        if (type instanceof GridType grid && !(grid.cell() instanceof ScaleType)) {
            settings.report(VoteCode.NOT_RATED, Pointer.root());
        }
        return new Sum(this, type, Ties.read(settings));
    }

    private static final class Sum extends ScoreTally {
        private final OptionIndex index;
        private final long greatest;
        private final int lowEnd;

        Sum(VoteMethod method, AnswerType type, Ties ties) {
            super(method, options(type), 0, ties);
            index = OptionIndex.of(options);
            if (type instanceof GridType grid && grid.cell() instanceof ScaleType scale) {
                lowEnd = scale.from();
                greatest = (long) scale.to() - scale.from();
            } else {
                lowEnd = 0;
                greatest = type instanceof AllocationType allocation
                        ? allocation.most().orElse(allocation.total())
                        : 0;
            }
        }

        @Override
        protected void count(Answer answer, long times, Counts counts) {
            if (answer instanceof AllocationAnswer allocation) {
                for (var given : allocation.points().entrySet()) {
                    add(counts, given.getKey(), given.getValue(), times);
                }
                return;
            }
            for (var row : ((GridAnswer) answer).rows().entrySet()) {
                if (row.getValue() instanceof ScaleAnswer scale) {
                    add(counts, row.getKey(), (long) scale.step() - lowEnd, times);
                }
            }
        }

        private void add(Counts counts, String option, long points, long times) {
            if (points != 0) {
                score(counts, index.of(option), Math.multiplyExact(points, times), times);
            }
        }

        @Override
        Cell cell(Counts state, int option) {
            return new Cell.Number(BigDecimal.valueOf(state.get(option)), 0, people(state, option));
        }

        @Override
        long greatest() {
            return greatest;
        }

        @Override
        Column scoreColumn() {
            return new Column("points", new Sentence("Points", "Punkte"), Role.GROUP);
        }

        @Override
        boolean countsPeople() {
            return false;
        }

        @Override
        Sentence explanation() {
            return new Sentence(
                    "The points that people gave to each option are added up; the most points win.",
                    "Die Punkte, die auf jede Möglichkeit entfielen, werden zusammengezählt; die meisten Punkte gewinnen.");
        }
    }
}
