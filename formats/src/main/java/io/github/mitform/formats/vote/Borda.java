package io.github.mitform.formats.vote;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.OptionIndex;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Role;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Borda's rule: with m options, the first of a ranking gets m − 1 points, the second m − 2, and so on to 0; the most points win
 * (Jean-Charles de Borda, Mémoire sur les élections au scrutin, 1781).
 *
 * <p>Options that share a rank share the points of the places they take, each getting the average. Settings:
 *
 * <ul>
 *   <li>{@code truncated}: what options get that a ranking leaves out. {@code average}, the default: they share the points that are left,
 *       so that every ranking gives out the same number of points. {@code zero}: nothing, which gives those who rank few options
 *       more influence on the difference between these and the rest.
 *   <li>{@code ties}: see {@link Ties}
 * </ul>
 *
 * <p>Exact: points are counted in halves. Everybody counts alike: rows with a weight are refused. When nobody voted, nothing has won.
 */
public final class Borda extends VoteMethod {
    private static final int HALVES = 2;

    /** For the service loader; holds nothing. */
    public Borda() {}

    /** Returns this way of counting, for a definition: options that a ranking leaves out share the points that are left. */
    public static Counting average() {
        return Counting.by("borda").with("truncated", "average");
    }

    /** Returns this way of counting, for a definition: options that a ranking leaves out get no points. */
    public static Counting zero() {
        return Counting.by("borda").with("truncated", "zero");
    }

    @Override
    public String id() {
        return "borda";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Borda count", "Borda-Wahl");
    }

    @Override
    public Set<Class<? extends AnswerType>> accepts() {
        return Set.of(RankingType.class);
    }

    @Override
    Tally<?, ?> read(AnswerType type, Settings settings) {
        boolean average =
                settings.word("truncated", "average", "average", "zero").equals("average");
        return new Points(this, (RankingType) type, average, Ties.read(settings));
    }

    private static final class Points extends ScoreTally {
        private final boolean average;
        private final OptionIndex index;

        Points(VoteMethod method, RankingType type, boolean average, Ties ties) {
            super(method, options(type), 0, ties);
            this.average = average;
            index = OptionIndex.of(options);
        }

        @Override
        protected void count(Answer answer, long times, Counts counts) {
            int place = 0;
            var ranks = ((RankingAnswer) answer).ranks();
            for (List<String> shared : ranks) {
                long halves = averageInHalves(place, shared.size());
                for (String option : shared) {
                    score(counts, index.of(option), Math.multiplyExact(halves, times), times);
                }
                place += shared.size();
            }
            int left = options.size() - place;
            if (average && left > 1) {
                addToUnranked(ranks, Math.multiplyExact(averageInHalves(place, left), times), counts);
            }
        }

        private long averageInHalves(int firstPlace, int options) {
            int lastPlace = firstPlace + options - 1;
            return (this.options.size() - 1L - firstPlace) + (this.options.size() - 1L - lastPlace);
        }

        private void addToUnranked(List<List<String>> ranks, long halves, Counts counts) {
            var unranked = new boolean[options.size()];
            Arrays.fill(unranked, true);
            for (List<String> shared : ranks) {
                for (String option : shared) {
                    unranked[index.of(option)] = false;
                }
            }
            for (int option = 0; option < unranked.length; option++) {
                if (unranked[option]) counts.add(option, halves);
            }
        }

        @Override
        BigDecimal score(Counts state, int option) {
            return BigDecimal.valueOf(state.get(option)).divide(BigDecimal.valueOf(HALVES));
        }

        @Override
        Cell cell(Counts state, int option) {
            // Every ranking says something about every option, so the points stand on everybody who voted.
            return new Cell.Number(score(state, option), 1, state.answered());
        }

        @Override
        long greatest() {
            return Math.max(0, options.size() - 1);
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
            var left = average
                    ? new Sentence(
                            "What a ranking left out shares the points that are left.",
                            "Was jemand nicht gereiht hat, teilt sich die übrigen Punkte.")
                    : new Sentence(
                            "What a ranking left out gets no points.",
                            "Was jemand nicht gereiht hat, bekommt keine Punkte.");
            return new Sentence(
                            "The first of a ranking gets {most} points, each next one a point less, the last one 0; the most points win."
                                    + " {left}",
                            "Der erste Platz bringt {most} Punkte, jeder weitere einen weniger, der letzte 0; die meisten Punkte"
                                    + " gewinnen. {left}")
                    .with("most", greatest(), "left", left);
        }
    }
}
