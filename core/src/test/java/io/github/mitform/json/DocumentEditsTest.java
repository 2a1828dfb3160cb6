package io.github.mitform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.problem.Pointer;
import io.github.mitform.random.RandomFormats;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentEditsTest {
    private static final Value NEW = Value.object().with("de", Value.of("Neu"));

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static Pointer at(String pointer) {
        return Pointer.of(pointer);
    }

    @Nested
    class ATextOverManyLines {
        private final Document document = Json.document("""
                {
                    "a": 1,

                    "list": [
                        {"x": 1},
                        {"x": 2}
                    ],
                    "empty": {},
                    "line" : [1,2,  3]
                }
                """);

        @Test
        void getsNewFieldsOnLinesOfTheirOwn() {
            assertThat(document.set(at("/new"), NEW).text())
                    .isEqualTo(document.text().replace("[1,2,  3]\n", "[1,2,  3],\n    \"new\": {\"de\": \"Neu\"}\n"));
        }

        @Test
        void getsNewItemsOnLinesOfTheirOwn() {
            assertThat(document.insert(at("/list/1"), NEW).text())
                    .isEqualTo(document.text().replace("{\"x\": 2}", "{\"de\": \"Neu\"},\n        {\"x\": 2}"));
            assertThat(document.insert(at("/list/0"), NEW).text())
                    .isEqualTo(document.text().replace("{\"x\": 1}", "{\"de\": \"Neu\"},\n        {\"x\": 1}"));
            assertThat(document.insert(at("/list/2"), NEW).text())
                    .isEqualTo(document.text().replace("{\"x\": 2}", "{\"x\": 2},\n        {\"de\": \"Neu\"}"));
        }

        @Test
        void losesLinesWithTheirComma() {
            assertThat(document.remove(at("/list/1")).text())
                    .isEqualTo(document.text().replace("{\"x\": 1},\n        {\"x\": 2}", "{\"x\": 1}"));
            assertThat(document.remove(at("/a")).text())
                    .isEqualTo(document.text().replace("\"a\": 1,\n\n    ", ""));
            assertThat(document.remove(at("/line")).text())
                    .isEqualTo(document.text().replace(",\n    \"line\" : [1,2,  3]", ""));
        }

        @Test
        void keepsItsShortListsOnOneLine() {
            assertThat(document.insert(at("/line/1"), Value.of(9)).text())
                    .isEqualTo(document.text().replace("[1,2,  3]", "[1,9,2,  3]"));
            assertThat(document.remove(at("/line/2")).text())
                    .isEqualTo(document.text().replace("[1,2,  3]", "[1,2]"));
        }

        @Test
        void fillsEmptyObjectsInTheirLineIfThatIsShort() {
            assertThat(document.set(at("/empty/a"), Value.of(1)).text())
                    .isEqualTo(document.text().replace("{}", "{\"a\": 1}"));
        }

        @Test
        void breaksLongValuesWithItsOwnIndentation() {
            var list = Value.list(Value.of("x".repeat(70)), Value.of("y".repeat(70)));
            var lines = "[\n        \"" + "x".repeat(70) + "\",\n        \"" + "y".repeat(70) + "\"\n    ]";
            assertThat(document.set(at("/a"), list).text())
                    .isEqualTo(document.text().replace("\"a\": 1", "\"a\": " + lines));
            assertThat(document.set(at("/empty/a"), list).text())
                    .isEqualTo(document.text()
                            .replace("{}", "{\n        \"a\": " + lines.replace("\n", "\n    ") + "\n    }"));
        }

        @Test
        void keepsAFieldsPlaceWhenItIsRenamed() {
            assertThat(document.rename(at("/line"), "row").text())
                    .isEqualTo(document.text().replace("\"line\" :", "\"row\" :"));
        }
    }

    @Nested
    class ATextWithWindowsLineBreaksAndTabs {
        @Test
        void keepsThem() {
            var document = Json.document("{\r\n\t\"a\": 1\r\n}\r\n");
            var broken = Value.list(Value.list(Value.list(Value.of(1))));
            assertThat(document.set(at("/b"), broken).text())
                    .isEqualTo("{\r\n\t\"a\": 1,\r\n\t\"b\": [\r\n\t\t[[1]]\r\n\t]\r\n}\r\n");
        }
    }

    @Nested
    class ATextOnOneLine {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"a\":1}|{\"a\":1, \"b\":[1, 2]}",
                    "{\"a\": 1, \"c\": 2}|{\"a\": 1, \"c\": 2, \"b\": [1, 2]}",
                    "{\"a\":1,\"c\":2}|{\"a\":1,\"c\":2,\"b\":[1, 2]}",
                    "{}|{\"b\": [1, 2]}",
                    "{ }|{\"b\": [1, 2]}"
                })
        void staysOnIt(String text, String edited) {
            assertThat(Json.document(text)
                            .set(at("/b"), Value.list(Value.of(1), Value.of(2)))
                            .text())
                    .isEqualTo(edited);
        }
    }

    @Nested
    class AnEditThatMakesNoSense {
        private final Document document = Json.document("{\"a\": [1, 2], \"b\": {}}");

        @ParameterizedTest
        @ValueSource(strings = {"/c/d", "/a/2", "/a/x", "/a/0/x"})
        void cannotSet(String pointer) {
            assertThatThrownBy(() -> document.set(at(pointer), NEW)).isInstanceOf(IllegalArgumentException.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "/a/3", "/a/-1", "/b/0", "/c/0", "/b"})
        void cannotInsert(String pointer) {
            assertThatThrownBy(() -> document.insert(at(pointer), NEW)).isInstanceOf(IllegalArgumentException.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "/a/2", "/c", "/b/c"})
        void cannotRemove(String pointer) {
            assertThatThrownBy(() -> document.remove(at(pointer))).isInstanceOf(IllegalArgumentException.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "/a/0", "/c", "/a"})
        void cannotRename(String pointer) {
            assertThatThrownBy(() -> document.rename(at(pointer), "b")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class AnyEdit {
        private String newName = "";

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.mitform.json.DocumentEditsTest#seeds")
        void changesTheTreeAtItsPlaceAndTheTextOnlyThere(long seed) {
            var random = new Random(seed);
            var text = text(RandomFormats.drawValue(random), random);
            var document = Json.document(text);
            for (int i = 0; i < 12; i++) {
                newName = "\"new " + i + "\"";
                document = edit(document, random);
            }
        }

        private Document edit(Document document, Random random) {
            var places = new ArrayList<Pointer>();
            collect(document.value().orElseThrow(), Pointer.root(), places);
            var at = places.get(random.nextInt(places.size()));
            var value = document.value(at).orElseThrow();
            var added = random.nextBoolean() ? NEW : RandomFormats.drawValue(random);
            if (value instanceof Value.ListValue list && random.nextBoolean()) {
                int index = random.nextInt(list.items().size() + 1);
                var edited = document.insert(at.item(index), added);
                return check(document, edited, at, v -> inserted((Value.ListValue) v, index, added));
            }
            if (value instanceof Value.ObjectValue && random.nextBoolean()) {
                var edited = document.set(at.field("new field"), added);
                return check(document, edited, at, v -> ((Value.ObjectValue) v).with("new field", added));
            }
            if (at.parent().isEmpty()) {
                return document;
            }
            var parent = at.parent().get();
            return switch (random.nextInt(3)) {
                case 0 -> check(document, document.remove(at), parent, v -> removed(v, at.last()));
                case 1 -> check(document, document.set(at, added), at, v -> added);
                default ->
                    document.namePosition(at).isEmpty()
                            ? document
                            : check(document, document.rename(at, newName), parent, v -> renamed(v, at.last()));
            };
        }

        /** Checks that the tree changed as it should, and that the text is the same before and after one place. */
        private Document check(Document before, Document after, Pointer at, Function<Value, Value> change) {
            assertThat(after.findings()).isEmpty();
            var expected = changed(before.value().orElseThrow(), at.tokens(), change);
            var read = after.value().orElseThrow();
            assertThat(read).isEqualTo(expected);
            assertThat(PrettyJson.compact(read)).isEqualTo(PrettyJson.compact(expected));
            assertThat(outside(after, at)).isEqualTo(outside(before, at));
            return after;
        }

        /** Returns the text without the value at a place. */
        private String outside(Document document, Pointer at) {
            var node = Parser.parse(document.text(), Limits.usual(), new Lines(document.text()))
                    .node()
                    .orElseThrow();
            for (String token : at.tokens()) {
                node = node.child(node.find(token));
            }
            return document.text().substring(0, node.start()) + "…"
                    + document.text().substring(node.end());
        }

        private void collect(Value value, Pointer at, List<Pointer> places) {
            places.add(at);
            if (value instanceof Value.ObjectValue object) {
                object.fields().forEach((name, field) -> collect(field, at.field(name), places));
            } else if (value instanceof Value.ListValue list) {
                for (int i = 0; i < list.items().size(); i++) {
                    collect(list.items().get(i), at.item(i), places);
                }
            }
        }

        private Value changed(Value value, List<String> tokens, Function<Value, Value> change) {
            if (tokens.isEmpty()) {
                return change.apply(value);
            }
            var rest = tokens.subList(1, tokens.size());
            if (value instanceof Value.ObjectValue object) {
                var name = tokens.get(0);
                return object.with(name, changed(object.fields().get(name), rest, change));
            }
            var items = new ArrayList<>(((Value.ListValue) value).items());
            int index = Integer.parseInt(tokens.get(0));
            items.set(index, changed(items.get(index), rest, change));
            return Value.list(items);
        }

        private Value inserted(Value.ListValue list, int index, Value item) {
            var items = new ArrayList<>(list.items());
            items.add(index, item);
            return Value.list(items);
        }

        private Value removed(Value parent, String token) {
            if (parent instanceof Value.ObjectValue object) {
                var fields = new LinkedHashMap<>(object.fields());
                fields.remove(token);
                return Value.object(fields);
            }
            var items = new ArrayList<>(((Value.ListValue) parent).items());
            items.remove(Integer.parseInt(token));
            return Value.list(items);
        }

        private Value renamed(Value parent, String token) {
            var fields = new LinkedHashMap<String, Value>();
            for (Map.Entry<String, Value> field :
                    ((Value.ObjectValue) parent).fields().entrySet()) {
                fields.put(field.getKey().equals(token) ? newName : field.getKey(), field.getValue());
            }
            return Value.object(fields);
        }

        /** Returns the value in one of the layouts people and programs write. */
        private String text(Value value, Random random) {
            return switch (random.nextInt(5)) {
                case 0 -> PrettyJson.compact(value);
                case 1 -> new PrettyJson("\t", "\r\n", 40).write(value) + "\r\n";
                case 2 -> new PrettyJson("    ", "\n", 1).write(value);
                case 3 -> "\n " + io.github.mitform.value.CanonicalJson.write(value) + " \n";
                default -> PrettyJson.USUAL.write(value) + "\n";
            };
        }
    }
}
