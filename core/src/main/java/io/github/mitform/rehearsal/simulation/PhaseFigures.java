package io.github.mitform.rehearsal.simulation;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.codec.Codec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a simulated phase is like for those who take part and those who count. Nobody real is behind any of it, whatever is written of it
 * says so.
 *
 * @param simulated always true
 * @param started how many began
 * @param delivered how many delivered their answers
 * @param minutes of those who delivered; empty if nobody did
 * @param estimate what the check expects, in whole minutes
 * @param pages those that anybody came to, in the order of the flow
 * @param deadEnds where sessions could not go on or deliver, the most frequent first
 * @param groups how many of those who delivered took each case of each branch, in the order of the flow
 * @param smallestCell groups of fewer people are withheld from reports
 */
public record PhaseFigures(
        Id phase,
        boolean simulated,
        long started,
        long delivered,
        Optional<Minutes> minutes,
        Estimate estimate,
        List<PageFigures> pages,
        List<DeadEnd> deadEnds,
        List<Group> groups,
        int smallestCell) {
    private static final Codec<PhaseFigures> CODEC = Codec.of(PhaseFigures.class);

    /**
     * Creates figures.
     *
     * @throws IllegalArgumentException if they are said not to be simulated
     */
    public PhaseFigures {
        requireNonNull(phase, "phase");
        requireNonNull(minutes, "minutes");
        requireNonNull(estimate, "estimate");
        pages = List.copyOf(pages);
        deadEnds = List.copyOf(deadEnds);
        groups = List.copyOf(groups);
        if (!simulated) {
            throw new IllegalArgumentException("figures of a simulation are simulated");
        }
    }

    /** Returns the written form of figures. */
    public static Codec<PhaseFigures> codec() {
        return CODEC;
    }

    /** Returns the groups of which a report would show nothing: those with fewer people than the smallest cell. */
    public List<Group> tooSmall() {
        return groups.stream().filter(group -> group.people() < smallestCell).toList();
    }

    /**
     * How long people needed, in minutes with one decimal.
     *
     * @param median half of them needed no longer
     * @param ninety nine of ten needed no longer
     */
    public record Minutes(BigDecimal median, BigDecimal ninety) {
        public Minutes {
            requireNonNull(median, "median");
            requireNonNull(ninety, "ninety");
        }
    }

    /** What the check expects, in whole minutes. */
    public record Estimate(long least, long most) {}

    /**
     * A page.
     *
     * @param page its path
     * @param reached how many came to it
     * @param left how many of them stopped there
     */
    public record PageFigures(String page, long reached, long left) {
        public PageFigures {
            requireNonNull(page, "page");
        }
    }

    /**
     * A place where sessions end that wanted to go on.
     *
     * @param page where they stood; empty if there was no page at all
     * @param code of what stood against going on
     * @param reason the same for people
     */
    public record DeadEnd(String page, String code, Sentence reason, long sessions) {
        public DeadEnd {
            requireNonNull(page, "page");
            requireNonNull(code, "code");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * Those who took a case.
     *
     * @param place the branch with the case, such as {@code young/under_18}
     */
    public record Group(String place, long people) {
        public Group {
            requireNonNull(place, "place");
        }
    }
}
