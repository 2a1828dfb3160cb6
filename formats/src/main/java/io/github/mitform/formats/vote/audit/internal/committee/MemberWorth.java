package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.committee.Thiele;
import io.github.mitform.formats.vote.committee.Weights;
import io.github.mitform.tally.Fraction;

/** What the first, second, third … member that somebody approves of is worth by Thiele's methods. */
final class MemberWorth {
    private MemberWorth() {}

    /** Returns in what part of the points the n-th member counts, from 0; an earlier part counts more than all later ones. */
    static int part(Thiele rule, int member) {
        if (rule.weights() == Weights.LEXICOGRAPHIC_COVERAGE) return member - 1;
        return rule.weights() == Weights.ADAMS && member > 1 ? 1 : 0;
    }

    /** Returns what the n-th member is worth that a ballot approves of. */
    static Fraction of(Thiele rule, int member) {
        return switch (rule.weights()) {
            case PROPORTIONAL -> Fraction.of(1, member);
            case SAINTE_LAGUE -> Fraction.of(1, 2L * member - 1);
            case COVERAGE -> member == 1 ? Fraction.ONE : Fraction.ZERO;
            case LEXICOGRAPHIC_COVERAGE -> Fraction.ONE;
            case ADAMS -> member == 1 ? Fraction.ONE : Fraction.of(1, member - 1L);
            case GEOMETRIC -> {
                var worth = Fraction.ONE;
                for (int i = 1; i < member; i++) worth = worth.dividedBy(Fraction.of(rule.base()));
                yield worth;
            }
        };
    }
}
