package io.github.mitform.check;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.GroupingType;
import java.util.List;
import java.util.Optional;

/**
 * Something that is answered in a phase: a question, the agreement of a consent, the outcome of a task, or the variant that was drawn; or a
 * value that follows from such answers.
 *
 * @param slot its place in the phase's answers, from 0 in the order of the flow
 * @param name as the phase names it: {@code age}, or {@code usability.items} below an include
 * @param path ids from the phase down, joined by slashes: {@code about_you/age}; a consent and a task end with their step's id
 * @param question its options may still have to come from elsewhere; a parameter's options are already put in
 * @param scope what the ids in it mean
 * @param when shown only while this holds
 * @param offer which of its options are shown; empty if all of them always are
 * @param demands what the answer has to keep to, in the order of {@link Question#valid}
 * @param drawn whether the session draws the answer when it starts, so that nobody is asked
 * @param computation how it follows from other answers, so that nobody is asked and nothing is delivered; empty for what is answered
 */
public record Input(
        int slot,
        String name,
        String path,
        Question question,
        Scope scope,
        Optional<Rule> when,
        Optional<Offer> offer,
        List<Rule> demands,
        boolean drawn,
        Optional<Computation> computation) {
    /** Makes something that people are asked. */
    public Input(
            int slot,
            String name,
            String path,
            Question question,
            Scope scope,
            Optional<Rule> when,
            Optional<Offer> offer) {
        this(slot, name, path, question, scope, when, offer, List.of(), false, Optional.empty());
    }

    public Input {
        requireNonNull(name, "name");
        requireNonNull(path, "path");
        requireNonNull(question, "question");
        requireNonNull(scope, "scope");
        requireNonNull(when, "when");
        requireNonNull(offer, "offer");
        demands = List.copyOf(demands);
        requireNonNull(computation, "computation");
        if (slot < 0) {
            throw new IllegalArgumentException("slots start at 0, but was " + slot);
        }
    }

    /** Returns whether it is a value that follows from other answers. */
    public boolean isComputed() {
        return computation.isPresent();
    }

    /** Returns whether people are asked. */
    public boolean isAsked() {
        return !drawn && computation.isEmpty();
    }

    /**
     * Returns what every answer keeps to that was given at some time, whatever options were shown then: where the rows of a grid, or the
     * cards of a card sort, depend on answers, none of them has to be there.
     *
     * @param type of this question, with all its options
     */
    public AnswerType kept(AnswerType type) {
        if (offer.isPresent() && type instanceof GridType grid && grid.everyRow()) {
            return new GridType(grid.rows(), grid.cell(), false);
        }
        if (offer.isPresent() && type instanceof GroupingType sort && sort.complete()) {
            return new GroupingType(sort.choices(), sort.kind(), sort.groups(), sort.mostGroups(), false);
        }
        return type;
    }
}
