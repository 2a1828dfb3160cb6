package io.github.mitform.session.internal;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoicesAnswer;
import io.github.mitform.check.Node;
import io.github.mitform.definition.flow.Assign;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which variants somebody gets. */
public final class Assignment {
    private Assignment() {}

    /**
     * Draws a variant of everything that is drawn in a round, whether this person will come to it or not.
     *
     * @param counts how many people got each variant so far, where the host keeps count: by the name of what is drawn, then by variant
     * @return the id of the variant by the name of what is drawn
     */
    public static Map<String, String> draw(
            List<Node.Draw> drawn, long seed, Map<String, ? extends Map<String, Long>> counts) {
        var variants = new LinkedHashMap<String, String>();
        for (Node.Draw draw : drawn) {
            String name = draw.input().name();
            var known = counts.get(name);
            var open = known == null
                    ? draw.assign().variants()
                    : leastFilled(draw.assign().variants(), known);
            int one = Draw.of(seed, name)
                    .weighted(open.stream().map(Assign.Variant::weight).toList());
            variants.put(name, open.get(one).id().value());
        }
        return variants;
    }

    /**
     * Finds out which groups are full.
     *
     * @param counts how many people each group has so far: by the name of the quota, then by option; a group without a number has nobody
     * @return a choice of the groups that are full, by the name of the quota
     */
    public static Map<String, Answer> full(List<Node.Quota> quotas, Map<String, ? extends Map<String, Long>> counts) {
        var full = new LinkedHashMap<String, Answer>();
        for (Node.Quota quota : quotas) {
            String name = quota.input().name();
            var known = counts.get(name);
            var groups = quota.quota().most().entrySet().stream()
                    .filter(most -> known != null && known.getOrDefault(most.getKey(), 0L) >= most.getValue())
                    .map(Map.Entry::getKey)
                    .toList();
            full.put(name, ChoicesAnswer.of(groups.toArray(String[]::new)));
        }
        return full;
    }

    /** Returns the variants that the fewest people got in comparison with their weights. */
    private static List<Assign.Variant> leastFilled(List<Assign.Variant> variants, Map<String, Long> counts) {
        var least = new ArrayList<Assign.Variant>();
        for (Assign.Variant variant : variants) {
            int fuller = least.isEmpty() ? 0 : compare(variant, least.get(0), counts);
            if (fuller < 0) {
                least.clear();
            }
            if (fuller <= 0) {
                least.add(variant);
            }
        }
        return least;
    }

    private static int compare(Assign.Variant left, Assign.Variant right, Map<String, Long> counts) {
        return filled(left, right, counts).compareTo(filled(right, left, counts));
    }

    /** Returns how full a variant is, on a scale that it has in common with another one. */
    private static BigInteger filled(Assign.Variant variant, Assign.Variant other, Map<String, Long> counts) {
        return BigInteger.valueOf(counts.getOrDefault(variant.id().value(), 0L))
                .multiply(BigInteger.valueOf(other.weight()));
    }
}
