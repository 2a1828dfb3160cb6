package io.github.mitform.json;

import io.github.mitform.problem.Code;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.codec.ReadingCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Reads a text into nodes that know where they stand, and finds everything that is wrong until it can read no further. */
final class Parser {
    /** Our own limits are stricter and say where; names are not kept in a table that strangers could fill. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    /** A list of many thousand faults helps nobody and costs a lot. */
    private static final Sentence KEEP_ONE = new Sentence("Keep one of them", "Eines davon behalten");

    private static final int MOST_FINDINGS = 1000;

    private final String text;
    private final Limits limits;
    private final Lines lines;
    private final JsonParser tokens;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private Pointer pointer = Pointer.root();
    private int values;

    private Parser(String text, Limits limits, Lines lines) {
        this.text = text;
        this.limits = limits;
        this.lines = lines;
        this.tokens = FACTORY.createParser(ObjectReadContext.empty(), withoutMark(text));
    }

    /** What was read. */
    record Outcome(Optional<Node> node, List<Finding> findings) {}

    static Outcome parse(String text, Limits limits, Lines lines) {
        return new Parser(text, limits, lines).parse();
    }

    private static char[] withoutMark(String text) {
        var characters = text.toCharArray();
        if (text.startsWith("\uFEFF")) {
            characters[0] = ' ';
        }
        return characters;
    }

    private Outcome parse() {
        try (tokens) {
            var first = tokens.nextToken();
            if (first == null) {
                throw new Stop(JsonCode.EMPTY, text.length());
            }
            var node = value(first, 1);
            if (tokens.nextToken() != null) {
                throw new Stop(JsonCode.TRAILING, tokenStart());
            }
            return new Outcome(Optional.of(node), findings);
        } catch (Stop stop) {
            findings.add(stop.code.at(pointer, stop.gaps).withPosition(lines.at(stop.offset)));
        } catch (JacksonException e) {
            var fault = new Syntax(text, lines)
                    .firstFault()
                    .orElseGet(() -> new Syntax.Fault(JsonCode.UNEXPECTED, offset(e)));
            findings.add(fault.at(pointer, lines));
        }
        return new Outcome(Optional.empty(), findings);
    }

    private int offset(JacksonException e) {
        var location = e.getLocation();
        long offset = location == null ? 0 : location.getCharOffset();
        return (int) Math.max(0, Math.min(offset, text.length()));
    }

    private void report(Code code, int offset, Object... gaps) {
        add(code.at(pointer, gaps).withPosition(lines.at(offset)));
    }

    private void add(Finding finding) {
        if (findings.size() == MOST_FINDINGS) {
            throw new Stop(ReadingCode.FINDINGS_MORE, 0, "count", MOST_FINDINGS);
        }
        findings.add(finding);
    }

    private int tokenStart() {
        return (int) tokens.currentTokenLocation().getCharOffset();
    }

    private int tokenEnd() {
        return (int) tokens.currentLocation().getCharOffset();
    }

    private Node value(JsonToken token, int depth) {
        int start = tokenStart();
        if (++values > limits.values()) {
            throw new Stop(JsonCode.TOO_MANY_VALUES, start, "limit", limits.values());
        }
        return switch (token) {
            case START_OBJECT -> object(start, deeper(depth, start));
            case START_ARRAY -> list(start, deeper(depth, start));
            case VALUE_STRING -> text(start);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(start);
            case VALUE_TRUE -> Node.leaf(Value.of(true), start, start + 4);
            case VALUE_FALSE -> Node.leaf(Value.of(false), start, start + 5);
            case VALUE_NULL -> Node.leaf(Value.nothing(), start, start + 4);
            default -> throw new Stop(JsonCode.UNEXPECTED, start);
        };
    }

    /** Returns the depth of what stands inside a list or an object at this depth. */
    private int deeper(int depth, int start) {
        if (depth > limits.depth()) {
            throw new Stop(JsonCode.TOO_DEEP, start, "limit", limits.depth());
        }
        return depth + 1;
    }

