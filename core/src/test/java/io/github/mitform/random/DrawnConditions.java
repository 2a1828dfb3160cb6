package io.github.mitform.random;

import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.FileType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.GroupType;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.ListType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TextNoteType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.expression.Expression;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws conditions on what was asked before, and knows what each place depends on: a condition looks at nothing that decided that its place was
 * reached, so that it never contradicts its way.
 */
final class DrawnConditions {
    private final Random random;
    /** What each question depends on, itself included; alone where nothing is said. */
    private final Map<String, Set<String>> roots = new HashMap<>();
    /** What decided that this place was reached. */
    private Set<String> decided = Set.of();

    DrawnConditions(Random random) {
        this.random = random;
    }

    /** Says what a name depends on besides itself. */
    void depends(String name, Set<String> others) {
        roots.put(name, union(Set.of(name), others));
    }

    Set<String> decided() {
        return decided;
    }

    /** From here on it is certain how these came out. */
    void decide(Set<String> names) {
        decided = union(decided, names);
    }

    /** Goes back to a place where only these were decided. */
    void leaveTo(Set<String> decidedThere) {
        decided = decidedThere;
    }

    /** Returns what the questions in a condition depend on. */
    Set<String> lookedAt(String condition) {
        return Expression.parse(condition).orThrow().references().stream()
                .flatMap(name -> roots(name).stream())
                .collect(Collectors.toSet());
    }

    /** Returns everything that a name depends on, itself included. */
    Set<String> roots(String name) {
        // The part of an answer, such as points for an option, is what the answer is.
        String whole = roots.containsKey(name) || !name.contains(".") ? name : name.substring(0, name.lastIndexOf('.'));
        return roots.getOrDefault(whole, Set.of(whole));
    }

    static Set<String> union(Set<String> some, Set<String> others) {
        var union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }

    /** Returns what neither decided about this place nor is told to be decided besides. */
    List<Known> undecided(List<Known> known, Set<String> besides) {
        var alreadyDecided = union(decided, besides);
        return known.stream()
                .filter(one -> Collections.disjoint(roots(one.name()), alreadyDecided))
                .toList();
    }

    List<Known> undecided(List<Known> known) {
        return undecided(known, Set.of());
    }

    boolean mayDecide(List<Known> known) {
        return !undecided(known).isEmpty();
    }

    /** Returns what the options of a question depend on. */
    Set<String> lookedAt(AnswerType type) {
        var names = new HashSet<String>();
        type.options().ifPresent(options -> {
            if (options instanceof Options.From from) {
                names.addAll(roots(from.from()));
            }
            options.listed()
                    .forEach(
                            option -> option.when().ifPresent(condition -> names.addAll(lookedAt(condition.source()))));
        });
        return names;
    }

    /** Returns a condition on what is not decided yet. */
    String condition(List<Known> known) {
        var one = atom(undecided(known));
        var others = undecided(known, lookedAt(one));
        if (others.isEmpty()) {
            return random.nextInt(4) == 0 ? "!(" + one + ")" : one;
        }
        return switch (random.nextInt(5)) {
            case 0 -> one + " && " + atom(others);
            case 1 -> "(" + one + ") || (" + atom(others) + ")";
            case 2 -> "!(" + one + ")";
            default -> one;
        };
    }

    private String atom(List<Known> known) {
        var one = known.get(random.nextInt(known.size()));
        String about = about(one.name(), one.type());
        if (one.certain()) {
            return about;
        }
        return random.nextInt(4) == 0
                ? "answered(" + one.name() + ")"
                : "(answered(" + one.name() + ") && " + about + ")";
    }

    String about(String name, AnswerType type) {
        if (name.equals("item") && type instanceof NumberType) return "item > 1";
        if (type instanceof YesNoType) return name;
        if (type instanceof NumberType number) return name + " > " + (number.isWhole() ? "3" : "3.5");
        if (type instanceof TextType) return "size(" + name + ") > 3";
        if (type instanceof DateType) return name + " < " + (random.nextBoolean() ? "today" : "date(\"2015-06-01\")");
        if (type instanceof ChoiceType) return name + " == \"o1\"";
        if (type instanceof ScaleType scale)
            return name + " > " + (scale.from() + random.nextInt(scale.to() - scale.from()));
        if (type instanceof AllocationType) return random.nextBoolean() ? name + ".o0 > 1" : "\"o1\" in " + name;
        if (type instanceof ChoicesType || type instanceof RankingType || type instanceof GridType)
            return "\"o0\" in " + name;
        if (type instanceof TaskOutcomeType) return name + " == \"success\"";
        if (type instanceof GroupType) return "\"f0\" in " + name;
        if (type instanceof ListType) return "size(" + name + ") > 1";
        if (type instanceof ComparisonType || type instanceof GroupingType) return "\"o0\" in " + name;
        if (type instanceof TreePathType) return name + " == \"h0\"";
        if (type instanceof ClickType) return name + " == \"shop\"";
        if (type instanceof TextNoteType) return name + " > 1";
        if (type instanceof FileType) return name + " == \"image/png\"";
        if (type instanceof PlaceType place)
            return name + " == \"" + place.kinds().iterator().next().name().toLowerCase(Locale.ROOT) + "\"";
        throw new AssertionError("no condition about " + type.getClass().getSimpleName());
    }
}
