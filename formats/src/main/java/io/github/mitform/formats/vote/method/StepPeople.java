package io.github.mitform.formats.vote.method;

import io.github.mitform.formats.vote.ballot.Comparisons;
import io.github.mitform.formats.vote.ballot.Comparisons.Choice;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.budget.FundingStep;
import io.github.mitform.formats.vote.budget.PurchaseStep;
import io.github.mitform.formats.vote.budget.SharesStep;
import io.github.mitform.formats.vote.committee.BestStep;
import io.github.mitform.formats.vote.committee.SeatStep;
import io.github.mitform.formats.vote.committee.ShareStep;
import io.github.mitform.formats.vote.comparison.BestWorstStep;
import io.github.mitform.formats.vote.comparison.EstimateStep;
import io.github.mitform.formats.vote.comparison.WinsStep;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieUse;
import io.github.mitform.formats.vote.elimination.AntiPlurality;
import io.github.mitform.formats.vote.elimination.RoundStep;
import io.github.mitform.formats.vote.internal.table.Bought;
import io.github.mitform.formats.vote.pairwise.Pairwise;
import io.github.mitform.formats.vote.pairwise.PairwiseRule;
import io.github.mitform.formats.vote.pairwise.Unranked;
import io.github.mitform.formats.vote.pairwise.step.ChainStep;
import io.github.mitform.formats.vote.pairwise.step.GroupStep;
import io.github.mitform.formats.vote.pairwise.step.LockStep;
import io.github.mitform.formats.vote.pairwise.step.MatchStep;
import io.github.mitform.formats.vote.pairwise.step.OrderStep;
import io.github.mitform.formats.vote.pairwise.step.PairStep;
import io.github.mitform.formats.vote.pairwise.step.RecordStep;
import io.github.mitform.formats.vote.pairwise.step.VictoryStep;
import io.github.mitform.formats.vote.pairwise.step.WorstDefeatStep;
import io.github.mitform.formats.vote.roadmap.Roadmap;
import io.github.mitform.formats.vote.roadmap.RoadmapStep;
import io.github.mitform.formats.vote.transfer.TallyStep;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Note;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How few people a step of a count gives away, told from its numbers, or from the ballots where its numbers are not those of people. */
final class StepPeople {
    /** Numbers that count nobody, and what rounding leaves with nobody. */
    private static final Set<String> NOT_PEOPLE =
            Set.of("round", "seat", "passes", "keep", "lost", "middle", "grade_ahead", "grade_behind");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(/\\d+)?");

    private final Fraction all;
    private Fraction fewest;

    private StepPeople(long all) {
        this.all = Fraction.of(all);
        this.fewest = this.all;
    }

    /**
     * Returns the least of all numbers above 0, and of what they leave of the whole: whoever is told of 28 of 30 is told of the other two. A part of a
     * vote is that of somebody, so that parts are rounded up.
     *
     * @param all how many people voted
     */
    static long fewest(ObjectValue step, long all) {
        var people = new StepPeople(all);
        step.fields().forEach((name, value) -> {
            if (!NOT_PEOPLE.contains(name)) people.look(value);
        });
        return people.least();
    }

    private long least() {
        return fewest.toDecimal(0, RoundingMode.CEILING).longValueExact();
    }

    /** Returns whether numbers are of won and lost comparisons, none of which ended level: they count nobody. */
    private static boolean isOfClearRecords(Outcome outcome) {
        return outcome.steps().stream().anyMatch(RecordStep.class::isInstance) && !hasDraws(outcome);
    }

    /** What is left out of one record tells as much as the record. */
    private static boolean hasDraws(Outcome outcome) {
        return outcome.steps().stream().anyMatch(step -> step instanceof RecordStep each && each.draws() > 0);
    }

    private static boolean isOfPairs(Step step) {
        return step instanceof ChainStep
                || step instanceof LockStep
                || step instanceof MatchStep
                || step instanceof OrderStep
                || step instanceof VictoryStep
                || step instanceof WorstDefeatStep;
    }

    /** Returns whether the rule compares all pairs, so that whatever it tells can be taken apart into them. */
    static boolean comparesPairs(Rule<?> rule) {
        return rule instanceof PairwiseRule || rule instanceof Roadmap;
    }

    /** Margins, chains and sums of them can be taken apart into the pairs they are of: the fewest who said anything, or nothing, of any pair. */
    static long pairs(Outcome outcome, Poll<?> poll) {
        var people = new StepPeople(poll.people());
        var told = outcome.steps().stream().filter(PairStep.class::isInstance).toList();
        for (Step step : told) people.pair(((PairStep) step).forOne(), ((PairStep) step).forOther());
        return told.isEmpty() ? pairs(poll, place -> true) : people.least();
    }

    /** Returns the same for all of these pairs. */
    static long pairs(Poll<?> poll, Pairwise compared) {
        return pairs(poll, compared, place -> true);
    }

