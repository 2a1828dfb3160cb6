package io.github.mitform.formats.vote.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.transfer.RankedChoice.Election;
import io.github.mitform.formats.vote.transfer.RankedChoice.Eliminating;
import io.github.mitform.formats.vote.transfer.RankedChoice.Threshold;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody votes, nobody stands, there are more seats than candidates, all are alike, all are withdrawn, or the whole world votes. */
class TransferEdgesTest {
    private static final Ties ORDER = Ties.of(TieBreak.ORDER);

    static Stream<Arguments> candidatesAndSeats() {
        return IntStream.of(0, 1, 4)
                .boxed()
                .flatMap(candidates -> IntStream.of(1, 3, 9).mapToObj(seats -> Arguments.of(candidates, seats)));
    }

    private static List<Rule<Ranking>> ofRankings(int seats) {
        return List.of(
                SingleTransferableVote.exact(seats, ORDER),
                new SingleTransferableVote(
                        seats, 2, Optional.of(5), SingleTransferableVote.Surpluses.LARGEST_FIRST, ORDER),
                Meek.reference(seats, ORDER));
    }

    private static List<RankedChoice> ofSheets(int seats, List<String> withdrawn) {
        return Stream.of(
                        Election.SEVERAL_PER_ROUND,
                        Election.ONE_PER_ROUND,
                        Election.BOTTOMS_UP,
                        Election.ONE_AFTER_THE_OTHER)
                .map(election -> new RankedChoice(
                        seats,
                        election,
                        Threshold.USUAL,
                        Eliminating.USUAL,
                        4,
                        Optional.empty(),
                        SheetRules.LENIENT,
                        Optional.empty(),
                        withdrawn,
                        ORDER))
                .toList();
    }

    private static List<String> names(int candidates) {
        return IntStream.range(0, candidates).mapToObj(place -> "c" + place).toList();
    }

    private static Profile<Ranking> rankings(int candidates) {
        return Profile.empty(Ranking.KIND, Candidates.of(names(candidates)));
    }

    private static Profile<RankedSheet> sheets(Profile<Ranking> rankings) {
        var sheets = Profile.empty(RankedSheet.KIND, rankings.candidates());
        rankings.lines().forEach(line -> sheets.add(RankedSheet.of(line.ballot()), line.people()));
        return sheets;
    }

    private static <B extends Ballot> void fillsSeats(Rule<B> rule, Profile<B> profile, int seats) {
        Outcome outcome = rule.count(profile);
        assertThat(outcome.winners())
                .as("%s of %s", rule, profile)
                .doesNotHaveDuplicates()
                .hasSize(seats);
        assertThat(RoundLog.check(outcome)).isEmpty();
    }

    private static void allFillSeats(Profile<Ranking> profile, int seats) {
        int filled = Math.min(seats, profile.candidates().size());
        ofRankings(seats).forEach(rule -> fillsSeats(rule, profile, filled));
        ofSheets(seats, List.of()).forEach(rule -> fillsSeats(rule, sheets(profile), filled));
    }

    @ParameterizedTest(name = "{0} candidates, {1} seats")
    @MethodSource("candidatesAndSeats")
    void tiesDecideWhereNobodyVotes(int candidates, int seats) {
        allFillSeats(rankings(candidates), seats);
        allFillSeats(rankings(candidates).add(Ranking.of(), 7), seats);
    }

    @ParameterizedTest(name = "{0} candidates, {1} seats")
    @MethodSource("candidatesAndSeats")
    void tiesDecideWhereAllAreAlike(int candidates, int seats) {
        var profile = rankings(candidates);
        for (int place = 0; place < candidates; place++) profile.add(Ranking.of(place), 2);
        allFillSeats(profile, seats);
    }

    @ParameterizedTest(name = "{0} candidates, {1} seats")
    @MethodSource("candidatesAndSeats")
    void asManyVotesAsThereArePeopleOnEarthAreCounted(int candidates, int seats) {
        var all = Ranking.of(IntStream.range(0, candidates).toArray());
        allFillSeats(rankings(candidates).add(all, 8_000_000_000L), seats);
    }

    @ParameterizedTest(name = "{0} candidates, {1} seats")
    @MethodSource("candidatesAndSeats")
    void nobodyIsElectedWhereAllAreWithdrawn(int candidates, int seats) {
        var profile = rankings(candidates);
        if (candidates > 0) profile.add(Ranking.of(0), 3);
        ofSheets(seats, names(candidates)).forEach(rule -> fillsSeats(rule, sheets(profile), 0));
    }
}
