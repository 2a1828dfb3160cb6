package io.github.mitform.formats.wave;

import io.github.mitform.Mitform;
import io.github.mitform.json.Json;
import io.github.mitform.participation.RoundCount;
import io.github.mitform.session.Round;
import java.util.List;

/** Waves of a small survey of parks, from definitions and answers as JSON. */
final class Waves {
    private Waves() {}

    static final String VISITS = """
            {"id": "visits", "ask": {"de": "Wie oft sind Sie im Park?", "en": "How often do you go to the park?"},
             "answer": {"type": "choice", "options": [
               {"id": "often", "label": {"de": "Oft", "en": "Often"}},
               {"id": "seldom", "label": {"de": "Selten", "en": "Seldom"}},
               {"id": "never", "label": {"de": "Nie", "en": "Never"}}]}}""";
    static final String CLEAN = """
            {"id": "clean", "ask": {"de": "Wie sauber ist er?", "en": "How clean is it?"},
             "answer": {"type": "scale", "from": 1, "to": 5, "low": {"de": "schmutzig", "en": "dirty"}, "high": {"de": "sauber", "en": "clean"}}}""";

    /** Returns a definition of one phase. */
    static String definition(String version, String recruitment, String questions, String flow, String results) {
        return """
                {"mitform": "1", "id": "org.example.parks", "version": "%s",
                 "title": {"de": "Unsere Parks", "en": "Our parks"}, "languages": ["de", "en"], "recruitment": "%s",
                 "phases": [{"id": "survey",
                   "flow": [{"type": "ask", "id": "park", "questions": [%s]}%s],
                   "results": [%s]}]}""".formatted(version, recruitment, questions, flow, results);
    }

    static String parks(String version, String recruitment) {
        return definition(version, recruitment, VISITS + "," + CLEAN, "", """
                {"id": "visits", "of": "visits", "tally": {"method": "estimates"}},
                {"id": "clean", "of": "clean", "tally": {"method": "estimates"}}""");
    }

    static Round round(String definition) {
        var program = Mitform.read(definition).orThrow();
        return Round.open(program, program.format().phases().get(0).id().value());
    }

    /** Returns a wave to which each answer was given so many times. */
    static Wave wave(String name, String definition, Given... given) {
        var round = round(definition);
        var count = RoundCount.of(round);
        for (Given one : given) {
            var response = round.read(Json.parse("""
                    {"format": "%s", "version": "%s", "phase": "%s", "channel": "online"%s, "answers": %s}""".formatted(
                            round.format().id(), round.format().version(), round.phase(), one.spoken(), one.answers)));
            if (!response.findings().isEmpty()) throw new AssertionError(response.findings());
            for (int i = 0; i < one.times; i++) {
                count.add(response.response().orElseThrow());
            }
        }
        return new Wave(name, round, count.finish());
    }

    /** An answer, and how many gave it. */
    record Given(int times, String language, String answers) {
        /** Returns the language as a response says it; nothing where it is not known. */
        private String spoken() {
            return language.isEmpty() ? "" : ", \"language\": \"%s\"".formatted(language);
        }

        static Given of(int times, String answers) {
            return new Given(times, "en", answers);
        }

        static Given park(int times, String visits, int clean) {
            return of(times, "{\"visits\": \"%s\", \"clean\": %d}".formatted(visits, clean));
        }
    }

    static WaveComparison compare(Wave... waves) {
        return WaveComparison.of(List.of(waves));
    }
}
