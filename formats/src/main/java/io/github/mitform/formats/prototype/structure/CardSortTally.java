package io.github.mitform.formats.prototype.structure;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.GroupingAnswer;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.formats.counting.CheckedMethod;
import io.github.mitform.formats.prototype.tester.Testers;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Counts;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.OptionIndex;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Note.Kind;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Counts who put which cards together. Counters: those of {@link CardSimilarity}, then how many people made 0, 1, 2 … groups. */
final class CardSortTally extends CountsTally<KeptResult> {
    static final String ID = "card_sort";
    private static final int MOST_PAIRS = 30;

    private final List<Option> cards;
    private final OptionIndex index;
    private final int pairs;
    private final int mostGroups;

    CardSortTally(GroupingType type) {
        super(ID, CheckedMethod.VERSION, size(type));
        this.cards = type.choices().listed();
        this.index = OptionIndex.of(cards);
        this.pairs = pairs(cards.size());
        this.mostGroups = mostGroups(type);
    }

    private static int pairs(int cards) {
        return Math.toIntExact(Math.multiplyExact((long) cards, cards + 1L) / 2);
    }

    private static int mostGroups(GroupingType type) {
        return type.groups().size() + (type.hasOwnGroups() ? type.mostGroups() : 0);
    }

    private static int size(GroupingType type) {
        return Math.addExact(pairs(type.choices().listed().size()), mostGroups(type) + 1);
    }

    @Override
    protected void count(Answer answer, long times, Counts counts) {
        var groups = ((GroupingAnswer) answer).groups();
        for (GroupingAnswer.Group group : groups) {
            var members = group.cards().stream().mapToInt(index::of).toArray();
            for (int i = 0; i < members.length; i++) {
                for (int j = 0; j <= i; j++) {
                    counts.add(CardSimilarity.place(members[i], members[j]), times);
                }
            }
        }
        counts.add(pairs + Math.min(mostGroups, groups.size()), times);
    }

    @Override
    public KeptResult finish(Counts state, CountContext context) {
        var counters = new long[pairs];
        for (int i = 0; i < pairs; i++) {
            counters[i] = state.get(i);
        }
        var sorts = CardSimilarity.of(cards.size(), state.answered(), counters);
        Optional<Dendrogram> tree = cards.size() <= Dendrogram.MOST_CARDS
                ? Optional.of(Dendrogram.of(sorts, Linkage.AVERAGE))
                : Optional.empty();
        var figures = new ArrayList<Figure>();
        tree.filter(found -> !found.merges().isEmpty()).ifPresent(found -> figures.add(tree(found, sorts)));
        figures.add(together(sorts));
        if (leftOver(sorts)) figures.add(sorted(sorts));
        return new KeptResult(
                ID,
                CheckedMethod.VERSION,
                state.turnout(),
                figures,
                sorts.participants() == 0 ? List.of() : notes(state, sorts, tree, context),
                List.of(),
                List.of(),
                data(sorts, tree));
    }

    /** Returns the cards in the order of the tree, each with how near it is to the one above it. */
    private Figure tree(Dendrogram tree, CardSimilarity sorts) {
        var order = tree.order();
        var meetings = tree.meetings();
        var lines = new ArrayList<List<Cell>>();
        for (int i = 0; i < order.size(); i++) {
            lines.add(List.of(
                    Cell.Words.of(cards.get(order.get(i))),
                    i == 0 ? new Cell.Empty() : nearness(meetings.get(i - 1), sorts)));
        }
        return new Figure(
                "tree",
                new Sentence(
                        "Which cards belong together: in the mean, how many percent put a card with the group above it",
                        "Welche Karten zusammengehören: wie viel Prozent eine Karte im Mittel zu der Gruppe über ihr legten"),
                List.of(
                        new Column("card", new Sentence("Card", "Karte"), Role.LABEL),
                        new Column(
                                "joins", new Sentence("With the one above (%)", "Mit der darüber (%)"), Role.MEASURE)),
                lines,
                Drawing.TREE);
    }

