package io.github.mitform.formats.wave;

import static java.util.Objects.requireNonNull;

import io.github.mitform.participation.PhaseCount;
import io.github.mitform.session.Round;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.tally.result.KeptResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One time that people were asked: the round and what it came to.
 *
 * @param name how tables call it, such as {@code 2025}, {@code Release 2} or the name of a city; 1 to 40 characters
 * @param count of this round
 */
public record Wave(String name, Round round, PhaseCount count) {
    private static final int LONGEST_NAME = 40;

    public Wave {
        requireNonNull(round, "round");
        requireNonNull(count, "count");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a wave has a name of 1 to " + LONGEST_NAME + " characters");
        }
        if (!count.round().equals(round.digest())) {
            throw new IllegalArgumentException("wave " + name + " was counted for another round");
        }
    }

    /**
     * Returns a wave of which only the results were handed over, as a count writes them down. Nobody checks that they are of this very round; how many
     * responses there were is taken from the result with the most of them.
     *
     * @param results with those of this phase, {@code survey.visits}; results that are missing do not compare, nor do those that no count writes, so that
     *     nothing of them could be published
     * @throws IllegalArgumentException if there is none of this phase
     */
    public static Wave ofResults(String name, Round round, PhaseResults results) {
        var own = new LinkedHashMap<String, KeptResult>();
        long people = 0;
        for (var planned : round.plan().results()) {
            var kept = results.result(round.phase() + "." + planned.name()).map(KeptResult::of);
            if (kept.isPresent() && isSound(planned.name(), kept.get(), round)) {
                own.put(planned.name(), kept.get());
                people = Math.max(people, kept.get().turnout().people());
            }
        }
        if (own.isEmpty()) throw new IllegalArgumentException("there is no result of phase " + round.phase());
        return of(name, round, people, own);
    }

    private static Wave of(String name, Round round, long people, Map<String, KeptResult> own) {
        long simulated = own.values().stream().anyMatch(KeptResult::simulated) ? people : 0;
        return new Wave(
                name, round, new PhaseCount(round.phase(), round.digest(), people, simulated, 0, List.of(), "", own));
    }

    /** Returns whether a report can be made of a result: figures that somebody else wrote may name columns and lines that there are not. */
    private static boolean isSound(String result, KeptResult kept, Round round) {
        try {
            return Told.of(of("alone", round, kept.turnout().people(), Map.of(result, kept)))
                    .containsKey(result);
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    boolean isDrawnByChance() {
        return round.format().recruitment().isProbabilitySample();
    }
}
