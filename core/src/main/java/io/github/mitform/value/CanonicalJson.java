package io.github.mitform.value;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The one text of a value, whoever writes it: RFC 8785, the JSON Canonicalization Scheme. Digests are taken over it.
 *
 * <p>No spaces; fields in the order of their UTF-16 units; numbers as ECMAScript writes them.
 */
public final class CanonicalJson {
    private static final int USUAL_LENGTH = 512;

    private CanonicalJson() {}

    /**
     * Returns the canonical text.
     *
     * @throws IllegalArgumentException if a number is more exact than a double can be, or a text has half a character: neither has a
     *     canonical form
     */
    public static String write(Value value) {
        var json = new JsonText(USUAL_LENGTH);
        append(json, value);
        return json.toString();
    }

    /**
     * Returns whether a number has a canonical form: whether it is what ECMAScript writes for the double nearest to it, so that no program
     * changes it by reading and writing it. 0.1 has one, 0.1234567890123456789 and 1e400 have none.
     */
    public static boolean carries(BigDecimal number) {
        return EcmaNumber.carries(number);
    }

    private static void append(JsonText json, Value value) {
        if (value instanceof Value.ObjectValue object) {
            appendObject(json, object);
        } else if (value instanceof Value.ListValue list) {
            appendList(json, list);
        } else if (value instanceof Value.TextValue text) {
            appendText(json, text.text());
        } else if (value instanceof Value.NumberValue number) {
            if (!EcmaNumber.carries(number.number())) {
                throw new IllegalArgumentException(
                        "a number that a double cannot carry has no canonical form; write it as a text");
            }
            json.append(EcmaNumber.text(number.number()));
        } else if (value instanceof Value.BooleanValue truth) {
            json.append(String.valueOf(truth.truth()));
        } else {
            json.append("null");
        }
    }

    private static void appendObject(JsonText json, Value.ObjectValue object) {
        json.append('{');
        for (String name : inOrder(object)) {
            if (json.last() != '{') {
                json.append(',');
            }
            appendText(json, name);
            json.append(':');
            append(json, requireNonNull(object.fields().get(name)));
        }
        json.append('}');
    }

    /** Returns the names by their UTF-16 units, as String compares them. Most objects are written in few fields, many of them in order. */
    private static String[] inOrder(Value.ObjectValue object) {
        var names = object.fields().keySet().toArray(String[]::new);
        for (int i = 1; i < names.length; i++) {
            if (names[i - 1].compareTo(names[i]) > 0) {
                Arrays.sort(names);
                return names;
            }
        }
        return names;
    }

    private static void appendList(JsonText json, Value.ListValue list) {
        json.append('[');
        for (int i = 0; i < list.items().size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            append(json, list.items().get(i));
        }
        json.append(']');
    }

    private static void appendText(JsonText json, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (JsonText.isLoneSurrogate(text, i)) {
                throw new IllegalArgumentException("a text with half a character has no canonical form");
            }
        }
        json.quote(text);
    }
}
