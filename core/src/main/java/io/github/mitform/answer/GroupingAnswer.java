package io.github.mitform.answer;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;

/**
 * Cards in groups. Cards that are in none were not sorted.
 *
 * @param groups those that hold cards; they and their cards are kept in the order of their ids and names, so that it takes no part in
 *     equality
 */
public record GroupingAnswer(List<Group> groups) implements Answer {
    public GroupingAnswer {
        groups = groups.stream()
                .sorted(Comparator.comparing(Group::isOwn)
                        .thenComparing(Group::id)
                        .thenComparing(Group::name))
                .toList();
    }

    /**
     * One group.
     *
     * @param id of a group that was given; empty text where people made it
     * @param name of a group of people's own, in their words; empty text where it was given
     * @param cards ids of the cards
     */
    public record Group(String id, String name, List<String> cards) {
        public Group {
            requireNonNull(id, "id");
            requireNonNull(name, "name");
            if (id.isEmpty() == name.isEmpty()) {
                throw new IllegalArgumentException("a group is either one that was given or has a name of its own");
            }
            cards = cards.stream().sorted().toList();
        }

        /** Returns a group that was given. */
        public static Group given(String id, String... cards) {
            return new Group(id, "", List.of(cards));
        }

        /** Returns a group of somebody's own. */
        public static Group named(String name, String... cards) {
            return new Group("", name, List.of(cards));
        }

        /** Returns whether somebody made and named it. */
        public boolean isOwn() {
            return id.isEmpty();
        }
    }
}
