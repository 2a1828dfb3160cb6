package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.formats.vote.audit.internal.Log;
import io.github.mitform.formats.vote.audit.internal.Places;
import io.github.mitform.formats.vote.audit.internal.RecordedTies;
import io.github.mitform.formats.vote.audit.internal.Verifiers;
import io.github.mitform.formats.vote.audit.internal.Winners;
import io.github.mitform.formats.vote.audit.internal.Wrong;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.committee.AnyCommittee;
import io.github.mitform.formats.vote.committee.CommitteeRule;
import io.github.mitform.formats.vote.committee.Consensus;
import io.github.mitform.formats.vote.committee.EPluribusHugo;
import io.github.mitform.formats.vote.committee.Enestroem;
import io.github.mitform.formats.vote.committee.EqualShares;
import io.github.mitform.formats.vote.committee.MaximinSupport;
import io.github.mitform.formats.vote.committee.MinimaxApproval;
import io.github.mitform.formats.vote.committee.Monroe;
import io.github.mitform.formats.vote.committee.MostApprovals;
import io.github.mitform.formats.vote.committee.OptimalPhragmen;
import io.github.mitform.formats.vote.committee.SequentialPhragmen;
import io.github.mitform.formats.vote.committee.Thiele;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.problem.Sentence;
import java.util.List;
import java.util.Optional;

/** Verifiers of rules that elect committees. */
public final class CommitteeVerifiers {
    private CommitteeVerifiers() {}

    public static void addTo(Verifiers all) {
        add(MostApprovals.class, all, (outcome, rule, ballots) -> {
            MostApprovalsAudit.check(outcome, rule, ballots);
            return List.of();
        });
        add(
                Thiele.class,
                all,
                (outcome, rule, ballots) -> rule.way() == Thiele.Way.EXACT
                        ? new BestCommitteeAudit(outcome, rule, ballots).check()
                        : new SequenceAudit(outcome).check(ThieleState.start(ballots, rule)));
        add(
                Monroe.class,
                all,
                (outcome, rule, ballots) -> rule.way() == Monroe.Way.EXACT
                        ? new BestCommitteeAudit(outcome, rule, ballots).check()
                        : new SequenceAudit(outcome).check(GroupState.start(ballots)));
        add(
                MinimaxApproval.class,
                all,
                (outcome, rule, ballots) -> new BestCommitteeAudit(outcome, rule, ballots).check());
        add(
                OptimalPhragmen.class,
                all,
                (outcome, rule, ballots) -> new BestCommitteeAudit(outcome, rule, ballots).check());
        add(
                SequentialPhragmen.class,
                all,
                (outcome, rule, ballots) -> new SequenceAudit(outcome).check(LoadState.start(ballots)));
        add(EqualShares.class, all, (outcome, rule, ballots) -> new EqualSharesAudit(outcome, rule, ballots).check());
        add(
                MaximinSupport.class,
                all,
                (outcome, rule, ballots) -> new SequenceAudit(outcome).check(SupportState.of(ballots, List.of())));
        add(
                Enestroem.class,
                all,
                (outcome, rule, ballots) ->
                        new SequenceAudit(outcome).check(FundState.start(ballots, FundState::inProportion)));
        add(
                Consensus.class,
                all,
                (outcome, rule, ballots) ->
                        new SequenceAudit(outcome).check(FundState.start(ballots, FundState::inEqualParts)));
        add(EPluribusHugo.class, all, (outcome, rule, ballots) -> {
            new HugoAudit(outcome, rule, ballots).check();
            return List.of();
        });
        add(AnyCommittee.class, all, CommitteeVerifiers::any);
    }

    /** A verifier of ballots of which one approves of somebody, with fewer seats than candidates. */
    private interface Way<R> {
        List<Sentence> check(Outcome outcome, R rule, Ballots ballots);
    }

    private static <R extends CommitteeRule> void add(Class<R> kind, Verifiers all, Way<R> way) {
        all.<R, Approval>add(kind, (outcome, rule, profile) -> {
            int size = profile.candidates().size();
            boolean fills = !(rule instanceof EqualShares shares) || shares.completion() != EqualShares.Completion.NONE;
            boolean full = fills && rule.seats() >= size;
            boolean counts = !full
                    && profile.lines().stream().anyMatch(line -> !line.ballot().isBlank());
            boolean scored = rule instanceof MostApprovals && counts;
            if (!outcome.order().isEmpty() || !scored && !outcome.scores().isEmpty()) {
                throw Wrong.outcome(
                        "nobody is put in order by this rule", "diese Regel bringt niemanden in eine Reihenfolge");
            }
            if (counts) return way.check(outcome, rule, Ballots.of(profile, rule));
            new Log(outcome).requireEnd();
            var ties = new RecordedTies(rule.ties(), outcome, -1);
            var everybody = List.copyOf(Places.all(size));
            if (profile.isEmpty()) {
                Committees.requireTold(List.of(), outcome);
                Winners.require(List.of(), Optional.empty(), outcome);
                ties.requireAllUsed();
            } else if (full) {
                Committees.require(List.of(everybody), ties, outcome);
            } else if (fills) {
                Committees.require(List.of(), everybody, rule.seats(), ties, outcome);
            } else {
                Committees.require(List.of(List.of()), ties, outcome);
            }
            return List.of();
        });
    }

    /** Whatever ballots say, each committee is as good as any other. */
    private static List<Sentence> any(Outcome outcome, AnyCommittee rule, Ballots ballots) {
        new Log(outcome).requireEnd();
        var everybody = List.copyOf(Places.all(ballots.size()));
        Committees.require(List.of(), everybody, rule.seats(), new RecordedTies(rule.ties(), outcome, -1), outcome);
        return List.of();
    }
}
