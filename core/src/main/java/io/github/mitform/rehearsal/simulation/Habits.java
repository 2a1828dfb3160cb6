package io.github.mitform.rehearsal.simulation;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.flow.Channel;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How made-up people behave. Shares go from 0 (nobody) to 1 (everybody).
 *
 * @param leaving the share that leaves at each page
 * @param skipping the share that passes over a question that may be left out
 * @param declining the share that does not agree where agreement is asked for
 * @param returning the share of those who delivered in one phase that comes back for the next
 * @param spread how much people differ in their speed: the standard deviation of its logarithm, from 0 to 2
 * @param channels how people take part, each with a weight of 0 or more
 */
public record Habits(
        double leaving,
        double skipping,
        double declining,
        double returning,
        double spread,
        Map<Channel, Integer> channels) {
    private static final Habits USUAL =
            new Habits(0.02, 0.15, 0.03, 0.8, 0.35, Map.of(Channel.ONLINE, 80, Channel.ON_SITE, 15, Channel.PAPER, 5));

    public Habits {
        share(leaving, "leaving");
        share(skipping, "skipping");
        share(declining, "declining");
        share(returning, "returning");
        if (!(spread >= 0 && spread <= 2)) {
            throw new IllegalArgumentException("the spread lies between 0 and 2, but was " + spread);
        }
        var inOrder = new EnumMap<Channel, Integer>(Channel.class);
        inOrder.putAll(requireNonNull(channels, "channels"));
        channels = Collections.unmodifiableMap(inOrder);
        if (channels.values().stream().anyMatch(weight -> weight < 0)
                || channels.values().stream().mapToLong(Integer::longValue).sum() == 0) {
            throw new IllegalArgumentException("the weights of channels are 0 or more, and not all 0");
        }
    }

    private static void share(double share, String name) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " is a share from 0 to 1, but was " + share);
        }
    }

    /** Returns a guess for a format that nobody has tried yet; none of it was measured. */
    public static Habits usual() {
        return USUAL;
    }

    /** Returns habits of people who take part online, agree to everything, leave nothing out and always come back. */
    public static Habits diligent() {
        return new Habits(0, 0, 0, 1, 0.35, Map.of(Channel.ONLINE, 1));
    }

    /** Returns the same habits with another share that leaves at each page. */
    public Habits withLeaving(double share) {
        return new Habits(share, skipping, declining, returning, spread, channels);
    }

    /** Returns the same habits with other ways of taking part. */
    public Habits withChannels(Map<Channel, Integer> weights) {
        return new Habits(leaving, skipping, declining, returning, spread, weights);
    }
}
