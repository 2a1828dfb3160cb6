package io.github.mitform.rehearsal;

import io.github.mitform.Mitform;
import io.github.mitform.check.Program;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.session.Context;
import io.github.mitform.session.Round;
import io.github.mitform.session.Session;
import io.github.mitform.session.SessionCommand;
import java.time.LocalDate;
import java.util.Locale;

/** A survey on a square with a consent, a condition, a branch in a branch, and a page that only some see. */
final class Square {
    static final Context CONTEXT = new Context(LocalDate.of(2026, 5, 1), 42);
    static final SessionCommand.Start ONLINE = new SessionCommand.Start(Locale.ENGLISH, Channel.ONLINE, true);

    static final String TEXT = """
            {
              "mitform": "1", "id": "org.example.square", "version": "1.0.0",
              "title": {"en": "The square"}, "languages": ["en"],
              "privacy": {"purpose": {"en": "To plan the square."}, "legalBasis": "consent", "retention": "P6M", "smallestCell": 5},
              "phases": [{"id": "ask", "flow": [
                {"type": "consent", "id": "data_use", "text": {"en": "You may use my answers."}},
                {"type": "ask", "id": "you", "questions": [
                  {"id": "age", "ask": {"en": "How old are you?"}, "answer": {"type": "number", "min": 14, "max": 120}},
                  {"id": "modes", "ask": {"en": "How do you get there?"}, "answer": {"type": "choices", "options": [
                    {"id": "bike", "label": {"en": "By bike"}}, {"id": "foot", "label": {"en": "On foot"}},
                    {"id": "never", "label": {"en": "I never go there"}, "exclusive": true}]}},
                  {"id": "racks", "ask": {"en": "Are there enough racks?"}, "answer": {"type": "yes_no"}, "when": "\\"bike\\" in modes"}]},
                {"type": "choose", "id": "young", "cases": [
                  {"id": "under_18", "when": "age < 18", "flow": [
                    {"type": "ask", "id": "meet", "questions": [
                      {"id": "place", "ask": {"en": "Where do you meet?"}, "answer": {"type": "text", "max": 280}}]}]},
                  {"id": "old", "when": "age >= 65", "flow": [
                    {"type": "inform", "id": "benches", "text": {"en": "There will be benches."}}]}],
                 "otherwise": []},
                {"type": "ask", "id": "wishes", "questions": [
                  {"id": "first", "ask": {"en": "What first?"}, "required": false, "answer": {"type": "ranking", "options": [
                    {"id": "trees", "label": {"en": "Trees"}}, {"id": "play", "label": {"en": "A playground"}}]}}]}],
                "results": [
                  {"id": "modes", "of": "modes", "tally": {"method": "frequencies"}},
                  {"id": "places", "of": "place", "tally": {"method": "texts"}, "release": "never"}]}]
            }
            """;

    private Square() {}

    static Program program() {
        return Mitform.read(TEXT).orThrow();
    }

    static Round round() {
        return Round.open(program(), "ask");
    }

    static Session visitor(Round round, int age) {
        return Session.start(round, ONLINE, CONTEXT).answer("data_use", true).answer("age", age);
    }
}
