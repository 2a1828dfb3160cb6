package io.github.mitform.formats.vote.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.audit.Audit;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;

/** Counts of reference cases, each of them gone through again. */
final class Verified {
    private Verified() {}

    static <B extends Ballot> Outcome count(Rule<B> rule, Profile<B> profile) {
        return of(rule.count(profile), profile);
    }

    static Outcome of(Outcome outcome, Profile<?> profile) {
        assertThat(Audit.firstWrong(outcome, profile)).isEmpty();
        return outcome;
    }
}
