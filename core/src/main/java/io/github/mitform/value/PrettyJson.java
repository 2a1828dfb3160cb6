package io.github.mitform.value;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/**
 * JSON for people to read and compare.
 *
 * <p>A list or an object stays on one line if it fits into the width, with all that stands before it and a comma after it, and holds at most
 * one further level of lists and objects; otherwise each of its items gets a line of its own. Fields keep their order, and numbers
 * all their digits.
 *
 * @param unit what each level is indented by
 * @param newline what ends a line
 * @param width how many UTF-16 units a line may have before it is broken
 */
public record PrettyJson(String unit, String newline, int width) {
    /** Two spaces, a line feed, and lines of up to 120. */
    public static final PrettyJson USUAL = new PrettyJson("  ", "\n", 120);

    private static final int USUAL_LENGTH = 512;

    public PrettyJson {
        requireNonNull(unit, "unit");
        requireNonNull(newline, "newline");
    }

    /** Returns the value on a single line, without a line break at its end. */
    public static String compact(Value value) {
        var json = new JsonText(USUAL_LENGTH);
        appendLine(json, value);
        return json.toString();
    }

    /** Returns the value over as many lines as it needs, without a line break at its end. */
    public String write(Value value) {
        return write(value, "", 0);
    }

    /**
     * Returns the value as it stands inside another one.
     *
     * @param margin the indentation of the line it starts in
     * @param column how many UTF-16 units stand before it in that line
     */
    public String write(Value value, String margin, int column) {
        var json = new JsonText(USUAL_LENGTH);
        append(json, value, margin, column);
        return json.toString();
    }

    private void append(JsonText json, Value value, String margin, int column) {
        if (levels(value) <= 2 && fits(json, value, column)) {
            return;
        }
        if (value instanceof Value.ObjectValue object) {
            json.append('{');
            for (Iterator<Map.Entry<String, Value>> fields =
                            object.fields().entrySet().iterator();
                    fields.hasNext(); ) {
                var field = fields.next();
                int start = json.length() + newline.length();
                json.append(newline).append(margin).append(unit);
                json.quote(field.getKey());
                json.append(": ");
                append(json, field.getValue(), margin + unit, json.length() - start);
                json.append(fields.hasNext() ? "," : newline + margin);
            }
            json.append('}');
        } else if (value instanceof Value.ListValue list) {
            json.append('[');
            for (Iterator<Value> items = list.items().iterator(); items.hasNext(); ) {
                json.append(newline).append(margin).append(unit);
                append(json, items.next(), margin + unit, margin.length() + unit.length());
                json.append(items.hasNext() ? "," : newline + margin);
            }
            json.append(']');
        }
    }

    /** Appends the value on one line if that is short enough, or if it cannot be broken anyway. */
    private boolean fits(JsonText json, Value value, int column) {
        int before = json.length();
        appendLine(json, value);
        boolean isShort = column + json.length() - before + 1 <= width;
        if (isShort || levels(value) == 0) {
            return true;
        }
        json.cut(before);
        return false;
    }

    /** Returns how many lists and objects, one inside the other, this has, at most 3; an empty one counts as none. */
    private static int levels(Value value) {
        int inside = 0;
        for (Value child : children(value)) {
            inside = Math.max(inside, 1 + levels(child));
            if (inside >= 3) {
                return 3;
            }
        }
        return inside;
    }

    private static Collection<Value> children(Value value) {
        if (value instanceof Value.ObjectValue object) return object.fields().values();
        if (value instanceof Value.ListValue list) return list.items();
        return java.util.List.of();
    }

    private static void appendLine(JsonText json, Value value) {
        if (value instanceof Value.ObjectValue object) {
            json.append('{');
            int start = json.length();
            object.fields().forEach((name, field) -> {
                if (json.length() > start) {
                    json.append(',').append(' ');
                }
                json.quote(name).append(':').append(' ');
                appendLine(json, field);
            });
            json.append('}');
        } else if (value instanceof Value.ListValue list) {
            json.append('[');
            var separator = "";
            for (Value item : list.items()) {
                json.append(separator);
                appendLine(json, item);
                separator = ", ";
            }
            json.append(']');
        } else if (value instanceof Value.TextValue text) {
            json.quote(text.text());
        } else if (value instanceof Value.NumberValue number) {
            json.append(EcmaNumber.text(number.number()));
        } else if (value instanceof Value.BooleanValue truth) {
            json.append(String.valueOf(truth.truth()));
        } else {
            json.append("null");
        }
    }
}
