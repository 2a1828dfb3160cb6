package io.github.mitform.formats.vote.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mitform.formats.vote.audit.Audit;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The "vegetable contest" of stv-rs, another program by Meek's method with nine places (G. Endignoux, github.com/gendx/stv-rs,
 * testdata/meek/vegetables.equalize.fixed9.log). Two candidates are withdrawn and left out here. It cuts off what the elected keep of a ballot where the reference
 * rule rounds up, so that the last two places may differ.
 */
class PublishedMeekTest {
    private static final List<String> NAMES =
            List.of("apple", "cherry", "date", "eggplant", "grape", "hazelnut", "jalapeno");

    private static int place(String name) {
        return NAMES.indexOf(name);
    }

    private static Ranking ranking(String... names) {
        var places = new int[names.length];
        for (int i = 0; i < names.length; i++) places[i] = place(names[i]);
        return Ranking.of(places);
    }

    private static final Profile<Ranking> CONTEST = Profile.empty(Ranking.KIND, Candidates.of(NAMES))
            .add(ranking("apple"), 1)
            .add(ranking("cherry"), 2)
            .add(ranking("cherry", "date"), 3)
            .add(ranking("date", "eggplant"), 4)
            .add(ranking("eggplant"), 5)
            .add(ranking("grape"), 6)
            .add(ranking("grape", "hazelnut"), 7)
            .add(ranking("hazelnut", "jalapeno"), 8)
            .add(ranking("jalapeno", "apple"), 9);
    private static final Outcome OUTCOME =
            Meek.reference(4, Ties.of(TieBreak.ORDER)).count(CONTEST);

    /** By round: the quota, and the votes of those who have not gone out, in order. */
    private static final double[][] PUBLISHED = {
        {9.000000001, 1, 5, 4, 5, 13, 8, 9},
        {8.630769232, 1, 5, 4, 5, 9.000000009, 10.153846149, 9},
        {8.416270386, 2.832540310, 5, 4, 5, 8.416270460, 8.416270517, 8.416270642},
        {7.000000429, 5, 4, 5, 7.000000631, 7.000000712, 7.000000798},
        {7.000000429, 5, 9, 7.000000631, 7.000000712, 7.000000798}
    };

    @Test
    void everyQuotaAndEveryVoteIsThePublishedOneUpToRounding() {
        int round = 0;
        for (var step : OUTCOME.steps()) {
            if (!(step instanceof TallyStep tally)) continue;
            var told = new ArrayList<Fraction>();
            told.add(tally.threshold().orElseThrow());
            told.addAll(tally.tally().values());
            var published = PUBLISHED[round++];
            assertThat(told).hasSameSizeAs(published);
            for (int i = 0; i < published.length; i++) {
                assertThat(told.get(i).toDecimal(9).doubleValue())
                        .as("round %d, number %d", round, i)
                        .isCloseTo(published[i], within(0.000000020));
            }
        }
        assertThat(round).isEqualTo(PUBLISHED.length);
    }

    @Test
    void theSameAreElectedAndGoOut() {
        var told = new ArrayList<String>();
        for (var step : OUTCOME.steps()) {
            if (step instanceof ElectedStep won) told.add(won.round() + " + " + NAMES.get(won.place()));
            if (step instanceof OutStep out) {
                told.add(out.round() + " - " + NAMES.get(out.places().get(0)));
            }
        }
        assertThat(told)
                .containsExactly("1 + grape", "2 + hazelnut", "2 + jalapeno", "3 - apple", "4 - date", "5 + eggplant");
        assertThat(Audit.of(OUTCOME, CONTEST).isComplete()).isTrue();
    }
}
