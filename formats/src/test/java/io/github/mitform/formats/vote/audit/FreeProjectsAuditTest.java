package io.github.mitform.formats.vote.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.budget.Budget;
import io.github.mitform.formats.vote.budget.EqualSharesFunding;
import io.github.mitform.formats.vote.budget.Measure;
import io.github.mitform.formats.vote.budget.Project;
import io.github.mitform.formats.vote.budget.PurchaseStep;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Projects that cost nothing, and ties that are drawn anew each time, are gone through again like all others. */
class FreeProjectsAuditTest {
    private static final int PROFILES = 400;

    @ParameterizedTest
    @EnumSource(names = {"ALL_TIED", "ORDER", "JAVA_RANDOM"})
    void whateverIsFreeIsFundedFirstOnSeeds1To400(TieBreak way) {
        int free = 0;
        for (int seed = 1; seed <= PROFILES; seed++) {
            var random = new Random(seed);
            var projects = new ArrayList<Project>();
            for (int i = 0; i < 5; i++) projects.add(Project.of("p" + i, BigDecimal.valueOf(random.nextInt(8))));
            var budget = Budget.of(BigDecimal.valueOf(5 + random.nextInt(15)), projects);
            var votes = votes(budget, random);
            var rule = new EqualSharesFunding(
                    budget,
                    Measure.COST,
                    seed % 3 > 0,
                    BigDecimal.ONE,
                    seed % 3 > 0,
                    seed % 2 == 0,
                    false,
                    Ties.of(way));
            var outcome = rule.count(votes, TieFacts.seed(seed));
            assertThat(Audit.of(outcome, votes).wrong())
                    .describedAs("seed %d", seed)
                    .isEmpty();
            boolean paid = false;
            for (var step : outcome.steps()) {
                if (!(step instanceof PurchaseStep purchase)) continue;
                boolean costs = purchase.cost().signum() > 0;
                assertThat(paid && !costs)
                        .describedAs("seed %d: free behind others", seed)
                        .isFalse();
                paid |= costs;
                if (!costs) free++;
            }
        }
        assertThat(free).isGreaterThan(PROFILES / 10);
    }

    private static Profile<Points> votes(Budget budget, Random random) {
        var votes = Profile.empty(Points.KIND, budget.candidates());
        int ballots = 1 + random.nextInt(6);
        for (int i = 0; i < ballots; i++) {
            var given = new TreeMap<Integer, Fraction>();
            for (int place = 0; place < 5; place++) {
                if (random.nextInt(5) < 3) given.put(place, Fraction.of(random.nextInt(4)));
            }
            votes.add(Points.of(given), 1 + random.nextInt(3));
        }
        return votes;
    }
}
