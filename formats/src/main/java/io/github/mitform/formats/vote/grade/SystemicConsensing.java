package io.github.mitform.formats.vote.grade;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.UnfitException;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Systemic consensing: everybody says how much they resist each option, from 0 to a greatest number; the least resistance in all wins (E. Visotschnig
 * and S. Schrotta, "Das SK-Prinzip", 2005).
 *
 * <p>The score is the acceptance: 1 less the share of the greatest possible resistance.
 *
 * <p>Without ballots, nobody is elected; where all are blank, all options are tied. A profile with another number than whole ones from 0 to the greatest is refused, and so is one
 * without the passive option.
 *
 * @param greatest the greatest resistance one person can show, 1 or more
 * @param missing what it means that a ballot says nothing of an option
 * @param passive the option that everything stays as it is, by name; what meets more resistance is told apart
 */
public record SystemicConsensing(
        @Default("10") int greatest,
        @Default("\"zero\"") Missing missing,
        Optional<String> passive,
        @Default("\"all_tied\"") Ties ties)
        implements Rule<Points> {
    @Override
    public String id() {
        return "systemic_consensing";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Systemic consensing", "Systemisches Konsensieren");
    }

    @Override
    public Sentence scored() {
        return new Sentence("Acceptance (1 is no resistance)", "Akzeptanz (1 ist kein Widerstand)");
    }

    @Override
    public BallotKind<Points> ballots() {
        return Points.KIND;
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(new Sentence(
                "Everybody says how much they resist each option, from 0 to " + greatest
                        + "; the least resistance in all wins. Acceptance is the part of the greatest possible resistance that there is not.",
                "Alle sagen zu jeder Option von 0 bis " + greatest
                        + ", wie groß ihr Widerstand ist; der geringste Widerstand insgesamt gewinnt. Die Akzeptanz ist der Teil des größtmöglichen"
                        + " Widerstands, den es nicht gibt."));
    }

    /** What it means that a ballot says nothing of an option. */
    public enum Missing {
        /** No resistance. */
        ZERO,
        /** The greatest resistance. */
        MAX
    }

    public SystemicConsensing {
        requireNonNull(missing, "missing");
        requireNonNull(passive, "passive");
        requireNonNull(ties, "ties");
        if (greatest < 1) {
            throw new UnfitException(
                    new Sentence("The greatest resistance is 1 or more.", "Der größte Widerstand ist 1 oder mehr."));
        }
    }

    @Override
    public Outcome count(Profile<Points> profile, TieFacts facts) {
        var outcome = Outcome.of(this, profile);
        int status = passive(profile);
        var grades = Grades.of(profile, greatest);
        if (profile.isEmpty()) return outcome.build();
        var weight = grades.weight();
        var resistance = resistance(grades);
        outcome.step(new NumbersStep(NumbersStep.Kind.RESISTANCE, resistance));
        if (status >= 0) outcome.step(new PassiveStep(status, worse(resistance, status)));
        List<Optional<Fraction>> acceptance = new ArrayList<>();
        resistance
                .values()
                .forEach(sum -> acceptance.add(Optional.of(Fraction.ONE.minus(sum.dividedBy(weight.times(greatest))))));
        return Best.of(acceptance, profile, ties, facts, outcome);
    }

    private TreeMap<Integer, Fraction> resistance(Grades grades) {
        var sums = grades.sums();
        var graded = grades.graded();
        var resistance = new TreeMap<Integer, Fraction>();
        var all = grades.weight();
        for (int place = 0; place < sums.size(); place++) {
            var silent = all.minus(graded.get(place));
            resistance.put(
                    place,
                    missing == Missing.ZERO ? sums.get(place) : sums.get(place).plus(silent.times(greatest)));
        }
        return resistance;
    }

    /** @throws UncountableException if the option that everything stays as it is does not stand to the vote */
    private int passive(Profile<Points> profile) {
        int place = passive.map(profile.candidates()::place).orElse(-1);
        if (place < 0 && passive.isPresent()) {
            throw new UncountableException(new Sentence(
                            "The rule says that “{name}” leaves everything as it is, but no option is called that; correct the rule.",
                            "Nach der Regel lässt „{name}“ alles, wie es ist, aber keine Option heißt so; berichtigen Sie die Regel.")
                    .with("name", passive.get()));
        }
        return place;
    }

    /**
     * Returns the options that meet more resistance than leaving everything as it is, by place; none where the rule names no option for that.
     *
     * @throws UncountableException as {@link #count}
     */
    public List<Integer> worseThanPassive(Profile<Points> profile) {
        int status = passive(profile);
        return status < 0 ? List.of() : worse(resistance(Grades.of(profile, greatest)), status);
    }

    private static List<Integer> worse(SortedMap<Integer, Fraction> resistance, int status) {
        var least = resistance.getOrDefault(status, Fraction.ZERO);
        return resistance.keySet().stream()
                .filter(place -> resistance.getOrDefault(place, Fraction.ZERO).compareTo(least) > 0)
                .toList();
    }
}