    private static Cell nearness(Dendrogram.Merge merge, CardSimilarity sorts) {
        return new Cell.Number(
                Fraction.ONE.minus(merge.height()).times(100).toDecimal(10),
                0,
                sorts.fewest(merge.left(), merge.right()));
    }

    /** Returns whether somebody left a card over. */
    private boolean leftOver(CardSimilarity sorts) {
        return IntStream.range(0, cards.size()).anyMatch(card -> sorts.together(card, card) < sorts.participants());
    }

    private Figure sorted(CardSimilarity sorts) {
        var lines = new ArrayList<List<Cell>>();
        for (int card = 0; card < cards.size(); card++) {
            long people = sorts.together(card, card);
            lines.add(List.of(
                    Cell.Words.of(cards.get(card)),
                    new Cell.People(people),
                    new Cell.Share(people, sorts.participants())));
        }
        return new Figure(
                "sorted",
                new Sentence("How many sorted each card at all", "Wie viele jede Karte überhaupt zuordneten"),
                List.of(
                        new Column("card", new Sentence("Card", "Karte"), Role.LABEL),
                        new Column("people", new Sentence("People", "Personen"), Role.MEASURE),
                        Column.from("share", new Sentence("Share", "Anteil"), "people")),
                lines,
                Drawing.NONE);
    }

    private record Pair(int one, int other, long people) {}

    private List<Pair> nearest(CardSimilarity sorts) {
        var all = new ArrayList<Pair>();
        for (int one = 0; one < cards.size(); one++) {
            for (int other = one + 1; other < cards.size(); other++) {
                // Of a card that nobody sorted it is not known what it belongs to.
                if (sorts.participants() > 0 && (isUnsorted(sorts, one) || isUnsorted(sorts, other))) continue;
                all.add(new Pair(one, other, sorts.together(one, other)));
            }
        }
        all.sort(Comparator.comparing(Pair::people).reversed());
        return all.subList(0, Math.min(MOST_PAIRS, all.size()));
    }

    private static boolean isUnsorted(CardSimilarity sorts, int card) {
        return sorts.together(card, card) == 0;
    }

    private Figure together(CardSimilarity sorts) {
        var lines = new ArrayList<List<Cell>>();
        for (Pair pair : nearest(sorts)) {
            lines.add(List.of(
                    Cell.Words.of(cards.get(pair.one())),
                    Cell.Words.of(cards.get(pair.other())),
                    new Cell.People(pair.people()),
                    sorts.participants() == 0
                            ? new Cell.Empty()
                            : new Cell.Share(pair.people(), sorts.participants())));
        }
        return new Figure(
                "pairs",
                new Sentence(
                        "Which cards were put together most often",
                        "Welche Karten am häufigsten zusammengelegt wurden"),
                List.of(
                        new Column("card", new Sentence("Card", "Karte"), Role.LABEL),
                        new Column("with", new Sentence("Together with", "Zusammen mit"), Role.LABEL),
                        new Column("people", new Sentence("People", "Personen"), Role.MEASURE),
                        Column.from("share", new Sentence("Share", "Anteil"), "people")),
                lines,
                Drawing.NONE);
    }

