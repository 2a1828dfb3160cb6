package io.github.mitform.formats.vote.committee;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Default;
import java.util.List;
import java.util.stream.IntStream;

/** Every committee is as good as any other, whatever the ballots say: with a lot for ties a sortition, otherwise what rules are compared with. */
public record AnyCommittee(
        int seats, @Default("\"all_tied\"") Ties ties) implements CommitteeRule {

    /** @throws IllegalArgumentException if there is no seat */
    public AnyCommittee {
        Committees.requireSeats(seats);
    }

    @Override
    public String id() {
        return "any_committee";
    }

    @Override
    public Sentence title() {
        return new Sentence("Any committee", "Jedes Gremium");
    }

    @Override
    public Outcome count(Profile<Approval> profile, TieFacts facts) {
        return Committees.count(this, profile, facts, (approvals, breaker, outcome) -> {
            var all = IntStream.range(0, approvals.candidates()).boxed().toList();
            Committees.settle(List.of(), all, seats, Committees.Chooser.of(breaker), outcome);
        });
    }
}
