package io.github.mitform.session;

import io.github.mitform.check.Check;
import io.github.mitform.check.Program;
import io.github.mitform.definition.type.Option;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Result;
import io.github.mitform.tally.result.Standing;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Wishes, and a vote on the wishes. */
final class TwoPhases {
    private TwoPhases() {}

    static Program program() {
        return program("as_listed");
    }

    /** @param order in which the wishes are voted on */
    static Program program(String order) {
        return program(order, "");
    }

    /** @param more questions beside the vote */
    static Program program(String order, String more) {
        return Check.of(ParkTalks.format("""
                        {"mitform": "1", "id": "org.example.two", "version": "1.0.0", "title": {"en": "Two"}, "languages": ["en"],
                         "phases": [
                           {"id": "wishes", "flow": [{"type": "ask", "id": "page", "questions": [
                             {"id": "likes", "ask": {"en": "What do you like?"}, "answer": {"type": "choice", "options": [
                               {"id": "bench", "label": {"en": "Bench"}}, {"id": "lamp", "label": {"en": "Lamp"}},
                               {"id": "tree", "label": {"en": "Tree"}}]}}]}],
                            "results": [{"id": "favourites", "of": "likes", "tally": {"method": "frequencies"}}]},
                           {"id": "ballot", "after": "wishes", "flow": [{"type": "ask", "id": "vote", "questions": [
                             {"id": "best", "ask": {"en": "What first?"}, "answer": {"type": "ranking",
                              "options": {"from": "wishes.favourites", "select": {"method": "all"}, "order": "%s"}}}%s]}]}]}
                        """.formatted(order, more))).orThrow();
    }

    /** Returns that these were liked, the best first. */
    static PhaseResults results(List<String> liked) {
        var standings = new ArrayList<Standing>();
        for (String id : liked) {
            standings.add(new Standing(
                    Option.of(id, Text.of(java.util.Locale.ENGLISH, id + " {{city}")),
                    standings.size() + 1,
                    BigDecimal.valueOf(10L - standings.size()),
                    BigDecimal.TEN));
        }
        return PhaseResults.none().with("wishes.favourites", new Liked(standings));
    }

    private record Liked(List<Standing> standings) implements Result {
        @Override
        public String method() {
            return "frequencies";
        }

        @Override
        public String version() {
            return "1.0.0";
        }

        @Override
        public Turnout turnout() {
            return new Turnout(10, Map.of());
        }

        @Override
        public List<Figure> figures() {
            return List.of();
        }

        @Override
        public List<Note> notes() {
            return List.of();
        }

        @Override
        public Value.ObjectValue data() {
            return Value.object();
        }
    }
}
