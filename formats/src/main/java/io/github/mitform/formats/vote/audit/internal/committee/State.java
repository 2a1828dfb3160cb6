package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.tally.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** How far an election of one after the other has come. Immutable; {@link SequenceAudit} walks from one to the next. */
interface State {
    /** Returns who is tied for the next move, one or more in order of places; nobody at the end. */
    List<Integer> next();

    /** Returns the state after somebody was elected, or has gone out. */
    State after(int place);

    /** Returns what has to be told of that move. */
    Step told(int place);

    /** Returns what the rule looks at, by place, of everybody who might be next: for ties that earlier rounds decide. */
    SortedMap<Integer, Fraction> numbers();

    /** Returns whether a move removes somebody instead of electing them. */
    default boolean removes() {
        return false;
    }

    /** Returns who has been elected so far, or has not gone out yet, in order of places. */
    List<Integer> members();

    /** Returns the committee to which the state leads where no seats are to be filled; none if it leads to none. At the end only. */
    default List<List<Integer>> committees() {
        return List.of(members());
    }

    /** Returns who may fill seats for which there was no next move. At the end only. */
    default Optional<Filling> filling() {
        return Optional.empty();
    }

    /**
     * Seats that any of those who are tied can take.
     *
     * @param missing 0 or more, at most as many as there are tied
     */
    record Filling(List<Integer> certain, List<Integer> tied, int missing) {
        /** Returns whether all who are tied are elected, or nobody of them. */
        boolean isCertain() {
            return missing == 0 || missing == tied.size();
        }

        List<Integer> all() {
            return Stream.concat(certain.stream(), missing == 0 ? Stream.empty() : tied.stream())
                    .sorted()
                    .toList();
        }
    }

    /** Returns all that what follows depends on, to be compared with {@link Object#equals}. */
    default Object key() {
        return members();
    }

    /** Returns about how many numbers are looked at for one move. */
    long cost();
}
