package io.github.mitform.problem;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A kind of finding: a stable name, how much it matters, and its sentence with gaps to fill.
 *
 * <p>Each stage lists its kinds in one enum that implements this, so that all of them can be documented and tested. Codes are
 * public contract and never change; sentences may be reworded.
 */
public interface Code {
    /** Stable and machine-readable: lower case words joined by hyphens, in groups joined by dots, such as {@code options.too-few}. */
    String code();

    /** How much findings of this kind matter. */
    Severity severity();

    /** What is needed, what was found and how to mend it, with gaps such as {@code {found}}. */
    Sentence sentence();

    /** Returns a finding of this kind with the gaps filled as by {@link Sentence#with}. */
    default Finding at(Pointer place, Object... namesAndValues) {
        return new Finding(
                severity(),
                code(),
                place,
                "",
                OptionalInt.empty(),
                Optional.empty(),
                sentence().with(namesAndValues),
                List.of(),
                Optional.empty());
    }
}
