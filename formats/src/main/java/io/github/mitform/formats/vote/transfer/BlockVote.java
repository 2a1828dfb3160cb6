package io.github.mitform.formats.vote.transfer;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.UnfitException;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The block vote: everybody has as many votes as there are seats, at most one for each candidate, and the most votes win. With fewer votes than seats it
 * is the limited vote, with one the single non-transferable vote (E. Lakeman and J. D. Lambert, "Voting in Democracies", 1955).
 *
 * <p>A majority that agrees can take all seats of a block vote, and most of a limited one. Ballots with more votes than allowed count for nobody. Blank
 * ones are no votes. The score of a candidate is their votes.
 *
 * @param seats how many are elected, 1 or more
 * @param votes how many votes everybody has, 1 or more; absent: as many as there are seats
 * @param ties how ties for the last seats are broken; those who stay tied share what is left of them
 */
public record BlockVote(
        int seats,
        Optional<Integer> votes,
        @Default("\"all_tied\"") Ties ties) implements Rule<Approval> {
    public BlockVote {
        requireNonNull(votes, "votes");
        requireNonNull(ties, "ties");
        UnfitException.unless(seats >= 1, "There has to be 1 seat or more.", "Es muss mindestens einen Sitz geben.");
        UnfitException.unless(
                votes.orElse(1) >= 1, "Everybody has 1 vote or more.", "Alle haben mindestens eine Stimme.");
    }

    /** Returns a block vote: as many votes as seats. */
    public static BlockVote block(int seats, Ties ties) {
        return new BlockVote(seats, Optional.empty(), ties);
    }

    /** Returns a limited vote, usually with fewer votes than seats. */
    public static BlockVote limited(int seats, int votes, Ties ties) {
        return new BlockVote(seats, Optional.of(votes), ties);
    }

    @Override
    public String id() {
        return "block_vote";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return most() < seats
                ? new Sentence("Limited vote", "Beschränkte Stimmgebung")
                : new Sentence("Block vote", "Mehrstimmenwahl");
    }

    @Override
    public Sentence scored() {
        return new Sentence("Votes", "Stimmen");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(new Sentence(
                        "Everybody may mark up to {votes}; the most votes win. Seats: {seats}.",
                        "Alle dürfen bis zu {votes} ankreuzen; die meisten Stimmen gewinnen. Sitze: {seats}.")
                .with("votes", most(), "seats", seats));
    }

    /** Returns how many candidates a ballot may mark. */
    public int most() {
        return votes.orElse(seats);
    }

    @Override
    public BallotKind<Approval> ballots() {
        return Approval.KIND;
    }

    @Override
    public Outcome count(Profile<Approval> profile, TieFacts facts) {
        var outcome = Outcome.of(this, profile);
        var tally = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < profile.candidates().size(); place++) tally.put(place, Fraction.ZERO);
        var over = Fraction.ZERO;
        for (Line<Approval> line : profile.lines()) {
            if (line.ballot().size() > most()) {
                over = over.plus(line.weight().times(line.ballot().size()));
            } else {
                for (int i = 0; i < line.ballot().size(); i++) {
                    tally.merge(line.ballot().place(i), line.weight(), Fraction::plus);
                }
            }
        }
        var inactive = new TreeMap<Inactive, Fraction>();
        if (over.signum() > 0) inactive.put(Inactive.TOO_MANY, over);
        outcome.step(new TallyStep(1, Optional.empty(), tally, inactive, Fraction.ZERO))
                .order(order(tally));
        tally.forEach(outcome::score);
        if (Standing.sum(tally.values()).signum() > 0) {
            elect(tally, outcome, new TieBreaker(ties, facts, profile.candidates()));
        }
        return outcome.build();
    }

    private static List<List<Integer>> order(TreeMap<Integer, Fraction> tally) {
        return tally.values().stream()
                .distinct()
                .sorted(Collections.reverseOrder())
                .map(number -> Standing.with(tally, number))
                .toList();
    }

    private void elect(TreeMap<Integer, Fraction> tally, Outcome.Builder outcome, TieBreaker breaker) {
        int open = seats;
        for (List<Integer> group : order(tally)) {
            var left = new ArrayList<>(group);
            while (open > 0 && left.size() > open) {
                var chosen = breaker.choose(Purpose.ELECT, left);
                if (chosen.isEmpty()) {
                    outcome.leaveOpen(left, open);
                    outcome.ties(breaker);
                    return;
                }
                elect(List.of(chosen.getAsInt()), tally, outcome);
                left.remove((Integer) chosen.getAsInt());
                open--;
            }
            if (open == 0) break;
            elect(left, tally, outcome);
            open -= left.size();
        }
        outcome.ties(breaker);
    }

    private static void elect(List<Integer> places, TreeMap<Integer, Fraction> tally, Outcome.Builder outcome) {
        outcome.elect(places);
        places.forEach(place -> outcome.step(
                new ElectedStep(1, place, tally.getOrDefault(place, Fraction.ZERO), ElectedStep.Why.MOST)));
    }
}
