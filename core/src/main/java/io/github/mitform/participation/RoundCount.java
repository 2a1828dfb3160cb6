package io.github.mitform.participation;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.Response;
import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.check.PlannedResult;
import io.github.mitform.problem.Finding;
import io.github.mitform.session.Round;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.value.Digest;
import io.github.mitform.value.Value;
import io.github.mitform.value.codec.Codec;
import java.lang.invoke.MethodHandles;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Counts the responses of a round: each is looked at as a whole first, then counted into every result of the phase, those of included
 * formats too. One that is not valid is counted nowhere but among the rejected.
 *
 * <p>Counting in parts and merging them comes to the same as counting everything at once; only the places of rejections depend on the
 * order. Belongs to one thread.
 */
public final class RoundCount {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    private static final Codec<Kept> CODEC = Codec.of(MethodHandles.lookup(), Kept.class);

    private final Round round;
    private final Map<String, ResultCount> results = new LinkedHashMap<>();
    private final Map<String, Rejection> rejected = new TreeMap<>();
    private long counted;
    private long simulated;
    private long refused;
    private BigInteger content = BigInteger.ZERO;

    private RoundCount(Round round) {
        this.round = round;
        for (PlannedResult planned : round.plan().results()) {
            results.put(planned.name(), new ResultCount(round, planned));
        }
    }

    /** Returns a count of no responses yet. */
    public static RoundCount of(Round round) {
        return new RoundCount(requireNonNull(round, "round"));
    }

    /**
     * Returns a count that goes on from a written one.
     *
     * @throws IllegalArgumentException if it is of another round
     * @throws io.github.mitform.problem.InvalidFormatException if it is no written count
     */
    public static RoundCount resume(Round round, Value written) {
        var count = of(round);
        var kept = CODEC.read(written);
        count.requireRound(kept.round);
        count.results.forEach((name, result) -> result.mergeWritten(kept.result(name)));
        count.counted = kept.counted;
        count.simulated = kept.simulated;
        count.refused = kept.refused;
        kept.rejected.forEach(rejection -> count.rejected.put(rejection.code(), rejection));
        count.content = new BigInteger(kept.content, 16);
        return count;
    }

    /** Returns the written form, to go on elsewhere. */
    public Value write() {
        var states = new LinkedHashMap<String, Value>();
        results.forEach((name, result) -> states.put(name, result.write()));
        return CODEC.write(new Kept(
                round.digest(),
                counted,
                simulated,
                refused,
                List.copyOf(rejected.values()),
                content.toString(16),
                states));
    }

    /**
     * Counts a response, unless something is wrong with it.
     *
     * @return what is wrong with it; empty if it was counted
     */
    public List<Finding> add(Response response) {
        var review = round.review(response);
        if (!review.findings().isEmpty()) {
            reject(review.findings());
            return review.findings();
        }
        results.values().forEach(result -> result.add(response, review));
        counted++;
        if (response.simulated()) simulated++;
        content = content.add(new BigInteger(Digest.of(ResponseCodec.write(response)), 16))
                .mod(MODULUS);
        return List.of();
    }

    /**
     * Takes note of a response that could not even be read, so that it is not lost.
     *
     * @param findings at least one
     */
    public void reject(List<Finding> findings) {
        refused++;
        var codes = new LinkedHashSet<String>();
        for (Finding finding : findings) {
            if (codes.add(finding.code())) {
                var place = new Rejection.Place(counted + refused, finding.at().toString());
                add(new Rejection(finding.code(), 1, List.of(place)));
            }
        }
    }

    private void add(Rejection more) {
        rejected.merge(more.code(), more, (left, right) -> {
            var first = new ArrayList<>(left.first());
            right.first().stream()
                    .limit((long) Rejection.MOST_PLACES - first.size())
                    .forEach(first::add);
            return new Rejection(left.code(), left.responses() + right.responses(), first);
        });
    }

    /**
     * Counts everything that another one counted, as if its responses had been added after those of this one. The other one is not to be
     * used afterwards.
     *
     * @throws IllegalArgumentException if it is of another round
     */
    public void merge(RoundCount other) {
        requireRound(other.round.digest());
        long before = counted + refused;
        results.forEach((name, result) -> result.merge(requireNonNull(other.results.get(name), name)));
        counted += other.counted;
        simulated += other.simulated;
        refused += other.refused;
        for (Rejection rejection : other.rejected.values()) {
            add(new Rejection(
                    rejection.code(),
                    rejection.responses(),
                    rejection.first().stream()
                            .map(place -> new Rejection.Place(before + place.response(), place.at()))
                            .toList()));
        }
        content = content.add(other.content).mod(MODULUS);
    }

    private void requireRound(String digest) {
        if (!digest.equals(round.digest())) {
            throw new IllegalArgumentException("these responses were counted for another round");
        }
    }

    /** Returns how many responses were counted so far. */
    public long counted() {
        return counted;
    }

    /** Returns how many responses were rejected so far. */
    public long rejected() {
        return refused;
    }

    /** Returns what the phase came to so far, as the format says how people came to take part; counting may go on. */
    public PhaseCount finish() {
        return finish(OptionalLong.empty());
    }

    /**
     * Returns what the phase came to so far, as the format says how people came to take part; counting may go on.
     *
     * @param eligible where it is known, how many people might have taken part: of a vote all who are entitled to it, of a sample all out of whom people
     *     were drawn, which makes its intervals narrower; never how many were invited
     */
    public PhaseCount finish(OptionalLong eligible) {
        return finish(CountContext.of(round.format().recruitment(), eligible));
    }

    /**
     * Returns what the phase came to so far; counting may go on.
     *
     * @param context of all results; a tie that has to be broken by lot leaves a result without an outcome if it has no seed
     */
    public PhaseCount finish(CountContext context) {
        return finish(name -> context);
    }

    /**
     * Does the same where each result has a context of its own, such as what people decided about its ties.
     *
     * @param contexts by the name of a result, {@code order} or {@code usability.sus}
     */
    public PhaseCount finish(Function<String, CountContext> contexts) {
        var yields = new LinkedHashMap<String, KeptResult>();
        boolean isSimulated = simulated > 0 || round.isOnSimulated();
        results.forEach((name, result) -> {
            var yield = result.finish(contexts.apply(name));
            yields.put(name, isSimulated ? yield.asSimulated() : yield);
        });
        var fingerprint = Digest.of(Value.object()
                .with("round", Value.of(round.digest()))
                .with("responses", Value.of(counted))
                .with("sum", Value.of(content.toString(16))));
        return new PhaseCount(
                round.phase(),
                round.digest(),
                counted,
                simulated,
                refused,
                List.copyOf(rejected.values()),
                fingerprint,
                yields);
    }

    /** A count as it is written. */
    private record Kept(
            String round,
            long counted,
            long simulated,
            long refused,
            List<Rejection> rejected,
            String content,
            Map<String, Value> results) {
        private static final Pattern CONTENT = Pattern.compile("[0-9a-f]{1,64}");

        Kept {
            if (counted < 0 || simulated < 0 || simulated > counted || refused < 0) {
                throw new IllegalArgumentException(
                        "nobody can be counted less than 0 times, or as simulated more often than in all");
            }
            if (!CONTENT.matcher(content).matches()) {
                throw new IllegalArgumentException("the content of a count has 1 to 64 hexadecimal digits");
            }
        }

        private Value result(String name) {
            var state = results.get(name);
            if (state == null) {
                throw new IllegalArgumentException("a written count has no result " + name);
            }
            return state;
        }
    }
}
