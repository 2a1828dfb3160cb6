package io.github.mitform.formats.vote.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.formats.vote.audit.Audit;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.transfer.RankedChoice.Election;
import io.github.mitform.formats.vote.transfer.RankedChoice.Eliminating;
import io.github.mitform.formats.vote.transfer.RankedChoice.Quota;
import io.github.mitform.formats.vote.transfer.RankedChoice.Threshold;
import io.github.mitform.formats.vote.transfer.SheetRules.Overvotes;
import io.github.mitform.formats.vote.transfer.SheetRules.Repeats;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any rule over any ballots: counted quickly as slowly, whatever the order, and with a log that agrees with itself. */
class RankedChoiceLawsTest {
    static LongStream seeds() {
        return LongStream.range(0, 600);
    }

    private static final Ties ORDER = Ties.of(TieBreak.ORDER);

    /** Some rule, and sheets with all that can go wrong on them. */
    private static final class Drawn {
        final Random random;
        final int candidates;
        final RankedChoice rule;
        final int writeIns;
        final List<RankedSheet> sheets = new ArrayList<>();

        Drawn(long seed) {
            random = new Random(seed);
            candidates = 2 + random.nextInt(5);
            boolean named = random.nextInt(3) == 0;
            writeIns = named ? candidates - 1 : -1;
            var election = Election.values()[random.nextInt(Election.values().length - 1)];
            boolean byShare = election == Election.BOTTOMS_UP_SHARE;
            int seats = byShare || election == Election.MAJORITY ? 1 : 1 + random.nextInt(candidates + 1);
            rule = new RankedChoice(
                    seats,
                    election,
                    new Threshold(
                            random.nextInt(4) == 0 ? Quota.HARE : Quota.DROOP,
                            random.nextBoolean(),
                            random.nextInt(4) == 0,
                            byShare ? Optional.of(BigDecimal.valueOf(5 + random.nextInt(40))) : Optional.empty()),
                    new Eliminating(
                            random.nextInt(byShare ? 2 : 6) == 0,
                            random.nextInt(5) == 0 ? Optional.of(random.nextInt(4)) : Optional.empty(),
                            seats == 1 && !byShare && random.nextBoolean(),
                            seats == 1 && random.nextInt(3) == 0),
                    random.nextInt(6),
                    Optional.empty(),
                    new SheetRules(
                            Overvotes.values()[random.nextInt(3)],
                            random.nextBoolean() ? Optional.empty() : Optional.of(random.nextInt(3)),
                            Repeats.values()[random.nextInt(2)],
                            random.nextInt(3) > 0 ? Optional.empty() : Optional.of(1 + random.nextInt(4))),
                    named ? Optional.of("c" + writeIns) : Optional.empty(),
                    List.of(),
                    ORDER);
            int ballots = random.nextInt(40);
            for (int i = 0; i < ballots; i++) sheets.add(sheet());
        }

        /** Returns the rule with other seats, for elections of one seat at a time. */
        RankedChoice rule(int seats, Election election) {
            return new RankedChoice(
                    seats,
                    election,
                    new Threshold(
                            rule.threshold().quota(),
                            rule.threshold().whole(),
                            rule.threshold().fixed(),
                            Optional.empty()),
                    rule.elimination(),
                    rule.places(),
                    rule.stopAfter(),
                    rule.sheets(),
                    rule.writeIns(),
                    rule.withdrawn(),
                    ORDER);
        }

        private RankedSheet sheet() {
            var ranks = new ArrayList<List<Integer>>();
            int length = random.nextInt(candidates + 2);
            for (int i = 0; i < length; i++) {
                int kind = random.nextInt(12);
                int place = Math.min(random.nextInt(candidates), random.nextInt(candidates));
                ranks.add(
                        kind == 0
                                ? List.of()
                                : kind == 1
                                        ? List.of(RankedSheet.OVERVOTE)
                                        : kind == 2 ? List.of(place, (place + 1) % candidates) : List.of(place));
            }
            return RankedSheet.of(ranks);
        }

        Profile<RankedSheet> profile() {
            var names = IntStream.range(0, candidates)
                    .mapToObj(place -> "c" + place)
                    .toList();
            var profile = Profile.empty(RankedSheet.KIND, Candidates.of(names));
            sheets.forEach(profile::add);
            return profile;
        }

        Outcome count() {
            return rule.count(profile());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSlowReaderOfTheRulesComesToTheSame(long seed) {
        var drawn = new Drawn(seed);
        var expected = ObviousRankedChoice.count(drawn.rule, drawn.sheets, drawn.candidates, drawn.writeIns, Set.of());
        assertThat(rounds(drawn.count())).as(drawn.rule.toString()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void seatsFilledOneAfterTheOtherAreThatManyCountsForOne(long seed) {
        var drawn = new Drawn(seed);
        int seats = 1 + drawn.random.nextInt(3);
        var single = drawn.rule(1, Election.MAJORITY);
        var expected = new ArrayList<ObviousRankedChoice.Round>();
        var elected = new HashSet<Integer>();
        for (int seat = 1; seat <= seats; seat++) {
            var rounds = ObviousRankedChoice.count(
                    single, drawn.sheets, drawn.candidates, drawn.writeIns, Set.copyOf(elected));
            expected.addAll(rounds);
            if (rounds.stream().allMatch(round -> round.elected().isEmpty())) break;
            rounds.forEach(round -> elected.addAll(round.elected()));
        }
        var outcome = drawn.rule(seats, Election.ONE_AFTER_THE_OTHER).count(drawn.profile());
        assertThat(rounds(outcome)).as(single.toString()).isEqualTo(expected);
        assertThat(RoundLog.check(outcome)).isEmpty();
        assertThat(Audit.of(outcome, drawn.profile()).wrong()).isEmpty();
    }

    private static List<ObviousRankedChoice.Round> rounds(Outcome outcome) {
        var rounds = new ArrayList<ObviousRankedChoice.Round>();
        for (Step step : outcome.steps()) {
            if (step instanceof TallyStep tally) {
                rounds.add(new ObviousRankedChoice.Round(
                        decimal(tally.threshold().orElseThrow()),
                        decimals(tally.tally()),
                        decimals(tally.inactive()),
                        decimal(tally.lost()),
                        new HashSet<>(),
                        new HashSet<>()));
            }
            if (step instanceof ElectedStep elected) {
                rounds.get(rounds.size() - 1).elected().add(elected.place());
            }
            if (step instanceof OutStep out) rounds.get(rounds.size() - 1).out().addAll(out.places());
        }
        return rounds;
    }

    private static BigDecimal decimal(Fraction number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.toDecimal(12).stripTrailingZeros();
    }

    private static <K> Map<K, BigDecimal> decimals(Map<K, Fraction> numbers) {
        var decimals = new HashMap<K, BigDecimal>();
        numbers.forEach((key, number) -> decimals.put(key, decimal(number)));
        return decimals;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderInWhichSheetsArriveDoesNotMatter(long seed) {
        var drawn = new Drawn(seed);
        var outcome = drawn.count();
        Collections.shuffle(drawn.sheets, new Random(-seed));
        assertThat(drawn.count()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theLogAgreesWithItselfAndWithTheBallots(long seed) {
        var drawn = new Drawn(seed);
        assertThat(RoundLog.check(drawn.count())).isEmpty();
        assertThat(Audit.of(drawn.count(), drawn.profile()).wrong()).isEmpty();
    }
}
