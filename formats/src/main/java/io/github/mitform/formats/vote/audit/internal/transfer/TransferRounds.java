package io.github.mitform.formats.vote.audit.internal.transfer;

import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.transfer.ElectedStep;
import io.github.mitform.formats.vote.transfer.Inactive;
import io.github.mitform.formats.vote.transfer.KeepStep;
import io.github.mitform.formats.vote.transfer.MovedStep;
import io.github.mitform.formats.vote.transfer.OutStep;
import io.github.mitform.formats.vote.transfer.TallyStep;
import io.github.mitform.formats.vote.transfer.TransferStep;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what a log tells of a count in which votes pass on, one step after the other, with what is right. For one count. */
final class TransferRounds {
    private final Outcome outcome;
    private final Labels labels;
    private final List<SortedMap<Integer, Fraction>> tallies = new ArrayList<>();
    private final List<List<Integer>> elected = new ArrayList<>();
    private final List<Integer> electedIn = new ArrayList<>();
    private final List<List<Integer>> out = new ArrayList<>();
    private int next;

    TransferRounds(Outcome outcome) {
        this.outcome = outcome;
        this.labels = Labels.of(outcome.candidates());
    }

    /** Begins a count of the same ballots of its own; the log goes on. */
    void anew() {
        tallies.clear();
        elected.clear();
        electedIn.clear();
        out.clear();
    }

    /** Returns what everybody had in the rounds before the latest one. */
    List<SortedMap<Integer, Fraction>> earlier() {
        return List.copyOf(tallies.subList(0, tallies.size() - 1));
    }

    List<List<Integer>> elected() {
        return elected;
    }

    List<List<Integer>> out() {
        return out;
    }

    int electedCount() {
        return elected.stream().mapToInt(List::size).sum();
    }

    int outCount() {
        return out.stream().mapToInt(List::size).sum();
    }

    Set<Integer> gone() {
        var gone = new HashSet<Integer>();
        out.forEach(gone::addAll);
        return gone;
    }

    /** Checks that this is the next step on record. */
    void require(TransferStep right) {
        if (next >= outcome.steps().size()) {
            throw Wrong.outcome(
                    "the log ends, though this follows: {step}",
                    "das Protokoll endet, es folgt aber noch: {step}",
                    "step",
                    right.sentence(labels));
        }
        var told = outcome.steps().get(next++);
        if (told instanceof TallyStep tally && right instanceof TallyStep due) compare(tally, due);
        if (told instanceof MovedStep moved && right instanceof MovedStep due) compare(moved, due);
        if (told instanceof ElectedStep one && right instanceof ElectedStep due && one.place() == due.place()) {
            same(due.place(), one.votes(), due.votes());
        }
        if (told instanceof KeepStep kept && right instanceof KeepStep due) {
            for (int place : both(kept.keep(), due.keep())) {
                var one = kept.keep().getOrDefault(place, Fraction.ONE);
                var other = due.keep().getOrDefault(place, Fraction.ONE);
                if (!one.equals(other)) {
                    throw Wrong.step(
                            next,
                            "“{name}” keeps {right} of each ballot, not {told}",
                            "„{name}“ behält {right} von jedem Stimmzettel, nicht {told}",
                            "name",
                            labels.of(place),
                            "right",
                            other,
                            "told",
                            one);
                }
            }
        }
        if (told.equals(right)) {
            remember(right);
            return;
        }
        throw Wrong.step(
                next, "here belongs: {step}", "hierher gehört: {step}", "step", withoutStop(right.sentence(labels)));
    }

    /** The sentence stands within another one, which has a full stop of its own. */
    private static Sentence withoutStop(Sentence sentence) {
        return new Sentence(
                sentence.english().replaceFirst("\\.$", ""), sentence.german().replaceFirst("\\.$", ""));
    }

    private void remember(TransferStep step) {
        if (step instanceof TallyStep tally) tallies.add(tally.tally());
        if (step instanceof OutStep gone) out.add(gone.places());
        if (step instanceof ElectedStep won) {
            boolean together = !electedIn.isEmpty() && electedIn.get(electedIn.size() - 1) == won.round();
            if (!together) {
                elected.add(new ArrayList<>());
                electedIn.add(won.round());
            }
            elected.get(elected.size() - 1).add(won.place());
        }
    }

    private static Set<Integer> both(SortedMap<Integer, Fraction> one, SortedMap<Integer, Fraction> other) {
        var both = new TreeSet<>(one.keySet());
        both.addAll(other.keySet());
        return both;
    }

    private void same(int place, Fraction told, Fraction right) {
        if (told.equals(right)) return;
        throw Wrong.step(
                next,
                "“{name}” has {right}, not {told}",
                "„{name}“ hat {right}, nicht {told}",
                "name",
                labels.of(place),
                "right",
                right,
                "told",
                told);
    }

