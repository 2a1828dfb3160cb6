package io.github.mitform.check.internal.flow;

import io.github.mitform.check.internal.Place;
import io.github.mitform.definition.flow.Repeat;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.expression.type.Names.Range;
import io.github.mitform.expression.type.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something that is repeated, while its phase is being checked. */
public final class DraftRepeat {
    /** What the key of an item is called inside. */
    public static final String ITEM = "item";

    public final Repeat definition;
    /** As the phase names it. */
    public final String name;
    /** What it stands in. */
    public final Area scope;

    public final Place place;
    /** What holds wherever somebody comes to it. */
    public final Way way;
    /** Whether it belongs to an included format, which was checked by itself. */
    public final boolean foreign;
    /** The ids that questions and includes directly inside have, and {@link #ITEM}. */
    public final Set<String> names = new HashSet<>(Set.of(ITEM));

    /** The items as if they were the options of a question, which nobody is asked; null where they are counted. */
    @Nullable
    public DraftInput each;

    /** How often; null where that is a number, or items are not counted. */
    @Nullable
    public DraftCondition times;

    /** That there are as many items, as a condition that nobody wrote; null where {@link #times} is. */
    @Nullable
    public DraftCondition goesOn;

    /** After which item no more come; null where that does not depend on what is answered there. */
    @Nullable
    public DraftCondition until;

    /** The greatest number of items that are counted; 0 where they are listed, and where it is not known, which was reported. */
    public int most;

    /** The first slot of what is inside. */
    public int first;

    /** How many steps and questions are inside. */
    public int size;

    public DraftRepeat(Repeat definition, String name, Area scope, Place place, Way way, boolean foreign) {
        this.definition = definition;
        this.name = name;
        this.scope = scope;
        this.place = place;
        this.way = way;
        this.foreign = foreign;
    }

    /** Returns the name that the phase has for the key of the item. */
    public String item() {
        return name + "." + ITEM;
    }

    /** Returns what a condition sees of the key of the item. */
    public Type keyType() {
        if (each == null) {
            return Type.INT;
        }
        return each.hasUnknownOptions()
                ? Type.TEXT
                : Type.oneOf(
                        options().stream().map(Option::id).map(Object::toString).collect(Collectors.toSet()));
    }

    /** Returns the keys that a condition can see. */
    public Range keyRange() {
        return each == null && most > 0 ? Range.of(1L, (long) most) : Range.ANY;
    }

    /** Returns the options that are known; none where they come from a result, or items are counted. */
    public List<Option> options() {
        return each == null
                ? List.of()
                : each.answer().options().map(Options::listed).orElse(List.of());
    }

    /** Returns the greatest number of items, as far as it is known before a round opens; 1 where it is not. */
    public int items() {
        return Math.max(1, each == null ? most : options().size());
    }
}
