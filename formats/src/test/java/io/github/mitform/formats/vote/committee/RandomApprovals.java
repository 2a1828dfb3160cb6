package io.github.mitform.formats.vote.committee;

import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A few voters, each with whom they approve of, and all that can be worked out the long way. */
record RandomApprovals(int candidates, int seats, List<Set<Integer>> voters) {
    static RandomApprovals of(long seed) {
        var random = new Random(seed);
        int candidates = 3 + random.nextInt(4);
        int seats = 1 + random.nextInt(candidates - 1);
        var voters = new ArrayList<Set<Integer>>();
        int number = 2 + random.nextInt(9);
        // In every second vote there are a larger and a smaller party, so that it matters who is left out.
        boolean parties = seed % 2 == 1;
        for (int i = 0; i < number; i++) {
            var approved = new TreeSet<Integer>();
            boolean large = i * 5 < number * 3;
            for (int place = 0; place < candidates; place++) {
                boolean own = large == (place < candidates - candidates / 3);
                if (random.nextInt(5) < (parties ? own ? 4 : 0 : 2)) approved.add(place);
            }
            if (!parties && random.nextInt(4) == 0 && i > 0) approved.addAll(voters.get(i - 1));
            voters.add(approved);
        }
        if (voters.stream().allMatch(Set::isEmpty)) voters.get(0).add(0);
        return new RandomApprovals(candidates, seats, voters);
    }

    Profile<Approval> profile() {
        var profile = Profile.empty(
                Approval.KIND,
                Candidates.of(IntStream.range(0, candidates)
                        .mapToObj(place -> "c" + place)
                        .toList()));
        voters.forEach(voter -> profile.add(Approval.of(List.copyOf(voter))));
        return profile;
    }

    List<List<Integer>> committees(int size) {
        return Committees.filled(
                List.of(), IntStream.range(0, candidates).boxed().toList(), size, Committees.TOO_MANY);
    }

    long satisfaction(Set<Integer> voter, List<Integer> committee) {
        return committee.stream().filter(voter::contains).count();
    }

    /** A committee's value the long way. */
    interface Value {
        Fraction of(List<Integer> committee);
    }

    List<List<Integer>> best(Value value) {
        var all = committees(seats);
        var most = all.stream().map(value::of).reduce(Fraction::max).orElseThrow();
        return all.stream()
                .filter(committee -> value.of(committee).equals(most))
                .toList();
    }

    /** Returns whether a group that has earned seats and agrees on as many candidates has fewer members together: then it is no PJR. */
    boolean leavesOutTogether(List<Integer> committee) {
        for (int group = 1; group < 1 << voters.size(); group++) {
            var common = new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
            var together = new HashSet<Integer>();
            int size = 0;
            for (int voter = 0; voter < voters.size(); voter++) {
                if ((group >> voter & 1) == 0) continue;
                size++;
                common.retainAll(voters.get(voter));
                together.addAll(voters.get(voter));
            }
            together.retainAll(committee);
            int earned = Math.min(size * seats / voters.size(), common.size());
            if (together.size() < earned) return true;
        }
        return false;
    }

    /**
     * Returns whether a group that has earned some members, and agrees on as many, has nobody who approves of that many members.
     *
     * @param most how many members at most groups are asked for; 1 for justified representation
     */
    boolean leavesOut(List<Integer> committee, int most) {
        for (int earned = 1; earned <= Math.min(most, seats); earned++) {
            int level = earned;
            for (List<Integer> agreed : committees(earned)) {
                long left = voters.stream()
                        .filter(voter -> voter.containsAll(agreed) && satisfaction(voter, committee) < level)
                        .count();
                if (left * seats >= (long) earned * voters.size()) return true;
            }
        }
        return false;
    }

    /**
     * Returns whether somebody who is not elected has so many supporters who have fewer members than their number has earned: then it is no EJR+, which asks
     * for no agreement on more than this one.
     */
    boolean leavesOutBesides(List<Integer> committee) {
        for (int place = 0; place < candidates; place++) {
            if (committee.contains(place)) continue;
            for (int earned = 1; earned <= seats; earned++) {
                int each = place;
                int level = earned;
                long left = voters.stream()
                        .filter(voter -> voter.contains(each) && satisfaction(voter, committee) < level)
                        .count();
                if (left * seats >= (long) earned * voters.size()) return true;
            }
        }
        return false;
    }
}
