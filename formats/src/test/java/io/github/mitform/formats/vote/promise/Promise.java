package io.github.mitform.formats.vote.promise;

import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a method can promise, in the order of the columns of the page. */
enum Promise {
    MAJORITY("majority") {
        @Override
        Optional<Boolean> kept(Rule<Ranking> rule, Election election, Random random) {
            return all(election)
                    .filter(one -> 2
                                    * election.ballots().stream()
                                            .filter(ballot -> ballot.get(0) == one)
                                            .count()
                            > election.ballots().size())
                    .boxed()
                    .findFirst()
                    .map(one -> election.winners(rule).equals(List.of(one)));
        }
    },
    BEATS_ALL("beats all") {
        @Override
        Optional<Boolean> kept(Rule<Ranking> rule, Election election, Random random) {
            return all(election)
                    .filter(one -> all(election).allMatch(other -> other == one || election.margin(one, other) > 0))
                    .boxed()
                    .findFirst()
                    .map(one -> election.winners(rule).equals(List.of(one)));
        }
    },
    LOSES_TO_ALL("loses to all") {
        @Override
        Optional<Boolean> kept(Rule<Ranking> rule, Election election, Random random) {
            return all(election)
                    .filter(one -> all(election).allMatch(other -> other == one || election.margin(one, other) < 0))
                    .boxed()
                    .findFirst()
                    .map(one -> !election.winners(rule).contains(one));
        }
    },
    MORE_SUPPORT("more support") {
        @Override
        Optional<Boolean> kept(Rule<Ranking> rule, Election election, Random random) {
            return alone(rule, election).flatMap(winner -> {
                var some =
                        election.ballots().get(random.nextInt(election.ballots().size()));
                int place = some.indexOf(winner);
                int higher = random.nextInt(place + 1);
                if (higher == place) return Optional.empty();
                var raised = new ArrayList<>(some);
                raised.remove(place);
                raised.add(higher, winner);
                var better = election;
                int people = 1 + random.nextInt(12);
                for (int i = 0; i < election.ballots().size() && people > 0; i++) {
                    if (!election.ballots().get(i).equals(some)) continue;
                    better = better.with(i, List.copyOf(raised));
                    people--;
                }
                return Optional.of(better.winners(rule).contains(winner));
            });
        }
    },
    CLONES("clones") {
        @Override
        Optional<Boolean> kept(Rule<Ranking> rule, Election election, Random random) {
            int of = random.nextInt(election.candidates());
            var more = election.withClones(of, 1 + random.nextInt(3), random);
            if (!more.hasNoTiedFirsts()) return Optional.empty();
            var winners = more.winners(rule).stream()
                    .map(place -> place >= election.candidates() ? of : place)
                    .collect(Collectors.toSet());
            return Optional.of(winners.equals(Set.copyOf(election.winners(rule))));
        }
    },
    REVERSAL("reversal") {
        @Override
        Optional<Boolean> kept(Rule<Ranking> rule, Election election, Random random) {
            var turned = election.reversed();
            return alone(rule, election).map(winner -> !turned.winners(rule).equals(List.of(winner)));
        }
    },
    TAKING_PART("taking part") {
        @Override
        Optional<Boolean> kept(Rule<Ranking> rule, Election election, Random random) {
            return alone(rule, election).flatMap(winner -> {
                var ballot = new ArrayList<>(all(election).boxed().toList());
                Collections.shuffle(ballot, random);
                var more = election;
                // One after the other, so that somebody was the one whose ballot did it.
                for (int people = 1 + random.nextInt(8); people > 0; people--) more = more.and(ballot);
                return alone(rule, more).map(after -> ballot.indexOf(after) <= ballot.indexOf(winner));
            });
        }
    };

    private final String column;

    Promise(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** Returns whether a rule keeps this in an election; empty if the election is none that shows it. */
    abstract Optional<Boolean> kept(Rule<Ranking> rule, Election election, Random random);

    private static IntStream all(Election election) {
        return IntStream.range(0, election.candidates());
    }

    private static Optional<Integer> alone(Rule<Ranking> rule, Election election) {
        var winners = election.winners(rule);
        return winners.size() == 1 ? Optional.of(winners.get(0)) : Optional.empty();
    }
}
