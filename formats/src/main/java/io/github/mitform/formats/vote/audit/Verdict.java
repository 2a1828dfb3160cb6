package io.github.mitform.formats.vote.audit;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * What came of going through a count again. It says what was not worked out anew, so that nothing passes in silence.
 *
 * @param wrong the first thing that is wrong; empty if nothing is
 * @param unchecked what was not worked out anew, a whole sentence each; empty if everything was
 */
public record Verdict(Optional<Sentence> wrong, List<Sentence> unchecked) {
    public Verdict {
        requireNonNull(wrong, "wrong");
        unchecked = List.copyOf(unchecked);
    }

    /** Returns whether nothing that was checked is wrong; see {@link #unchecked} for what was not checked. */
    public boolean isRight() {
        return wrong.isEmpty();
    }

    /** Returns whether nothing is wrong and nothing was left unchecked. */
    public boolean isComplete() {
        return wrong.isEmpty() && unchecked.isEmpty();
    }

    /** Returns all of it for people to read. */
    public Sentence sentence() {
        if (wrong.isPresent()) {
            return new Sentence(
                            "The count was gone through again, and something is wrong. {wrong}",
                            "Die Zählung wurde noch einmal nachvollzogen, und etwas stimmt nicht. {wrong}")
                    .with("wrong", wrong.get());
        }
        if (unchecked.isEmpty()) {
            return new Sentence(
                    "The count was gone through again, step by step, from the ballots; every step is right.",
                    "Die Zählung wurde Schritt für Schritt noch einmal von den Stimmzetteln aus nachvollzogen; jeder Schritt stimmt.");
        }
        return new Sentence(
                        "The count was gone through again from the ballots in part, and nothing that was checked is wrong. {unchecked}",
                        "Die Zählung wurde zum Teil noch einmal von den Stimmzetteln aus nachvollzogen, und nichts von dem Geprüften ist falsch."
                                + " {unchecked}")
                .with("unchecked", joined());
    }

    private Sentence joined() {
        return new Sentence(
                String.join(" ", unchecked.stream().map(Sentence::english).toList()),
                String.join(" ", unchecked.stream().map(Sentence::german).toList()));
    }
}
