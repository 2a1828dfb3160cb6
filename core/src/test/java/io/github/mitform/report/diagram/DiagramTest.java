package io.github.mitform.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.Mitform;
import io.github.mitform.check.Program;
import io.github.mitform.definition.id.Id;
import io.github.mitform.random.SoundFormats;
import io.github.mitform.report.Markup;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class DiagramTest {
    private static final String SQUARE = """
            {"mitform": "1", "id": "org.example.square", "version": "1.0.0",
             "title": {"de": "Der Platz", "en": "%s"}, "languages": ["de", "en"],
             "phases": [
              {"id": "ask", "lasts": "P14D", "title": {"de": "Fragen", "en": "Asking"}, "flow": [
                {"type": "ask", "id": "you", "title": {"de": "Zu Ihnen", "en": "%s"}, "questions": [
                  {"id": "age", "ask": {"de": "Wie alt?", "en": "How old?"}, "answer": {"type": "number", "min": 0, "max": 120}},
                  {"id": "racks", "ask": {"de": "Ständer?", "en": "Racks?"}, "answer": {"type": "yes_no"}, "when": "age >= 6 && age<99"}]},
                {"type": "choose", "id": "young", "cases": [
                  {"id": "under_18", "when": "age  <  18", "flow": [
                    {"type": "inform", "id": "hello", "text": {"de": "Hallo", "en": "Hello"}}]}], "otherwise": []},
                {"type": "ask", "id": "wish", "questions": [
                  {"id": "first", "ask": {"de": "Was zuerst?", "en": "What first?"}, "answer": {"type": "text"}}]}],
               "results": [{"id": "order", "of": "first", "tally": {"method": "texts"}, "decide": "accept_or_merge"}]},
              {"id": "rate", "after": "ask", "flow": [
                {"type": "ask", "id": "winners", "questions": [
                  {"id": "rating", "ask": {"de": "Wie gut?", "en": "How good?"}, "answer": {"type": "grid",
                   "rows": {"from": "ask.order", "select": {"method": "accepted"}},
                   "cell": {"type": "scale", "from": 1, "to": 5}}}]}]}]}
            """;

    private static Program square(String title) {
        var json = title.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("{", "{{")
                .replace("}", "}}");
        return Mitform.read(SQUARE.formatted(json, json)).orThrow();
    }

    private static final String VISITS = """
            {"mitform": "1", "id": "org.example.visits", "version": "1.0.0", "title": {"en": "Visits"}, "languages": ["en"],
             "phases": [
              {"id": "find", "flow": [{"type": "ask", "id": "which", "questions": [
                {"id": "place", "ask": {"en": "Which place?"}, "answer": {"type": "text"}}]}],
               "results": [{"id": "places", "of": "place", "tally": {"method": "texts"}, "decide": "accept_or_merge"}]},
              {"id": "visit", "after": "find", "flow": [
                {"type": "repeat", "id": "rate", "title": {"en": "In {item}"},
                 "each": {"from": "find.places", "select": {"method": "accepted"}}, "flow": [
                  {"type": "ask", "id": "about", "questions": [
                    {"id": "clean", "ask": {"en": "Is {item} clean?"}, "answer": {"type": "yes_no"}}]},
                  {"type": "choose", "id": "dirt", "cases": [{"id": "dirty", "when": "!clean", "flow": [
                    {"type": "ask", "id": "more", "questions": [
                      {"id": "what", "ask": {"en": "What lies around?"}, "answer": {"type": "text"}}]}]}], "otherwise": []}]},
                {"type": "repeat", "id": "trip", "until": "!again", "most": 5, "flow": [
                  {"type": "ask", "id": "one", "questions": [
                    {"id": "again", "ask": {"en": "Another trip?"}, "answer": {"type": "yes_no"}}]}]},
                {"type": "repeat", "id": "twice", "times": 2, "flow": [
                  {"type": "inform", "id": "thanks", "text": {"en": "Thank you."}}]}]}]}
            """;

    @Nested
    class SomethingRepeated {
        private final Diagram diagram =
                Diagram.of(Mitform.read(VISITS).orThrow()).in(Locale.ENGLISH);

        @Test
        void saysHowOften() {
            assertThat(texts(svg(diagram)))
                    .contains(
                            "In … · repeated for each of find.places",
                            "repeated until !again, at most 5 times",
                            "repeated 2 times");
        }

        @Test
        void leadsBackToItsStart() {
            assertThat(texts(svg(diagram)).stream().filter("for the next one"::equals))
                    .hasSize(3);
            assertThat(diagram.mermaid()).contains("-.->|\"for the next one\"|");
            assertThat(diagram.plantUml()).containsSubsequence("repeat\n", "repeat while () is (for the next one)");
        }

        @Test
        void isLedToFromTheResultThatItsItemsComeFrom() {
            assertThat(svg(diagram).all("path").stream()
                            .filter(line -> line.getAttribute("class").equals("feed")))
                    .hasSize(1);
        }
    }

    private static Markup svg(Diagram diagram) {
        return Markup.of(diagram.svg());
    }

    private static List<String> texts(Markup picture) {
        return picture.all("text").stream().map(Element::getTextContent).toList();
    }

    private record Box(double x, double y, double width, double height) {
        static Box of(Element rectangle) {
            return new Box(
                    rectangle.hasAttribute("x") ? number(rectangle, "x") : 0,
                    rectangle.hasAttribute("y") ? number(rectangle, "y") : 0,
                    number(rectangle, "width"),
                    number(rectangle, "height"));
        }

        boolean meets(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        boolean holds(Box other) {
            return other.x >= x
                    && other.y >= y
                    && other.x + other.width <= x + width
                    && other.y + other.height <= y + height;
        }
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Box> boxes(Markup picture) {
        return picture.all("rect").stream()
                .filter(box -> Pattern.matches("(page|guard|results).*", box.getAttribute("class")))
                .map(Box::of)
                .toList();
    }

    @Nested
    class ASquareInTwoPhases {
        private final Diagram diagram = Diagram.of(square("The square")).in(Locale.ENGLISH);

        @Test
        void showsConditionsExactlyAsInTheFile() {
            assertThat(texts(svg(diagram))).contains("age  <  18", "age >= 6 && age<99");
            assertThat(diagram.mermaid()).contains("<code>age  #60;  18</code>", "age #62;= 6 #38;#38; age#60;99");
            assertThat(diagram.plantUml()).contains("case (age  <U+003C>  18)", "age <U+003E>= 6");
        }

        @Test
        void showsPhasesPagesAndQuestions() {
            assertThat(texts(svg(diagram)))
                    .contains("Phase 1 · Asking", "ask · open for 14 days", "Questions · you", "How old?", "otherwise")
                    .contains("Phase 2 · rate", "after ask", "order: texts (first)", "options from ask.order");
        }

        @Test
        void speaksTheLanguageOfWhoLooks() {
            assertThat(texts(svg(diagram.in(Locale.GERMAN))))
                    .contains("Phase 1 · Fragen", "ask · offen für 14 Tage", "Wie alt?", "nur wenn", "sonst");
        }

        @Test
        void leadsResultsToWhatTakesOptionsFromThem() {
            assertThat(svg(diagram).all("path"))
                    .extracting(path -> path.getAttribute("class"))
                    .containsOnlyOnce("feed", "feed-tip");
            assertThat(diagram.mermaid()).containsOnlyOnce(" -.-> ");
        }

        @Test
        void showsNoNumbersUnlessSomebodyCounted() {
            assertThat(svg(diagram).all("text"))
                    .noneMatch(text -> text.getAttribute("class").equals("count"));
        }

        @Test
        void showsHowManyPeopleCameAlong() {
            var counted = diagram.withCounts(Id.of("ask"), Map.of("you", 1200L, "young/under_18", 37L, "gone", 9L));
            assertThat(svg(counted).texts("count")).containsExactlyInAnyOrder("1,200", "37");
            assertThat(counted.mermaid()).contains("age  #60;  18</code> (37)", "|\"1,200\"|");
            assertThat(counted.plantUml()).contains("->37;", "->1,200;");
        }

        @Test
        void refusesCountsOfAPhaseThatIsNotThere() {
            assertThatThrownBy(() -> diagram.withCounts(Id.of("gone"), Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("gone");
        }

        @Test
        void saysTheSameInWords() {
            assertThat(svg(diagram).all("desc").get(0).getTextContent()).isEqualTo("""
                            - Phase 1 · Asking (ask, open for 14 days)
                              - Questions · you: The square
                                - How old?
                                - Racks? (only if age >= 6 && age<99)
                              - One of these ways:
                                - age  <  18
                                  - Information · hello
                                    - Hello
                                - otherwise
                                  - nothing more
                              - Questions · wish
                                - What first?
                              - Results: order: texts (first)
                            - Phase 2 · rate (after ask)
                              - Questions · winners
                                - How good? (options from ask.order)""".stripIndent());
        }

        @Test
        void needsNothingFromOutside() {
            assertThat(diagram.svg()).doesNotContain("<script", "href", "url(", "@import", "foreignObject");
        }
    }

    @Nested
    class EveryKindOfFlow {
        private final Diagram diagram = Diagram.of(Mitform.read("""
                                {"mitform": "1", "id": "org.example.flows", "version": "1.0.0", "title": {"en": "Ways"}, "languages": ["en"],
                                 "phases": [{"id": "p", "flow": [
                                  {"type": "inform", "id": "hi", "text": {"en": "Hello"}, "channels": ["online", "paper"]},
                                  {"type": "any_order", "id": "rooms", "title": {"en": "Rooms"}, "order": "random", "parts": [
                                    {"id": "kitchen", "title": {"en": "The kitchen"}, "flow": [{"type": "ask", "id": "qa", "questions": [
                                      {"id": "k", "ask": {"en": "Good?"}, "answer": {"type": "yes_no"}}]}]},
                                    {"id": "bath", "flow": [{"type": "ask", "id": "qb", "questions": [
                                      {"id": "b", "ask": {"en": "Good too?"}, "answer": {"type": "yes_no"}}]}]}]},
                                  {"type": "assign", "id": "ab", "variants": [
                                    {"id": "a", "weight": 2, "flow": [{"type": "inform", "id": "va", "text": {"en": "A"}}]},
                                    {"id": "b", "flow": []}]},
                                  {"type": "activity", "id": "walk", "instructions": {"en": "Walk."}, "minutes": 30,
                                   "roles": [{"id": "guide", "label": {"en": "Guide"}, "people": 1}],
                                   "material": [{"id": "map", "label": {"en": "Map"}, "quantity": 5}],
                                   "questions": [{"id": "seen", "ask": {"en": "What?"}, "answer": {"type": "text"}}],
                                   "channels": ["on_site"]}]}]}
                                """).orThrow()).in(Locale.ENGLISH);

        @Test
        void isDrawn() {
            assertThat(texts(svg(diagram)))
                    .contains(
                            "Information · hi · only online, on paper",
                            "Rooms · all parts, in an order drawn by lot",
                            "The kitchen",
                            "bath",
                            "drawn by lot: a (2 of 3)",
                            "drawn by lot: b (1 of 3)",
                            "On site · walk · only on site",
                            "Walk. (30 min)",
                            "Role: Guide × 1",
                            "Material: Map × 5",
                            "What?");
            assertThat(svg(diagram).all("rect"))
                    .anyMatch(shape -> shape.getAttribute("class").equals("bar"));
        }

        @Test
        void isWrittenForOthers() {
            assertThat(diagram.mermaid()).contains("((\"#43;\"))", "|\"The kitchen\"|", "|\"bath\"|");
            assertThat(diagram.plantUml())
                    .containsSubsequence("fork\n", "->The kitchen;", "fork again\n", "->bath;", "end fork\n");
        }

        @Test
        void isSaidInWords() {
            assertThat(svg(diagram).all("desc").get(0).getTextContent())
                    .contains("All of these ways, one after the other:", "One of these ways:");
        }
    }

    @Nested
    class AHostileTitle {
        private static final String HOSTILE =
                "\"]; end |x| --> {y} </text><script>alert(1)</script> & #quot; `md` %%{init: {}}%%\n@enduml\n!include x\n---";
        private final Diagram diagram = Diagram.of(square(HOSTILE)).in(Locale.ENGLISH);

        @Test
        void isShownAndDoesNothing() {
            assertThat(svg(diagram).all("script")).isEmpty();
            assertThat(String.join(" ", texts(svg(diagram)))).contains("</text><script>alert(1)</script>");
        }

        @Test
        void staysInsideItsPlaceInMermaid() {
            var lines = diagram.mermaid().lines().toList();
            assertThat(lines.get(0)).isEqualTo("---");
            assertThat(lines.get(1)).matches("title: \"[^\"]*\"");
            assertThat(lines.get(2)).isEqualTo("---");
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.replaceAll("\"[^\"]*\"", "\"\""))
                            .doesNotContain("script", "`", "init", "alert"));
        }

        @Test
        void endsNothingInPlantUml() {
            assertThat(diagram.plantUml().lines())
                    .filteredOn(line -> line.contains("enduml") && !line.contains("<U+0040>enduml"))
                    .containsExactly("@enduml");
            assertThat(diagram.plantUml()).doesNotContain("!include", "%%{");
        }
    }

    @Nested
    class AnyFormat {
        static LongStream seeds() {
            return LongStream.range(0, 25);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isDrawnWithoutOverlaps(long seed) {
            var picture = svg(Diagram.of(SoundFormats.drawRich(new Random(seed))));
            var boxes = boxes(picture);
            assertThat(boxes).isNotEmpty();
            for (Box box : boxes) {
                assertThat(boxes).filteredOn(box::meets).containsExactly(box);
            }
            var whole = Box.of(picture.all("rect").get(0));
            assertThat(boxes).allMatch(whole::holds);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isDrawnTheSameEachTime(long seed) {
            var program = SoundFormats.drawRich(new Random(seed));
            assertThat(Diagram.of(program).svg()).isEqualTo(Diagram.of(program).svg());
            assertThat(Diagram.of(program).mermaid())
                    .isEqualTo(Diagram.of(program).mermaid());
            assertThat(Diagram.of(program).plantUml())
                    .isEqualTo(Diagram.of(program).plantUml());
        }
    }
}
