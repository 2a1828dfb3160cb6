package io.github.mitform.formats.vote.grade;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Approval voting: everybody approves of as many as they like; whoever most approve of wins (S. J. Brams and P. C. Fishburn, "Approval Voting", American
 * Political Science Review 72 (1978), <a href="https://doi.org/10.2307/1955105">doi:10.2307/1955105</a>).
 *
 * <p>The score of a candidate is what those weigh who approve. Where nobody approves of anybody, all are
 * tied; without ballots, nobody is elected.
 */
public record ApprovalVoting(@Default("\"all_tied\"") Ties ties) implements Rule<Approval> {
    @Override
    public String id() {
        return "approval";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Approval voting", "Zustimmungswahl");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(new Sentence(
                "Everybody can approve of several; the most approvals win.",
                "Alle können mehreren zustimmen; die meisten Zustimmungen gewinnen."));
    }

    @Override
    public Sentence scored() {
        return new Sentence("Approvals", "Zustimmungen");
    }

    @Override
    public BallotKind<Approval> ballots() {
        return Approval.KIND;
    }

    @Override
    public Outcome count(Profile<Approval> profile, TieFacts facts) {
        var outcome = Outcome.of(this, profile);
        var approvals = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < profile.candidates().size(); place++) approvals.put(place, Fraction.ZERO);
        for (Line<Approval> line : profile.lines()) {
            for (int i = 0; i < line.ballot().size(); i++) {
                approvals.merge(line.ballot().place(i), line.weight(), Fraction::plus);
            }
        }
        if (profile.isEmpty()) return outcome.build();
        outcome.step(new NumbersStep(NumbersStep.Kind.APPROVALS, approvals));
        List<Optional<Fraction>> numbers = new ArrayList<>();
        approvals.values().forEach(number -> numbers.add(Optional.of(number)));
        return Best.of(numbers, profile, ties, facts, outcome);
    }
}
