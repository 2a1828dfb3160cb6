package io.github.mitform.rehearsal;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ComparisonAnswer;
import io.github.mitform.answer.ComparisonAnswer.Choice;
import io.github.mitform.answer.GroupAnswer;
import io.github.mitform.answer.GroupingAnswer;
import io.github.mitform.answer.GroupingAnswer.Group;
import io.github.mitform.answer.ListAnswer;
import io.github.mitform.answer.ListAnswer.Item;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.GroupType;
import io.github.mitform.definition.type.GroupType.Field;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.ListType;
import io.github.mitform.definition.type.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Valid answers that are made of several: fields, items, sets and groups of cards. Belongs to one thread. */
final class RandomParts {
    private static final int FEW_GROUPS = 4;
    private static final int LONGEST_NAME = 30;

    private final Taste taste;
    private final Function<AnswerType, Answer> inner;

    /** @param inner gives an answer of the type of a part */
    RandomParts(Taste taste, Function<AnswerType, Answer> inner) {
        this.taste = taste;
        this.inner = inner;
    }

    Answer group(GroupType type) {
        var fields = new LinkedHashMap<String, Answer>();
        for (Field field : type.fields()) {
            if (field.required() || fields.isEmpty() || taste.happens(0.7)) {
                fields.put(field.id().value(), inner.apply(field.answer()));
            }
        }
        return new GroupAnswer(fields);
    }

    Answer list(ListType type) {
        var items = new ArrayList<Item>();
        for (int i = taste.between(type.min(), type.max()); i > 0; i--) {
            items.add(new Item("k" + (items.size() + 1), inner.apply(type.of())));
        }
        return new ListAnswer(items);
    }

    private List<String> ids(AnswerType type) {
        return taste.order(type.options().orElseThrow().listed().stream()
                .map(Option::id)
                .map(Object::toString)
                .toList());
    }

    /** Returns choices from sets of the right size, as somebody may have seen them who is not in a session. */
    Answer comparison(ComparisonType type) {
        int options = type.choices().listed().size();
        var sets = new ArrayList<List<String>>();
        for (int i = type.count(options); i > 0; i--) {
            sets.add(ids(type).subList(0, type.shown(options)));
        }
        return comparison(type, sets);
    }

    /** Returns choices from the sets that are shown. */
    Answer comparison(ComparisonType type, List<List<String>> sets) {
        var choices = new ArrayList<Choice>();
        for (List<String> shown : sets) {
            if (type.everySet() || choices.isEmpty() || taste.happens(0.8)) {
                var order = taste.order(shown);
                boolean pair = type.kind() == ComparisonType.Kind.PAIR;
                choices.add(new Choice(
                        shown, order.get(0), pair ? Optional.empty() : Optional.of(order.get(order.size() - 1))));
            }
        }
        return new ComparisonAnswer(choices);
    }

    /** Returns choices from the sets that are shown which come as near as they can to others. */
    static Answer fitted(ComparisonType type, ComparisonAnswer like, List<List<String>> sets) {
        var choices = new ArrayList<Choice>();
        for (List<String> shown : sets) {
            var order = new ArrayList<>(shown);
            order.sort(
                    Comparator.comparing((String option) -> score(option, like)).reversed());
            boolean pair = type.kind() == ComparisonType.Kind.PAIR;
            choices.add(new Choice(
                    shown, order.get(0), pair ? Optional.empty() : Optional.of(order.get(order.size() - 1))));
        }
        return new ComparisonAnswer(choices);
    }

    private static long score(String option, ComparisonAnswer answer) {
        return answer.sets().stream()
                .mapToLong(choice ->
                        choice.best().equals(option) ? 1 : choice.shown().contains(option) ? -1 : 0)
                .sum();
    }

    Answer grouping(GroupingType type) {
        var groups = new ArrayList<Group>();
        type.groups().forEach(group -> groups.add(Group.given(group.id().value())));
        if (type.hasOwnGroups()) {
            for (int i = taste.between(1, Math.min(type.mostGroups(), FEW_GROUPS)); i > 0; i--) {
                groups.add(Group.named(taste.words(1, LONGEST_NAME) + " " + i));
            }
        }
        var cards = new ArrayList<List<String>>();
        groups.forEach(group -> cards.add(new ArrayList<>()));
        boolean none = true;
        for (String card : ids(type)) {
            if (type.complete() || none || taste.happens(0.9)) {
                cards.get(taste.between(0, groups.size() - 1)).add(card);
                none = false;
            }
        }
        var sorted = new ArrayList<Group>();
        for (int i = 0; i < groups.size(); i++) {
            if (!cards.get(i).isEmpty()) {
                sorted.add(new Group(groups.get(i).id(), groups.get(i).name(), cards.get(i)));
            }
        }
        return new GroupingAnswer(sorted);
    }
}
