package io.github.mitform.check;

import static java.util.Objects.requireNonNull;

import com.google.common.primitives.ImmutableIntArray;
import io.github.mitform.check.internal.flow.Draft;
import io.github.mitform.check.internal.flow.DraftRepeat;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.expression.Expression;
import io.github.mitform.expression.Expression.Literal;
import io.github.mitform.expression.Expression.Name;
import io.github.mitform.expression.Renaming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is inside of repeats, once for each item: slots, names and conditions of each copy.
 *
 * <p>Slots follow on each other in the order of the flow. What was compiled stays as it is and is shown the answers of its own item.
 */
final class Copies {
    private final Plan plan;
    private final Map<String, AnswerType> types;
    private final Map<String, Repeated> repeats = new LinkedHashMap<>();
    /** Where each slot goes that is not repeated; -1 for one that is. */
    private final int[] outside;
    /** In which repeat each slot is; null outside. */
    private final @Nullable Repeated[] inside;

    private final List<Input> inputs = new ArrayList<>();
    private int count;

    Copies(Plan plan, Map<String, AnswerType> types) {
        this.plan = plan;
        this.types = new LinkedHashMap<>(types);
        int size = plan.inputs().size() + plan.parts().size() + plan.gathered().size();
        this.outside = new int[size];
        this.inside = new Repeated[size];
        plan.loops().forEach(loop -> repeats.put(loop.name(), repeated(loop)));
        slots();
        copyInputs();
    }

    private void copyInputs() {
        for (int slot = 0; slot < plan.inputs().size(); slot++) {
            var input = plan.inputs().get(slot);
            var repeated = inside[slot];
            if (repeated == null) {
                inputs.add(input(input, null));
            } else if (slot == repeated.first) {
                for (Item item : repeated.items) {
                    for (int each = slot; each < slot + repeated.size; each++) {
                        inputs.add(input(plan.inputs().get(each), item));
                    }
                }
            }
        }
    }

    /** Something repeated, with the keys of its items. */
    static final class Repeated {
        private final Node.Loop loop;
        private final List<Item> items = new ArrayList<>();
        /** The first slot of an input inside, before and after; and how many there are. */
        private int first = -1;

        private int start;
        private int size;

        Repeated(Node.Loop loop) {
            this.loop = loop;
        }

        Node.Loop loop() {
            return loop;
        }

        List<Item> items() {
            return items;
        }
    }

    /**
     * One item.
     *
     * @param key as conditions see it
     */
    record Item(Repeated repeated, int index, Object key, Scope.Item words) {}

    private Repeated repeated(Node.Loop loop) {
        var repeated = new Repeated(loop);
        if (loop.each().isPresent()) {
            var each = loop.each().orElseThrow();
            var options = type(each).options().orElseThrow();
            if (!options.isListed()) {
                throw new IllegalArgumentException("the items of \"" + loop.name() + "\" are not known");
            }
            for (Option option : options.listed()) {
                repeated.items.add(item(repeated, option.id().value(), Optional.of(option)));
            }
        } else {
            for (long number = 1; number <= loop.most(); number++) {
                repeated.items.add(item(repeated, number, Optional.empty()));
            }
        }
        addInputs(loop.flow(), repeated);
        return repeated;
    }

    private Item item(Repeated repeated, Object key, Optional<Option> option) {
        var loop = repeated.loop;
        return new Item(
                repeated,
                repeated.items.size(),
                key,
                new Scope.Item(
                        loop.name() + "." + key + ".",
                        loop.scope(),
                        loop.path(),
                        key.toString(),
                        option.map(Option::label),
                        loop.each().map(Copies::isFromElsewhere).orElse(false),
                        loop.repeat().title(),
                        option.isEmpty() && key instanceof Long number && number > 2 && number < loop.most()));
    }

    /** Returns whether the labels of options come from an earlier phase, so that they are words and not templates. */
    private static boolean isFromElsewhere(Input input) {
        return input.question().answer().options().orElse(null) instanceof Options.From;
    }

    AnswerType type(Input input) {
        var bound = types.get(input.name());
        return bound == null ? input.question().answer() : bound;
    }

    private void addInputs(List<Node> flow, Repeated repeated) {
        for (Node node : flow) {
            if (node instanceof Node.Page page) {
                page.inputs().forEach(input -> addInput(input, repeated));
            } else if (node instanceof Node.Draw draw) {
                addInput(draw.input(), repeated);
            } else if (node instanceof Node.Quota quota) {
                addInput(quota.input(), repeated);
            } else if (node instanceof Node.Computed computed) {
                addInput(computed.input(), repeated);
            }
            node.inside().forEach(nodes -> addInputs(nodes, repeated));
        }
    }

    /** The inputs of a repeat have slots one behind the other. */
    private void addInput(Input input, Repeated repeated) {
        if (repeated.first < 0) {
            repeated.first = input.slot();
        }
        repeated.size = input.slot() - repeated.first + 1;
        inside[input.slot()] = repeated;
    }

    /** Says where each slot goes. */
    private void slots() {
        int old = plan.inputs().size();
        for (int slot = 0; slot < old; slot++) {
            var repeated = inside[slot];
            if (repeated == null) {
                outside[slot] = count++;
            } else {
                outside[slot] = -1;
                if (slot == repeated.first) {
                    repeated.start = count;
                    count += repeated.size * repeated.items.size();
                }
            }
        }
        for (Plan.Part part : plan.parts()) {
            var repeated = inside[part.input().slot()];
            inside[part.slot()] = repeated;
            outside[part.slot()] = count;
            count += repeated == null ? 1 : repeated.items.size();
        }
        for (Plan.Gathered gathered : plan.gathered()) {
            outside[gathered.slot()] = count++;
        }
    }