    private void compare(TallyStep told, TallyStep right) {
        if (!told.threshold().equals(right.threshold())) {
            throw Wrong.step(
                    next,
                    "{right} votes elect, not {told}",
                    "gewählt ist man mit {right}, nicht mit {told}",
                    "right",
                    shown(right.threshold()),
                    "told",
                    shown(told.threshold()));
        }
        if (!told.tally().keySet().equals(right.tally().keySet())) {
            throw Wrong.step(
                    next,
                    "others are counted than those who are left",
                    "gezählt werden andere als die, die noch da sind");
        }
        for (int place : right.tally().keySet()) {
            same(
                    place,
                    told.tally().getOrDefault(place, Fraction.ZERO),
                    right.tally().getOrDefault(place, Fraction.ZERO));
        }
        compareEnded(told.inactive(), right.inactive());
        compareLost(told.lost(), right.lost());
    }

    private static String shown(Optional<Fraction> number) {
        return number.map(Fraction::toString).orElse("–");
    }

    private void compareEnded(SortedMap<Inactive, Fraction> told, SortedMap<Inactive, Fraction> right) {
        for (Inactive reason : Inactive.values()) {
            var one = told.getOrDefault(reason, Fraction.ZERO);
            var other = right.getOrDefault(reason, Fraction.ZERO);
            if (one.equals(other)) continue;
            throw Wrong.step(
                    next,
                    "{right} count for nobody, not {told} ({why})",
                    "{right} zählen für niemanden, nicht {told} ({why})",
                    "right",
                    other,
                    "told",
                    one,
                    "why",
                    reason.words());
        }
    }

    private void compareLost(Fraction told, Fraction right) {
        if (told.equals(right)) return;
        throw Wrong.step(
                next,
                "rounding leaves over {right}, not {told}",
                "durch Runden bleiben {right} übrig, nicht {told}",
                "right",
                right,
                "told",
                told);
    }

    private void compare(MovedStep told, MovedStep right) {
        if (told.from() != right.from()) {
            throw Wrong.step(
                    next,
                    "the votes of “{name}” are to be passed on",
                    "überzugehen haben die Stimmen von „{name}“",
                    "name",
                    labels.of(right.from()));
        }
        for (int place : both(told.to(), right.to())) {
            var one = told.to().getOrDefault(place, Fraction.ZERO);
            var other = right.to().getOrDefault(place, Fraction.ZERO);
            if (one.equals(other)) continue;
            throw Wrong.step(
                    next,
                    "from “{from}”, “{name}” gets {right}, not {told}",
                    "von „{from}“ bekommt „{name}“ {right}, nicht {told}",
                    "from",
                    labels.of(right.from()),
                    "name",
                    labels.of(place),
                    "right",
                    other,
                    "told",
                    one);
        }
        compareEnded(told.ended(), right.ended());
        compareLost(told.lost(), right.lost());
    }

    /** Checks that the log is at its end. */
    void requireEnd() {
        if (next < outcome.steps().size()) {
            throw Wrong.step(next + 1, "the count is at its end before", "die Zählung ist schon vorher zu Ende");
        }
    }

    /** Checks who is elected, and in what order everybody comes. */
    void requireOutcome(List<List<Integer>> winners, List<List<Integer>> order) {
        requireOutcome(winners, Optional.empty(), order);
    }

    void requireOutcome(List<List<Integer>> winners, Optional<Outcome.Open> open, List<List<Integer>> order) {
        if (!sets(outcome.elected()).equals(sets(winners)) || !outcome.open().equals(open)) {
            throw Wrong.outcome(
                    "elected are {right}",
                    "gewählt sind {right}",
                    "right",
                    labels.row(winners.stream().flatMap(List::stream).toList()));
        }
        if (!sets(outcome.order()).equals(sets(order))) {
            throw Wrong.outcome(
                    "the order of all is {right}",
                    "die Reihenfolge aller ist {right}",
                    "right",
                    labels.row(order.stream().flatMap(List::stream).toList()));
        }
    }

    private static List<Set<Integer>> sets(List<List<Integer>> groups) {
        return groups.stream().map(Set::copyOf).toList();
    }

    /** Checks that the score of everybody is what they had last. */
    void requireScores() {
        var last = new TreeMap<Integer, Fraction>();
        tallies.forEach(last::putAll);
        for (int place : both(last, outcome.scores())) {
            var right = last.getOrDefault(place, Fraction.ZERO);
            if (right.equals(outcome.scores().get(place))) continue;
            throw Wrong.outcome(
                    "the last votes of “{name}” are {right}",
                    "die letzten Stimmen von „{name}“ sind {right}",
                    "name",
                    labels.of(place),
                    "right",
                    right);
        }
    }

    /**
     * Returns the elected in their order, then those who are left by their last votes, then those who went out, the last ones first.
     *
     * @param stood who stood
     */
    List<List<Integer>> order(Set<Integer> stood) {
        var order = new ArrayList<List<Integer>>(elected);
        var left = new TreeSet<>(stood);
        left.removeAll(gone());
        elected.forEach(left::removeAll);
        var last = tallies.isEmpty() ? new TreeMap<Integer, Fraction>() : tallies.get(tallies.size() - 1);
        var byVotes = new TreeMap<Fraction, List<Integer>>();
        for (int place : left) {
            byVotes.computeIfAbsent(last.getOrDefault(place, Fraction.ZERO), key -> new ArrayList<>())
                    .add(place);
        }
        order.addAll(byVotes.descendingMap().values());
        for (int i = out.size() - 1; i >= 0; i--) order.add(out.get(i));
        return order;
    }
}
