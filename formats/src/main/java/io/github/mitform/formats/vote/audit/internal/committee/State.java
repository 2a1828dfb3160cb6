package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.tally.Fraction;
import java.util.List;
import java.util.SortedMap;

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

    /** Returns every committee to which the state leads, each in order of places; asked at the end only. */
    default List<List<Integer>> committees() {
        return List.of(members());
    }

    /** Returns all that what follows depends on, to be compared with {@link Object#equals}. */
    default Object key() {
        return members();
    }

    /** Returns about how many numbers are looked at for one move. */
    long cost();
}
