package io.github.mitform.formats.vote.audit.internal.committee;

import io.github.mitform.tally.Fraction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Divides voters among the members they approve of, until each member has enough. Mutable; for one amount. */
final class Division {
    /** Voters who approve of the same members. */
    private static final class Group {
        private final Set<Integer> approves;
        private final Map<Integer, Fraction> given = new HashMap<>();
        private Fraction left;

        Group(Set<Integer> approves, Fraction weight) {
            this.approves = approves;
            this.left = weight;
        }

        Fraction given(int member) {
            return given.getOrDefault(member, Fraction.ZERO);
        }
    }

    /** A member from whom a group could take support, and give it to another one instead. */
    private record Link(Group group, int to) {}

    private final List<Group> groups = new ArrayList<>();
    private final Map<Integer, Fraction> has = new HashMap<>();

    private Division(Map<Set<Integer>, Fraction> groups) {
        groups.forEach((approves, weight) -> this.groups.add(new Group(approves, weight)));
    }

    /** Returns the most that every member can have as its own, if each voter may be divided. */
    static Fraction support(Ballots ballots, List<Integer> members) {
        var groups = new LinkedHashMap<Set<Integer>, Fraction>();
        for (int line = 0; line < ballots.lines().size(); line++) {
            var approves = new TreeSet<Integer>();
            for (int member : members) if (ballots.approves(line, member)) approves.add(member);
            groups.merge(approves, ballots.weight(line), Fraction::plus);
        }
        // As long as some members have too few supporters to share, they are those who have least.
        Collection<Integer> least = members;
        while (true) {
            var each = weight(groups, least).dividedBy(least.size());
            var less = new Division(groups).tooFew(members, each);
            if (less.isEmpty()) return each;
            least = less;
        }
    }

    /** Returns what those weigh who approve of any of these. */
    private static Fraction weight(Map<Set<Integer>, Fraction> groups, Collection<Integer> members) {
        return groups.entrySet().stream()
                .filter(group -> members.stream().anyMatch(group.getKey()::contains))
                .map(Map.Entry::getValue)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Gives each member so much; returns members for whom together there is too little, nobody if there is enough. */
    private Set<Integer> tooFew(List<Integer> members, Fraction each) {
        for (int member : members) {
            while (missing(member, each).signum() > 0) {
                var reached = more(member, each);
                if (!reached.isEmpty()) return reached;
            }
        }
        return Set.of();
    }

    private Fraction missing(int member, Fraction each) {
        return each.minus(has.getOrDefault(member, Fraction.ZERO));
    }

    /** Gives a member more, perhaps through others who give back; returns all whom that would have to come from if nothing is left for any of them. */
    private Set<Integer> more(int member, Fraction each) {
        var links = new TreeMap<Integer, Link>();
        var reached = new TreeSet<Integer>(List.of(member));
        var waiting = new ArrayDeque<Integer>(List.of(member));
        while (!waiting.isEmpty()) {
            int at = waiting.remove();
            for (Group group : groups) {
                if (!group.approves.contains(at)) continue;
                if (group.left.signum() > 0) {
                    pass(group, at, member, links, missing(member, each));
                    return Set.of();
                }
                for (int other : group.approves) {
                    if (group.given(other).signum() == 0 || !reached.add(other)) continue;
                    links.put(other, new Link(group, at));
                    waiting.add(other);
                }
            }
        }
        return reached;
    }

    /** Gives what is left of a group to the first of a chain, who gives back as much to the next, and so on to the last. */
    private void pass(Group from, int first, int last, Map<Integer, Link> links, Fraction wanted) {
        var amount = wanted.min(from.left);
        int at = first;
        for (var link = links.get(at); link != null; link = links.get(at)) {
            amount = amount.min(link.group.given(at));
            at = link.to;
        }
        from.left = from.left.minus(amount);
        from.given.merge(first, amount, Fraction::plus);
        at = first;
        for (var link = links.get(at); link != null; link = links.get(at)) {
            link.group.given.merge(at, amount.negated(), Fraction::plus);
            link.group.given.merge(link.to, amount, Fraction::plus);
            at = link.to;
        }
        has.merge(last, amount, Fraction::plus);
    }
}
