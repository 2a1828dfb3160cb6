package io.github.mitform.examples.benchmarks.counting;

import io.github.mitform.examples.benchmarks.counting.Elections.Spending;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.budget.Project;
import io.github.mitform.formats.vote.pairwise.Pairwise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The same methods as one would write them in an afternoon: arrays, floating point where there are fractions, no log, nothing checked, and ties
 * go to whoever comes first.
 */
final class ByHand {
    private ByHand() {}

    static Voters voters(Profile<Approval> approvals) {
        var lines = approvals.lines();
        var supporters = new ArrayList<List<Integer>>();
        for (int i = 0; i < approvals.candidates().size(); i++) supporters.add(new ArrayList<>());
        var people = new double[lines.size()];
        for (int i = 0; i < people.length; i++) {
            people[i] = lines.get(i).people();
            for (int place : lines.get(i).ballot().places())
                supporters.get(place).add(i);
        }
        var places = supporters.stream()
                .map(all -> all.stream().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
        return new Voters(people, places, new double[0], 0);
    }

    static Voters voters(Spending spending) {
        var all = voters(spending.approvals());
        var costs = spending.budget().projects().stream()
                .map(Project::cost)
                .mapToDouble(Number::doubleValue)
                .toArray();
        return new Voters(
                all.people, all.supporters, costs, spending.budget().amount().doubleValue());
    }

    /** Returns one array for each person: who stands under a rank alone, first ones first. */
    static int[][] papers(Profile<RankedSheet> sheets) {
        var papers = new ArrayList<int[]>();
        for (var line : sheets.lines()) {
            var places = line.ballot().ranks().stream()
                    .filter(rank -> rank.size() == 1 && rank.get(0) >= 0)
                    .mapToInt(rank -> rank.get(0))
                    .distinct()
                    .toArray();
            for (long i = line.people(); i > 0; i--) papers.add(places.clone());
        }
        return papers.toArray(int[][]::new);
    }

    static int instantRunoff(int[][] papers, int candidates) {
        var out = new boolean[candidates];
        while (true) {
            var votes = new int[candidates];
            int cast = 0;
            for (int[] paper : papers) {
                for (int place : paper) {
                    if (!out[place]) {
                        votes[place]++;
                        cast++;
                        break;
                    }
                }
            }
            int last = -1;
            for (int i = 0; i < candidates; i++) {
                if (votes[i] * 2L > cast) return i;
                if (!out[i] && (last < 0 || votes[i] <= votes[last])) last = i;
            }
            out[last] = true;
        }
    }

    static long[][] margins(Pairwise pairs) {
        int size = pairs.candidates().size();
        var margins = new long[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                if (one != other)
                    margins[one][other] = pairs.margin(one, other).numerator().longValueExact();
            }
        }
        return margins;
    }

    static List<Integer> schulze(long[][] margins) {
        int size = margins.length;
        var paths = new long[size][];
        for (int i = 0; i < size; i++) {
            paths[i] = margins[i].clone();
            for (int j = 0; j < size; j++) paths[i][j] = Math.max(0, paths[i][j]);
        }
        for (int via = 0; via < size; via++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    paths[from][to] = Math.max(paths[from][to], Math.min(paths[from][via], paths[via][to]));
                }
            }
        }
        var winners = new ArrayList<Integer>();
        for (int one = 0; one < size; one++) {
            boolean best = true;
            for (int other = 0; other < size; other++) {
                if (other != one && paths[other][one] > paths[one][other]) best = false;
            }
            if (best) winners.add(one);
        }
        return winners;
    }

    static List<Integer> proportionalApproval(Voters voters, int seats) {
        var members = new int[voters.people.length];
        var elected = new ArrayList<Integer>();
        while (elected.size() < seats) {
            int best = -1;
            double most = -1;
            for (int candidate = 0; candidate < voters.supporters.length; candidate++) {
                if (elected.contains(candidate)) continue;
                double points = 0;
                for (int voter : voters.supporters[candidate]) points += voters.people[voter] / (members[voter] + 1);
                if (points > most) {
                    most = points;
                    best = candidate;
                }
            }
            elected.add(best);
            for (int voter : voters.supporters[best]) members[voter]++;
        }
        return elected;
    }

    static List<Integer> phragmen(Voters voters, int seats) {
        var loads = new double[voters.people.length];
        var elected = new ArrayList<Integer>();
        while (elected.size() < seats) {
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int candidate = 0; candidate < voters.supporters.length; candidate++) {
                if (elected.contains(candidate)) continue;
                double load = 1;
                double people = 0;
                for (int voter : voters.supporters[candidate]) {
                    load += voters.people[voter] * loads[voter];
                    people += voters.people[voter];
                }
                if (load / people < least) {
                    least = load / people;
                    best = candidate;
                }
            }
            elected.add(best);
            for (int voter : voters.supporters[best]) loads[voter] = least;
        }
        return elected;
    }

    /** Raises all shares by one unit of money until more is spent than there is, or everything with support is bought. */
    static List<Integer> addOne(Voters voters) {
        var bought = equalShares(voters, 0);
        for (int more = 1; ; more++) {
            var next = equalShares(voters, more);
            if (cost(voters, next) > voters.budget) return bought;
            bought = next;
            if (nothingFits(voters, bought)) return bought;
        }
    }

    private static boolean nothingFits(Voters voters, List<Integer> bought) {
        double left = voters.budget - cost(voters, bought);
        for (int project = 0; project < voters.costs.length; project++) {
            if (!bought.contains(project) && voters.supporters[project].length > 0 && voters.costs[project] <= left) {
                return false;
            }
        }
        return true;
    }

    private static double cost(Voters voters, List<Integer> projects) {
        return projects.stream().mapToDouble(project -> voters.costs[project]).sum();
    }

    static List<Integer> equalShares(Voters voters, double more) {
        var money = new double[voters.people.length];
        Arrays.fill(money, voters.budget / voters.count() + more);
        var bought = new ArrayList<Integer>();
        while (true) {
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int project = 0; project < voters.costs.length; project++) {
                if (bought.contains(project)) continue;
                double rho = rho(voters, project, money);
                if (rho < least) {
                    least = rho;
                    best = project;
                }
            }
            if (best < 0) return bought;
            bought.add(best);
            for (int voter : voters.supporters[best]) {
                money[voter] -= Math.min(money[voter], least * voters.costs[best]);
            }
        }
    }

    /** Returns the price of a unit of satisfaction if everybody pays the same, and nobody more than they have; infinite if that is not enough. */
    private static double rho(Voters voters, int project, double[] money) {
        var poorestFirst = Arrays.stream(voters.supporters[project])
                .boxed()
                .sorted((one, other) -> Double.compare(money[one], money[other]))
                .toList();
        double missing = voters.costs[project];
        double people = 0;
        for (int voter : poorestFirst) people += voters.people[voter];
        for (int voter : poorestFirst) {
            if (money[voter] * people >= missing - 1e-9) return missing / people / voters.costs[project];
            missing -= money[voter] * voters.people[voter];
            people -= voters.people[voter];
        }
        return Double.POSITIVE_INFINITY;
    }
}
