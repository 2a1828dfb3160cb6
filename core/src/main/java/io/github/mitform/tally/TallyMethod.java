package io.github.mitform.tally;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.result.Result;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Set;

/**
 * A way to count, found by its name. Open to everybody: implementations are listed as services.
 *
 * <p>Implementations are immutable and have a public constructor without parameters.
 */
public interface TallyMethod {
    /** Returns the name that definitions use, such as {@code borda}. */
    String id();

    /** Returns the version of the method, a semantic version, raised whenever the same answers could give another result. */
    String version();

    /** Returns what people call it, such as "Borda count". */
    Sentence title();

    /** Returns the answer types it can count. */
    Set<Class<? extends AnswerType>> accepts();

    /** Returns how many questions it can count together. */
    default int mostSubjects() {
        return 1;
    }

    /** Returns whether its results put the options of these subjects in order: {@link Result#standings()} lists them all. */
    default boolean ranksOptions(List<Subject> subjects) {
        return false;
    }

    /** Returns whether its results hold something that people can decide on: {@link Result#entries()}. */
    default boolean hasEntries(List<Subject> subjects) {
        return ranksOptions(subjects);
    }

    /** Returns whether it reads what options cost, so that options of every type of answer may have a price. */
    default boolean readsPrices() {
        return false;
    }

    /**
     * Returns everything wrong with these settings for these subjects, at pointers read from the settings' own object. The subjects
     * are of accepted types; their options may not be known yet.
     */
    List<Finding> check(List<Subject> subjects, ObjectValue settings);

    /**
     * Returns the tally for these subjects.
     *
     * @param subjects of accepted types, with their options known
     * @throws IllegalArgumentException if {@link #check} finds an error
     */
    Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings);
}
