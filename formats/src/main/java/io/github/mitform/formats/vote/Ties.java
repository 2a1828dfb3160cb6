package io.github.mitform.formats.vote;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import io.github.mitform.definition.type.Option;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Settings;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What happens when options are tied; the setting {@code ties} of every way of counting votes. Ties are reported whatever happens.
 *
 * <p>By lot, every option's lot is the SHA-256 of the seed, a colon and the option's id, such as {@code 20261122:parking}, in UTF-8;
 * the alphabetically first of the lots, written in hexadecimal, is the best. Anybody can check it. The seed has to be fixed in public
 * after the vote has closed, by real dice for instance: whoever knows it before may know who wins ties.
 */
public enum Ties {
    /** Tied options share their rank; among several winners no one is chosen. The usual way. */
    ALL_TIED,
    /** The option that stands first in the definition comes first. */
    ORDER,
    /** A lot decides, from a seed that is published with the result. */
    LOT;

    static final String SETTING = "ties";

    static Ties read(Settings settings) {
        return valueOf(
                settings.word(SETTING, "all_tied", "all_tied", "order", "lot").toUpperCase(Locale.ROOT));
    }

    /** Returns the word for this in a definition: {@code all_tied}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the options in the order in which this breaks ties, the best first.
     *
     * @throws IllegalArgumentException if a lot has to be drawn and the context has no seed for it
     */
    List<Option> inOrder(List<Option> options, CountContext context) {
        if (this != LOT) {
            return options;
        }
        OptionalLong seed = context.lotSeed();
        if (seed.isEmpty()) {
            throw new IllegalArgumentException(
                    "ties are broken by lot here, so a count needs a seed: CountContext.withLots(seed)");
        }
        return options.stream()
                .sorted(Comparator.comparing(option -> lot(seed.getAsLong(), option)))
                .toList();
    }

    private static String lot(long seed, Option option) {
        return Hashing.sha256()
                .hashString(seed + ":" + option.id().value(), UTF_8)
                .toString();
    }
}
