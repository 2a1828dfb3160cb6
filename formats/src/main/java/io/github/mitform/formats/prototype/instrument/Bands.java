package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a mean score compares to, by published studies.
 *
 * @param bands the best first
 * @param verdict what is said of a mean, to follow a colon
 */
record Bands(List<Band> bands, Function<Fraction, Sentence> verdict) {
    /** Nothing to compare with. */
    static final Bands NONE = new Bands(List.of(), mean -> new Sentence("", ""));

    Bands {
        bands = List.copyOf(bands);
    }

    /**
     * One of them.
     *
     * @param id in data
     * @param from the least mean that belongs to it; empty for the last, to which all below belong
     */
    record Band(String id, Sentence title, Optional<Fraction> from) {}

    /** Returns bands whose names are the same in every language. */
    static List<Band> named(String last, String... namesAndBounds) {
        var bands = new ArrayList<Band>();
        for (int i = 0; i < namesAndBounds.length; i += 2) {
            var name = namesAndBounds[i];
            bands.add(new Band(name, new Sentence(name, name), Optional.of(Fraction.parse(namesAndBounds[i + 1]))));
        }
        bands.add(new Band(last, new Sentence(last, last), Optional.empty()));
        return bands;
    }

    boolean areKnown() {
        return !bands.isEmpty();
    }

    /** Returns the band of a mean; empty where there are none. */
    Optional<Band> of(Fraction mean) {
        return bands.stream()
                .filter(band ->
                        band.from().isEmpty() || mean.compareTo(band.from().get()) >= 0)
                .findFirst();
    }
}
