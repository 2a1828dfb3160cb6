package io.github.mitform.formats.prototype.instrument;

import io.github.mitform.formats.prototype.instrument.Bands.Band;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.List;
import java.util.Optional;

/** How good a mean of the UEQ is beside those of published studies. */
final class UeqBands {
    private UeqBands() {}

    /**
     * Returns bands by their least means.
     *
     * @param bounds of excellent, good, above average and below average
     */
    static Bands of(String... bounds) {
        var bands = List.of(
                band("excellent", "excellent", "ausgezeichnet", Optional.of(bounds[0])),
                band("good", "good", "gut", Optional.of(bounds[1])),
                band("above average", "above average", "überdurchschnittlich", Optional.of(bounds[2])),
                band("below average", "below average", "unterdurchschnittlich", Optional.of(bounds[3])),
                band("bad", "bad", "schlecht", Optional.empty()));
        return new Bands(bands, mean -> verdict(bands, mean));
    }

    private static Sentence verdict(List<Band> bands, Fraction mean) {
        return new Sentence("{band} beside published studies", "{band} neben veröffentlichten Studien")
                .with(
                        "band",
                        new Bands(bands, any -> new Sentence("", ""))
                                .of(mean)
                                .orElseThrow()
                                .title());
    }

    private static Band band(String id, String english, String german, Optional<String> from) {
        return new Band(id, new Sentence(english, german), from.map(Fraction::parse));
    }
}
