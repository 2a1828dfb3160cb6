package io.github.mitform.formats.vote;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.OptionIndex;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.text.Text;
import java.util.List;
import java.util.Set;

/**
 * Plurality: everybody has one vote, and the option with the most votes wins, with or without a majority.
 *
 * <p>Counts a choice. What people wrote instead of choosing an option is counted together and cannot win. Settings: {@code ties}, see
 * {@link Ties}. Everybody counts alike: rows with a weight are refused. When nobody voted, nothing has won.
 */
public final class Plurality extends VoteMethod {
    /** For the service loader; holds nothing. */
    public Plurality() {}

    /** Returns this way of counting, for a definition. */
    public static Counting most() {
        return Counting.by("plurality");
    }

    @Override
    public String id() {
        return "plurality";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Most votes", "Meiste Stimmen");
    }

    @Override
    public Set<Class<? extends AnswerType>> accepts() {
        return Set.of(ChoiceType.class);
    }

    @Override
    Tally<?, ?> read(AnswerType type, Settings settings) {
        return new Votes(this, (ChoiceType) type, Ties.read(settings));
    }

    private static final class Votes extends ScoreTally {
        private final boolean other;
        private final OptionIndex index;

        Votes(VoteMethod method, ChoiceType type, Ties ties) {
            super(method, options(type), 1, ties);
            other = type.other();
            index = OptionIndex.of(options);
        }

        @Override
        protected void count(Answer answer, long times, Counts counts) {
            var choice = (ChoiceAnswer) answer;
            if (choice.other().isPresent()) {
                counts.add(2 * options.size(), times);
            } else {
                score(counts, index.of(choice.option()), times, times);
            }
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
            return new Column("votes", new Sentence("Votes", "Stimmen"), Role.GROUP);
        }

        @Override
        boolean countsPeople() {
            return true;
        }

        @Override
        Sentence explanation() {
            return new Sentence(
                    "Everybody had one vote; the most votes win.",
                    "Alle hatten eine Stimme; die meisten Stimmen gewinnen.");
        }

        @Override
        List<List<Cell>> moreLines(Counts state) {
            if (!other) {
                return List.of();
            }
            long people = state.get(2 * options.size());
            return List.of(List.of(
                    Cell.Words.of(Text.of("Etwas anderes", "Something else")),
                    new Cell.People(people),
                    state.answered() == 0 ? new Cell.Empty() : new Cell.Share(people, state.answered())));
        }
    }
}
