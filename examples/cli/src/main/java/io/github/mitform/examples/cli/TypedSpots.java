package io.github.mitform.examples.cli;

import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.TextNoteType;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.TreePathType.Heading;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody types where others point or drag: everything in a numbered list, or counted. */
final class TypedSpots {
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[,\\s]+");
    private static final Pattern NOTE = Pattern.compile("(\\d{1,6})-(\\d{1,6})(?:\\s+#(\\S+))?(?:\\s+(.*))?");

    private TypedSpots() {}

    /** Groups apart by semicolons: {@code 1,3 = 5; 2 = My own}, where the given groups are numbered after the cards. */
    static Value grouping(GroupingType sort, String line) {
        var cards = ids(sort.choices().listed());
        var all = new ArrayList<>(cards);
        all.addAll(ids(sort.groups()));
        var groups = new ArrayList<Value>();
        for (String part : line.split(";")) {
            var sides = part.split("=", 2);
            var group = new LinkedHashMap<String, Object>();
            String name = sides.length == 2 ? TypedLine.named(all, sides[1]) : "";
            group.put(ids(sort.groups()).contains(name) || !sort.hasOwnGroups() ? "id" : "name", name);
            group.put(
                    "cards",
                    Arrays.stream(BETWEEN_NUMBERS.split(sides[0].strip()))
                            .map(card -> TypedLine.named(cards, card))
                            .toList());
            groups.add(Value.from(group));
        }
        return Value.list(groups);
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(option -> option.id().value()).toList();
    }

    /** The numbers of the headings in the order in which they are opened; the last one is chosen. */
    static Value path(TreePathType search, String line) {
        var ids = new ArrayList<String>();
        add(search.tree(), ids);
        var path = Arrays.stream(BETWEEN_NUMBERS.split(line))
                .map(heading -> TypedLine.named(ids, heading))
                .toList();
        return Value.object().with("path", Value.from(path)).with("chosen", Value.of(path.get(path.size() - 1)));
    }

    private static void add(List<Heading> headings, List<String> ids) {
        for (Heading heading : headings) {
            ids.add(heading.id().value());
            add(heading.children(), ids);
        }
    }

    /** The number of a region, or two shares of the picture from the left and from the top. */
    static Value click(ClickType click, String line) {
        var parts = line.split("[;\\s]+");
        if (parts.length == 2) {
            return Value.object().with("x", TypedLine.number(parts[0])).with("y", TypedLine.number(parts[1]));
        }
        var ids = click.regions().stream().map(region -> region.id().value()).toList();
        return Value.object().with("region", Value.of(TypedLine.named(ids, line)));
    }

    /** Notes apart by semicolons: {@code 0-12 #unclear what does that mean; 20-25 well said}. */
    static Value notes(TextNoteType type, String line) {
        var notes = new ArrayList<Value>();
        for (String part : line.split(";")) {
            var matcher = NOTE.matcher(part.strip());
            if (!matcher.matches()) {
                return Value.of(line);
            }
            var note = new LinkedHashMap<String, Object>();
            note.put("from", Integer.parseInt(matcher.group(1)));
            note.put("to", Integer.parseInt(matcher.group(2)));
            if (matcher.group(3) != null) note.put("mark", TypedLine.named(ids(type.marks()), matcher.group(3)));
            if (matcher.group(4) != null) note.put("note", matcher.group(4));
            notes.add(Value.from(note));
        }
        return Value.list(notes);
    }
}
