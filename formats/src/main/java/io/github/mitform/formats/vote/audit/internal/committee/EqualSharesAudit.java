package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.committee.EqualShares;
import io.github.mitform.formats.vote.committee.ShareStep;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Goes through equal shares again, also where they are raised until every seat is paid for. For one count. */
final class EqualSharesAudit {
    private static final Sentence INCREMENTS = new Sentence(
            "That shares had to be raised for just so many seats was not worked out anew, since that takes too long or depends on how ties were broken.",
            "Dass die Anteile für genau so viele Sitze zu erhöhen waren, wurde nicht neu errechnet, weil das zu lange dauert oder davon abhängt, wie"
                    + " Gleichstände entschieden wurden.");

    private final Outcome outcome;
    private final EqualShares rule;
    private final Ballots ballots;

    EqualSharesAudit(Outcome outcome, EqualShares rule, Ballots ballots) {
        this.outcome = outcome;
        this.rule = rule;
        this.ballots = ballots;
    }

    /** Returns what was not worked out anew. */
    List<Sentence> check() {
        if (rule.completion() != EqualShares.Completion.INCREMENT) return from(ballots.seats());
        var approved = new ArrayList<Integer>();
        var others = new ArrayList<Integer>();
        for (int place = 0; place < ballots.size(); place++) {
            (ballots.support(place).signum() > 0 ? approved : others).add(place);
        }
        if (approved.size() < ballots.seats()) {
            if (!outcome.steps().isEmpty()) throw Wrong.outOfPlace(1);
            Committees.require(
                    approved,
                    others,
                    ballots.seats() - approved.size(),
                    new RecordedTies(rule.ties(), outcome, -1),
                    outcome);
            return List.of();
        }
        var told = told();
        var right = raised(told.orElse(Long.MAX_VALUE));
        if (right.isPresent() && (told.isEmpty() || right.getAsLong() == told.getAsLong())) {
            return from(right.getAsLong());
        }
        if (right.isPresent() && leavesOpen()) {
            throw Wrong.step(
                    1,
                    "shares are to be raised for {right} seats",
                    "die Anteile sind für {right} Sitze zu erhöhen",
                    "right",
                    right.getAsLong());
        }
        var unchecked = new ArrayList<Sentence>();
        unchecked.add(INCREMENTS);
        told.ifPresent(seats -> unchecked.addAll(from(seats)));
        return unchecked;
    }

    private List<Sentence> from(long seats) {
        return new SequenceAudit(outcome).check(ShareState.start(ballots, rule, seats));
    }

    /** Returns for how many seats there were shares, as the first step tells; empty if none is told. */
    private OptionalLong told() {
        if (outcome.steps().isEmpty()) return OptionalLong.empty();
        var seats =
                outcome.steps().get(0) instanceof ShareStep first ? first.left().plus(Fraction.ONE) : Fraction.ZERO;
        boolean possible = seats.isWhole()
                && seats.compareTo(Fraction.of(ballots.seats())) >= 0
                && seats.compareTo(Fraction.of(Integer.MAX_VALUE)) <= 0;
        if (possible) return OptionalLong.of(seats.floor().longValueExact());
        throw Wrong.step(1, "shares begin with a whole number of seats", "die Anteile beginnen mit ganzen Sitzen");
    }

    /** Returns whether nothing breaks ties but what the ballots say. */
    private boolean leavesOpen() {
        return rule.ties().breaks().stream()
                .allMatch(way ->
                        way == TieBreak.ALL_TIED || way == TieBreak.FIRST_ROUND || way == TieBreak.PREVIOUS_ROUNDS);
    }

    /** Returns for how many seats, but for no more than so many, shares first pay for all in some way of breaking ties; empty if that takes too long. */
    private OptionalLong raised(long most) {
        var ways = new Ways(new RecordedTies(rule.ties(), outcome, -1));
        for (long seats = ballots.seats(); seats <= most; seats++) {
            var committees = ways.from(ShareState.start(ballots, rule, seats), List.of());
            if (committees.isEmpty()) return OptionalLong.empty();
            if (!committees.get().isEmpty()) return OptionalLong.of(seats);
        }
        throw Wrong.step(
                1,
                "with shares for {most} seats not every seat is paid for",
                "mit Anteilen für {most} Sitze ist nicht jeder Sitz bezahlt",
                "most",
                most);
    }
}