    private Node text(int start) {
        var string = tokens.getString();
        checkText(string, start);
        return Node.leaf(Value.of(string), start, tokenEnd());
    }

    private void checkText(String string, int start) {
        if (string.length() > limits.textLength()) {
            report(JsonCode.TEXT_TOO_LONG, start, "limit", limits.textLength());
        }
        for (int i = 0; i < string.length(); i++) {
            if (Character.isSurrogate(string.charAt(i))) {
                if (Character.charCount(string.codePointAt(i)) == 1) {
                    report(JsonCode.HALF_CHARACTER, start);
                    return;
                }
                i++;
            }
        }
    }

    private Node number(int start) {
        var digits = tokens.getString();
        if (digits.length() > limits.digits()) {
            report(JsonCode.NUMBER_TOO_LONG, start, "limit", limits.digits());
            return Node.leaf(Value.of(0), start, start + digits.length());
        }
        var number = decimal(digits);
        if (number.isEmpty()) {
            report(ReadingCode.NUMBER_NOT_EXACT, start);
        }
        return Node.leaf(Value.of(number.orElse(BigDecimal.ZERO)), start, start + digits.length());
    }

    /**
     * Returns the number, or nothing if it is so great or small that its digits could never be written down: a single sum with it would
     * take all memory.
     */
    private Optional<BigDecimal> decimal(String digits) {
        try {
            var number = new BigDecimal(digits);
            return Math.abs((long) number.scale()) <= limits.digits() ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Node list(int start, int depth) {
        var outside = pointer;
        var items = new ArrayList<Node>();
        for (var token = next(); token != JsonToken.END_ARRAY; token = next()) {
            pointer = outside.item(items.size());
            items.add(value(token, depth));
            pointer = outside;
        }
        var children = items.toArray(Node[]::new);
        return Node.list(Value.list(items.stream().map(Node::value).toList()), start, tokenEnd(), children);
    }

    private Node object(int start, int depth) {
        var outside = pointer;
        var fields = new LinkedHashMap<String, Value>();
        var children = new ArrayList<Node>();
        var keys = new ArrayList<String>();
        var starts = new int[8];
        while (next() != JsonToken.END_OBJECT) {
            int nameStart = tokenStart();
            var name = names.computeIfAbsent(tokens.currentName(), same -> same);
            checkText(name, nameStart);
            pointer = outside.field(name);
            boolean isDuplicate = fields.containsKey(name);
            if (keys.size() == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            starts[keys.size()] = nameStart;
            keys.add(name);
            var node = value(next(), depth);
            children.add(node);
            if (isDuplicate) {
                reportDuplicate(name, nameStart, node.value().equals(fields.get(name)));
            }
            fields.putIfAbsent(name, node.value());
            pointer = outside;
        }
        return Node.object(
                new Value.ObjectValue(fields),
                start,
                tokenEnd(),
                keys.toArray(String[]::new),
                Arrays.copyOf(starts, keys.size()),
                children.toArray(Node[]::new));
    }

    /** @param isEqual whether both say the same, so that it does not matter which one goes */
    private void reportDuplicate(String name, int nameStart, boolean isEqual) {
        var finding = JsonCode.DUPLICATE_FIELD
                .at(pointer, "field", Sentence.quote(name))
                .withPosition(lines.at(nameStart))
                .withRelated(pointer);
        add(isEqual ? finding.withFix(Fix.of(KEEP_ONE, Fix.Kind.REMOVE, pointer, "")) : finding);
    }

    private JsonToken next() {
        @Nullable JsonToken token = tokens.nextToken();
        if (token == null) {
            throw new Stop(JsonCode.UNEXPECTED, text.length());
        }
        return token;
    }

    /** Ends the reading, because going on would cost too much or make no sense. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Code code;
        private final int offset;
        private final transient Object[] gaps;

        private Stop(Code code, int offset, Object... gaps) {
            super(code.code(), null, false, false);
            this.code = code;
            this.offset = offset;
            this.gaps = gaps;
        }
    }
}
