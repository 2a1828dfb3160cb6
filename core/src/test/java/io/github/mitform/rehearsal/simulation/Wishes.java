package io.github.mitform.rehearsal.simulation;

import io.github.mitform.Mitform;
import io.github.mitform.check.Program;

/** Wishes, a vote on what was accepted of them, and a rating of what won. */
final class Wishes {
    static final String TEXT = """
            {
              "mitform": "1", "id": "org.example.wishes", "version": "1.0.0",
              "title": {"en": "Wishes", "de": "Wünsche"}, "languages": ["en", "de"],
              "privacy": {"purpose": {"en": "To plan.", "de": "Zum Planen."}, "legalBasis": "consent", "retention": "P6M", "smallestCell": 5},
              "phases": [
                {"id": "wishes", "flow": [
                  {"type": "consent", "id": "data_use", "text": {"en": "You may use it.", "de": "Sie dürfen."}},
                  {"type": "ask", "id": "page", "questions": [
                    {"id": "age", "ask": {"en": "Your age?", "de": "Ihr Alter?"}, "answer": {"type": "number", "min": 14, "max": 100}},
                    {"id": "wish", "ask": {"en": "Your wish?", "de": "Ihr Wunsch?"}, "answer": {"type": "text"}, "required": false}]},
                  {"type": "choose", "id": "young", "cases": [
                    {"id": "child", "when": "age < 15", "flow": [
                      {"type": "inform", "id": "thanks", "text": {"en": "Thanks!", "de": "Danke!"}}]}], "otherwise": []}],
                 "results": [{"id": "proposals", "of": "wish", "tally": {"method": "texts"}, "decide": "accept_or_merge"},
                             {"id": "ages", "of": "age", "tally": {"method": "summary"}}]},
                {"id": "ballot", "after": "wishes", "flow": [
                  {"type": "ask", "id": "vote", "questions": [
                    {"id": "first", "ask": {"en": "What first?", "de": "Was zuerst?"}, "answer": {"type": "choice",
                     "options": {"from": "wishes.proposals", "select": {"method": "accepted"}}}}]}],
                 "results": [{"id": "order", "of": "first", "tally": {"method": "frequencies"}}]},
                {"id": "rate", "after": "ballot", "flow": [
                  {"type": "ask", "id": "winners", "questions": [
                    {"id": "rating", "ask": {"en": "How good?", "de": "Wie gut?"}, "answer": {"type": "grid",
                     "rows": {"from": "ballot.order", "select": {"method": "top", "count": 2}}, "cell": {"type": "scale"}}}]}],
                 "results": [{"id": "rating", "of": "rating", "tally": {"method": "frequencies"}}]}]
            }
            """;

    private Wishes() {}

    static Program program() {
        return Mitform.read(TEXT).orThrow();
    }
}
