package io.github.mitform.formats.laws;

import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes hostile states of sound ones: in each, one number of people is below 0. */
final class NegativeCounts {
    /** The fields that hold how many people there are, themselves or all numbers in them. */
    private static final Set<String> COUNTS =
            Set.of("answered", "counters", "people", "times", "scored", "incomplete", "scales");

    private NegativeCounts() {}

    static List<Value> in(Value state) {
        return in(state, false, false);
    }

    /** @param isOfWords whether it counts words, each under itself */
    private static List<Value> in(Value value, boolean counts, boolean isOfWords) {
        var all = new ArrayList<Value>();
        if (value instanceof NumberValue number && counts && number.number().signum() > 0) {
            all.add(new NumberValue(number.number().negate()));
        } else if (value instanceof ListValue list) {
            for (int i = 0; i < list.items().size(); i++) {
                for (Value item : in(list.items().get(i), counts, false)) {
                    var items = new ArrayList<>(list.items());
                    items.set(i, item);
                    all.add(Value.list(items));
                }
            }
        } else if (value instanceof ObjectValue object) {
            object.fields().forEach((name, field) -> {
                in(field, COUNTS.contains(name) || isOfWords, name.equals("texts"))
                        .forEach(mended -> all.add(object.with(name, mended)));
            });
        }
        return all.subList(0, Math.min(all.size(), 40));
    }
}
