package io.github.mitform.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.mitform.Mitform;
import io.github.mitform.json.Document;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Pointer;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the check itself: faults of many kinds, each planted at a random place in generated sound definitions, are found where they are. */
class MutationTest {
    private static final int PLANTED = 5;
    private static final int MOST_DRAWS = 300;

    /**
     * A kind of fault.
     *
     * @param codes those that it may be told with
     * @param planting returns the faulty document and where the fault is; empty if there is no place for it
     */
    record Fault(String name, List<String> codes, Function<Garden, Optional<Planted>> planting) {
        @Override
        public String toString() {
            return name;
        }
    }

    record Planted(Document document, Pointer at) {}

    /** A sound definition to plant into. */
    record Garden(Document document, Random random, List<Pointer> objects) {
        static Garden draw(Random random) {
            var document = Json.document(Json.write(SoundFormats.draw(random)));
            var objects = new ArrayList<Pointer>();
            collect(document.value().orElseThrow(), Pointer.root(), objects);
            return new Garden(document, random, objects);
        }

        private static void collect(Value value, Pointer at, List<Pointer> objects) {
            if (value instanceof ObjectValue object) {
                objects.add(at);
                object.fields().forEach((name, field) -> collect(field, at.field(name), objects));
            } else if (value instanceof ListValue list) {
                for (int i = 0; i < list.items().size(); i++) {
                    collect(list.items().get(i), at.item(i), objects);
                }
            }
        }

        Optional<Value> value(Pointer at) {
            return document.value(at);
        }

        String text(Pointer at) {
            return value(at).orElseThrow() instanceof TextValue text ? text.text() : "";
        }

        boolean has(Pointer object, String field) {
            return value(object.field(field)).isPresent();
        }

        int size(Pointer list) {
            return value(list).orElse(null) instanceof ListValue items
                    ? items.items().size()
                    : -1;
        }

        Optional<Pointer> any(Function<Pointer, Boolean> fits) {
            var found = objects.stream().filter(fits::apply).toList();
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get(random.nextInt(found.size())));
        }

        Optional<Pointer> question() {
            return any(at -> has(at, "ask") && has(at, "answer"));
        }

        Optional<Pointer> ofType(String type) {
            return any(at -> has(at, "type") && text(at.field("type")).equals(type));
        }

        Optional<Pointer> computed() {
            return ofType("compute");
        }

        Optional<Pointer> words() {
            return any(at -> has(at, "en"));
        }

        Optional<Pointer> condition() {
            return any(at -> has(at, "when"));
        }

        Optional<Pointer> result() {
            return any(at -> has(at, "tally"));
        }

