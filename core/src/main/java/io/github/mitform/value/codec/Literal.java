package io.github.mitform.value.codec;

import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the short JSON texts that stand in annotations: texts without escapes, no exponents. Files are read at the edge. */
final class Literal {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,14})?");
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([\\[\\]{}:,]|\"[^\"\\\\]*\"|true|false|" + NUMBER.pattern() + ")");

    private final String json;
    private final Matcher tokens;

    private Literal(String json) {
        this.json = json;
        this.tokens = TOKEN.matcher(json);
    }

    /** @throws IllegalArgumentException if this is not such a text */
    static Value parse(String json) {
        var literal = new Literal(json);
        var value = literal.value(literal.next());
        if (!json.substring(literal.tokens.regionStart()).isBlank()) {
            throw literal.malformed();
        }
        return value;
    }

    /** Returns what a text means without its quotation marks, if that is a number or a truth. */
    static Optional<Value> bare(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(Value.of(Boolean.parseBoolean(text)));
        }
        return NUMBER.matcher(text).matches() ? Optional.of(Value.of(new BigDecimal(text))) : Optional.empty();
    }

    private String next() {
        if (!tokens.lookingAt()) {
            throw malformed();
        }
        var token = tokens.group(1);
        tokens.region(tokens.end(), json.length());
        return token;
    }

    private Value value(String token) {
        if (token.equals("{")) return object();
        if (token.equals("[")) return list();
        if (token.startsWith("\"")) return Value.of(text(token));
        return bare(token).orElseThrow(this::malformed);
    }

    private Value object() {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (var token = next(); !token.equals("}"); token = next()) {
            if (token.equals(",")) {
                token = next();
            }
            if (!next().equals(":")) {
                throw malformed();
            }
            fields.put(text(token), value(next()));
        }
        return Value.object(fields);
    }

    private Value list() {
        List<Value> items = new ArrayList<>();
        for (var token = next(); !token.equals("]"); token = next()) {
            items.add(value(token.equals(",") ? next() : token));
        }
        return Value.list(items);
    }

    private String text(String token) {
        if (!token.startsWith("\"")) {
            throw malformed();
        }
        return token.substring(1, token.length() - 1);
    }

    private IllegalArgumentException malformed() {
        return new IllegalArgumentException("not a short JSON text: " + json);
    }
}
