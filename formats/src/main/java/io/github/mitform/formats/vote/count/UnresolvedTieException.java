package io.github.mitform.formats.vote.count;

import io.github.mitform.problem.Sentence;
import java.util.List;

/** There is a tie that a count may not or cannot break. Nothing is wrong with the ballots; people have to decide, or to draw a lot. */
public final class UnresolvedTieException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int round;
    private final transient List<Integer> tied;
    private final transient Labels names;
    private final transient Sentence why;

    UnresolvedTieException(int round, List<Integer> tied, Labels names, Sentence why) {
        super(sentence(round, tied, names, why).english());
        this.round = round;
        this.tied = List.copyOf(tied);
        this.names = names;
        this.why = why;
    }

    /** Returns the round of the tie, from 1. */
    public int round() {
        return round;
    }

    /** Returns the places of those who are tied. */
    public List<Integer> places() {
        return tied;
    }

    /** Returns the names of those who are tied. */
    public List<String> tied() {
        return tied.stream().map(place -> names.of(place).english()).toList();
    }

    /** Returns what has to be done, in both languages. */
    public Sentence sentence() {
        return sentence(names);
    }

    /** Returns the same with those who are tied as people know them. */
    public Sentence sentence(Labels labels) {
        return sentence(round, tied, labels, why);
    }

    private static Sentence sentence(int round, List<Integer> tied, Labels labels, Sentence why) {
        return new Sentence(
                        "In round {round}, {names} are tied: {why}.",
                        "In Runde {round} liegen {names} gleichauf: {why}.")
                .with("round", round, "names", labels.row(tied), "why", why);
    }
}
