package io.github.mitform.formats.publish;

import io.github.mitform.formats.statistics.disclosure.Bounds;
import io.github.mitform.formats.statistics.disclosure.RangeAudit;
import io.github.mitform.formats.statistics.disclosure.RangeAudit.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Attacks tables of the same people together, where they share the groups of a side and so their sums. Tables that make a chain are attacked at once, and
 * what comes out is exact; of others each two that share a side, again and again, with what came out before, until nothing more does or there are too many
 * cells for the time.
 */
final class JointAttack {
    /** The greatest number of cells that are attacked at once, and that are attacked in all, again and again: about a second or two each. */
    private static final int MOST_AT_ONCE = 5_000;

    private static final long MOST_IN_ALL = 10_000;
    private static final int MOST_ROUNDS = 10;

    private final List<PublishedTable> tables;
    /** What is known of the cells of each table, and of the sums of each side. */
    private final List<List<List<Bounds>>> cells = new ArrayList<>();

    private final Map<List<String>, List<Bounds>> sums = new HashMap<>();
    private boolean changed;
    private boolean atOnce;
    private long attacked;
    private final Set<List<Integer>> taken = new HashSet<>();

    /** @param tables of the very same people with two sides each, no two of them with the same ones */
    JointAttack(List<PublishedTable> tables) {
        this.tables = List.copyOf(tables);
        for (PublishedTable table : tables) {
            cells.add(table.bounds());
            for (var side : table.sides()) sums.put(side, table.sums(side));
        }
    }

    private List<List<String>> sides(int table) {
        return tables.get(table).sides();
    }

    JointAttack run() {
        var chain = chain();
        atOnce = !chain.isEmpty();
        if (atOnce) {
            attack(chain);
            return this;
        }
        var pairs = pairs();
        changed = true;
        for (int round = 0; round < MOST_ROUNDS && changed; round++) {
            changed = false;
            for (var pair : pairs) {
                long size = pair.stream()
                        .mapToLong(table -> tables.get(table).size())
                        .sum();
                if (size <= MOST_AT_ONCE && attacked + size <= MOST_IN_ALL) {
                    attacked += size;
                    attack(pair);
                    taken.add(pair);
                }
            }
        }
        return this;
    }

    private List<List<Integer>> pairs() {
        var pairs = new ArrayList<List<Integer>>();
        for (int one = 0; one < tables.size(); one++) {
            for (int other = one + 1; other < tables.size(); other++) {
                if (shares(one, other)) pairs.add(List.of(one, other));
            }
        }
        return pairs;
    }

    private boolean shares(int one, int other) {
        return sides(one).stream().anyMatch(sides(other)::contains);
    }

    /** Returns the tables in an order in which each shares a side with the next, and no side comes twice; empty where there is none. */
    private List<Integer> chain() {
        if (tables.stream().mapToLong(PublishedTable::size).sum() > MOST_AT_ONCE) return List.of();
        var around = new LinkedHashMap<List<String>, List<Integer>>();
        for (int table = 0; table < tables.size(); table++) {
            for (var side : sides(table)) {
                around.computeIfAbsent(side, any -> new ArrayList<>()).add(table);
            }
        }
        // A question that stands on two different sides ties these together by more than their sums.
        var questions = around.keySet().stream().flatMap(List::stream).toList();
        if (Set.copyOf(questions).size() < questions.size()) return List.of();
        var ends = around.entrySet().stream()
                .filter(side -> side.getValue().size() == 1)
                .map(Map.Entry::getKey)
                .toList();
        if (ends.size() != 2 || around.values().stream().anyMatch(at -> at.size() > 2)) return List.of();
        var chain = new ArrayList<Integer>();
        var side = ends.get(0);
        while (true) {
            var next = around.getOrDefault(side, List.of()).stream()
                    .filter(table -> !chain.contains(table))
                    .findFirst();
            if (next.isEmpty()) break;
            chain.add(next.get());
            side = other(next.get(), side);
        }
        return chain.size() == tables.size() ? chain : List.of();
    }

    private List<String> other(int table, List<String> side) {
        var both = sides(table);
        return both.get(0).equals(side) ? both.get(1) : both.get(0);
    }

    private void attack(List<Integer> chain) {
        var sides = new ArrayList<List<String>>();
        if (chain.size() == 1) {
            sides.addAll(sides(chain.get(0)));
        } else {
            var first = sides(chain.get(0));
            sides.add(sides(chain.get(1)).contains(first.get(0)) ? first.get(1) : first.get(0));
            for (int table : chain) sides.add(other(table, sides.get(sides.size() - 1)));
        }
        var links = new ArrayList<Link>();
        for (int i = 0; i < chain.size(); i++) {
            int table = chain.get(i);
            boolean turned = isTurned(table, sides.get(i));
            links.add(new Link(
                    turned
                            ? PublishedTable.turned(tables.get(table).counts())
                            : tables.get(table).counts(),
                    turned ? PublishedTable.turned(cells.get(table)) : cells.get(table)));
        }
        long people = tables.get(0).people();
        var audit = new RangeAudit(
                links,
                sides.stream().map(side -> sums.getOrDefault(side, List.of())).toList(),
                new Bounds(people, people));
        for (int i = 0; i < chain.size(); i++) {
            int table = chain.get(i);
            var found = isTurned(table, sides.get(i)) ? PublishedTable.turned(audit.bounds(i)) : audit.bounds(i);
            changed |= !found.equals(cells.set(table, found));
        }
        for (int level = 0; level < sides.size(); level++) learn(sides.get(level), audit.sums(level));
    }

    private void learn(List<String> side, List<Bounds> found) {
        changed |= !found.equals(sums.put(side, found));
    }

    private boolean isTurned(int table, List<String> rows) {
        return !sides(table).get(0).equals(rows);
    }

    /** Returns the places of the other tables that a table was attacked together with, be it through others. */
    Set<Integer> partners(int table) {
        var partners = new TreeSet<Integer>();
        var waiting = new ArrayDeque<>(List.of(table));
        while (!waiting.isEmpty()) {
            int one = waiting.remove();
            for (int other = 0; other < tables.size(); other++) {
                boolean together = atOnce || taken.contains(List.of(Math.min(one, other), Math.max(one, other)));
                if (together && other != table && partners.add(other)) waiting.add(other);
            }
        }
        return partners;
    }

    boolean isAtOnce() {
        return atOnce;
    }

    /** Returns what came out of the cells of a table. */
    List<List<Bounds>> cells(int table) {
        return cells.get(table);
    }

    /** Returns what came out of the sums of a side. */
    List<Bounds> sums(List<String> side) {
        return sums.getOrDefault(side, List.of());
    }
}
