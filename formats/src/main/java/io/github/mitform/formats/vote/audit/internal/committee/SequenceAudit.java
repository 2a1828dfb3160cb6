package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Winners;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.committee.ShareStep;
import io.github.mitform.formats.vote.committee.ShareStep.Payment;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Step;
import io.github.mitform.formats.vote.count.TieUse.Purpose;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Walks through an election of one after the other again, each way where a tie is left open. For one count. */
final class SequenceAudit {
    private static final Sentence OPEN = new Sentence(
            "Ties are left open: what all ways of breaking them have in common was checked, but not that every committee that is told follows.",
            "Gleichstände bleiben offen: Geprüft wurde, was alle Entscheidungen gemeinsam haben, aber nicht, dass jedes genannte Gremium folgt.");

    private final Outcome outcome;
    private final RecordedTies ties;
    private final Log log;
    private final List<Integer> moves = new ArrayList<>();
    private final List<SortedMap<Integer, Fraction>> earlier = new ArrayList<>();

    SequenceAudit(Outcome outcome) {
        this.outcome = outcome;
        this.ties = new RecordedTies(outcome.rule().ties(), outcome, -1);
        this.log = new Log(outcome);
    }

    /** Returns what was not worked out anew. */
    List<Sentence> check(State start) {
        var state = start;
        Optional<State> open = Optional.empty();
        int movesToOpen = 0;
        for (var tied = state.next(); !tied.isEmpty(); tied = state.next()) {
            int move = tied.get(0);
            if (tied.size() > 1) {
                var left = left(state, tied, open.isPresent());
                if (open.isEmpty() && left.size() > 1) {
                    open = Optional.of(state);
                    movesToOpen = moves.size();
                }
                move = left.get(0);
            }
            // Behind an open tie the steps are told only if all ways end alike.
            if (open.isEmpty() || log.hasNext()) log.require(state.told(move), SequenceAudit::merged);
            moves.add(move);
            earlier.add(state.numbers());
            state = state.after(move);
        }
        if (open.isEmpty()) {
            requireEnd(moves.size());
            requireOutcome(state);
            return List.of();
        }
        var committees = new Ways(ties).from(open.get(), earlier.subList(0, movesToOpen));
        boolean same = isAlike()
                && mayBe(outcome.alternatives().get(0), state)
                && committees.stream().allMatch(each -> each.size() == 1);
        requireEnd(same ? moves.size() : movesToOpen);
        if (committees.isPresent()) Committees.requireTold(committees.get(), outcome);
        else requireBegunAlike(open.get());
        if (same && !state.removes()) requireInOrder(outcome.alternatives().get(0));
        else Winners.requireCommon(outcome.alternatives(), ties, outcome);
        return committees.isPresent() ? List.of() : List.of(OPEN);
    }

    /** Checks what follows from a state without a next move. */
    private void requireOutcome(State end) {
        var filling = end.filling();
        if (filling.isPresent() && !filling.get().isCertain()) {
            Committees.require(filling.get(), moves.size() + 1, earlier, ties, outcome);
            return;
        }
        var committees = filling.map(State.Filling::all).map(List::of).orElseGet(end::committees);
        Committees.requireTold(committees, outcome);
        if (!end.removes()) committees.forEach(this::requireInOrder);
        else Winners.requireCommon(committees, ties, outcome);
    }

    private static boolean mayBe(List<Integer> committee, State end) {
        return end.filling()
                .map(filling -> committee.containsAll(filling.certain())
                        && committee.stream()
                                .allMatch(each -> filling.certain().contains(each)
                                        || filling.tied().contains(each)))
                .orElseGet(() -> end.committees().contains(committee));
    }

    /** Returns whether all ways are told to end in the same committee. */
    private boolean isAlike() {
        return outcome.alternatives().size() == 1;
    }

    private List<Integer> left(State state, List<Integer> tied, boolean behindOpen) {
        var purpose = state.removes() ? Purpose.ELIMINATE : Purpose.ELECT;
        int round = moves.size() + 1;
        if (!behindOpen) return ties.left(round, purpose, tied, earlier);
        return isAlike() ? ties.leftBehindOpen(round, purpose, tied, earlier) : ties.compared(purpose, tied, earlier);
    }

    /** Whoever paid the same and has the same left may stand in one line or in several, and in any order. */
    private static Step merged(Step step) {
        if (!(step instanceof ShareStep share)) return step;
        var weights = new TreeMap<Fraction, SortedMap<Fraction, Fraction>>();
        for (Payment each : share.payments()) {
            weights.computeIfAbsent(each.paid(), key -> new TreeMap<>())
                    .merge(each.left(), each.weight(), Fraction::plus);
        }
        var payments = new ArrayList<Payment>();
        weights.forEach((paid, by) -> by.forEach((left, weight) -> payments.add(new Payment(weight, paid, left))));
        return new ShareStep(share.round(), share.chosen(), share.price(), payments, share.left());
    }

    private void requireEnd(int steps) {
        log.requireEnd();
        if (log.number() <= steps) {
            throw Wrong.step(log.number(), "a step is missing here", "hier fehlt ein Schritt");
        }
    }

    private void requireBegunAlike(State from) {
        var members = from.members();
        boolean follow = outcome.alternatives().stream()
                .allMatch(each -> from.removes() ? members.containsAll(each) : each.containsAll(members));
        if (follow && !outcome.alternatives().isEmpty()) return;
        throw Wrong.outcome("a committee does not follow from the steps", "ein Gremium folgt nicht aus den Schritten");
    }

    /** Checks that those are elected who were, one after the other, and behind them together whoever fills the seats that are left. */
    private void requireInOrder(List<Integer> committee) {
        var right = new ArrayList<List<Integer>>();
        moves.forEach(place -> right.add(List.of(place)));
        var rest = new ArrayList<>(committee);
        rest.removeAll(moves);
        if (!rest.isEmpty()) right.add(rest);
        ties.requireAllUsed();
        if (outcome.elected().equals(right) && outcome.open().isEmpty()) return;
        throw Wrong.outcome(
                "elected are {right}, in this order",
                "gewählt sind {right}, in dieser Reihenfolge",
                "right",
                Places.names(right.stream().flatMap(List::stream).toList(), outcome.candidates()));
    }
}
