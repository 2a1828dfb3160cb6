package io.github.mitform.formats.vote.committee;

import io.github.mitform.tally.Fraction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Voters by which of some members they approve of; those alike are one. Immutable. */
final class Bearers {
    private final int members;
    private final List<BitSet> approve;
    private final List<Long> weights;

    private Bearers(int members, List<BitSet> approve, List<Long> weights) {
        this.members = members;
        this.approve = approve;
        this.weights = weights;
    }

    static Bearers of(Approvals approvals, List<Integer> members) {
        var index = new int[approvals.candidates()];
        Arrays.fill(index, -1);
        for (int i = 0; i < members.size(); i++) index[members.get(i)] = i;
        Map<BitSet, Long> groups = new HashMap<>();
        var approving = new BitSet();
        for (int line = 0; line < approvals.lines(); line++) {
            approving.clear();
            for (int place : approvals.ballot(line)) {
                if (index[place] >= 0) approving.set(index[place]);
            }
            if (approving.isEmpty()) continue;
            if (groups.containsKey(approving)) {
                groups.merge(approving, approvals.weight(line), Long::sum);
            } else {
                groups.put((BitSet) approving.clone(), approvals.weight(line));
            }
        }
        return new Bearers(members.size(), List.copyOf(groups.keySet()), List.copyOf(groups.values()));
    }

    /**
     * Members with the fewest supporters for their number, as a set.
     *
     * @param weight what those weigh who approve of any of them
     */
    private record Tight(BitSet members, long weight) {}

    /** Returns those of some members who have to share the least: what weighs those who approve of one of them, over their number, is least. */
    private Tight tightest(BitSet among) {
        var tight = new Tight((BitSet) among.clone(), weight(among));
        while (tight.weight > 0) {
            // Each member takes as much as is there for each of the tight ones. Whoever does not get it shares less
            // with others.
            var flow = new Flow(members + approve.size());
            long each = tight.weight;
            for (int member = among.nextSetBit(0); member >= 0; member = among.nextSetBit(member + 1)) {
                flow.edge(Flow.SOURCE, Flow.node(member), each);
                for (int group = 0; group < approve.size(); group++) {
                    if (approve.get(group).get(member)) {
                        flow.edge(Flow.node(member), Flow.node(members + group), each);
                    }
                }
            }
            for (int group = 0; group < approve.size(); group++) {
                flow.edge(Flow.node(members + group), Flow.SINK, weights.get(group) * tight.members.cardinality());
            }
            if (flow.greatest() == each * among.cardinality()) return tight;
            var less = new BitSet();
            for (int member = among.nextSetBit(0); member >= 0; member = among.nextSetBit(member + 1)) {
                if (flow.reaches(Flow.node(member))) less.set(member);
            }
            tight = new Tight(less, weight(less));
        }
        return tight;
    }

    private long weight(BitSet members) {
        long weight = 0;
        for (int group = 0; group < approve.size(); group++) {
            if (approve.get(group).intersects(members)) weight += weights.get(group);
        }
        return weight;
    }

    /** Returns the most that every member can have as support of its own, if each voter is divided among members they approve of; 0 for no member. */
    Fraction support() {
        if (members == 0) return Fraction.ZERO;
        var all = new BitSet();
        all.set(0, members);
        var tight = tightest(all);
        return Fraction.of(tight.weight, tight.members.cardinality());
    }

    /** So many voters carry this much each. */
    record Load(Fraction load, long weight) {}

    /**
     * Returns what voters carry if the loads of members, 1 each, are spread as evenly as can be: the greatest first, those who carry nothing left out.
     * No other way to spread them has a smaller greatest load, or with the same a smaller second one, and so on; nor a smaller sum of squares. Every member
     * needs a supporter.
     */
    List<Load> loads() {
        var loads = new ArrayList<Load>();
        var rest = new BitSet();
        rest.set(0, members);
        var free = this;
        while (!rest.isEmpty()) {
            var tight = free.tightest(rest);
            loads.add(new Load(Fraction.of(tight.members.cardinality(), tight.weight), tight.weight));
            rest.andNot(tight.members);
            free = free.without(tight.members);
        }
        return loads;
    }

