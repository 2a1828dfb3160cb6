package io.github.mitform.formats.vote.audit.internal;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.problem.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How counts are gone through again, by the kind of rule. Mutable; filled once, by each family of rules with its own, and then only read. */
public final class Verifiers {
    private final Map<Class<?>, Verifier<?, ?>> byKind = new HashMap<>();
    private final Map<Counted, Complete<?, ?>> others = new HashMap<>();

    private record Counted(Class<?> rule, String ballots) {}

    /** @throws IllegalArgumentException if there is a verifier for these rules already */
    public <R extends Rule<B>, B extends Ballot> void add(Class<R> kind, Verifier<R, B> verifier) {
        if (byKind.putIfAbsent(kind, verifier) != null) {
            throw new IllegalArgumentException("there is a verifier already for " + kind.getSimpleName());
        }
    }

    /**
     * Adds a verifier that leaves nothing out.
     *
     * @throws IllegalArgumentException if there is a verifier for these rules already
     */
    public <R extends Rule<B>, B extends Ballot> void addComplete(Class<R> kind, Complete<R, B> verifier) {
        add(kind, (outcome, rule, profile) -> {
            verifier.check(outcome, rule, profile);
            return List.of();
        });
    }

    /** Adds a verifier for the same rules where they have counted ballots of another kind besides their own. */
    public <R extends Rule<?>, B extends Ballot> void alsoOf(
            BallotKind<B> ballots, Class<R> kind, Complete<R, B> verifier) {
        others.put(new Counted(kind, ballots.id()), verifier);
    }

    /**
     * A {@link Verifier} that works out everything anew.
     *
     * @param <R> the rules
     * @param <B> the ballots
     */
    @FunctionalInterface
    public interface Complete<R extends Rule<?>, B extends Ballot> {
        /** @throws Wrong at the first thing that is wrong */
        void check(Outcome outcome, R rule, Profile<B> profile);
    }

    public boolean cover(Rule<?> rule) {
        return byKind.containsKey(rule.getClass());
    }

    /**
     * Goes through a count again by the verifier of its rule.
     *
     * @return what was not worked out anew, a whole sentence each
     * @throws Wrong at the first thing that is wrong, such as that other ballots were counted
     */
    public List<Sentence> check(Outcome outcome, Profile<?> profile) {
        var rule = outcome.rule();
        var other = others.get(new Counted(rule.getClass(), profile.kind().id()));
        boolean same =
                (other != null || profile.kind().id().equals(rule.ballots().id()))
                        && profile.candidates().equals(outcome.candidates())
                        && profile.digest().equals(outcome.profile())
                        && profile.people() == outcome.people();
        if (!same) throw Wrong.outcome("it is one of other ballots", "es ist eines anderer Stimmzettel");
        Standing.require(outcome);
        if (other != null) {
            runOther(other, outcome, rule, profile);
            return List.of();
        }
        return run(requireNonNull(byKind.get(rule.getClass())), outcome, rule, profile);
    }

    @SuppressWarnings("unchecked") // added together with the class of the rule, whose kind of ballots was compared
    private static <R extends Rule<B>, B extends Ballot> List<Sentence> run(
            Verifier<R, B> verifier, Outcome outcome, Rule<?> rule, Profile<?> profile) {
        return verifier.check(outcome, (R) rule, (Profile<B>) profile);
    }

    @SuppressWarnings("unchecked") // added together with the class of the rule and the kind of ballots
    private static <R extends Rule<?>, B extends Ballot> void runOther(
            Complete<R, B> verifier, Outcome outcome, Rule<?> rule, Profile<?> profile) {
        verifier.check(outcome, (R) rule, (Profile<B>) profile);
    }
}
