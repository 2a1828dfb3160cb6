package io.github.mitform.formats.vote.transfer;

import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the log of a count again, step by step, without the rule that wrote it: no vote may appear or disappear, each tally has to follow from
 * the one before by what was passed on, everybody who is elected has to have the votes for it, and nobody may go out who had more than somebody else.
 */
public final class RoundLog {
    private final Labels labels;
    private final List<Sentence> wrong = new ArrayList<>();
    private final Set<Integer> gone = new HashSet<>();
    private final List<Integer> elected = new ArrayList<>();
    private Optional<Fraction> cast = Optional.empty();
    private @Nullable TallyStep tally;
    private @Nullable TallyStep next;

    private RoundLog(Labels labels) {
        this.labels = labels;
    }

    /**
     * Returns everything in the log that does not agree with itself or with the outcome; nothing if all is well.
     *
     * @param outcome of a rule of this package
     */
    public static List<Sentence> check(Outcome outcome) {
        var log = new RoundLog(Labels.of(outcome.candidates()));
        boolean byKeepFactors = outcome.steps().stream().anyMatch(KeepStep.class::isInstance);
        for (Step step : outcome.steps()) {
            if (step instanceof TallyStep told) log.tally(told, byKeepFactors);
            if (step instanceof MovedStep moved) log.moved(moved);
            if (step instanceof ElectedStep election) log.elected(election);
            if (step instanceof OutStep out) log.out(out, byKeepFactors);
            if (step instanceof SeatStep) log.anew();
        }
        if (!Set.copyOf(log.elected).equals(Set.copyOf(outcome.winners()))) {
            log.wrong(
                    outcome.steps().size(),
                    "other people are elected than the outcome says",
                    "gewählt sind andere, als das Ergebnis sagt");
        }
        return List.copyOf(log.wrong);
    }

    private void anew() {
        tally = null;
        next = null;
        gone.clear();
    }

    private void tally(TallyStep told, boolean byKeepFactors) {
        if (cast.isPresent() && !cast.get().equals(told.sum())) {
            wrong(
                    told.round(),
                    "there are {found} votes, but {cast} were cast",
                    "es sind {found} Stimmen, abgegeben wurden aber {cast}",
                    "found",
                    Wording.number(told.sum()),
                    "cast",
                    Wording.number(cast.get()));
        }
        cast = cast.or(() -> Optional.of(told.sum()));
        var due = next;
        if (due != null && !byKeepFactors && !agrees(due, told)) {
            wrong(
                    told.round(),
                    "the tally does not follow from what was passed on before",
                    "der Stand folgt nicht aus dem, was zuvor überging");
        }
        tally = told;
        next = told;
    }

    /** Whoever went out and has nothing left need not be told. */
    private boolean agrees(TallyStep due, TallyStep told) {
        var votes = new TreeMap<>(due.tally());
        votes.keySet().removeIf(place -> gone.contains(place) && Fraction.ZERO.equals(votes.get(place)));
        return votes.equals(told.tally())
                && due.inactive().equals(told.inactive())
                && due.lost().equals(told.lost());
    }

    private void moved(MovedStep moved) {
        var now = next;
        if (now == null) {
            wrong(
                    moved.round(),
                    "votes are passed on before any were counted",
                    "Stimmen gehen über, ehe welche gezählt sind");
            return;
        }
        var votes = new TreeMap<>(now.tally());
        var had = votes.getOrDefault(moved.from(), Fraction.ZERO);
        var surplus = had.minus(now.threshold().orElse(Fraction.ZERO)).max(Fraction.ZERO);
        if (!moved.sum().equals(gone.contains(moved.from()) ? had : surplus)) {
            wrong(
                    moved.round(),
                    "from “{name}” goes {found}, which is not what is to be passed on",
                    "von „{name}“ gehen {found} über, was nicht das ist, was überzugehen hat",
                    "name",
                    labels.of(moved.from()),
                    "found",
                    Wording.number(moved.sum()));
        }
        votes.put(moved.from(), had.minus(moved.sum()));
        moved.to().forEach((place, part) -> votes.merge(place, part, Fraction::plus));
        var inactive = new TreeMap<>(now.inactive());
        moved.ended().forEach((reason, part) -> inactive.merge(reason, part, Fraction::plus));
        next = new TallyStep(
                now.round(),
                now.threshold(),
                now.elects(),
                votes,
                inactive,
                now.lost().plus(moved.lost()));
    }

    private void elected(ElectedStep election) {
        elected.add(election.place());
        var now = tally;
        boolean enough = now != null
                && election.votes().equals(now.tally().get(election.place()))
                && (election.why() != ElectedStep.Why.THRESHOLD
                        || now.threshold()
                                .filter(needed -> election.votes().compareTo(needed) >= 0)
                                .isPresent());
        if (!enough || gone.contains(election.place())) {
            wrong(
                    election.round(),
                    "“{name}” is elected without the votes for it",
                    "„{name}“ ist gewählt, ohne die Stimmen dafür zu haben",
                    "name",
                    labels.of(election.place()));
        }
    }

    /** With keep factors, all within the surplus that is still to be found are tied for going out. */
    private void out(OutStep out, boolean byKeepFactors) {
        var now = tally;
        gone.addAll(out.places());
        if (now == null || out.why() != OutStep.Why.FEWEST || byKeepFactors) return;
        for (int place : out.places()) {
            var votes = now.tally().getOrDefault(place, Fraction.ZERO);
            boolean fewest = now.tally().entrySet().stream()
                    .filter(other -> !gone.contains(other.getKey()) && !elected.contains(other.getKey()))
                    .allMatch(other -> other.getValue().compareTo(votes) >= 0);
            if (!fewest) {
                wrong(
                        out.round(),
                        "“{name}” goes out, but somebody else has fewer votes",
                        "„{name}“ scheidet aus, aber jemand hat weniger Stimmen",
                        "name",
                        labels.of(place));
            }
        }
    }

    private void wrong(int round, String english, String german, Object... namesAndValues) {
        var what = new Sentence(english, german).with(namesAndValues);
        wrong.add(new Sentence("In round {round}, {what}.", "In Runde {round}: {what}.")
                .with("round", round, "what", what));
    }
}
