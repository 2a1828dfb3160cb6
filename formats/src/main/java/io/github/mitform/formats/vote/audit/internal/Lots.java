package io.github.mitform.formats.vote.audit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import io.github.mitform.formats.vote.ballot.Candidates;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Lots that anybody can draw again who knows the seed. For one count. */
final class Lots {
    private final Candidates candidates;
    private final int unlisted;

    /** @param unlisted the place of somebody who stands on no list and comes before all others; -1 for nobody */
    Lots(Candidates candidates, int unlisted) {
        this.candidates = candidates;
        this.unlisted = unlisted;
    }

    /** Returns whose SHA-256 of seed, colon and name is the first in the alphabet, or the last. */
    int drawn(long seed, List<Integer> tied, boolean last) {
        return end(tied, comparing(place -> digest(seed + ":" + candidates.name(place))), last);
    }

    /** Returns who comes first, or last, where all names are shuffled by {@link Random}. */
    int shuffled(long seed, List<Integer> tied, boolean last) {
        var names = new ArrayList<>(candidates.names());
        if (unlisted >= 0) names.remove(candidates.name(unlisted));
        Collections.sort(names);
        Collections.shuffle(names, new Random(seed));
        return end(tied, comparing(place -> names.indexOf(candidates.name(place))), last);
    }

    private static int end(List<Integer> tied, Comparator<Integer> order, boolean last) {
        return last ? Collections.max(tied, order) : Collections.min(tied, order);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
