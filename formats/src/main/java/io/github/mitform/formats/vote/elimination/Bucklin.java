package io.github.mitform.formats.vote.elimination;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieBreaker;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Bucklin's rule: first choices are counted; if nobody has more than half of the ballots, second choices are added, and so on; whoever has most in
 * the first round in which somebody has more than half wins (J. W. Bucklin, Grand Junction, Colorado, 1909).
 *
 * <p>If nobody ever has more than half, because ballots rank few, whoever has most wins in the round in which the longest ballots end. Blank ballots are ballots: they raise what
 * half is. Of those who are tied in the last round, {@link TieBreak#PREVIOUS_ROUNDS} takes whoever had more before. Rankings with shared
 * ranks are refused.
 */
public record Bucklin(@Default("\"all_tied\"") Ties ties) implements Rule<Ranking> {
    @Override
    public String id() {
        return "bucklin";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Bucklin rule", "Bucklin-Regel");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "First choices are counted; as long as nobody is on more than half of the ballots, the next choices are added. The most votes then win.",
                        "Zuerst zählen die ersten Plätze; solange nichts auf mehr als der Hälfte der Stimmzettel steht, kommen die nächsten Plätze hinzu. Dann gewinnen die meisten Stimmen."));
    }

    @Override
    public Sentence scored() {
        return new Sentence("Votes", "Stimmen");
    }

    @Override
    public BallotKind<Ranking> ballots() {
        return Ranking.KIND;
    }

    @Override
    public Outcome count(Profile<Ranking> profile, TieFacts facts) {
        Elimination.requireFew(profile.candidates().size());
        var lines = Continuing.withoutSharedRanks(profile);
        var outcome = Outcome.of(this, profile);
        if (profile.isEmpty()) return outcome.build();
        var tally = new TreeMap<Integer, Fraction>();
        for (int place = 0; place < profile.candidates().size(); place++) tally.put(place, Fraction.ZERO);
        int longest =
                lines.stream().mapToInt(line -> line.ballot().size()).max().orElse(0);
        var half = profile.weight().dividedBy(2);
        var told = new ArrayList<RoundStep>();
        do {
            add(lines, told.size(), tally);
            told.add(new RoundStep(told.size() + 1, tally, Fraction.ZERO, List.of()));
        } while (told.size() < longest && Collections.max(tally.values()).compareTo(half) <= 0);
        told.forEach(outcome::step);
        tally.forEach(outcome::score);
        outcome.order(Tallies.order(tally));
        var breaker = new TieBreaker(ties, facts, profile.candidates());
        return outcome.electBest(Tallies.most(tally), breaker, told.size(), earlier(told))
                .build();
    }

    private static List<IntFunction<Fraction>> earlier(List<RoundStep> told) {
        return told.subList(0, told.size() - 1).stream()
                .map(round -> (IntFunction<Fraction>) place -> Tallies.votes(round.tally(), place))
                .toList();
    }

    private static void add(List<Line<Ranking>> lines, int index, SortedMap<Integer, Fraction> tally) {
        for (Line<Ranking> line : lines) {
            if (index < line.ballot().size()) {
                tally.merge(line.ballot().place(index), line.weight(), Fraction::plus);
            }
        }
    }
}
