package io.github.mitform.formats.vote.roadmap;

import static java.util.Objects.requireNonNull;

import io.github.mitform.tally.Fraction;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What people say of one feature.
 *
 * @param counts for each category what those weigh to whom the feature is that; all categories are there
 * @param missing what those weigh who did not answer both questions
 */
public record KanoFeature(SortedMap<KanoCategory, Fraction> counts, Fraction missing) {
    /** @throws IllegalArgumentException if a number is below 0 */
    public KanoFeature {
        var all = new TreeMap<KanoCategory, Fraction>();
        for (KanoCategory category : KanoCategory.values()) {
            all.put(category, counts.getOrDefault(category, Fraction.ZERO));
        }
        if (Stream.concat(all.values().stream(), Stream.of(missing)).anyMatch(number -> number.signum() < 0)) {
            throw new IllegalArgumentException("numbers of people are 0 or more");
        }
        counts = Collections.unmodifiableSortedMap(all);
        requireNonNull(missing, "missing");
    }

    public static KanoFeature of(Map<KanoCategory, Fraction> counts) {
        return new KanoFeature(new TreeMap<>(counts), Fraction.ZERO);
    }

    /** Returns what those weigh to whom it is that. */
    public Fraction count(KanoCategory category) {
        return counts.getOrDefault(category, Fraction.ZERO);
    }

    /** Returns what all weigh who answered both questions. */
    public Fraction answers() {
        return counts.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Returns the most frequent category, of several the first; empty if nobody answered. */
    public Optional<KanoCategory> category() {
        return tied().stream().findFirst();
    }

    /** Returns all categories that are as frequent as the most frequent one, in their order; none if nobody answered. */
    public List<KanoCategory> tied() {
        var most = count(byFrequency().get(0));
        return most.signum() == 0
                ? List.of()
                : counts.keySet().stream()
                        .filter(category -> count(category).equals(most))
                        .toList();
    }

    private List<KanoCategory> byFrequency() {
        return counts.keySet().stream()
                .sorted(Comparator.comparing(this::count).reversed())
                .toList();
    }

    /**
     * Returns how far satisfaction rises with the feature, (A + O) / (A + O + M + I), from 0 to 1; empty if nobody is in any of these
     * categories.
     */
    public Optional<Fraction> better() {
        return part(count(KanoCategory.ATTRACTIVE).plus(count(KanoCategory.ONE_DIMENSIONAL)), decided());
    }

    /**
     * Returns how far satisfaction falls without the feature, −(O + M) / (A + O + M + I), from −1 to 0; empty if nobody is in any of these
     * categories.
     */
    public Optional<Fraction> worse() {
        return part(count(KanoCategory.ONE_DIMENSIONAL).plus(count(KanoCategory.MUST_BE)), decided())
                .map(Fraction::negated);
    }

    /** Returns the part of answers to which the feature matters, (A + O + M) / all; empty if nobody answered. */
    public Optional<Fraction> totalStrength() {
        return part(decided().minus(count(KanoCategory.INDIFFERENT)), answers());
    }

    /** Returns by what part of all answers the most frequent category leads the next; empty if nobody answered. */
    public Optional<Fraction> categoryStrength() {
        var order = byFrequency();
        return part(count(order.get(0)).minus(count(order.get(1))), answers());
    }

    private Fraction decided() {
        return answers().minus(count(KanoCategory.REVERSE)).minus(count(KanoCategory.QUESTIONABLE));
    }

    private static Optional<Fraction> part(Fraction part, Fraction whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.dividedBy(whole));
    }
}
