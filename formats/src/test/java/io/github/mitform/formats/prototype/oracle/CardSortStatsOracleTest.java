package io.github.mitform.formats.prototype.oracle;

import io.github.mitform.formats.prototype.structure.CardSimilarity;
import io.github.mitform.formats.prototype.structure.Dendrogram;
import io.github.mitform.formats.prototype.structure.Linkage;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CardSortStatsOracleTest {
    private static final double NEAR = 1e-9;

    @Test
    void everyExpectationHolds() {
        new Family("card_sort", Map.of("cardSort", CardSortStatsOracleTest::cardSort))
                .holds(CardSortStatsOracleTest::ordered);
    }

    private static Map<String, @Nullable Object> cardSort(ObjectValue input) {
        var cards = Family.texts(input, "cards");
        var similarity = new CardSimilarity(cards.size());
        var sorts = input.items("sorts");
        for (Value sort : sorts) {
            similarity.add(
                    Family.items(sort).stream()
                            .map(group -> Family.items(group).stream()
                                    .mapToInt(card -> cards.indexOf(Family.text(card)))
                                    .toArray())
                            .toArray(int[][]::new),
                    1);
        }
        var computed = new HashMap<String, @Nullable Object>();
        computed.put("participants", similarity.participants());
        computed.put("coOccurrence", matrix(cards.size(), similarity::together));
        computed.put(
                "similarityPercent",
                matrix(
                        cards.size(),
                        (one, other) ->
                                similarity.similarity(one, other).toDecimal(20).doubleValue() * 100));
        computed.put(
                "medianGroups",
                Sample.of(sorts.stream()
                                .mapToDouble(sort -> Family.items(sort).size())
                                .toArray())
                        .quantile(0.5));
        var ambiguous = new ArrayList<String>();
        for (Linkage linkage : Linkage.values()) {
            var key = linkage.name().toLowerCase(Locale.ROOT) + "Linkage";
            var tree = Dendrogram.of(similarity, linkage);
            if (tree.ambiguous()) {
                ambiguous.add(key);
            } else {
                computed.put(key, merges(cards, tree));
            }
        }
        ambiguous.sort(Comparator.naturalOrder());
        computed.put("ambiguousLinkages", ambiguous);
        return computed;
    }

    /** Joins that are equally near come in the order of their cards; the other program tells 0.4 from 0.4000000000000001. */
    private static ObjectValue ordered(ObjectValue expected) {
        var ordered = expected;
        for (Linkage linkage : Linkage.values()) {
            var key = linkage.name().toLowerCase(Locale.ROOT) + "Linkage";
            if (expected.get(key).orElse(null) instanceof ListValue merges) {
                var inOrder = merges.items().stream()
                        .sorted(Comparator.<Value>comparingLong(merge -> Math.round(((ObjectValue) merge)
                                                .number("height")
                                                .orElseThrow()
                                                .doubleValue()
                                        / NEAR))
                                .thenComparing(
                                        merge -> String.join("\n", Family.texts((ObjectValue) merge, "members"))))
                        .toList();
                ordered = ordered.with(key, Value.list(inOrder));
            }
        }
        return ordered;
    }

    private interface Entry {
        Number at(int one, int other);
    }

    private static List<List<Number>> matrix(int size, Entry entry) {
        return IntStream.range(0, size)
                .mapToObj(one -> IntStream.range(0, size)
                        .mapToObj(other -> entry.at(one, other))
                        .toList())
                .toList();
    }

    private static List<Map<String, Object>> merges(List<String> cards, Dendrogram tree) {
        var merges = new ArrayList<>(tree.merges());
        merges.sort(Comparator.comparing(Dendrogram.Merge::height)
                .thenComparing(merge -> String.join("\n", members(cards, merge))));
        return merges.stream()
                .map(merge -> Map.<String, Object>of(
                        "members",
                        members(cards, merge),
                        "height",
                        merge.height().toDecimal(20).doubleValue()))
                .toList();
    }

    private static List<String> members(List<String> cards, Dendrogram.Merge merge) {
        return merge.members().stream().map(cards::get).sorted().toList();
    }
}
