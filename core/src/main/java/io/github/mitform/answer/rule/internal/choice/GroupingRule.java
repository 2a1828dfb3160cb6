package io.github.mitform.answer.rule.internal.choice;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.GroupingAnswer;
import io.github.mitform.answer.GroupingAnswer.Group;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.ObjectReader;
import io.github.mitform.answer.rule.internal.OptionIndex;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.rule.internal.Words;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.Options;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import io.github.mitform.value.schema.Schema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cards in groups; an expression sees the set of cards that were sorted, and each card as a part: the id of its group, or {@code own} for
 * one that people made themselves, never its name.
 */
public final class GroupingRule extends TypeRule {
    /** Greatest length of a group's name, in code points. */
    static final int LONGEST_NAME = 100;

    private static final String OWN = "own";
    private static final String OWN_PREFIX = "own: ";
    private static final Sentence GROUP =
            new Sentence("an object with a group and its cards", "ein Objekt mit einer Gruppe und ihren Karten");

    private final GroupingType type;
    private final OptionIndex cards;
    private final OptionIndex given;

    public GroupingRule(GroupingType type) {
        super(type, GroupingAnswer.class, new Sentence("a list of groups of cards", "eine Liste von Kartengruppen"));
        this.type = type;
        this.cards = new OptionIndex(type.choices());
        this.given = new OptionIndex(new Options.Listed(type.groups()));
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        if (!(value instanceof Value.ListValue list)) {
            return wrongKind(value, at, findings);
        }
        int before = findings.size();
        int most = mostGroups();
        if (list.items().size() > most) {
            findings.add(AnswerProblem.TOO_MANY_GROUPS, at, "max", most);
            return null;
        }
        var groups = new ArrayList<Group>();
        for (int i = 0; i < list.items().size(); i++) {
            if (list.items().get(i) instanceof ObjectValue object) {
                var group = group(object, at.item(i), findings);
                if (group != null) {
                    groups.add(group);
                }
            } else {
                ObjectReader.wrongKind(list.items().get(i), at.item(i), GROUP, findings);
            }
        }
        return findings.size() == before ? new GroupingAnswer(groups) : null;
    }

    private int mostGroups() {
        return given.size() + (type.hasOwnGroups() ? type.mostGroups() : 0);
    }

