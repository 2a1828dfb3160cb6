package io.github.mitform.formats.vote.budget;

import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.tally.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A small budget and a few voters, and every rule done the long way, with exact numbers and without any cleverness; ties go to the first project. */
record RandomBudget(Budget budget, List<SortedMap<Integer, Fraction>> voters) {
    static RandomBudget of(long seed) {
        var random = new Random(seed);
        int size = 2 + random.nextInt(5);
        var projects = new ArrayList<Project>();
        int dearest = random.nextInt(3) == 0 ? 300 : 12;
        for (int i = 0; i < size; i++) {
            projects.add(Project.of(
                    "p" + i, BigDecimal.valueOf(1 + random.nextInt(dearest), random.nextInt(3) == 0 ? 1 : 0)));
        }
        var voters = new ArrayList<SortedMap<Integer, Fraction>>();
        int number = 1 + random.nextInt(8);
        for (int i = 0; i < number; i++) {
            var given = new TreeMap<Integer, Fraction>();
            for (int place = 0; place < size; place++) {
                // In every second vote there are a larger and a smaller party, so that it matters who is left out.
                boolean other = seed % 2 == 1 && (i * 5 < number * 3) == (place < size / 3);
                if (!other && random.nextInt(2) == 0) given.put(place, Fraction.of(random.nextInt(4)));
            }
            voters.add(given);
        }
        return new RandomBudget(Budget.of(BigDecimal.valueOf(5L + random.nextInt(2 * dearest)), projects), voters);
    }

    Profile<Points> profile() {
        var profile = Profile.empty(Points.KIND, budget.candidates());
        voters.forEach(voter -> profile.add(Points.of(voter)));
        return profile;
    }

    int size() {
        return budget.projects().size();
    }

    Fraction cost(int place) {
        return Fraction.of(budget.projects().get(place).cost());
    }

    Fraction cost(List<Integer> places) {
        return places.stream().map(this::cost).reduce(Fraction.ZERO, Fraction::plus);
    }

    Fraction amount() {
        return Fraction.of(budget.amount());
    }

    /** What a project is worth to a voter. */
    Fraction worth(SortedMap<Integer, Fraction> voter, int place, Measure measure) {
        var given = voter.getOrDefault(place, Fraction.ZERO);
        if (given.signum() == 0) return Fraction.ZERO;
        return switch (measure) {
            case COST -> cost(place);
            case NUMBER -> Fraction.ONE;
            case POINTS -> given;
        };
    }

    Fraction worth(SortedMap<Integer, Fraction> voter, List<Integer> places, Measure measure) {
        return places.stream().map(place -> worth(voter, place, measure)).reduce(Fraction.ZERO, Fraction::plus);
    }

    boolean isSupported(int place) {
        return voters.stream()
                .anyMatch(voter -> worth(voter, place, Measure.NUMBER).signum() > 0);
    }

    /** Equal shares the long way, with a purse for each voter. */
    List<Integer> shares(Measure measure, Fraction share) {
        var purses = new ArrayList<Fraction>();
        voters.forEach(voter -> purses.add(share));
        var funded = new ArrayList<Integer>();
        while (true) {
            Optional<Integer> best = Optional.empty();
            var least = Fraction.ZERO;
            for (int place = 0; place < size(); place++) {
                if (funded.contains(place)) continue;
                var rho = rho(place, measure, purses);
                if (rho.isEmpty() || best.isPresent() && rho.get().compareTo(least) >= 0) continue;
                best = Optional.of(place);
                least = rho.get();
            }
            if (best.isEmpty()) return funded;
            funded.add(best.get());
            for (int i = 0; i < purses.size(); i++) {
                var paid = purses.get(i).min(least.times(worth(voters.get(i), best.get(), measure)));
                purses.set(i, purses.get(i).minus(paid));
            }
        }
    }

    /** Takes those who would have too little out, one after the other. */
    private Optional<Fraction> rho(int place, Measure measure, List<Fraction> purses) {
        var rich = new ArrayList<Integer>();
        for (int i = 0; i < purses.size(); i++)
            if (worth(voters.get(i), place, measure).signum() > 0) rich.add(i);
        rich.sort(Comparator.comparing(i -> purses.get(i).dividedBy(worth(voters.get(i), place, measure))));
        var missing = cost(place);
        while (!rich.isEmpty()) {
            var all =
                    rich.stream().map(i -> worth(voters.get(i), place, measure)).reduce(Fraction.ZERO, Fraction::plus);
            var rho = missing.dividedBy(all);
            int poorest = rich.remove(0);
            if (rho.times(worth(voters.get(poorest), place, measure)).compareTo(purses.get(poorest)) <= 0) {
                return Optional.of(rho);
            }
            missing = missing.minus(purses.get(poorest));
        }
        return Optional.empty();
    }

    /** One raise after the other, each counted anew. */
    List<Integer> raised(Measure measure, Fraction increment) {
        var share = amount().dividedBy(voters.size());
        var before = shares(measure, share);
        while (!isExhaustive(before)) {
            share = share.plus(increment);
            var next = shares(measure, share);
            if (cost(next).compareTo(amount()) > 0) return before;
            before = next;
        }
        return before;
    }

    private boolean isExhaustive(List<Integer> funded) {
        return IntStream.range(0, size())
                .noneMatch(place -> !funded.contains(place)
                        && isSupported(place)
                        && cost(funded).plus(cost(place)).compareTo(amount()) <= 0);
    }

    /** Phragmén's rule the long way, with what each voter has spent. */
    List<Integer> phragmen() {
        var spent = new ArrayList<Fraction>();
        voters.forEach(voter -> spent.add(Fraction.ZERO));
        var funded = new ArrayList<Integer>();
        while (true) {
            var times = new TreeMap<Integer, Fraction>();
            for (int place = 0; place < size(); place++) {
                if (funded.contains(place) || !isSupported(place)) continue;
                var sum = cost(place);
                long supporters = 0;
                for (int i = 0; i < voters.size(); i++) {
                    if (worth(voters.get(i), place, Measure.NUMBER).signum() == 0) continue;
                    sum = sum.plus(spent.get(i));
                    supporters++;
                }
                times.put(place, sum.dividedBy(supporters));
            }
            if (times.isEmpty()) return funded;
            var first = times.values().stream().reduce(Fraction::min).orElseThrow();
            var tied = times.keySet().stream()
                    .filter(place -> times.getOrDefault(place, Fraction.ZERO).equals(first))
                    .toList();
            for (int place : tied) if (cost(funded).plus(cost(place)).compareTo(amount()) > 0) return funded;
            funded.add(tied.get(0));
            for (int i = 0; i < voters.size(); i++) {
                if (worth(voters.get(i), tied.get(0), Measure.NUMBER).signum() > 0) spent.set(i, first);
            }
        }
    }

    /** Every set of projects that can be paid for. */
    List<List<Integer>> affordable() {
        return subsets().stream()
                .filter(set -> cost(set).compareTo(amount()) <= 0)
                .toList();
    }

    List<List<Integer>> subsets() {
        var sets = new ArrayList<List<Integer>>();
        for (int some = 0; some < 1 << size(); some++) {
            int mask = some;
            sets.add(IntStream.range(0, size())
                    .filter(place -> (mask >> place & 1) == 1)
                    .boxed()
                    .toList());
        }
        return sets;
    }
}
