package io.github.mitform.tally.decision;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Result;
import io.github.mitform.tally.result.Standing;
import io.github.mitform.value.codec.Codec;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What earlier phases yielded: results by {@code phase.result}, and what people decided about them.
 *
 * <p>Immutable. Its written form holds everything, so that a process can go on elsewhere.
 *
 * @param yields by name, such as {@code wishes.proposals} or {@code test.usability.sus}
 */
public record PhaseResults(Map<String, Yield> yields) {
    private static final PhaseResults NONE = new PhaseResults(Map.of());
    private static final Codec<PhaseResults> CODEC = Codec.of(PhaseResults.class);

    /**
     * One result with what was decided about it.
     *
     * @param decision empty until people decided, or for a result that nobody has to decide on
     */
    public record Yield(KeptResult result, Optional<HumanDecision> decision) {
        public Yield {
            requireNonNull(result, "result");
            requireNonNull(decision, "decision");
        }
    }

    public PhaseResults {
        yields = Collections.unmodifiableMap(new LinkedHashMap<>(yields));
    }

    /** Returns the results of no phase: what the first one opens with. */
    public static PhaseResults none() {
        return NONE;
    }

    /** Returns the written form of results. */
    public static Codec<PhaseResults> codec() {
        return CODEC;
    }

    /** Returns a copy with one more result; one of the same name is replaced, with its decision. */
    public PhaseResults with(String name, Result result) {
        return put(name, new Yield(KeptResult.of(result), Optional.empty()));
    }

    /**
     * Returns a copy with a decision on a result.
     *
     * @throws IllegalArgumentException if there is no such result, or the decision has errors
     */
    public PhaseResults with(String name, HumanDecision decision) {
        var result = require(name).result();
        var findings = decision.check(result.entries());
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException("a decision on " + name + " has faults: " + findings.get(0));
        }
        return put(name, new Yield(result, Optional.of(decision)));
    }

    private PhaseResults put(String name, Yield yield) {
        var more = new LinkedHashMap<>(yields);
        more.put(name, yield);
        return new PhaseResults(more);
    }

    /** Returns the names of all results there are. */
    public Set<String> names() {
        return yields.keySet();
    }

    /** Returns the result of this name. */
    public Optional<Result> result(String name) {
        return Optional.ofNullable(yields.get(name)).map(Yield::result);
    }

    /** Returns what people decided about the result of this name. */
    public Optional<HumanDecision> decision(String name) {
        return Optional.ofNullable(yields.get(name)).flatMap(Yield::decision);
    }

    /**
     * Returns the options that a result hands on.
     *
     * <ul>
     *   <li>{@code all}: those it puts in order, the best first
     *   <li>{@code top}: the best ones, and whoever shares the last one's rank
     *   <li>{@code threshold}: those whose score is at least this share of the greatest possible one; none where nobody could score
     *   <li>{@code accepted}: those that people accepted, in the order of their decision
     * </ul>
     *
     * Options that people rejected are left out of the first three.
     *
     * @throws IllegalArgumentException if there is no such result, if people did not decide on it yet and {@code accepted} is asked for, or
     *     if the selection is about what a single person chose
     */
    public List<Option> options(String name, Selection selection) {
        var yield = require(name);
        if (selection instanceof Selection.Chosen || selection instanceof Selection.NotChosen) {
            throw new IllegalArgumentException("a result does not know what a single person chose");
        }
        if (selection instanceof Selection.Accepted) {
            return yield.decision()
                    .orElseThrow(() -> new IllegalArgumentException("nothing is decided about " + name + " yet"))
                    .accepted();
        }
        var rejected = yield.decision().map(HumanDecision::rejected).orElse(Set.of());
        var standings = yield.result().standings().stream()
                .filter(standing -> !rejected.contains(standing.option().id().value()))
                .toList();
        return standings.stream()
                .filter(standing -> isSelected(standing, standings, selection))
                .map(Standing::option)
                .toList();
    }

    private static boolean isSelected(Standing standing, List<Standing> standings, Selection selection) {
        if (selection instanceof Selection.All) return true;
        if (selection instanceof Selection.Top top) {
            return top.count() > 0
                    && (standings.size() <= top.count()
                            || standing.rank() <= standings.get(top.count() - 1).rank());
        }
        if (selection instanceof Selection.Threshold threshold) {
            BigDecimal needed = standing.greatest().multiply(threshold.share());
            return standing.greatest().signum() > 0 && standing.score().compareTo(needed) >= 0;
        }
        throw new AssertionError("no options for " + selection.getClass().getSimpleName()); // Selection is sealed
    }

    private Yield require(String name) {
        var yield = yields.get(name);
        if (yield == null) {
            throw new IllegalArgumentException("there is no result " + name + "; there are " + yields.keySet());
        }
        return yield;
    }
}
