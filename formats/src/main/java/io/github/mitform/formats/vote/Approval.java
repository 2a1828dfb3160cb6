package io.github.mitform.formats.vote;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.OptionIndex;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Role;
import java.util.List;
import java.util.Set;

/**
 * Approval: everybody approves of as many options as the question allows, and the option with the most approvals wins (Steven Brams and
 * Peter Fishburn, "Approval Voting", American Political Science Review 72 (1978), <a
 * href="https://doi.org/10.2307/1955105">doi:10.2307/1955105</a>).
 *
 * <p>Counts choices. An exclusive option, such as "none of these", is counted and shown but cannot win; what people added of their own is
 * not counted here. Settings: {@code ties}, see {@link Ties}. Everybody counts alike: rows with a weight are refused. When nobody
 * approved of anything, nothing has won.
 */
public final class Approval extends VoteMethod {
    /** For the service loader; holds nothing. */
    public Approval() {}

    /** Returns this way of counting, for a definition. */
    public static Counting most() {
        return Counting.by("approval");
    }

    @Override
    public String id() {
        return "approval";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Approval", "Zustimmungswahl");
    }

    @Override
    public Set<Class<? extends AnswerType>> accepts() {
        return Set.of(ChoicesType.class);
    }

    @Override
    Tally<?, ?> read(AnswerType type, Settings settings) {
        return new Approvals(this, (ChoicesType) type, Ties.read(settings));
    }

    private static final class Approvals extends ScoreTally {
        private final OptionIndex index;

        Approvals(VoteMethod method, ChoicesType type, Ties ties) {
            super(method, options(type), 0, ties);
            index = OptionIndex.of(options);
        }

        @Override
        protected void count(Answer answer, long times, Counts counts) {
            for (String option : ((ChoicesAnswer) answer).options()) {
                score(counts, index.of(option), times, times);
            }
        }

        @Override
        List<Integer> electable() {
            return super.electable().stream()
                    .filter(option -> !options.get(option).exclusive())
                    .toList();
        }

        @Override
        Cell cell(Counts state, int option) {
            return new Cell.People(people(state, option));
        }

        @Override
        long greatest() {
            return 1;
        }

        @Override
        Column scoreColumn() {
            return new Column("votes", new Sentence("Approvals", "Zustimmungen"), Role.MEASURE);
        }

        @Override
        boolean countsPeople() {
            return true;
        }

        @Override
        Sentence explanation() {
            return new Sentence(
                    "Everybody could approve of several options; the most approvals win.",
                    "Alle konnten mehreren Möglichkeiten zustimmen; die meisten Zustimmungen gewinnen.");
        }
    }
}
