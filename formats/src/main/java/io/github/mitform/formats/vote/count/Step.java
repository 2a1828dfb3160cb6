package io.github.mitform.formats.vote.count;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Optional;

/**
 * One step of a count: what was added up, who was elected or went out, what was passed on or paid. Each family of rules has its own
 * records; together with the ballots they hold all that is needed to go through the count again by hand.
 *
 * <p>Immutable.
 */
public interface Step {
    /** Returns the round it belongs to, from 1; 1 for rules without rounds. */
    int round();

    /** Returns what happened, for a citizen who wants to follow. */
    Sentence sentence(Labels labels);

    /** Returns the same without a number, for whoever may not be told of a few people; empty where nothing is left to say that tells nothing of them. */
    default Optional<Sentence> withoutNumbers(Labels labels) {
        return Optional.empty();
    }

    /** Returns the same with all numbers exact, candidates by name, and the kind of step under {@code step}. */
    ObjectValue toValue(Candidates candidates);
}
