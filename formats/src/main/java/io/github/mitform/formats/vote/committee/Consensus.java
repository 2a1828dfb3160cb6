package io.github.mitform.formats.vote.committee;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.List;

/**
 * The consensus rule: in each round everybody gets one more vote; whoever the most votes are there for, among voters who are not in debt, is elected,
 * and those voters pay as many votes as there are voters, in equal parts (M. Lackner, "Perpetual voting: fairness in long-term decision making", AAAI
 * 2020, for a sequence of decisions; here for the seats of one committee).
 */
public record Consensus(int seats, @Default("\"all_tied\"") Ties ties) implements CommitteeRule {

    /** @throws IllegalArgumentException if there is no seat */
    public Consensus {
        Committees.requireSeats(seats);
    }

    @Override
    public String id() {
        return "consensus";
    }

    @Override
    public Sentence title() {
        return new Sentence("Consensus rule", "Konsensregel");
    }

    @Override
    public Outcome count(Profile<Approval> profile, TieFacts facts) {
        return Committees.count(this, profile, facts, (approvals, breaker, outcome) -> {
            var start = new Enestroem.Funds(
                    approvals,
                    List.of(),
                    Purses.all(approvals, Fraction.ONE),
                    (purses, place) -> paid(approvals, purses, place).changed(amount -> amount.plus(Fraction.ONE)));
            new Sequence(breaker).elect(start, outcome);
        });
    }

    private static Purses paid(Approvals approvals, Purses purses, int place) {
        long paying = 0;
        var weights = purses.weights(place);
        for (int i = 0; i < weights.length; i++) {
            if (purses.amounts().get(i).signum() > 0) paying += weights[i];
        }
        if (paying == 0) return purses;
        var each = Fraction.of(approvals.total(), paying);
        return purses.changed(place, amount -> amount.signum() > 0 ? amount.minus(each) : amount);
    }
}
