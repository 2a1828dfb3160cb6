package io.github.mitform.formats.vote.method;

import io.github.mitform.formats.vote.ballot.Comparisons;
import io.github.mitform.formats.vote.ballot.Comparisons.Choice;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.budget.FundingStep;
import io.github.mitform.formats.vote.budget.PurchaseStep;
import io.github.mitform.formats.vote.budget.SharesStep;
import io.github.mitform.formats.vote.comparison.BestWorstStep;
import io.github.mitform.formats.vote.comparison.EstimateStep;
import io.github.mitform.formats.vote.comparison.WinsStep;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.pairwise.step.ChainStep;
import io.github.mitform.formats.vote.pairwise.step.GroupStep;
import io.github.mitform.formats.vote.pairwise.step.LockStep;
import io.github.mitform.formats.vote.pairwise.step.MatchStep;
import io.github.mitform.formats.vote.pairwise.step.OrderStep;
import io.github.mitform.formats.vote.pairwise.step.PairStep;
import io.github.mitform.formats.vote.pairwise.step.RecordStep;
import io.github.mitform.formats.vote.pairwise.step.VictoryStep;
import io.github.mitform.formats.vote.pairwise.step.WorstDefeatStep;
import io.github.mitform.formats.vote.roadmap.RoadmapStep;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.result.Note;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.math.RoundingMode;
import java.util.Set;
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

    private static boolean isOfPairs(Step step) {
        return step instanceof ChainStep
                || step instanceof LockStep
                || step instanceof MatchStep
                || step instanceof OrderStep
                || step instanceof VictoryStep
                || step instanceof WorstDefeatStep;
    }

    /** Margins, chains and sums of them can be taken apart into the pairs they are of: the fewest who said anything, or nothing, of any pair. */
    static long pairs(Outcome outcome, Poll<?> poll) {
        var people = new StepPeople(poll.people());
        for (Step step : outcome.steps()) {
            if (step instanceof PairStep pair) people.pair(pair.forOne(), pair.forOther());
        }
        return people.least();
    }

    private void pair(Fraction one, Fraction other) {
        look(one);
        look(other);
        look(one.plus(other));
    }

    /** Returns the same for a step of a poll. Money is no number of people: there, it is those who pay and those who do not. */
    static long fewest(Step step, Poll<?> poll, Outcome outcome) {
        if (step instanceof SharesStep) return Note.NOBODY;
        // Who is ahead of whom counts nobody.
        if (step instanceof RecordStep || step instanceof GroupStep) return Note.NOBODY;
        if (isOfPairs(step)) return pairs(outcome, poll);
        // An estimate is worked out from all answers together; it counts nobody.
        if (step instanceof EstimateStep) return poll.people();
        if (step instanceof WinsStep || step instanceof BestWorstStep) {
            return compared(poll.counted());
        }
        if (step instanceof FundingStep funding) return poll.people(funding.project());
        if (step instanceof PurchaseStep purchase) {
            return purchase.payments().stream()
                    .mapToLong(payment ->
                            payment.weight().toDecimal(0, RoundingMode.FLOOR).longValueExact())
                    .reduce(poll.people(purchase.project()), Math::min);
        }
        if (step instanceof RoadmapStep place) {
            var people = new StepPeople(poll.people());
            people.pair(place.forThese(), place.forNext());
            return Math.min(people.least(), fewest(step.toValue(outcome.candidates()), poll.people()));
        }
        return fewest(step.toValue(outcome.candidates()), poll.people());
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