    /** Returns where a slot goes, seen from an item or from outside. */
    int slot(int slot, @Nullable Item item) {
        var repeated = inside[slot];
        if (repeated == null) {
            return outside[slot];
        }
        if (item == null || item.repeated != repeated) {
            throw new AssertionError("from outside only lists of answers are seen");
        }
        return slot < plan.inputs().size()
                ? repeated.start + item.index * repeated.size + slot - repeated.first
                : outside[slot] + item.index;
    }

    List<Plan.Part> parts() {
        var parts = new ArrayList<Plan.Part>();
        for (Plan.Part part : plan.parts()) {
            var repeated = inside[part.slot()];
            if (repeated == null) {
                parts.add(part(part, null));
            } else {
                repeated.items.forEach(item -> parts.add(part(part, item)));
            }
        }
        return parts;
    }

    private Plan.Part part(Plan.Part part, @Nullable Item item) {
        return new Plan.Part(
                slot(part.slot(), item), inputs.get(slot(part.input().slot(), item)), part.name());
    }

    List<Plan.Gathered> gathered() {
        var lists = new ArrayList<Plan.Gathered>();
        for (Plan.Gathered list : plan.gathered()) {
            var from = ImmutableIntArray.builder();
            list.from().forEach(slot -> {
                var repeated = requireNonNull(inside[slot], "only what is repeated is listed");
                repeated.items.forEach(item -> from.add(slot(slot, item)));
            });
            lists.add(new Plan.Gathered(slot(list.slot(), null), list.name(), from.build()));
        }
        return lists;
    }

    private Input input(Input input, @Nullable Item item) {
        String name = name(input.name(), item);
        var bound = types.get(input.name());
        if (item != null && bound != null) {
            types.put(name, bound);
        }
        return new Input(
                slot(input.slot(), item),
                name,
                path(input.path(), item),
                input.question(),
                scope(input.scope(), item),
                input.when().map(rule -> rule(rule, item)),
                input.offer().map(offer -> offer(offer, item)),
                input.demands().stream().map(rule -> rule(rule, item)).toList(),
                input.drawn(),
                input.computation().map(by -> new Computation(by.compute(), rule(by.rule(), item), by.ofDay())));
    }

    private Offer offer(Offer offer, @Nullable Item item) {
        var when = new LinkedHashMap<String, Rule>();
        offer.when().forEach((option, rule) -> when.put(option, rule(rule, item)));
        return new Offer(
                when,
                offer.carried()
                        .map(carried -> new Offer.Carried(
                                slot(carried.source(), isInside(carried.source()) ? item : null), carried.select())));
    }

    /** Returns the question that options are taken over from, as it was before it was copied. */
    Input source(Offer.Carried carried) {
        return plan.inputs().get(carried.source());
    }

    /** Returns whether there is a copy for each item. */
    boolean isRepeated(Input input) {
        return isInside(input.slot());
    }

    private boolean isInside(int slot) {
        return inside[slot] != null;
    }

    /** Returns the copy of an input that an item sees: its own, or the only one outside. */
    Input copy(Input input, @Nullable Item item) {
        return inputs.get(slot(input.slot(), isInside(input.slot()) ? item : null));
    }

    /** Returns all copies, by their slots. */
    List<Input> inputs() {
        return inputs;
    }

    /** Returns the answer types whose options come from elsewhere, those of the copies too. */
    Map<String, AnswerType> types() {
        return types;
    }

    /** Returns what is repeated, with its items. */
    Repeated repeated(Input input) {
        return requireNonNull(inside[input.slot()], "only what is repeated has items");
    }

    /** Returns what is repeated, with its items. */
    Repeated of(Node.Loop loop) {
        return requireNonNull(repeats.get(loop.name()), loop.name());
    }

    /** Returns a name as the phase has it: {@code rate.parking.useful} for {@code rate.useful}. */
    private static String name(String name, @Nullable Item item) {
        if (item == null) {
            return name;
        }
        String around = item.repeated.loop.name() + ".";
        return name.startsWith(around) ? around + item.key + "." + name.substring(around.length()) : name;
    }

    static String path(String path, @Nullable Item item) {
        if (item == null) {
            return path;
        }
        String around = item.repeated.loop.path() + "/";
        return around + item.key + "/" + path.substring(around.length());
    }

    static Scope scope(Scope scope, @Nullable Item item) {
        return item == null ? scope : scope.of(item.words, name(scope.prefix(), item));
    }

    Rule rule(Rule rule, @Nullable Item item) {
        int key = item == null ? -1 : keySlot(item.repeated);
        var compiled = item == null
                ? rule.compiled().over(slots -> slot -> slots.get(slot(slot, null)))
                : rule.compiled().over(slots -> slot -> slot == key ? item.key : slots.get(slot(slot, item)));
        var reads = rule.reads().stream()
                .filter(slot -> slot != key)
                .map(slot -> slot(slot, item))
                .sorted()
                .distinct()
                .toArray();
        var expression = item == null ? rule.expression() : Renaming.of(rule.expression(), name -> named(name, item));
        return new Rule(rule.source(), expression, compiled, ImmutableIntArray.copyOf(reads));
    }

    private int keySlot(Repeated repeated) {
        String name = repeated.loop.name() + "." + DraftRepeat.ITEM;
        for (Plan.Gathered each : plan.gathered()) {
            if (each.name().equals(name)) {
                return each.slot();
            }
        }
        throw new AssertionError("every repeat has a place for the key of the item");
    }

    private static Expression named(Name name, Item item) {
        if (name.name().endsWith(Draft.LIST)) {
            return name;
        }
        return name.name().equals(item.repeated.loop.name() + "." + DraftRepeat.ITEM)
                ? new Literal(item.key, name.span())
                : new Name(name(name.name(), item), name.span());
    }
}
