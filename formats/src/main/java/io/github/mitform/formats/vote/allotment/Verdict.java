package io.github.mitform.formats.vote.allotment;

import static java.util.Objects.requireNonNull;

import io.github.mitform.tally.Fraction;
import java.util.Collection;
import java.util.List;

/**
 * Whether a sheet counts.
 *
 * @param spent what all its entries cost, whether they are as they should be or not
 * @param faults everything that is wrong, each once, in the order of {@link Fault}; none for a sheet that counts
 */
public record Verdict(Fraction spent, List<Fault> faults) {
    public Verdict {
        requireNonNull(spent, "spent");
        faults = faults.stream().distinct().sorted().toList();
    }

    static Verdict of(Fraction spent, Collection<Fault> faults) {
        return new Verdict(spent, List.copyOf(faults));
    }

    /** Returns whether the sheet counts. */
    public boolean isValid() {
        return faults.isEmpty();
    }
}