    @SuppressWarnings("unchecked") // whoever asks for pairs has rankings
    private static long pairs(Poll<?> poll, IntPredicate among) {
        var unranked = poll.rule() instanceof PairwiseRule rule
                ? rule.unranked()
                : poll.rule() instanceof Roadmap roadmap ? roadmap.unranked() : Unranked.LAST;
        return pairs(poll, Pairwise.of((Profile<Ranking>) poll.counted(), unranked), among);
    }

    private static long pairs(Poll<?> poll, Pairwise compared, IntPredicate among) {
        var people = new StepPeople(poll.people());
        for (int one = 0; one < poll.options().size(); one++) {
            for (int other = 0; other < one && among.test(one); other++) {
                if (among.test(other)) people.pair(compared.preferring(one, other), compared.preferring(other, one));
            }
        }
        return people.least();
    }

    /** Returns how few people are told of where these are told to be tied: whoever knows that two numbers are alike, and their sum, knows both. */
    static long tied(TieUse tie, Poll<?> poll, Outcome outcome) {
        var ways = poll.rule().ties().breaks();
        // What left them tied, or told them apart, is told as well.
        boolean earlier = ways.contains(TieBreak.PREVIOUS_ROUNDS) || ways.contains(TieBreak.FIRST_ROUND);
        return tied(tie.tied(), round -> round == tie.round() || earlier && round < tie.round(), poll, outcome);
    }

    /** Returns the same of those between whom a count ends; {@link Note#NOBODY} where their numbers add up to nothing that is known. */
    static long tied(Outcome.Open open, Poll<?> poll, Outcome outcome) {
        boolean sums = Measure.of(poll.rule()).column().role() == Role.GROUP || comparesPairs(poll.rule());
        int last = outcome.steps().stream().mapToInt(Step::round).max().orElse(1);
        return sums ? tied(open.candidates(), round -> round == last, poll, outcome) : Note.NOBODY;
    }

    private static long tied(List<Integer> tied, IntPredicate rounds, Poll<?> poll, Outcome outcome) {
        if (isOfClearRecords(outcome)) return Note.NOBODY;
        if (comparesPairs(poll.rule())) return pairs(outcome, poll);
        if (poll.counted().kind() == (Object) Comparisons.KIND) return compared(poll.counted());
        long fewest = tied.stream().mapToLong(poll::people).min().orElse(Note.NOBODY);
        if (poll.isWeighted()) return fewest;
        var people = new StepPeople(poll.people());
        var tallies = outcome.steps().stream()
                .filter(step -> rounds.test(step.round()))
                .flatMap(step -> tally(step).stream())
                .toList();
        for (int place : tied) {
            tallies.forEach(tally -> people.look(tally.getOrDefault(place, Fraction.ZERO)));
            if (tallies.isEmpty() && isOfPeople(poll.rule())) {
                people.look(outcome.scores().getOrDefault(place, Fraction.ZERO));
            }
        }
        return Math.min(people.least(), tallies.isEmpty() ? fewest : Note.NOBODY);
    }

    private static boolean isOfPeople(Rule<?> rule) {
        return Measure.of(rule).countsPeople() || rule instanceof AntiPlurality;
    }

    private static Optional<SortedMap<Integer, Fraction>> tally(Step step) {
        if (step instanceof RoundStep round) return Optional.of(round.tally());
        return step instanceof TallyStep tally ? Optional.of(tally.tally()) : Optional.empty();
    }

    /**
     * Returns how few people are told of where these wait for somebody to break their tie, so that there is no outcome: those who prefer the one or the other,
     * and those who have one of them first, or name it.
     */
    static long tied(List<Integer> tied, Poll<?> poll) {
        if (comparesPairs(poll.rule())) return pairs(poll, place -> true);
        if (poll.counted().kind() == (Object) Comparisons.KIND) return compared(poll.counted());
        long fewest = tied.stream().mapToLong(poll::people).min().orElse(Note.NOBODY);
        return tied.stream()
                .mapToLong(poll::firsts)
                .filter(firsts -> firsts > 0)
                .reduce(
                        poll.counted().kind() == (Object) Ranking.KIND ? pairs(poll, tied::contains) : fewest,
                        Math::min);
    }

    /** Returns the fewest who support any option, or do not, of those that somebody supports. */
    static long supporters(Poll<?> poll) {
        var people = new StepPeople(poll.people());
        for (int place = 0; place < poll.options().size(); place++) people.look(Fraction.of(poll.people(place)));
        return people.least();
    }

    /** Returns how few people the score of an option gives away: who names it, and those whom the number itself counts, or leaves of the whole. */
    static long scored(int place, Poll<?> poll, Outcome outcome) {
        if (isOfClearRecords(outcome)) return Note.NOBODY;
        if (comparesPairs(poll.rule())) return Math.min(poll.people(place), pairs(outcome, poll));
        return Math.min(tied(List.of(place), round -> false, poll, outcome), poll.behindPoints(place));
    }

    /** Returns the fewest whom anybody has in any round: what is said of two rounds tells how few passed from the one to the other. */
    static long rounds(Poll<?> poll, Outcome outcome) {
        var people = new StepPeople(poll.people());
        outcome.steps()
                .forEach(step -> tally(step).ifPresent(tally -> tally.values().forEach(people::look)));
        return people.least();
    }