        Optional<Pointer> phase(int least) {
            int phases = size(Pointer.of("/phases"));
            return phases < least ? Optional.empty() : Optional.of(Pointer.of("/phases/" + (phases - 1)));
        }
    }

    private static Planted set(Garden garden, Pointer at, String words) {
        return new Planted(garden.document.set(at, Value.of(words)), at);
    }

    private static Fault set(
            String name, String code, Function<Garden, Optional<Pointer>> place, String field, String json) {
        return set(name, List.of(code), place, field, json);
    }

    private static Fault set(
            String name, List<String> codes, Function<Garden, Optional<Pointer>> place, String field, String json) {
        return new Fault(
                name,
                codes,
                garden -> place.apply(garden).map(object -> {
                    var at = object.field(field);
                    return new Planted(garden.document.set(at, Json.parse(json)), at);
                }));
    }

    private static Fault condition(String name, List<String> codes, Function<String, String> wrong) {
        return new Fault(
                name,
                codes,
                garden -> garden.condition().map(object -> {
                    var at = object.field("when");
                    return new Planted(garden.document.set(at, Value.of(wrong.apply(garden.text(at)))), at);
                }));
    }

    private static Function<Garden, Optional<Pointer>> type(String type) {
        return garden -> garden.ofType(type);
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(
                        "a misspelt field",
                        List.of("field.unknown"),
                        garden -> garden.question()
                                .map(at ->
                                        new Planted(garden.document.rename(at.field("ask"), "aks"), at.field("aks")))),
                new Fault(
                        "a forgotten field",
                        List.of("field.missing"),
                        garden -> garden.question()
                                .map(at ->
                                        new Planted(garden.document.remove(at.field("answer")), at.field("answer")))),
                new Fault(
                        "a choice without a last way",
                        List.of("field.missing"),
                        garden -> garden.ofType("choose")
                                .map(at -> new Planted(
                                        garden.document.remove(at.field("otherwise")), at.field("otherwise")))),
                set("a field that nobody knows", "field.unknown", Garden::question, "colour", "\"red\""),
                set("a misspelt type of step", "type.unknown", type("ask"), "type", "\"aks\""),
                set("a misspelt type of answer", "type.unknown", type("number"), "type", "\"nummber\""),
                set("an id with a blank", "id.malformed", Garden::question, "id", "\"my question\""),
                set("a truth in words", "value.wrong-kind", Garden::question, "required", "\"yes\""),
                set("a number in quotes", "value.wrong-kind", type("number"), "min", "\"0\""),
                set("nothing where something belongs", "value.null", Garden::question, "help", "null"),
                set(
                        "a version of one number",
                        "version.malformed",
                        garden -> Optional.of(Pointer.root()),
                        "version",
                        "\"1\""),
                set(
                        "a language of the future",
                        "format.language-unknown",
                        garden -> Optional.of(Pointer.root()),
                        "mitform",
                        "\"2\""),
                set("no language", "format.no-language", garden -> Optional.of(Pointer.root()), "languages", "[]"),
                set(
                        "a language twice",
                        "format.language-twice",
                        garden -> Optional.of(Pointer.root()),
                        "languages",
                        "[\"en\", \"en\"]"),
                set("a bound below the other", "bounds.reversed", type("number"), "max", "-5"),
                set("days in the wrong order", "bounds.reversed", type("date"), "max", "\"2025-01-01\""),
                set("no step at all", "number.step-not-positive", type("number"), "step", "0"),
                set("a step beyond the end", "number.step-too-large", type("number"), "step", "500"),
                set("no room for a text", "text.max-out-of-range", type("text"), "max", "0"),
                set("less than no text", "text.min-negative", type("text"), "min", "-1"),
                set("a field of no line", "text.lines-out-of-range", type("text"), "lines", "0"),
                set("a pattern that cannot be read", "pattern.unreadable", type("text"), "pattern", "\"[a-\""),
                set("a scale upside down", "scale.reversed", type("scale"), "to", "0"),
                set("a scale without end", "scale.too-wide", type("scale"), "to", "5000"),
                set(
                        "one option",
                        "options.too-few",
                        type("ranking"),
                        "options",
                        "[{\"id\": \"a\", \"label\": {\"en\": \"A\"}}]"),
                set("a question about nothing", "rows.none", type("grid"), "rows", "[]"),
                set("a task in a grid", "grid.cell-not-possible", type("grid"), "cell", "{\"type\": \"task_outcome\"}"),
                set("no points", "allocation.total-not-positive", type("allocation"), "total", "0"),
                set("more for one than for all", "allocation.most-above-total", type("allocation"), "most", "50"),
                set("more than there are", "bounds.min-above-options", type("ranking"), "min", "9"),
                set("room for more than there are", "bounds.max-above-options", type("ranking"), "max", "9"),
                set("nobody ranked", "ranking.min-below-one", type("ranking"), "min", "0"),
                set("fewer than none", "choices.min-negative", type("choices"), "min", "-1"),
                set("no room for a choice", "bounds.max-below-one", type("choices"), "max", "0"),
                set("no words", "text.blank", Garden::words, "en", "\" \""),
                set(
                        "a placeholder of nothing",
                        List.of("text.unknown-name", "text.no-parameters"),
                        Garden::words,
                        "en",
                        "\"Hello {town}\""),
                new Fault(
                        "an answer told before it is given",
                        List.of("text.later-answer"),
                        garden -> garden.question()
                                .map(at -> set(
                                        garden, at.field("ask").field("en"), "{" + garden.text(at.field("id")) + "}"))),
                new Fault(
                        "a value that needs itself",
                        List.of("compute.circle"),
                        garden -> garden.computed().map(at -> {
                            String own = garden.text(at.field("id"));
                            return new Planted(garden.document.set(at.field("value"), Value.of("!" + own)), at);
                        })),
                set("a value of no kind", "compute.kind", Garden::computed, "value", "\"[1, 2]\""),
                set(
                        "a value of too many decimals",
                        "compute.decimals-out-of-range",
                        Garden::computed,
                        "decimals",
                        "11"),
                set("a value that is not rounded", "compute.nothing-to-round", Garden::computed, "decimals", "2"),
                set("an open brace", "text.unclosed-brace", Garden::words, "en", "\"Hello {town\""),
                set("a language that is not offered", "text.undeclared-language", Garden::words, "fr", "\"Bonjour\""),
                new Fault(
                        "words in the wrong language",
                        List.of("text.missing-translation"),
                        garden -> garden.words()
                                .map(at -> new Planted(garden.document.rename(at.field("en"), "fr"), at))),
                set("nothing to repeat", "repeat.empty", type("repeat"), "flow", "[]"),
                set("more often than anybody would", "repeat.times-out-of-range", type("repeat"), "times", "101"),
                set(
                        "a repeat that counts and lists",
                        "repeat.how-often-twice",
                        type("repeat"),
                        "until",
                        "\"item > 1\""),
                set("a greatest number of no items", "repeat.most-out-of-range", type("repeat"), "most", "0"),
                set("a number of times in words", "repeat.times-not-whole", type("repeat"), "times", "\"'often'\""),
                new Fault(
                        "a repeat that does not say how often",
                        List.of("repeat.how-often"),
                        garden -> garden.ofType("repeat")
                                .map(at -> new Planted(garden.document.remove(at.field("times")), at))),
                new Fault(
                        "consent asked for each item",
                        List.of("repeat.consent"),
                        garden -> garden.ofType("repeat")
                                .map(at -> at.field("flow").item(0))
                                .map(at -> new Planted(
                                        garden.document.set(
                                                at,
                                                Json.parse(
                                                        "{\"type\": \"consent\", \"id\": \"again\", \"text\": {\"en\": \"Yes?\"}}")),
                                        at))),
                new Fault(
                        "a repeat in a repeat",
                        List.of("repeat.nested"),
                        garden -> garden.ofType("repeat")
                                .map(at -> at.field("flow").item(0))
                                .map(at -> new Planted(
                                        garden.document.set(
                                                at,
                                                Value.object()
                                                        .with("type", Value.of("repeat"))
                                                        .with("id", Value.of("inner"))
                                                        .with("times", Value.of(2))
                                                        .with(
                                                                "flow",
                                                                Value.list(garden.value(at)
                                                                        .orElseThrow()))),
                                        at))),
                set("an empty page", "ask.no-question", type("ask"), "questions", "[]"),
                set("a choice without a case", "choose.no-case", type("choose"), "cases", "[]"),
                set("a name that is a word of conditions", "name.reserved", Garden::question, "id", "\"today\""),
                new Fault(
                        "an option twice",
                        List.of("id.duplicate"),
                        garden -> garden.ofType("choice")
                                .map(at -> at.field("options").item(1).field("id"))
                                .map(at -> new Planted(garden.document.set(at, Value.of("a")), at))),
                new Fault(
                        "a question twice",
                        List.of("id.duplicate"),
                        garden -> garden.any(at -> garden.size(at.field("questions")) > 1)
                                .map(at -> at.field("questions"))
                                .map(at -> new Planted(
                                        garden.document.set(
                                                at.item(1).field("id"),
                                                garden.value(at.item(0).field("id"))
                                                        .orElseThrow()),
                                        at.item(1).field("id")))),
                new Fault(
                        "a phase twice",
                        List.of("id.duplicate"),
                        garden -> garden.phase(2)
                                .map(at -> at.field("id"))
                                .map(at -> new Planted(garden.document.set(at, Value.of("phase0")), at))),
                set(
                        "a phase after one that is not there",
                        "phase.unknown-after",
                        garden -> garden.phase(1),
                        "after",
                        "\"spring\""),
                set("a phase of no time", "phase.lasts-not-positive", garden -> garden.phase(1), "lasts", "\"P0D\""),
                new Fault(
                        "a phase after itself",
                        List.of("phase.circle"),
                        garden -> garden.phase(1)
                                .map(at -> new Planted(
                                        garden.document.set(
                                                at.field("after"),
                                                garden.value(at.field("id")).orElseThrow()),
                                        at.field("after")))),
                set(
                        "something personal that nobody explains",
                        "privacy.missing",
                        Garden::question,
                        "personal",
                        "\"indirect\""),
                condition("an open bracket", List.of("expression.open-bracket"), when -> "(" + when),
                condition("a name of nothing", List.of("expression.unknown-name"), when -> when + " && nowhere"),
                condition("a single sign of equality", List.of("expression.single-equals"), when -> when + " && 1 = 1"),
                condition("a word for a sign", List.of("expression.word-operator"), when -> when + " and true"),
                condition("a number for a truth", List.of("expression.wrong-result"), when -> "1 + 1"),
                condition(
                        "a number beside a text",
                        List.of("expression.not-comparable"),
                        when -> when + " && 1 == \"a\""),
                condition(
                        "a function of nothing",
                        List.of("expression.unknown-function"),
                        when -> when + " && sizze(\"a\") > 1"),
                condition(
                        "what can never hold",
                        List.of(
                                "case.never-holds",
                                "question.never-shown",
                                "option.never-shown",
                                "case.contradicts-way"),
                        when -> "(" + when + ") && today < date(\"2020-01-01\") && today > date(\"2021-01-01\")"),
                new Fault(
                        "a question that waits for itself",
                        List.of("condition.depends-on-itself"),
                        garden -> garden.question()
                                .map(at -> new Planted(
                                        garden.document.set(
                                                at.field("when"),
                                                Value.of("answered(" + garden.text(at.field("id")) + ")")),
                                        at.field("when")))),
                set("a result of nothing", "result.unknown-question", Garden::result, "of", "\"nowhere\""),
                set(
                        "a way to count that nobody knows",
                        "tally.unknown-method",
                        Garden::result,
                        "tally",
                        "{\"method\": \"guess\"}"),
                set(
                        "a setting that nobody reads",
                        "tally.setting-unknown",
                        Garden::result,
                        "tally",
                        "{\"method\": \"frequencies\", \"speed\": 1}"),
                set("nothing to decide about", "result.no-question", Garden::result, "of", "[]"),
                set("a release of one's own", "value.unknown", Garden::result, "release", "\"tomorrow\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isFoundWhereItIs(Fault fault) {
        int planted = 0;
        for (long seed = 0; planted < PLANTED && seed < MOST_DRAWS; seed++) {
            var place = fault.planting.apply(Garden.draw(new Random(seed)));
            if (place.isPresent()) {
                planted++;
                assertIsFound(fault, place.get(), seed);
            }
        }
        assertThat(planted)
                .as("generated definitions with a place for %s", fault)
                .isEqualTo(PLANTED);
    }

    private static void assertIsFound(Fault fault, Planted planted, long seed) {
        var found = Mitform.read(planted.document, Registry.installed()).findings();
        boolean isFound = found.stream()
                .anyMatch(finding -> fault.codes.contains(finding.code())
                        && finding.position().isPresent()
                        && lies(finding.at(), planted.at));
        if (!isFound) {
            fail("seed " + seed + ": " + fault + " at " + planted.at + " was not found, but: " + found);
        }
    }

    /** Returns whether a finding is about the place: at it, in it, or right around it, such as at a field beside. */
    private static boolean lies(Pointer found, Pointer planted) {
        var around = planted.parent().orElse(Pointer.root()).tokens();
        var tokens = found.tokens();
        return tokens.size() >= around.size()
                && tokens.subList(0, around.size()).equals(around);
    }

    @Test
    void thereAreManyKinds() {
        assertThat(faults().map(Fault::name)).doesNotHaveDuplicates().hasSizeGreaterThan(55);
    }

    @Test
    void aThousandSoundDefinitionsAreNotSuspected() {
        assertThat(IntStream.range(0, 1_000)
                        .filter(seed -> !Check.of(SoundFormats.draw(new Random(seed)))
                                .findings()
                                .isEmpty()))
                .as("seeds of sound definitions in which something was found")
                .isEmpty();
    }
}
