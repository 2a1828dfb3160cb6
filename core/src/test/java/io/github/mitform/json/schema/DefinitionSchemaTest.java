package io.github.mitform.json.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mitform.check.Check;
import io.github.mitform.check.internal.Constraints;
import io.github.mitform.definition.FormatCodec;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.random.SoundFormats;
import io.github.mitform.rehearsal.suite.Suite;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import io.github.mitform.value.schema.SchemaValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionSchemaTest {
    private static final SchemaValidator SCHEMA = new SchemaValidator(DefinitionSchema.in(Locale.ENGLISH));
    private static final Path INVALID = Path.of("src/test/resources/invalid");
    private static final Path SITE = Path.of("../site");
    private static final Path READY_MADE = Path.of("../formats/src/main/resources");
    private static final boolean IS_WRITING = "write".equals(System.getProperty("mitform.golden"));

    /** What only the library finds when it reads, and why a schema cannot. */
    private static final Map<String, String> INEXPRESSIBLE = Map.of(
            "name.twice", "a schema does not know which names mean the same",
            "number.not-exact", "a schema bounds the size of a number, not its digits");

    static Stream<Path> invalidDocuments() throws IOException {
        return readable().stream();
    }

    /** Returns the documents that are JSON at least. */
    private static List<Path> readable() throws IOException {
        var readable = new ArrayList<Path>();
        for (Path file : definitions(INVALID.resolve("reading"))) {
            if (Json.document(file).value().isPresent()) readable.add(file);
        }
        return readable;
    }

    private static List<Path> definitions(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalidDocuments")
    void whatCannotBeReadIsRefusedUnlessASchemaCannotSayIt(Path file) throws IOException {
        var document = Json.document(file);
        var findings = Json.read(document).findings();
        assertThat(findings).isNotEmpty();
        if (SCHEMA.accepts(document.value().orElseThrow())) {
            assertThat(findings).extracting(Finding::code).isSubsetOf(INEXPRESSIBLE.keySet());
        }
    }

    @Test
    void whatASchemaCannotSayIsFoundByReadingAlone() throws IOException {
        var alone = new HashSet<String>();
        for (Path file : readable()) {
            var document = Json.document(file);
            if (SCHEMA.accepts(document.value().orElseThrow())) {
                Json.read(document).findings().forEach(finding -> alone.add(finding.code()));
            }
        }
        assertThat(alone).isEqualTo(INEXPRESSIBLE.keySet());
    }

    /** Each breaks one constraint that stands at a record; they are changes to {@link #SOUND}. */
    static Stream<Arguments> brokenConstraints() {
        String questions = "/phases/0/flow/0/questions/";
        return Stream.of(
                arguments("format.no-language", "/languages", "[]"),
                arguments("format.no-phase", "/phases", "[]"),
                arguments("publisher.name-blank", "/publisher/name", "\" \""),
                arguments("privacy.smallest-cell-below-one", "/privacy/smallestCell", "0"),
                arguments("ask.no-question", "/phases/0/flow/0/questions", "[]"),
                arguments("choose.no-case", "/phases/0/flow/1/cases", "[]"),
                arguments("activity.minutes-out-of-range", "/phases/0/flow/2/minutes", "1441"),
                arguments("activity.people-below-one", "/phases/0/flow/2/roles/0/people", "0"),
                arguments("activity.quantity-below-one", "/phases/0/flow/2/material/0/quantity", "0"),
                arguments("task.shortest-out-of-range", "/phases/0/flow/8/outcome/shortest", "0"),
                arguments("parts.too-few", "/phases/0/flow/3/parts", "[]"),
                arguments("parts.empty", "/phases/0/flow/3/parts/1/flow", "[]"),
                arguments("assign.too-few-variants", "/phases/0/flow/4/variants", "[]"),
                arguments("assign.weight-out-of-range", "/phases/0/flow/4/variants/0/weight", "0"),
                arguments("repeat.empty", "/phases/0/flow/5/flow", "[]"),
                arguments("repeat.times-out-of-range", "/phases/0/flow/5/times", "101"),
                arguments("repeat.most-out-of-range", "/phases/0/flow/6/most", "0"),
                arguments("compute.decimals-out-of-range", "/phases/0/flow/7/decimals", "11"),
                arguments("media.seconds-out-of-range", "/phases/0/flow/9/media/0/seconds", "601"),
                arguments("number.step-not-positive", questions + "0/answer/step", "0"),
                arguments("text.min-negative", questions + "1/answer/min", "-1"),
                arguments("text.max-out-of-range", questions + "1/answer/max", "20001"),
                arguments("text.lines-out-of-range", questions + "1/answer/lines", "0"),
                arguments("choices.min-negative", questions + "2/answer/min", "-1"),
                arguments("ranking.min-below-one", questions + "3/answer/min", "0"),
                arguments("allocation.total-not-positive", questions + "4/answer/total", "0"),
                arguments("place.decimals-out-of-range", questions + "5/answer/decimals", "7"),
                arguments("place.most-points-out-of-range", questions + "5/answer/mostPoints", "3"),
                arguments("file.most-bytes-not-positive", questions + "6/answer/mostBytes", "0"),
                arguments("group.no-field", questions + "7/answer/fields", "[]"),
                arguments("list.min-negative", questions + "8/answer/min", "-1"),
                arguments("list.max-out-of-range", questions + "8/answer/max", "101"),
                arguments("grouping.most-groups-out-of-range", questions + "9/answer/mostGroups", "0"),
                arguments("tree.most-steps-out-of-range", questions + "10/answer/mostSteps", "0"),
                arguments("notes.most-out-of-range", questions + "11/answer/most", "0"),
                arguments("notes.longest-out-of-range", questions + "11/answer/longest", "0"));
    }

    private static final String SOUND = """
            {"mitform": "1", "id": "org.example.park", "version": "1.0.0", "title": {"en": "Park"}, "languages": ["en"],
             "publisher": {"name": "Wiesbaden"},
             "privacy": {"purpose": {"en": "To plan."}, "legalBasis": "consent", "retention": "P6M", "smallestCell": 5},
             "phases": [{"id": "ask", "flow": [
               {"type": "ask", "id": "all", "questions": [
                 {"id": "number", "ask": {"en": "How many?"}, "answer": {"type": "number", "step": 5}},
                 {"id": "text", "ask": {"en": "What?"}, "answer": {"type": "text", "min": 1, "max": 20, "lines": 2}},
                 {"id": "choices", "ask": {"en": "Which?"}, "answer": {"type": "choices", "min": 1, "options": [
                   {"id": "a", "label": {"en": "A"}}, {"id": "b", "label": {"en": "B"}}]}},
                 {"id": "ranking", "ask": {"en": "First?"}, "answer": {"type": "ranking", "min": 1, "options": [
                   {"id": "a", "label": {"en": "A"}}, {"id": "b", "label": {"en": "B"}}]}},
                 {"id": "points", "ask": {"en": "How much?"}, "answer": {"type": "allocation", "total": 9, "options": [
                   {"id": "a", "label": {"en": "A"}}, {"id": "b", "label": {"en": "B"}}]}},
                 {"id": "place", "ask": {"en": "Where?"}, "answer": {"type": "place", "decimals": 2, "mostPoints": 50}},
                 {"id": "file", "ask": {"en": "A photo?"}, "answer": {"type": "file", "mostBytes": 1000}},
                 {"id": "group", "ask": {"en": "Who?"}, "answer": {"type": "group", "fields": [
                   {"id": "age", "label": {"en": "Age"}, "answer": {"type": "number"}}]}},
                 {"id": "list", "ask": {"en": "Who else?"},
                  "answer": {"type": "list", "of": {"type": "text"}, "min": 1, "max": 5}},
                 {"id": "cards", "ask": {"en": "What goes together?"}, "answer": {"type": "grouping", "mostGroups": 9, "cards": [
                   {"id": "a", "label": {"en": "A"}}, {"id": "b", "label": {"en": "B"}}]}},
                 {"id": "tree", "ask": {"en": "Where is it?"}, "answer": {"type": "tree_path", "mostSteps": 9, "goals": ["a"],
                  "tree": [{"id": "a", "label": {"en": "A"}}]}},
                 {"id": "notes", "ask": {"en": "What is unclear?"},
                  "answer": {"type": "text_note", "most": 9, "longest": 99, "text": {"en": "A text."}}}]},
               {"type": "choose", "id": "many", "cases": [{"id": "yes", "when": "number > 9", "flow": []}], "otherwise": []},
               {"type": "activity", "id": "walk", "instructions": {"en": "Go."}, "minutes": 9,
                "roles": [{"id": "guide", "label": {"en": "Guide"}, "people": 1}],
                "material": [{"id": "map", "label": {"en": "Map"}, "quantity": 1}]},
               {"type": "any_order", "id": "places", "parts": [
                 {"id": "a", "title": {"en": "A"}, "flow": [{"type": "inform", "id": "i", "text": {"en": "A"}}]},
                 {"id": "b", "title": {"en": "B"}, "flow": [{"type": "inform", "id": "i", "text": {"en": "B"}}]}]},
               {"type": "assign", "id": "ab", "variants": [{"id": "a", "weight": 2, "flow": []}, {"id": "b", "flow": []}]},
               {"type": "repeat", "id": "twice", "times": 2, "flow": [{"type": "inform", "id": "i", "text": {"en": "C"}}]},
               {"type": "repeat", "id": "often", "times": "number", "most": 9, "flow": [
                 {"type": "inform", "id": "i", "text": {"en": "D"}}]},
               {"type": "compute", "id": "half", "value": "number * 0.5", "decimals": 1},
               {"type": "task", "id": "find", "scenario": {"en": "Find it."}, "prototype": {"name": "map", "version": "1"},
                "outcome": {"shortest": 3}},
               {"type": "inform", "id": "look", "text": {"en": "Look."}, "media": [
                 {"id": "m", "source": "m.png", "alternative": {"en": "A map"}, "seconds": 5}]}]}]}
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenConstraints")
    void aConstraintAtARecordIsAKeyword(String code, String at, String value) {
        var sound = Json.document(SOUND);
        assertThat(SCHEMA.errors(sound.value().orElseThrow())).isEmpty();

        var broken = sound.set(Pointer.of(at), Json.parse(value));
        assertThat(Check.of(Json.read(broken).format().orElseThrow()).findings())
                .extracting(Finding::code)
                .contains(code);
        assertThat(SCHEMA.accepts(broken.value().orElseThrow())).isFalse();
    }

    @Test
    void noConstraintIsForgotten() {
        assertThat(brokenConstraints().map(arguments -> arguments.get()[0]))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Constraints.Problem.values())
                        .map(Constraints.Problem::code)
                        .toList());
    }

    /** Drawing a format that passes every check takes its time; {@code -Dmitform.formats=1000} draws more. */
    @Test
    void soundDefinitionsAreAccepted() {
        for (int seed = 0; seed < Integer.getInteger("mitform.formats", 150); seed++) {
            var format = SoundFormats.drawRich(new Random(seed)).format();
            assertThat(SCHEMA.errors(FormatCodec.write(format)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void everyReadyMadeDefinitionIsAccepted() throws IOException {
        var files = definitions(READY_MADE).stream()
                .filter(file -> !file.toString().endsWith(Suite.ENDING))
                .filter(file -> value(file) instanceof ObjectValue object
                        && object.fields().containsKey("mitform"))
                .toList();
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            assertThat(SCHEMA.errors(value(file))).as("%s", file).isEmpty();
        }
    }

    private static Value value(Path file) {
        try {
            return Json.document(file).value().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a change of the language, {@code -Dmitform.golden=write} writes the copies anew. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "de"})
    void aCopyLiesWhereEditorsFindIt(String tag) throws IOException {
        var language = Locale.forLanguageTag(tag);
        String address = DefinitionSchema.address(language);
        Path copy = SITE.resolve("schema").resolve(address.substring(address.lastIndexOf('/') + 1));
        String schema = PrettyJson.USUAL.write(DefinitionSchema.in(language)) + "\n";
        if (IS_WRITING) {
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, schema);
        }
        assertThat(Files.readString(copy).equals(schema))
                .as("%s is the schema of today; if it should be, write it anew", copy)
                .isTrue();
    }

    @Test
    void bothLanguagesAcceptTheSame() {
        assertThat(bare(DefinitionSchema.in(Locale.GERMAN))).isEqualTo(bare(DefinitionSchema.in(Locale.ENGLISH)));
    }

    /** Returns the schema without what is only said to people. */
    private static Value bare(Value schema) {
        if (schema instanceof ListValue list) {
            return Value.list(
                    list.items().stream().map(DefinitionSchemaTest::bare).toList());
        }
        if (!(schema instanceof ObjectValue object)) {
            return schema;
        }
        var fields = new LinkedHashMap<String, Value>();
        object.fields().forEach((name, value) -> {
            boolean words = value instanceof TextValue
                    && List.of("$id", "title", "description").contains(name);
            if (!words
                    && !List.of("enumDescriptions", "patternErrorMessage", "defaultSnippets")
                            .contains(name)) {
                fields.put(name, bare(value));
            }
        });
        return Value.object(fields);
    }

    @Nested
    class TheAddressOfTheSchemaInADefinition {
        private final String park = """
                {"$schema": "https://mitform.github.io/schema/mitform-1.schema.json",
                 "mitform": "1", "id": "org.example.park", "version": "1.0.0", "title": {"en": "Park"}, "languages": ["en"],
                 "phases": [{"id": "ask", "flow": [{"type": "inform", "id": "hello", "text": {"en": "Hello."}}]}]}
                """;

        @Test
        void isReadAndChangesNothing() {
            var with = Json.read(Json.document(park)).format().orElseThrow();
            var without = Json.read(Json.document(park.replaceFirst("\"\\$schema\": \"[^\"]+\",", "")))
                    .format()
                    .orElseThrow();
            assertThat(with).isEqualTo(without);
            assertThat(FormatCodec.digest(with)).isEqualTo(FormatCodec.digest(without));
        }

        @Test
        void isAcceptedByTheSchema() {
            assertThat(SCHEMA.errors(Json.parse(park))).isEmpty();
        }

        @Test
        void isATextAndStandsAtTheTop() {
            assertThat(Json.read(Json.document(park.replaceFirst("\"https[^\"]+\"", "1")))
                            .findings())
                    .extracting(Finding::code)
                    .containsExactly("field.unknown");
            assertThat(Json.read(Json.document(
                                    park.replace("{\"id\": \"ask\"", "{\"$schema\": \"x\", \"id\": \"ask\"")))
                            .findings())
                    .extracting(Finding::code)
                    .containsExactly("field.unknown");
        }
    }

    @Nested
    class AMistake {
        @Test
        void isToldAboutTheKindThatWasMeant() {
            var errors = SCHEMA.errors(Json.parse("""
                    {"mitform": "1", "id": "org.example.park", "version": "1.0.0", "title": {"en": "Park"}, "languages": ["en"],
                     "phases": [{"id": "ask", "flow": [{"type": "consent", "id": "hello", "words": {"en": "Hello."}}]}]}
                    """));
            assertThat(errors).anyMatch(line -> line.startsWith("/phases/0/flow/0 ") && line.contains("[text]"));
            assertThat(errors).anyMatch(line -> line.startsWith("/phases/0/flow/0/words "));
            assertThat(errors).noneMatch(line -> line.contains("questions"));
        }
    }
}