    private void pair(Fraction one, Fraction other) {
        look(one);
        look(other);
        look(one.plus(other));
    }

    /** Returns the same for a step of a poll. Money is no number of people: there, it is those who pay and those who do not. */
    static long fewest(Step step, Poll<?> poll, Outcome outcome) {
        // How far shares were raised follows from who supports what; an equal part of the money does not.
        if (step instanceof SharesStep shares) return shares.raises() == 0 ? Note.NOBODY : supporters(poll);
        // Who is ahead of whom counts nobody; who is level with whom does, and of a group some may be.
        if (step instanceof GroupStep group) return group.members().size() == 1 ? Note.NOBODY : pairs(outcome, poll);
        if (step instanceof RecordStep) return hasDraws(outcome) ? pairs(outcome, poll) : Note.NOBODY;
        if (isOfPairs(step)) return pairs(outcome, poll);
        // An estimate is worked out from all answers together; it counts nobody.
        if (step instanceof EstimateStep) return poll.people();
        if (step instanceof WinsStep || step instanceof BestWorstStep) {
            return compared(poll.counted());
        }
        if (step instanceof SeatStep seat) return seats(seat, poll);
        if (step instanceof ShareStep share) {
            var people = new StepPeople(poll.people());
            people.pair(share.poorer(), share.supporters().minus(share.poorer()));
            return people.least();
        }
        if (step instanceof BestStep best && best.isOfLoads()) {
            return best.committees().stream()
                    .flatMap(List::stream)
                    .mapToLong(poll::people)
                    .min()
                    .orElse(Note.NOBODY);
        }
        if (step instanceof FundingStep funding) return poll.people(funding.project());
        if (step instanceof PurchaseStep purchase) {
            return purchase.payments().stream()
                    .mapToLong(payment ->
                            payment.weight().toDecimal(0, RoundingMode.FLOOR).longValueExact())
                    .reduce(new PollCells(poll).fewest(Bought.of(purchase)), Math::min);
        }
        if (step instanceof RoadmapStep place) {
            var people = new StepPeople(poll.people());
            people.pair(place.forThese(), place.forNext());
            if (place.isShared()) return pairs(outcome, poll);
            return Math.min(people.least(), fewest(step.toValue(outcome.candidates()), poll.people()));
        }
        return fewest(step.toValue(outcome.candidates()), poll.people());
    }

    /** A load is a part of a seat, and tells how many carry it; other numbers are of people, or of parts of their votes. */
    private static long seats(SeatStep seat, Poll<?> poll) {
        var people = new StepPeople(poll.people());
        for (int place : seat.told()) {
            people.look(Fraction.of(poll.people(place)));
            if (seat.measure() != SeatStep.Measure.LOAD) {
                people.look(seat.numbers().getOrDefault(place, Fraction.ZERO));
            }
        }
        return people.least();
    }

    /**
     * Returns on how few people a number of comparisons stands, since one person compares often, and thirty victories may be those of three: on whoever
     * chose an option as the best or as the worst, passed over it, was shown it, or left a set without a choice.
     */
    private static long compared(Profile<?> profile) {
        var perOption = IntStream.range(0, profile.candidates().size())
                .boxed()
                .flatMapToLong(place -> LongStream.of(
                        people(profile, set -> set.shown().contains(place)),
                        people(profile, set -> set.best().orElse(Comparisons.NOT_SHOWN) == place),
                        people(profile, set -> set.worst().orElse(Comparisons.NOT_SHOWN) == place),
                        people(profile, set -> isPassedOver(set, place))));
        var sets = LongStream.of(
                people(profile, set -> set.best().isEmpty()),
                people(
                        profile,
                        set -> set.best().orElse(0) == Comparisons.NOT_SHOWN
                                || set.worst().orElse(0) == Comparisons.NOT_SHOWN));
        return LongStream.concat(perOption, sets)
                .filter(people -> people > 0)
                .min()
                .orElse(profile.people());
    }

    private static boolean isPassedOver(Choice set, int place) {
        return set.shown().contains(place)
                && set.best().isPresent()
                && set.best().getAsInt() != place;
    }

    private static long people(Profile<?> profile, Predicate<Choice> which) {
        return profile.lines().stream()
                .filter(line -> ((Comparisons) line.ballot()).sets().stream().anyMatch(which))
                .mapToLong(Profile.Line::people)
                .sum();
    }

    /** Lists are of names, which may be digits, or of objects with numbers. */
    private static boolean isName(Value item) {
        return item instanceof TextValue;
    }

    private void look(Value value) {
        if (value instanceof ObjectValue object) object.fields().values().forEach(this::look);
        else if (value instanceof ListValue list)
            list.items().stream().filter(item -> !isName(item)).forEach(this::look);
        else if (value instanceof NumberValue number) look(Fraction.of(number.number()));
        else if (value instanceof TextValue text && NUMBER.matcher(text.text()).matches())
            look(Fraction.parse(text.text()));
    }

    private void look(Fraction number) {
        var rest = all.minus(number);
        if (number.signum() > 0) fewest = fewest.min(number);
        if (rest.signum() > 0) fewest = fewest.min(rest);
    }
}
