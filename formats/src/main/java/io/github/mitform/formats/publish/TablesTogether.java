package io.github.mitform.formats.publish;

import io.github.mitform.problem.Sentence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds which tables of a run can be attacked together, and has that done. Tables of one question tell nothing that the sums of others do not, and tables
 * of the same questions tell the same; so they are left out of the attack, and only get what came out.
 */
final class TablesTogether {
    private final List<PublishedTable> tables;

    private TablesTogether(List<PublishedTable> tables) {
        this.tables = List.copyOf(tables);
    }

    /** A place in an attack. */
    private record Attacked(JointAttack attack, List<Integer> members, int place) {}

    static List<PublishedTable> attacked(List<PublishedTable> tables) {
        return new TablesTogether(tables).run();
    }

    private List<PublishedTable> run() {
        var attacks = new HashMap<Integer, Attacked>();
        var left = new TreeSet<Integer>();
        for (int table = 0; table < tables.size(); table++) {
            if (isTwoSided(table) && first(table) == table) left.add(table);
        }
        while (!left.isEmpty()) {
            var members = reached(left.first(), left);
            members.forEach(left::remove);
            var attack = new JointAttack(members.stream().map(tables::get).toList()).run();
            for (int place = 0; place < members.size(); place++) {
                attacks.put(members.get(place), new Attacked(attack, members, place));
            }
        }
        return IntStream.range(0, tables.size())
                .mapToObj(table -> attacked(table, attacks))
                .toList();
    }

    private boolean isTwoSided(int table) {
        return tables.get(table).sides().size() == 2;
    }

    /** Returns the first table of the same people with the same sides. */
    private int first(int table) {
        return IntStream.rangeClosed(0, table)
                .filter(other -> samePeople(table, other) && isTwoSided(other) && shares(table, other) == 2)
                .findFirst()
                .orElse(table);
    }

    private boolean samePeople(int one, int other) {
        return tables.get(one).isOfThePeopleOf(tables.get(other));
    }

    private long shares(int one, int other) {
        return tables.get(one).sides().stream()
                .filter(tables.get(other).sides()::contains)
                .count();
    }

    /** Returns all of these that can be come to from one, from table to table, each sharing a side with the next, in order. */
    private List<Integer> reached(int from, Set<Integer> all) {
        var reached = new TreeSet<>(List.of(from));
        var waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            int one = waiting.remove();
            for (int other : all) {
                if (samePeople(one, other) && shares(one, other) > 0 && reached.add(other)) waiting.add(other);
            }
        }
        return List.copyOf(reached);
    }

    private PublishedTable attacked(int table, Map<Integer, Attacked> attacks) {
        var own = tables.get(table);
        var bounds = own.bounds();
        var partners = new TreeSet<Integer>();
        boolean exact = true;
        if (isTwoSided(table)) {
            var attacked = attacks.get(first(table));
            if (attacked != null) {
                bounds = first(table) == table
                                || own.sides().equals(tables.get(first(table)).sides())
                        ? attacked.attack.cells(attacked.place)
                        : PublishedTable.turned(attacked.attack.cells(attacked.place));
                exact = attacked.attack.isAtOnce();
                attacked.attack.partners(attacked.place).forEach(place -> partners.add(attacked.members.get(place)));
            }
        } else {
            var side = own.sides().get(0);
            var with = attacks.entrySet().stream()
                    .filter(entry -> samePeople(table, entry.getKey()) && shares(table, entry.getKey()) > 0)
                    .sorted(Map.Entry.comparingByKey())
                    .findFirst();
            if (with.isPresent()) {
                var attacked = with.get().getValue();
                bounds = attacked.attack.sums(side).stream().map(List::of).toList();
                exact = attacked.attack.isAtOnce();
                partners.add(with.get().getKey());
                attacked.attack.partners(attacked.place).forEach(place -> partners.add(attacked.members.get(place)));
            }
        }
        return own.attacked(bounds, company(table, partners, exact));
    }

    private Company company(int table, Set<Integer> partners, boolean exact) {
        var own = tables.get(table);
        return new Company(
                names(table, partners::contains),
                exact || partners.isEmpty(),
                names(table, other -> !samePeople(table, other)),
                names(
                        table,
                        other -> samePeople(table, other)
                                && !partners.contains(other)
                                && shares(table, other) == 0
                                && !Collections.disjoint(
                                        own.questions(), tables.get(other).questions())),
                names(
                        table,
                        other -> samePeople(table, other)
                                && !partners.contains(other)
                                && shares(table, other) == 1
                                && isTwoSided(table)
                                && isTwoSided(other)));
    }

    private List<Sentence> names(int table, IntPredicate which) {
        var names = new ArrayList<Sentence>();
        for (int other = 0; other < tables.size(); other++) {
            if (other != table
                    && which.test(other)
                    && !names.contains(tables.get(other).name())) {
                names.add(tables.get(other).name());
            }
        }
        return names;
    }
}
