package io.github.mitform.report.data;

import io.github.mitform.Mitform;
import io.github.mitform.check.Registry;
import io.github.mitform.json.Json;
import io.github.mitform.session.Round;

/** A survey in two languages with every type of answer that a table has room for. */
final class Meadow {
    static final Round ROUND =
            Round.open(Mitform.read(Json.document("""
                    {"mitform": "1", "id": "org.example.meadow", "version": "1.0.0",
                     "title": {"de": "Die Wiese in {city}", "en": "The meadow of {city}"}, "languages": ["de", "en"],
                     "parameters": [{"id": "city", "type": "text", "default": "Neustadt"}],
                     "privacy": {"purpose": {"de": "Zur Planung.", "en": "To plan."}, "legalBasis": "consent", "retention": "P6M"},
                     "phases": [{"id": "ask", "title": {"de": "Umfrage", "en": "Survey"}, "flow": [
                       {"type": "consent", "id": "data_use", "text": {"de": "Einverstanden?", "en": "Do you agree?"}},
                       {"type": "ask", "id": "you", "questions": [
                         {"id": "age", "ask": {"de": "Wie alt sind Sie?", "en": "How old are you?"}, "personal": "indirect",
                          "required": false,
                          "answer": {"type": "number", "min": 14, "max": 120, "unit": {"de": "Jahre", "en": "years"}}},
                         {"id": "born", "ask": {"de": "Wann geboren?", "en": "When were you born?"}, "personal": "indirect",
                          "when": "answered(age) && age < 18", "answer": {"type": "date", "max": "2012-01-01"}},
                         {"id": "how", "ask": {"de": "Wie kommen Sie?", "en": "How do you get there?"},
                          "answer": {"type": "choice", "other": true, "options": [
                            {"id": "bike", "label": {"de": "Mit dem Rad", "en": "By bike"}},
                            {"id": "foot", "label": {"de": "Zu Fuß", "en": "On foot"}}]}},
                         {"id": "what", "ask": {"de": "Was tun Sie dort?", "en": "What do you do there?"},
                          "answer": {"type": "choices", "options": [
                            {"id": "play", "label": {"de": "Spielen", "en": "Play"}},
                            {"id": "rest", "label": {"de": "Ruhen", "en": "Rest"}},
                            {"id": "mend", "label": {"de": "Rad flicken", "en": "Mend a bike"},
                             "when": "how == \\"bike\\""}]}}]},
                       {"type": "choose", "id": "cyclists", "cases": [{"id": "yes", "when": "how == \\"bike\\"", "flow": [
                         {"type": "ask", "id": "racks", "questions": [
                           {"id": "enough", "ask": {"de": "Genug Bügel?", "en": "Enough racks?"}, "answer": {"type": "yes_no"}}]}]}],
                        "otherwise": [
                         {"type": "ask", "id": "paths", "questions": [
                           {"id": "path", "ask": {"de": "Wie ist der Weg?", "en": "How is the path?"},
                            "answer": {"type": "text", "max": 200}}]}]},
                       {"type": "ask", "id": "views", "questions": [
                         {"id": "agree", "ask": {"de": "Stimmt das?", "en": "Do you agree?"}, "answer": {"type": "grid",
                           "rows": [{"id": "clean", "label": {"de": "Sie ist sauber.", "en": "It is clean."}},
                                    {"id": "safe", "label": {"de": "Sie ist sicher.", "en": "It is safe."}}],
                           "cell": {"type": "scale", "from": 1, "to": 5, "low": {"de": "gar nicht", "en": "not at all"},
                             "high": {"de": "völlig", "en": "fully"}, "dontKnow": true}}},
                         {"id": "first", "ask": {"de": "Was zuerst?", "en": "What first?"}, "answer": {"type": "ranking", "ties": true,
                           "options": [{"id": "trees", "label": {"de": "Bäume", "en": "Trees"}},
                                       {"id": "lamps", "label": {"de": "Lampen", "en": "Lamps"}}]}},
                         {"id": "money", "ask": {"de": "Wofür wie viel?", "en": "How much for what?"},
                          "answer": {"type": "allocation", "total": 10, "unit": {"de": "Punkte", "en": "points"},
                           "options": [{"id": "trees", "label": {"de": "Bäume", "en": "Trees"}},
                                       {"id": "lamps", "label": {"de": "Lampen", "en": "Lamps"}}]}}]},
                       {"type": "task", "id": "find", "title": {"de": "Bank finden", "en": "Find a bench"},
                        "scenario": {"de": "Finden Sie eine Bank.", "en": "Find a bench."},
                        "prototype": {"name": "map", "version": "1"}}]}]}
                    """), Registry.installed()).orThrow(), "ask");

    private Meadow() {}
}
