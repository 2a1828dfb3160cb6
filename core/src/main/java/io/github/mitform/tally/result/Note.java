package io.github.mitform.tally.result;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.problem.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * Something said about a result in words.
 *
 * @param people size of the smallest group of people that the sentence gives away, also as what is left of a known whole; {@link
 *     #NOBODY} where it gives none away
 * @param about the options it names: a sentence about a rejected option is not published
 * @param discreet what to say instead where the sentence would give away too few people; empty where nothing is left to say
 * @param discreetPeople size of the smallest group of people that this gives away in its turn; empty where it gives none away
 */
public record Note(
        Kind kind,
        Sentence sentence,
        long people,
        List<Id> about,
        Optional<Sentence> discreet,
        Optional<Long> discreetPeople) {
    /** For sentences that speak of no group of people. */
    public static final long NOBODY = Long.MAX_VALUE;

    public Note {
        requireNonNull(kind, "kind");
        requireNonNull(sentence, "sentence");
        about = List.copyOf(about);
        requireNonNull(discreet, "discreet");
        requireNonNull(discreetPeople, "discreetPeople");
    }

    /** Returns a note for which there is nothing to say instead. */
    public Note(Kind kind, Sentence sentence, long people, List<Id> about) {
        this(kind, sentence, people, about, Optional.empty(), Optional.empty());
    }

    /** Returns a note that names no option. */
    public Note(Kind kind, Sentence sentence, long people) {
        this(kind, sentence, people, List.of());
    }

    /** Returns a copy with a sentence that gives nobody away, for where this one would. */
    public Note or(Sentence withoutNumbers) {
        return new Note(kind, sentence, people, about, Optional.of(withoutNumbers), Optional.empty());
    }

    /**
     * Returns a copy with a sentence that says less, for where this one would give too few people away.
     *
     * @param fewest size of the smallest group of people that it gives away itself
     */
    public Note or(Sentence shorter, long fewest) {
        return new Note(kind, sentence, people, about, Optional.of(shorter), Optional.of(fewest));
    }

    /** Returns what may not be concluded; a caution gives nobody away. */
    public static Note caution(Sentence sentence) {
        return new Note(Kind.CAUTION, sentence, NOBODY);
    }

    /** What a note is about. */
    public enum Kind {
        /** The outcome itself: who won, what most people said. */
        OUTCOME,
        /** How the outcome came about, step by step. */
        EXPLANATION,
        /** What may not be concluded, and why. */
        CAUTION
    }
}
