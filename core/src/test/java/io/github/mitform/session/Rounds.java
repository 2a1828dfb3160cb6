package io.github.mitform.session;

import io.github.mitform.random.Counted;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** The rounds of drawn formats, kept: drawing one that passes every check takes longer than going through it. */
final class Rounds {
    private static final Map<Long, Round> DRAWN = new ConcurrentHashMap<>();

    private Rounds() {}

    static Round drawn(long seed) {
        return DRAWN.computeIfAbsent(seed, s -> Round.open(Counted.draw(new Random(s)), "only"));
    }
}
