package io.github.mitform.json;

import io.github.mitform.value.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One value of a text, with where it stands. Holds every field, also the second of two with the same name. */
final class Node {
    private static final String[] NO_NAMES = {};
    private static final int[] NO_STARTS = {};
    private static final Node[] NO_CHILDREN = {};
    /** Below this, looking one after another is faster than building an index. */
    private static final int FEW = 12;

    private final Value value;
    private final int start;
    private final int end;
    private final String[] names;
    private final int[] nameStarts;
    private final Node[] children;
    private volatile @Nullable Map<String, Integer> index;

    private Node(Value value, int start, int end, String[] names, int[] nameStarts, Node[] children) {
        this.value = value;
        this.start = start;
        this.end = end;
        this.names = names;
        this.nameStarts = nameStarts;
        this.children = children;
    }

    static Node leaf(Value value, int start, int end) {
        return new Node(value, start, end, NO_NAMES, NO_STARTS, NO_CHILDREN);
    }

    static Node list(Value value, int start, int end, Node[] children) {
        return new Node(value, start, end, NO_NAMES, NO_STARTS, children);
    }

    static Node object(Value value, int start, int end, String[] names, int[] nameStarts, Node[] children) {
        return new Node(value, start, end, names, nameStarts, children);
    }

    Value value() {
        return value;
    }

    boolean isObject() {
        return value instanceof Value.ObjectValue;
    }

    boolean isList() {
        return value instanceof Value.ListValue;
    }

    /** Returns where the value starts, as an offset into the text. */
    int start() {
        return start;
    }

    /** Returns where the text goes on after the value. */
    int end() {
        return end;
    }

    int size() {
        return children.length;
    }

    Node child(int i) {
        return children[i];
    }

    /** Returns where a field or an item starts: at its name, if it has one. */
    int childStart(int i) {
        return isObject() ? nameStarts[i] : children[i].start;
    }

    /** Returns which child a step of a pointer leads to, or -1 if none. */
    int find(String token) {
        if (isObject()) {
            return names.length <= FEW ? scan(token) : index().getOrDefault(token, -1);
        }
        boolean isIndex = isList() && token.matches("0|[1-9][0-9]{0,8}");
        int i = isIndex ? Integer.parseInt(token) : -1;
        return i < children.length ? i : -1;
    }

    private int scan(String token) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(token)) {
                return i;
            }
        }
        return -1;
    }

    private Map<String, Integer> index() {
        var known = index;
        if (known == null) {
            known = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                known.putIfAbsent(names[i], i);
            }
            index = known;
        }
        return known;
    }
}
