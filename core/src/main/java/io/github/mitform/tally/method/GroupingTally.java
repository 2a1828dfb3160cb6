package io.github.mitform.tally.method;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.GroupingAnswer;
import io.github.mitform.answer.GroupingAnswer.Group;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.OptionIndex;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Counts how many put each card into which group, and how many put each pair of cards into one group. The names of people's own groups are
 * theirs and are not counted.
 *
 * <p>Counters: card by card the given groups, then groups of people's own; then the pairs, (1, 0), (2, 0), (2, 1), (3, 0) …
 */
final class GroupingTally extends CountsTally<KeptResult> {
    /** How many pairs are shown, those that lie together most often. */
    private static final int MOST_PAIRS = 30;

    private final List<Option> cards;
    private final OptionIndex cardIndex;
    private final List<Option> groups;
    private final OptionIndex groupIndex;
    private final boolean own;
    private final int width;

    GroupingTally(GroupingType type) {
        super(Frequencies.ID, Frequencies.VERSION, size(type));
        this.cards = type.choices().listed();
        this.cardIndex = OptionIndex.of(cards);
        this.groups = type.groups();
        this.groupIndex = OptionIndex.of(groups);
        this.own = type.hasOwnGroups();
        this.width = groups.size() + 1;
    }

    private static int size(GroupingType type) {
        int cards = type.choices().listed().size();
        return Math.addExact(
                Math.multiplyExact(cards, type.groups().size() + 1), Math.multiplyExact(cards, cards - 1) / 2);
    }

    private int pair(int one, int other) {
        int later = Math.max(one, other);
        return cards.size() * width + later * (later - 1) / 2 + Math.min(one, other);
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        for (Group group : ((GroupingAnswer) answer).groups()) {
            int column = group.isOwn() ? groups.size() : groupIndex.of(group.id());
            var members = group.cards().stream().mapToInt(cardIndex::of).toArray();
            for (int i = 0; i < members.length; i++) {
                counts.add(members[i] * width + column, times);
                for (int j = 0; j < i; j++) {
                    counts.add(pair(members[i], members[j]), times);
                }
            }
        }
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        return new KeptResult(
                Frequencies.ID,
                Frequencies.VERSION,
                state.turnout(),
                List.of(sorted(state), together(state)),
                context.sampling(),
                List.of(),
                List.of(),
                data(state));
    }

    private long unsorted(Counts state, int card) {
        long sum = state.answered();
        for (int i = 0; i < width; i++) {
            sum -= state.get(card * width + i);
        }
        return sum;
    }

    private Figure sorted(Counts state) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("card", new Sentence("Card", "Karte"), Role.LABEL));
        for (Option group : groups) {
            columns.add(new Column(group.id().value(), Wording.label(group), Role.PART));
        }
        if (own) {
            columns.add(new Column("(own)", new Sentence("A group of one's own", "Eigene Gruppe"), Role.PART));
        }
        columns.add(new Column("(unsorted)", new Sentence("Not sorted", "Nicht sortiert"), Role.PART));
        columns.add(Columns.ANSWERED);
        var lines = new ArrayList<List<Cell>>();
        for (int card = 0; card < cards.size(); card++) {
            var line = new ArrayList<Cell>();
            line.add(Cell.Words.of(cards.get(card)));
            for (int i = 0; i < (own ? width : groups.size()); i++) {
                line.add(new Cell.People(state.get(card * width + i)));
            }
            line.add(new Cell.People(unsorted(state, card)));
            line.add(new Cell.People(state.answered()));
            lines.add(line);
        }
        return new Figure(
                "cards",
                new Sentence("Into which group each card was put", "In welche Gruppe jede Karte gelegt wurde"),
                columns,
                lines,
                Drawing.STACKED_BARS);
    }

    private record Pair(int one, int other, long people) {}

    private Figure together(Counts state) {
        var pairs = new ArrayList<Pair>();
        for (int one = 0; one < cards.size(); one++) {
            for (int other = one + 1; other < cards.size(); other++) {
                pairs.add(new Pair(one, other, state.get(pair(one, other))));
            }
        }
        pairs.sort(Comparator.comparing(Pair::people).reversed());
        var lines = new ArrayList<List<Cell>>();
        for (Pair pair : pairs.subList(0, Math.min(MOST_PAIRS, pairs.size()))) {
            lines.add(List.of(
                    Cell.Words.of(cards.get(pair.one())),
                    Cell.Words.of(cards.get(pair.other())),
                    new Cell.People(pair.people()),
                    Columns.share(pair.people(), state.answered())));
        }
        return new Figure(
                "pairs",
                new Sentence(
                        "Which cards lie in one group most often",
                        "Welche Karten am häufigsten in einer Gruppe liegen"),
                List.of(
                        new Column("card", new Sentence("Card", "Karte"), Role.LABEL),
                        new Column("with", new Sentence("Together with", "Zusammen mit"), Role.LABEL),
                        Columns.people(Role.MEASURE),
                        Columns.SHARE),
                lines,
                Drawing.NONE);
    }

    private Value data(Counts state) {
        var byCard = new LinkedHashMap<String, Value>();
        for (int card = 0; card < cards.size(); card++) {
            var numbers = new LinkedHashMap<String, Value>();
            for (int i = 0; i < groups.size(); i++) {
                numbers.put(groups.get(i).id().value(), Value.of(state.get(card * width + i)));
            }
            if (own) {
                numbers.put("(own)", Value.of(state.get(card * width + groups.size())));
            }
            numbers.put("(unsorted)", Value.of(unsorted(state, card)));
            byCard.put(cards.get(card).id().value(), Value.object(numbers));
        }
        var together = new ArrayList<Value>();
        for (int card = 1; card < cards.size(); card++) {
            var line = new ArrayList<Value>();
            for (int other = 0; other < card; other++) {
                line.add(Value.of(state.get(pair(card, other))));
            }
            together.add(Value.list(line));
        }
        return Value.object().with("cards", Value.object(byCard)).with("together", Value.list(together));
    }
}
