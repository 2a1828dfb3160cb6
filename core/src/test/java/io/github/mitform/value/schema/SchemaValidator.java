package io.github.mitform.value.schema;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import io.github.mitform.json.Json;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.BooleanValue;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A schema of ours in the hands of a validator that is not, over values as they are: no number is rounded on the way. */
public final class SchemaValidator {
    private final Validator validator;
    private final URI schema;

    /** Reads a schema; one that its meta-schema refuses is an exception. */
    public SchemaValidator(ObjectValue schema) {
        this.validator = new ValidatorFactory().withJsonNodeFactory(new Nodes()).createValidator();
        this.schema = validator.registerSchema(URI.create("urn:test"), new Node(schema, ""));
    }

    public boolean accepts(Value value) {
        return result(value).isValid();
    }

    /** Returns what is wrong with a value, one line each: its place and what the validator says. */
    public List<String> errors(Value value) {
        return result(value).getErrors().stream()
                .map((Error error) -> error.getInstanceLocation() + " " + error.getError())
                .toList();
    }

    private Validator.Result result(Value value) {
        return validator.validate(schema, new Node(value, ""));
    }

    private static final class Nodes implements JsonNodeFactory {
        @Override
        public JsonNode wrap(Object node) {
            return node instanceof JsonNode done ? done : new Node((Value) node, "");
        }

        @Override
        public JsonNode create(String json) {
            return new Node(Json.parse(json), "");
        }
    }

    private record Node(Value value, String pointer) implements JsonNode {
        @Override
        public String getJsonPointer() {
            return pointer;
        }

        @Override
        public SimpleType getNodeType() {
            if (value instanceof ObjectValue) return SimpleType.OBJECT;
            if (value instanceof ListValue) return SimpleType.ARRAY;
            if (value instanceof TextValue) return SimpleType.STRING;
            if (value instanceof BooleanValue) return SimpleType.BOOLEAN;
            if (value instanceof NumberValue number) {
                boolean whole = number.number().signum() == 0
                        || number.number().stripTrailingZeros().scale() <= 0;
                return whole ? SimpleType.INTEGER : SimpleType.NUMBER;
            }
            return SimpleType.NULL;
        }

        @Override
        public boolean asBoolean() {
            return ((BooleanValue) value).truth();
        }

        @Override
        public String asString() {
            return value instanceof TextValue text ? text.text() : value.toString();
        }

        @Override
        public BigInteger asInteger() {
            return asNumber().toBigIntegerExact();
        }

        @Override
        public BigDecimal asNumber() {
            return ((NumberValue) value).number();
        }

        @Override
        public List<JsonNode> asArray() {
            var nodes = new ArrayList<JsonNode>();
            for (Value item : ((ListValue) value).items()) {
                nodes.add(new Node(item, pointer + "/" + nodes.size()));
            }
            return nodes;
        }

        @Override
        public Map<String, JsonNode> asObject() {
            var nodes = new LinkedHashMap<String, JsonNode>();
            ((ObjectValue) value)
                    .fields()
                    .forEach((name, field) ->
                            nodes.put(name, new Node(field, pointer + "/" + JsonNode.encodeJsonPointer(name))));
            return nodes;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Node node && node.value.equals(value);
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(value);
        }
    }
}