    private @Nullable Group group(ObjectValue object, Pointer at, Findings findings) {
        var fields = new ObjectReader(object, at, findings, "id", "name", "cards");
        var id = fields.text("id");
        var name = fields.text("name");
        var items = fields.requiredItems("cards");
        if (id.isPresent() == name.isPresent()) {
            findings.add(AnswerProblem.ID_OR_NAME, at);
            return null;
        }
        if (name.filter(String::isEmpty).isPresent()) {
            findings.add(AnswerProblem.EMPTY, at.field("name"));
        }
        if (items == null
                || name.filter(String::isEmpty).isPresent()
                || id.isPresent() && !given.check(id.get(), AnswerProblem.UNKNOWN_GROUP, at.field("id"), findings)) {
            return null;
        }
        var sorted = new ArrayList<String>();
        for (int i = 0; i < items.size(); i++) {
            Pointer place = at.field("cards").item(i);
            if (!(items.get(i) instanceof TextValue card)) {
                ObjectReader.wrongKind(
                        items.get(i), place, new Sentence("the id of a card", "die Kennung einer Karte"), findings);
            } else if (cards.check(card.text(), place, findings)) {
                sorted.add(card.text());
            }
            if (sorted.size() > cards.size()) {
                break; // some card is there twice, which is said below
            }
        }
        return new Group(id.orElse(""), name.orElse(""), sorted);
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        var groups = ((GroupingAnswer) answer).groups();
        var names = new HashSet<String>();
        var sorted = new LinkedHashSet<String>();
        int own = 0;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            own += group.isOwn() ? 1 : 0;
            name(group, at.item(i), names, findings);
            if (group.cards().isEmpty()) {
                findings.add(AnswerProblem.EMPTY_GROUP, at.item(i));
            }
            cards(group, at.item(i).field("cards"), sorted, findings);
        }
        if (own > type.mostGroups()) {
            findings.add(AnswerProblem.TOO_MANY_GROUPS, at, "max", type.mostGroups());
        }
        if (type.complete() && sorted.size() < cards.size()) {
            findings.add(AnswerProblem.CARDS_LEFT, at, "left", cards.size() - sorted.size());
        } else if (sorted.isEmpty()) {
            findings.add(AnswerProblem.EMPTY, at);
        }
    }

    private void name(Group group, Pointer at, Set<String> names, Findings findings) {
        if (!group.isOwn()) {
            if (given.check(group.id(), AnswerProblem.UNKNOWN_GROUP, at.field("id"), findings)
                    && !names.add(group.id())) {
                findings.add(AnswerProblem.DUPLICATE_GROUP, at.field("id"));
            }
        } else if (!type.hasOwnGroups()) {
            findings.add(AnswerProblem.OWN_GROUP_NOT_OFFERED, at.field("name"));
        } else if (Words.check(group.name(), 0, LONGEST_NAME, at.field("name"), findings)
                && !names.add(" " + group.name().strip())) {
            findings.add(AnswerProblem.DUPLICATE_GROUP, at.field("name"));
        }
    }

    private void cards(Group group, Pointer at, Set<String> sorted, Findings findings) {
        for (int i = 0; i < group.cards().size(); i++) {
            String card = group.cards().get(i);
            if (cards.check(card, at.item(i), findings) && !sorted.add(card)) {
                findings.add(AnswerProblem.DUPLICATE_OPTION, at.item(i), "option", card);
            }
        }
    }

    @Override
    protected Schema schemaOfGiven() {
        Schema inGroup = Schema.list(cards.schema()).with("uniqueItems", true).with("minItems", 1);
        var kinds = new ArrayList<Schema>();
        if (given.size() > 0) {
            kinds.add(Schema.object(Map.of("id", given.schema(), "cards", inGroup), List.of("id", "cards")));
        }
        if (type.hasOwnGroups()) {
            kinds.add(Schema.object(
                    Map.of("name", Words.schema(0, LONGEST_NAME), "cards", inGroup), List.of("name", "cards")));
        }
        return Schema.list(Schema.anyOf(kinds.toArray(Schema[]::new)))
                .with("minItems", 1)
                .with("maxItems", mostGroups());
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        var problems = new EnumMap<AnswerProblem, Inexpressible>(Words.INEXPRESSIBLE);
        problems.put(AnswerProblem.DUPLICATE_OPTION, Inexpressible.GROUPING_CARDS);
        problems.put(AnswerProblem.DUPLICATE_GROUP, Inexpressible.GROUPING_CARDS);
        problems.put(AnswerProblem.TOO_MANY_GROUPS, Inexpressible.GROUPING_CARDS);
        problems.put(AnswerProblem.CARDS_LEFT, Inexpressible.GROUPING_CARDS);
        return problems;
    }

    @Override
    protected @Nullable Answer restrictedGiven(Answer answer, Set<String> shown) {
        var groups = ((GroupingAnswer) answer).groups();
        if (groups.stream().allMatch(group -> shown.containsAll(group.cards()))) {
            return answer;
        }
        var left = groups.stream()
                .map(group -> new Group(
                        group.id(),
                        group.name(),
                        group.cards().stream().filter(shown::contains).toList()))
                .filter(group -> !group.cards().isEmpty())
                .toList();
        return left.isEmpty() ? null : new GroupingAnswer(left);
    }

    @Override
    public int fewestOptions() {
        return 2;
    }

    @Override
    public int fewestChosen(int shown) {
        return cards.hasExclusive() ? 0 : type.complete() ? shown : 1;
    }

    @Override
    public Type expressionType() {
        return Type.someOf(cards.ids());
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        var sorted = new LinkedHashSet<String>();
        ((GroupingAnswer) answer).groups().forEach(group -> sorted.addAll(group.cards()));
        return sorted;
    }

    @Override
    public Map<String, Type> parts() {
        var ids = new LinkedHashSet<>(given.ids());
        if (type.hasOwnGroups()) {
            ids.add(OWN);
        }
        var parts = new LinkedHashMap<String, Type>();
        cards.ids().forEach(card -> parts.put(card, Type.oneOf(ids)));
        return parts;
    }

    @Override
    protected @Nullable Object partOfGiven(String part, Answer answer) {
        var group = groupOf(part, (GroupingAnswer) answer);
        return group == null ? null : group.isOwn() ? OWN : group.id();
    }

    private static @Nullable Group groupOf(String card, GroupingAnswer answer) {
        for (Group group : answer.groups()) {
            if (group.cards().contains(card)) {
                return group;
            }
        }
        return null;
    }

    /** Names of people's own groups, where others are given, are told from those by this. */
    private String written(Group group) {
        return group.isOwn() ? (given.size() > 0 ? OWN_PREFIX : "") + group.name() : group.id();
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        var groups = new LinkedHashMap<Value, List<Value>>();
        int next = 0;
        for (String card : cards.ids()) {
            Value cell = cells.get(next++);
            if (!isEmpty(cell)) {
                groups.computeIfAbsent(cell, key -> new ArrayList<>()).add(Value.of(card));
            }
        }
        var written = new ArrayList<Value>();
        groups.forEach((cell, sorted) -> written.add(group(cell).with("cards", Value.list(sorted))));
        return Value.list(written);
    }

    private ObjectValue group(Value cell) {
        if (!(cell instanceof TextValue text)) {
            return Value.object().with("id", cell); // is refused
        }
        if (given.size() == 0) {
            return Value.object().with("name", cell);
        }
        return text.text().startsWith(OWN_PREFIX)
                ? Value.object().with("name", Value.of(text.text().substring(OWN_PREFIX.length())))
                : Value.object().with("id", cell);
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        var kind = type.hasOwnGroups() ? AnswerColumn.Kind.WORDS : AnswerColumn.Kind.ID;
        var columns = new ArrayList<AnswerColumn>();
        cards.labels()
                .forEach((card, label) -> columns.add(
                        new AnswerColumn(name + "." + card, kind).of(label).withValues(given.labels())));
        return columns;
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        var groupOf = new LinkedHashMap<String, Group>();
        for (Group group : ((GroupingAnswer) answer).groups()) {
            group.cards().forEach(card -> groupOf.put(card, group));
        }
        for (String card : cards.ids()) {
            Group group = groupOf.get(card);
            cells.add(group == null ? Value.nothing() : Value.of(written(group)));
        }
    }
}
