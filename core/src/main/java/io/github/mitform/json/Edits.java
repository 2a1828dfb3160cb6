package io.github.mitform.json;

import io.github.mitform.problem.Pointer;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.Value;
import java.util.regex.Pattern;

/** Changes a text at one place, in the style of what stands around it. */
final class Edits {
    private static final Pattern INDENTED_LINE = Pattern.compile("[\\n\\r]([ \\t]+)[^ \\t\\n\\r]");
    private static final int WIDTH = 120;

    private final String text;
    private final Lines lines;
    private final Node root;

    Edits(String text, Lines lines, Node root) {
        this.text = text;
        this.lines = lines;
        this.root = root;
    }

    String set(Pointer at, Value value) {
        if (at.parent().isEmpty()) {
            return replace(root, value);
        }
        var parent = parent(at);
        int child = parent.find(at.last());
        if (child >= 0) {
            return replace(parent.child(child), value);
        }
        if (!parent.isObject()) {
            throw nothingAt(at);
        }
        return add(parent, parent.size(), PrettyJson.compact(Value.of(at.last())), value);
    }

    String insert(Pointer at, Value item) {
        if (at.parent().isEmpty()) {
            throw nothingAt(at);
        }
        var parent = parent(at);
        int index = at.last().equals(Integer.toString(parent.size())) ? parent.size() : parent.find(at.last());
        if (!parent.isList() || index < 0) {
            throw new IllegalArgumentException("there is no list with room for " + at);
        }
        return add(parent, index, "", item);
    }

    String remove(Pointer at) {
        if (at.parent().isEmpty()) {
            throw new IllegalArgumentException("the whole text cannot be removed");
        }
        var parent = parent(at);
        int child = child(parent, at);
        if (parent.size() == 1) {
            return splice(parent.start() + 1, parent.end() - 1, "");
        }
        return child == 0
                ? splice(parent.childStart(0), parent.childStart(1), "")
                : splice(parent.child(child - 1).end(), parent.child(child).end(), "");
    }

    String rename(Pointer at, String newName) {
        if (at.parent().isEmpty() || !parent(at).isObject()) {
            throw new IllegalArgumentException("there is no field at " + at);
        }
        var parent = parent(at);
        int start = parent.childStart(child(parent, at));
        if (parent.find(newName) >= 0 && !newName.equals(at.last())) {
            throw new IllegalArgumentException("there is a field " + newName + " beside " + at);
        }
        return splice(start, endOfText(start), PrettyJson.compact(Value.of(newName)));
    }

    private Node parent(Pointer at) {
        var node = root;
        var tokens = at.tokens();
        for (String token : tokens.subList(0, tokens.size() - 1)) {
            int child = node.find(token);
            if (child < 0) {
                throw nothingAt(at);
            }
            node = node.child(child);
        }
        return node;
    }

    private static int child(Node parent, Pointer at) {
        int child = parent.find(at.last());
        if (child < 0) {
            throw nothingAt(at);
        }
        return child;
    }

    private static IllegalArgumentException nothingAt(Pointer at) {
        return new IllegalArgumentException("there is nothing at " + at);
    }

    private String replace(Node node, Value value) {
        int start = node.start();
        return splice(start, node.end(), style().write(value, lines.margin(start), start - lines.start(start)));
    }

    /**
     * Adds a field or an item.
     *
     * @param name with its quotation marks; empty for an item
     */
    private String add(Node parent, int index, String name, Value value) {
        if (parent.size() == 0) {
            return fill(parent, name.isEmpty() ? "" : name + ": ", value);
        }
        var gap = gap(parent, index);
        int lineBreak = Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r'));
        int place = index == parent.size() ? parent.child(index - 1).end() : parent.childStart(index);
        var margin = lineBreak < 0 ? lines.margin(place) : gap.substring(lineBreak + 1);
        int column = lineBreak < 0 ? place - lines.start(place) + 1 + gap.length() : margin.length();
        var member = name.isEmpty() ? "" : name + colon(parent);
        member += style().write(value, margin, column + member.length());
        return index == parent.size()
                ? splice(place, place, "," + gap + member)
                : splice(place, place, member + "," + gap);
    }

    /** Puts the first thing into an empty list or object: on the same line if it fits. */
    private String fill(Node parent, String name, Value value) {
        int start = parent.start() + 1;
        var margin = lines.margin(parent.start());
        var onLine = style().write(value, margin, start - lines.start(start) + name.length() + 1);
        if (isOneLine(onLine)) {
            return splice(start, parent.end() - 1, name + onLine);
        }
        var newline = style().newline();
        var deeper = margin + style().unit();
        var broken = name + style().write(value, deeper, deeper.length() + name.length());
        return splice(start, parent.end() - 1, newline + deeper + broken + newline + margin);
    }

    private static boolean isOneLine(String json) {
        return json.indexOf('\n') < 0 && json.indexOf('\r') < 0;
    }

    /** Returns the white space to put between two neighbours, as there is already. */
    private String gap(Node parent, int index) {
        if (parent.size() > 1) {
            int neighbour = Math.max(1, Math.min(index, parent.size() - 1));
            int comma = text.indexOf(',', parent.child(neighbour - 1).end());
            return text.substring(comma + 1, parent.childStart(neighbour));
        }
        var first = text.substring(parent.start() + 1, parent.childStart(0));
        return isOneLine(first) ? " " : first;
    }

    /** Returns the colon with the space around it, as the first field has it. */
    private String colon(Node object) {
        return text.substring(endOfText(object.childStart(0)), object.child(0).start());
    }

    /** Returns where the text that starts here, at its quotation mark, has ended. */
    private int endOfText(int start) {
        int end = start + 1;
        while (text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    /** Returns how new lists and objects are laid out, in the way of this text. */
    private PrettyJson style() {
        if (lines.isSingle()) {
            return new PrettyJson("", "", Integer.MAX_VALUE);
        }
        var indented = INDENTED_LINE.matcher(text);
        var unit = indented.find() ? indented.group(1) : PrettyJson.USUAL.unit();
        var newline = text.contains("\r\n") ? "\r\n" : text.indexOf('\n') < 0 ? "\r" : "\n";
        return new PrettyJson(unit, newline, WIDTH);
    }

    private String splice(int start, int end, String replacement) {
        return text.substring(0, start) + replacement + text.substring(end);
    }
}
