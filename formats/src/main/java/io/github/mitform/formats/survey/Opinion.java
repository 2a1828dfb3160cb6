package io.github.mitform.formats.survey;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.type.Option;
import io.github.mitform.tally.Fraction;
import java.util.Optional;

/**
 * What people think of one statement.
 *
 * @param agree how many agree, 0 or more
 * @param disagree how many disagree, 0 or more
 * @param pass how many passed: saw it and took no side
 */
public record Opinion(Option statement, long agree, long disagree, long pass) {
    public Opinion {
        requireNonNull(statement, "statement");
    }

    /** Returns how many answered, those who passed included. */
    public long answered() {
        return agree + disagree + pass;
    }

    /** Returns the share of agreement among all answers; empty if there are none. */
    public Optional<Fraction> consensus() {
        return answered() == 0 ? Optional.empty() : Optional.of(Fraction.of(agree, answered()));
    }

    /** Returns 1 − |agree − disagree| / (agree + disagree), from 0 to 1; empty if nobody took sides. */
    public Optional<Fraction> division() {
        long sides = agree + disagree;
        return sides == 0
                ? Optional.empty()
                : Optional.of(Fraction.ONE.minus(Fraction.of(Math.abs(agree - disagree), sides)));
    }
}
