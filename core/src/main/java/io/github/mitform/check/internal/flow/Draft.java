package io.github.mitform.check.internal.flow;

import io.github.mitform.check.internal.Place;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.flow.AnyOrder;
import io.github.mitform.definition.flow.Assign;
import io.github.mitform.definition.flow.Choose;
import io.github.mitform.definition.flow.Compute;
import io.github.mitform.definition.flow.Include;
import io.github.mitform.definition.flow.Screen;
import io.github.mitform.definition.flow.Step;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A phase while it is being checked: its flow with everything included put in place, its inputs with their slots, and what is known of its
 * conditions so far. Faults leave gaps in it, which all checks have to step over, so that one mistake gives one finding.
 */
public final class Draft {
    /** What stands behind the name of a question of a repeat where it is seen from outside, as the list of its answers. */
    public static final String LIST = "*";

    public final Phase phase;
    public final Place place;
    public final Area scope;
    public final List<Piece> flow = new ArrayList<>();
    /** By slot. */
    public final List<DraftInput> inputs = new ArrayList<>();
    /** The first input of each qualified name. */
    public final Map<String, DraftInput> byName = new LinkedHashMap<>();
    /** By their qualified names, in the order of their slots. */
    public final Map<String, DraftPart> parts = new LinkedHashMap<>();

    /** What is repeated, in the order of the flow. */
    public final List<DraftRepeat> repeats = new ArrayList<>();

    public final List<DraftCondition> conditions = new ArrayList<>();
    public final List<DraftResult> results = new ArrayList<>();
    /** What the names of included formats start with, such as {@code usability.}. */
    public final Set<String> includePrefixes = new LinkedHashSet<>();
    /** What names start with that are unknown only because an include was not found, which was reported. */
    public final Set<String> gaps = new LinkedHashSet<>();

    /** What reports call the values of a screening, by its name, then by the value. */
    public final Map<String, Map<String, Text>> titles = new LinkedHashMap<>();

    public Draft(Phase phase, Place place, Area scope) {
        this.phase = phase;
        this.place = place;
        this.scope = scope;
    }

    /** A piece of flow. */
    public sealed interface Piece {
        /** Returns the flows inside, in order; none for a page or a value. */
        List<List<Piece>> inside();
    }

    /**
     * A step.
     *
     * @param way what holds wherever it is shown
     * @param parts in which parts it stands
     * @param before the first slot whose answer is not given yet when it is shown
     */
    public record Page(
            Step step, String path, Area scope, Place place, List<DraftInput> inputs, Way way, Parts parts, int before)
            implements Piece {
        @Override
        public List<List<Piece>> inside() {
            return List.of();
        }
    }

    public record Branch(Choose choose, String path, Area scope, Place place, List<Arm> arms, List<Piece> otherwise)
            implements Piece {
        @Override
        public List<List<Piece>> inside() {
            return Stream.concat(arms.stream().map(Arm::flow), Stream.of(otherwise))
                    .toList();
        }
    }

    public record Arm(Choose.Case choice, String path, DraftCondition when, List<Piece> flow) {}

    public record Together(AnyOrder anyOrder, String path, Area scope, Place place, List<OnePart> parts)
            implements Piece {
        @Override
        public List<List<Piece>> inside() {
            return parts.stream().map(OnePart::flow).toList();
        }
    }

    public record OnePart(AnyOrder.Part part, String path, List<Piece> flow) {}

    /** @param input what was drawn */
    public record Draw(
            Assign assign, String path, Area scope, Place place, DraftInput input, List<DraftVariant> variants)
            implements Piece {
        @Override
        public List<List<Piece>> inside() {
            return variants.stream().map(DraftVariant::flow).toList();
        }
    }

    /** @param when that this variant was drawn; a condition that nobody wrote */
    public record DraftVariant(Assign.Variant variant, String path, DraftCondition when, List<Piece> flow) {}

    /** @param input which groups are full, of which nobody is asked */
    public record Quota(Screen.Quota quota, String path, Area scope, Place place, DraftInput input) implements Piece {
        @Override
        public List<List<Piece>> inside() {
            return List.of();
        }
    }

    /** @param input the value, of which nobody is asked */
    public record Computed(Compute compute, String path, Area scope, Place place, DraftInput input) implements Piece {
        @Override
        public List<List<Piece>> inside() {
            return List.of();
        }
    }

    public record Sub(Include include, Format included, String path, Area scope, Place place, List<Piece> flow)
            implements Piece {
        @Override
        public List<List<Piece>> inside() {
            return List.of(flow);
        }
    }

    public record Loop(
            DraftRepeat repeat, String path, Area scope, Place place, Parts parts, Area body, List<Piece> flow)
            implements Piece {
        @Override
        public List<List<Piece>> inside() {
            return List.of(flow);
        }
    }

    /** A part of an answer, such as a row of a grid. */
    public record DraftPart(int index, DraftInput input, String part) {}

    /** Returns the part of an answer that a name means; empty if it means no part. Each is given a place once somebody asks for it. */
    public Optional<DraftPart> part(String name) {
        var known = parts.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        int dot = name.lastIndexOf('.');
        var input = dot < 0 ? null : byName.get(name.substring(0, dot));
        if (input == null || input.part(name.substring(dot + 1)).isEmpty()) {
            return Optional.empty();
        }
        var part = new DraftPart(parts.size(), input, name.substring(dot + 1));
        parts.put(name, part);
        return Optional.of(part);
    }

    /** Returns the input that a name means, or a part of which it means, or of whose answers it means the list; only for known names. */
    public DraftInput inputOf(String name) {
        return find(one(name)).orElseThrow();
    }

    /** Returns the name of what a list of answers is made of; any other name as it is. */
    static String one(String name) {
        return name.endsWith(LIST) ? name.substring(0, name.length() - LIST.length()) : name;
    }

    /** Returns the input that a name means, or a part of which it means. */
    public Optional<DraftInput> find(String name) {
        var input = byName.get(name);
        return input != null ? Optional.of(input) : part(name).map(DraftPart::input);
    }

    /** Returns whether what a name means is there wherever it can be seen: the key of an item, or a list of answers. */
    public boolean isAlwaysThere(String name) {
        return name.endsWith(LIST) || isItem(name);
    }

    /** Returns whether a name means the key of an item, and no answer. */
    public boolean isItem(String name) {
        return repeats.stream().anyMatch(repeat -> repeat.item().equals(name));
    }

    /** Returns the names of answers in a condition. */
    public List<String> answersIn(DraftCondition condition) {
        return condition.references().stream().filter(name -> !isItem(name)).toList();
    }

    /** Returns the questions, and the items of repeats as if they were the options of questions, in the order of the flow. */
    public List<DraftInput> allWithOptions() {
        if (repeats.isEmpty()) {
            return inputs;
        }
        var all = new ArrayList<>(inputs);
        repeats.stream()
                .flatMap(repeat -> Optional.ofNullable(repeat.each).stream())
                .forEach(all::add);
        return all;
    }

    /** Returns whether a name is unknown only because of something else that was reported. */
    public boolean isGap(String name) {
        return gaps.stream().anyMatch(name::startsWith);
    }
}
