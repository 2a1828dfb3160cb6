package io.github.mitform.formats.vote.count;

import io.github.mitform.problem.Sentence;
import java.util.List;

/** There is a tie that a count may not or cannot break. Nothing is wrong with the ballots; people have to decide, or to draw a lot. */
public final class UnresolvedTieException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int round;
    private final transient List<String> tied;
    private final transient Sentence sentence;

    UnresolvedTieException(int round, List<String> tied, Sentence sentence) {
        super(sentence.english());
        this.round = round;
        this.tied = List.copyOf(tied);
        this.sentence = sentence;
    }

    /** Returns the round of the tie, from 1. */
    public int round() {
        return round;
    }

    /** Returns the names of those who are tied. */
    public List<String> tied() {
        return tied;
    }

    /** Returns what has to be done, in both languages. */
    public Sentence sentence() {
        return sentence;
    }
}