    private List<Note> notes(Counts state, CardSimilarity sorts, Optional<Dendrogram> tree, CountContext context) {
        var notes = new ArrayList<Note>();
        boolean leftOver = leftOver(sorts);
        notes.add(new Note(
                Kind.OUTCOME,
                (leftOver
                                ? new Sentence(
                                        "{people} sorted {mean} of {cards} cards in the mean; the median number of groups is {groups}.",
                                        "{people} ordneten im Mittel {mean} von {cards} Karten zu; die mittlere Zahl der Gruppen (Median) ist"
                                                + " {groups}.")
                                : new Sentence(
                                        "{people} sorted {cards} cards; the median number of groups is {groups}.",
                                        "{people} sortierten {cards} Karten; die mittlere Zahl der Gruppen (Median) ist {groups}."))
                        .with(
                                "people",
                                Wording.people(sorts.participants()),
                                "mean",
                                Wording.number(cardsEach(sorts)),
                                "cards",
                                cards.size(),
                                "groups",
                                Wording.number(BigDecimal.valueOf(median(state)).stripTrailingZeros())),
                leftOver ? fewestSorted(sorts) : sorts.participants()));
        if (leftOver) {
            notes.add(Note.caution(new Sentence(
                    "Not everybody sorted every card. Shares are of all who sorted any card, and a card that somebody left over counts as put"
                            + " together with none.",
                    "Nicht alle haben jede Karte zugeordnet. Anteile sind die von allen, die überhaupt Karten zuordneten, und eine übrig"
                            + " gelassene Karte zählt als mit keiner zusammengelegt.")));
        }
        if (tree.isPresent()) {
            notes.add(new Note(
                    Kind.EXPLANATION,
                    new Sentence(
                            "Groups of cards are joined by average linkage: the two whose cards were put together most often, in the mean of"
                                    + " all pairs between them, come first.",
                            "Gruppen von Karten werden nach der mittleren Nähe verbunden: zuerst die beiden, deren Karten im Mittel aller"
                                    + " Paare am häufigsten zusammengelegt wurden."),
                    Note.NOBODY));
            if (tree.get().decisive()) {
                notes.add(Note.caution(new Sentence(
                        "Several groups were equally near. With the cards in another order the tree would be another one; trust the"
                                + " pairs rather than the tree.",
                        "Mehrere Gruppen waren gleich nahe. Mit den Karten in anderer Reihenfolge sähe der Baum anders aus; verlassen"
                                + " Sie sich eher auf die Paare als auf den Baum.")));
            }
        } else {
            notes.add(Note.caution(new Sentence(
                            "There is no tree for more than {most} cards.",
                            "Für mehr als {most} Karten gibt es keinen Baum.")
                    .with("most", Dendrogram.MOST_CARDS)));
        }
        notes.addAll(Testers.standFor(context));
        return notes;
    }

    /** Returns how many cards somebody sorted in the mean. */
    private BigDecimal cardsEach(CardSimilarity sorts) {
        long all = IntStream.range(0, cards.size())
                .mapToLong(card -> sorts.together(card, card))
                .sum();
        return Fraction.of(all, sorts.participants()).toDecimal(1);
    }

    /** Returns the fewest people who sorted a card or left it over: beside the cards that are shown, the mean tells of those that are not. */
    private long fewestSorted(CardSimilarity sorts) {
        return IntStream.range(0, cards.size())
                .mapToLong(card -> sorts.together(card, card))
                .flatMap(people -> LongStream.of(people, sorts.participants() - people))
                .filter(people -> people > 0)
                .min()
                .orElse(sorts.participants());
    }

    private double median(Counts state) {
        var groups = new TreeMap<Double, Long>();
        for (int i = 0; i <= mostGroups; i++) {
            if (state.get(pairs + i) > 0) groups.put((double) i, state.get(pairs + i));
        }
        return new Sample(groups).quantile(0.5).orElseThrow();
    }

    private Value data(CardSimilarity sorts, Optional<Dendrogram> tree) {
        var together = new ArrayList<Value>();
        for (int one = 0; one < cards.size(); one++) {
            var line = new ArrayList<Value>();
            for (int other = 0; other <= one; other++) {
                line.add(Value.of(sorts.together(one, other)));
            }
            together.add(Value.list(line));
        }
        var data = Value.object()
                .with("participants", Value.of(sorts.participants()))
                .with(
                        "cards",
                        Value.list(cards.stream()
                                .<Value>map(card -> Value.of(card.id().value()))
                                .toList()))
                .with("together", Value.list(together));
        return tree.isEmpty()
                ? data
                : data.with("ambiguous", Value.of(tree.get().ambiguous()))
                        .with(
                                "merges",
                                Value.list(tree.get().merges().stream()
                                        .map(this::data)
                                        .toList()));
    }

    private Value data(Dendrogram.Merge merge) {
        return Value.object()
                .with(
                        "members",
                        Value.list(merge.members().stream()
                                .<Value>map(
                                        card -> Value.of(cards.get(card).id().value()))
                                .toList()))
                .with("height", Value.of(merge.height().toString()));
    }
}
