package io.github.mitform.session;

import io.github.mitform.check.Check;
import io.github.mitform.check.Program;
import io.github.mitform.check.Registry;
import io.github.mitform.definition.Catalogue;
import io.github.mitform.definition.Format;
import io.github.mitform.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A small survey on a park with a bit of everything: consent, branches, a grid, a task, an included format. */
final class ParkTalks {
    static final Context CONTEXT = new Context(LocalDate.of(2026, 1, 31), 42);

    private static final String EASE = """
            {"mitform": "1", "id": "org.example.ease", "version": "1.0.0", "title": {"de": "Leichtigkeit", "en": "Ease"},
             "languages": ["de", "en"],
             "parameters": [{"id": "thing", "type": "text", "default": "App"}],
             "phases": [{"id": "only", "flow": [
               {"type": "ask", "id": "questions", "questions": [
                 {"id": "ease", "ask": {"de": "Wie leicht war {thing}?", "en": "How easy was {thing}?"},
                  "answer": {"type": "scale", "from": 1, "to": 7, "dontKnow": true}}]}]}]}
            """;

    private static final String PARK = """
            {"mitform": "1", "id": "org.example.park", "version": "1.2.0", "title": {"de": "Der Park", "en": "The park"},
             "languages": ["de", "en"],
             "parameters": [
               {"id": "park", "type": "text", "default": "Bunter Garten"},
               {"id": "trees", "type": "number", "default": 1234.5},
               {"id": "opened", "type": "date", "default": "1890-05-01"}],
             "privacy": {"purpose": {"de": "Planung", "en": "Planning"}, "legalBasis": "consent", "retention": "P6M"},
             "phases": [{"id": "talk", "flow": [
               {"type": "inform", "id": "welcome", "title": {"de": "Willkommen", "en": "Welcome"},
                "text": {"de": "{park} hat {trees} Bäume, seit {opened}.", "en": "{park} has {trees} trees, since {opened}."}},
               {"type": "consent", "id": "agreed", "text": {"de": "Einverstanden?", "en": "Do you agree?"}},
               {"type": "ask", "id": "about_you", "title": {"de": "Zu Ihnen", "en": "About you"}, "questions": [
                 {"id": "age", "ask": {"de": "Wie alt sind Sie?", "en": "How old are you?"},
                  "answer": {"type": "number", "min": 14, "max": 120}, "personal": "indirect"},
                 {"id": "visits", "ask": {"de": "Gehen Sie hin?", "en": "Do you go there?"}, "answer": {"type": "yes_no"}},
                 {"id": "why_not", "ask": {"de": "Warum nicht?", "en": "Why not?"}, "when": "!visits",
                  "answer": {"type": "choice", "other": true, "options": [
                    {"id": "far", "label": {"de": "zu weit", "en": "too far"}},
                    {"id": "dark", "label": {"de": "zu dunkel", "en": "too dark"}}]}},
                 {"id": "lamps", "ask": {"de": "Helfen Lampen?", "en": "Would lamps help?"},
                  "when": "answered(why_not) && why_not == \\"dark\\"", "required": false, "answer": {"type": "yes_no"}},
                 {"id": "where", "ask": {"de": "Wo?", "en": "Where?"}, "when": "answered(lamps) && lamps", "required": false,
                  "answer": {"type": "text", "max": 20}}]},
               {"type": "choose", "id": "young", "cases": [
                 {"id": "under_18", "when": "age < 18", "flow": [
                   {"type": "ask", "id": "school", "questions": [
                     {"id": "breaks", "ask": {"de": "In den Pausen?", "en": "In breaks?"}, "answer": {"type": "yes_no"}}]}]}],
                "otherwise": [
                   {"type": "ask", "id": "work", "questions": [
                     {"id": "lunch", "ask": {"de": "Mittags?", "en": "At lunch?"}, "answer": {"type": "yes_no"},
                      "required": false}]},
                   {"type": "inform", "id": "thanks", "text": {"de": "Danke", "en": "Thanks"}}]},
               {"type": "ask", "id": "opinion", "questions": [
                 {"id": "views", "ask": {"de": "Was meinen Sie?", "en": "What do you think?"}, "required": false,
                  "answer": {"type": "grid", "everyRow": false,
                    "rows": [{"id": "safe", "label": {"de": "Sicher", "en": "Safe"}},
                             {"id": "clean", "label": {"de": "Sauber", "en": "Clean"}}],
                    "cell": {"type": "scale", "from": 1, "to": 5}}}]},
               {"type": "include", "id": "usability", "format": "org.example.ease", "version": "1.0.0",
                "arguments": {"thing": "die Karte"}}]}]}
            """;

    private ParkTalks() {}

    static Format format(String json) {
        var reading = Json.read(Json.document(json));
        return reading.format().orElseThrow(() -> new AssertionError(reading.findings()));
    }

    static Program program() {
        return Check.of(format(PARK), Registry.of(List.of(Catalogue.of(format(EASE))), List.of()))
                .orThrow();
    }

    static Round round() {
        return Round.open(program(), "talk");
    }

    static Session start() {
        return Session.start(round(), Locale.GERMAN, CONTEXT);
    }

    /** Somebody of this age who agreed and goes to the park. */
    static Session visitor(int age) {
        return start().answer("agreed", true).answer("age", age).answer("visits", true);
    }

    /** Somebody who stays away because it is dark, and wants lamps at a place. */
    static Session afraidOfTheDark() {
        return start().answer("agreed", true)
                .answer("age", 34)
                .answer("visits", false)
                .answer("why_not", "dark")
                .answer("lamps", true)
                .answer("where", "am Teich");
    }
}
