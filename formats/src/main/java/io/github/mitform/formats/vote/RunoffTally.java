package io.github.mitform.formats.vote;

import io.github.mitform.answer.RankingAnswer;
import io.github.mitform.definition.type.Option;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.OptionIndex;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.StateOf;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.result.Standing;
import io.github.mitform.value.Value;
import io.github.mitform.value.codec.Codec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Collects rankings and counts them in rounds. */
final class RunoffTally implements Tally<Profile, VoteResult> {
    private static final InstantRunoff METHOD = new InstantRunoff();
    private static final StateOf OF = new StateOf(METHOD.id(), METHOD.version());

    private final List<Option> options;
    private final boolean untilTwo;
    private final Ties ties;
    private final OptionIndex index;

    RunoffTally(List<Option> options, boolean untilTwo, Ties ties) {
        this.options = options;
        this.untilTwo = untilTwo;
        this.ties = ties;
        this.index = OptionIndex.of(options);
    }

    @Override
    public Profile empty() {
        return Profile.empty();
    }

    @Override
    public Profile add(Profile state, Row row) {
        CountsTally.requireNoWeight(row, METHOD.id());
        state.turnout.add(row.missing(0), row.times());
        if (row.answer(0) instanceof RankingAnswer ranking) {
            state.add(ranking.ranks(), index, row.times());
        }
        return state;
    }

    @Override
    public Profile merge(Profile left, Profile right) {
        left.addAll(right);
        return left;
    }

    @Override
    public Codec<Profile> codec() {
        return Profile.codec(OF, options);
    }

    @Override
    public VoteResult finish(Profile state, CountContext context) {
        var rounds = rounds(state, context);
        var winners = rounds.isEmpty()
                ? List.<Option>of()
                : named(rounds.get(rounds.size() - 1).won());
        var report = new RunoffReport(options, rounds, ties, context);
        return new VoteResult(
                METHOD.id(),
                METHOD.version(),
                state.turnout.turnout(),
                winners,
                rounds.stream()
                        .map(Runoff.Round::tied)
                        .filter(tied -> !tied.isEmpty())
                        .map(this::named)
                        .toList(),
                ties,
                ties == Ties.LOT ? context.lotSeed() : OptionalLong.empty(),
                standings(rounds, state.turnout.answered()),
                report.figures(),
                report.notes(winners),
                data(rounds, winners));
    }

    private List<Runoff.Round> rounds(Profile state, CountContext context) {
        var order = new int[options.size()];
        // A lot is only drawn when there is a tie: without one, no seed is needed.
        var withoutLot = new Runoff(state.rankings(), options.size(), untilTwo, Ties.ALL_TIED, order).run();
        if (ties != Ties.ALL_TIED
                && withoutLot.stream().anyMatch(round -> !round.tied().isEmpty())) {
            var inOrder = ties.inOrder(options, context);
            for (int i = 0; i < order.length; i++) {
                order[i] = inOrder.indexOf(options.get(i));
            }
            return new Runoff(state.rankings(), options.size(), untilTwo, ties, order).run();
        }
        return withoutLot;
    }

    private List<Option> named(List<Integer> places) {
        return places.stream().map(options::get).toList();
    }

    /** Those still in the count at the end by their last tally, then those that went out, the last ones first. */
    private List<Standing> standings(List<Runoff.Round> rounds, long answered) {
        var standings = new ArrayList<Standing>();
        var greatest = BigDecimal.valueOf(answered);
        if (rounds.isEmpty()) {
            for (Option option : options) {
                standings.add(new Standing(option, 1, BigDecimal.ZERO, greatest));
            }
            return standings;
        }
        var last = rounds.get(rounds.size() - 1);
        for (List<Integer> group : groupsAtTheEnd(last)) {
            addGroup(standings, group, last, greatest);
        }
        for (int i = rounds.size() - 1; i >= 0; i--) {
            addGroup(standings, rounds.get(i).out(), rounds.get(i), greatest);
        }
        return standings;
    }

    private static List<List<Integer>> groupsAtTheEnd(Runoff.Round last) {
        var groups = new ArrayList<List<Integer>>();
        groups.add(last.won());
        Map<Long, List<Integer>> others = new TreeMap<>(Comparator.reverseOrder());
        for (int option = 0; option < last.tally().size(); option++) {
            if (last.tally().get(option) >= 0 && !last.won().contains(option)) {
                others.computeIfAbsent(last.tally().get(option), votes -> new ArrayList<>())
                        .add(option);
            }
        }
        groups.addAll(others.values());
        return groups;
    }

    private void addGroup(List<Standing> standings, List<Integer> group, Runoff.Round round, BigDecimal greatest) {
        int rank = standings.size() + 1;
        for (int option : group) {
            standings.add(new Standing(
                    options.get(option), rank, BigDecimal.valueOf(round.tally().get(option)), greatest));
        }
    }

    private Value data(List<Runoff.Round> rounds, List<Option> winners) {
        return Value.object()
                .with("winners", Value.from(VoteResult.ids(winners)))
                .with("ties", Value.of(ties.word()))
                .with("stop", Value.of(untilTwo ? "two" : "majority"))
                .with("rounds", Value.list(rounds.stream().map(this::data).toList()));
    }

    private Value data(Runoff.Round round) {
        var tally = new LinkedHashMap<String, Value>();
        for (int option = 0; option < options.size(); option++) {
            if (round.tally().get(option) >= 0) {
                tally.put(
                        options.get(option).id().value(), Value.of(round.tally().get(option)));
            }
        }
        return Value.object()
                .with("tally", Value.object(tally))
                .with("exhausted", Value.of(round.exhausted()))
                .with("tied", Value.from(VoteResult.ids(named(round.tied()))))
                .with("out", Value.from(VoteResult.ids(named(round.out()))))
                .with("won", Value.from(VoteResult.ids(named(round.won()))));
    }
}