    private Bearers without(BitSet gone) {
        var stay = new ArrayList<BitSet>();
        var stayWeights = new ArrayList<Long>();
        for (int group = 0; group < approve.size(); group++) {
            if (approve.get(group).intersects(gone)) continue;
            stay.add(approve.get(group));
            stayWeights.add(weights.get(group));
        }
        return new Bearers(members, stay, stayWeights);
    }

    /**
     * Returns how many people can be represented by a member they approve of, if all are divided among the members as evenly as can be.
     *
     * @param people how many there are, those included who approve of no member
     */
    long represented(long people) {
        int bridge = members + approve.size();
        var flow = new Flow(bridge + 1);
        for (int group = 0; group < approve.size(); group++) {
            flow.edge(Flow.SOURCE, Flow.node(members + group), weights.get(group));
            for (int member = 0; member < members; member++) {
                if (approve.get(group).get(member)) {
                    flow.edge(Flow.node(members + group), Flow.node(member), weights.get(group));
                }
            }
        }
        for (int member = 0; member < members; member++) {
            flow.edge(Flow.node(member), Flow.SINK, people / members);
            flow.edge(Flow.node(member), Flow.node(bridge), 1);
        }
        flow.edge(Flow.node(bridge), Flow.SINK, people % members);
        return flow.greatest();
    }

    /** The greatest flow through a network, by shortest augmenting paths in layers (E. A. Dinic, 1970). Mutable; for one flow. */
    private static final class Flow {
        static final int SOURCE = 0;
        static final int SINK = 1;

        private static final class Edge {
            final int to;
            final int back;
            long left;

            Edge(int to, int back, long left) {
                this.to = to;
                this.back = back;
                this.left = left;
            }
        }

        private final List<List<Edge>> edges = new ArrayList<>();
        private int[] layer = {};
        private int[] next = {};

        /** @param nodes how many besides source and sink */
        Flow(int nodes) {
            for (int i = 0; i < nodes + 2; i++) edges.add(new ArrayList<>());
        }

        /** Returns the number of a node from 0, as edges name it. */
        static int node(int index) {
            return index + 2;
        }

        void edge(int from, int to, long capacity) {
            edges.get(from).add(new Edge(to, edges.get(to).size(), capacity));
            edges.get(to).add(new Edge(from, edges.get(from).size() - 1, 0));
        }

        long greatest() {
            long flow = 0;
            while (reach()) {
                next = new int[edges.size()];
                for (long more = push(SOURCE, Long.MAX_VALUE); more > 0; more = push(SOURCE, Long.MAX_VALUE))
                    flow += more;
            }
            return flow;
        }

        private boolean reach() {
            layer = new int[edges.size()];
            Arrays.fill(layer, -1);
            layer[SOURCE] = 0;
            var waiting = new ArrayDeque<Integer>();
            waiting.add(SOURCE);
            while (!waiting.isEmpty()) {
                int node = waiting.remove();
                for (Edge edge : edges.get(node)) {
                    if (edge.left > 0 && layer[edge.to] < 0) {
                        layer[edge.to] = layer[node] + 1;
                        waiting.add(edge.to);
                    }
                }
            }
            return layer[SINK] >= 0;
        }

        private long push(int node, long most) {
            if (node == SINK) return most;
            var from = edges.get(node);
            for (; next[node] < from.size(); next[node]++) {
                var edge = from.get(next[node]);
                if (edge.left == 0 || layer[edge.to] != layer[node] + 1) continue;
                long pushed = push(edge.to, Math.min(most, edge.left));
                if (pushed > 0) {
                    edge.left -= pushed;
                    edges.get(edge.to).get(edge.back).left += pushed;
                    return pushed;
                }
            }
            return 0;
        }

        /** Returns whether more could still go from the source to a node; asked after {@link #greatest}. */
        boolean reaches(int node) {
            return layer[node] >= 0;
        }
    }
}
