package io.github.mitform.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.check.Check;
import io.github.mitform.check.Effort;
import io.github.mitform.check.Registry;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.json.Json;
import io.github.mitform.problem.Finding;
import io.github.mitform.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Steps that only some people see, because of how they take part. */
class ChannelsTest {
    private static final Context CONTEXT = ParkTalks.CONTEXT;

    private static final String WALK = """
            {"mitform": "1", "id": "org.example.walk", "version": "1.0.0", "title": {"en": "A walk through the park"},
             "languages": ["en"], "parameters": [{"id": "park", "type": "text", "default": "Bunter Garten"}],
             "phases": [{"id": "walk", "flow": [
               {"type": "inform", "id": "keyboard", "text": {"en": "You can do all of it with a keyboard."}, "channels": ["online"]},
               {"type": "ask", "id": "about", "questions": [
                 {"id": "often", "ask": {"en": "Do you come here often?"}, "answer": {"type": "yes_no"}}]},
               {"type": "activity", "id": "map", "channels": ["on_site"], "title": {"en": "The map"},
                "instructions": {"en": "Put pins where you like {park}."}, "minutes": 25,
                "roles": [{"id": "scribe", "label": {"en": "Scribe"}, "instructions": {"en": "Write down why."}, "people": 1},
                          {"id": "others", "label": {"en": "All others in {park}"}}],
                "material": [{"id": "pins", "label": {"en": "Pins"}, "quantity": 40}, {"id": "map", "label": {"en": "A map"}}],
                "questions": [
                  {"id": "pins", "ask": {"en": "How many pins?"}, "answer": {"type": "number", "min": 0, "max": 40}},
                  {"id": "why", "ask": {"en": "Why so many?"}, "when": "pins > 20", "answer": {"type": "text"}}]},
               {"type": "ask", "id": "call", "channels": ["phone", "paper"], "questions": [
                 {"id": "again", "ask": {"en": "May we call again?"}, "answer": {"type": "yes_no"}}]}]}]}
            """;

    private static Round round() {
        return Round.open(
                Check.of(ParkTalks.format(WALK), Registry.of(List.of(), List.of()))
                        .orThrow(),
                "walk");
    }

    private static Session start(Channel channel) {
        return Session.start(round(), new SessionCommand.Start(Locale.ENGLISH, channel, false), CONTEXT);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    @Nested
    class SomebodyOnline {
        private final Session session = start(Channel.ONLINE);

        @Test
        void seesOnlyWhatIsForThatChannelOrForAll() {
            assertThat(session.view().page().orElseThrow().path()).isEqualTo("keyboard");
            assertThat(session.next().view().page().orElseThrow().path()).isEqualTo("about");
            assertThat(session.state().isShown("pins")).isFalse();
            assertThat(session.state().isShown("again")).isFalse();
        }

        @Test
        void isThroughBehindIt() {
            var there = session.next().answer("often", true);
            assertThat(there.view().progress().mostPagesLeft()).isZero();
            assertThat(there.submit().response().orElseThrow().answers()).containsOnlyKeys("often");
        }

        @Test
        void cannotTurnToTheOthers() {
            assertThatThrownBy(() -> session.goTo("map")).isInstanceOf(RefusedException.class);
        }

        @Test
        void deliversNoAnswerToThem() {
            var response = ResponseCodec.write(
                            session.answer("often", true).submit().response().orElseThrow())
                    .with("answers", Value.from(Map.of("often", true, "again", true)));
            assertThat(codes(round().read(response).findings())).containsExactly("response.hidden-answer");
            assertThat(round().read(response.with("channel", Value.of("phone"))).findings())
                    .isEmpty();
        }
    }

    @Nested
    class SomebodyOnSite {
        private final Session session = start(Channel.ON_SITE);

        @Test
        void startsBehindWhatIsForOthers() {
            assertThat(session.view().page().orElseThrow().path()).isEqualTo("about");
            assertThat(session.view().progress().pagesDone()).isZero();
        }

        @Test
        void isToldWhatToDoTogether() {
            var page = session.goTo("map").view().page().orElseThrow();
            assertThat(page.kind()).isEqualTo(View.Kind.ACTIVITY);
            assertThat(page.text()).hasValue("Put pins where you like Bunter Garten.");
            var activity = page.activity().orElseThrow();
            assertThat(activity.minutes()).isEqualTo(25);
            assertThat(activity.roles())
                    .extracting(View.Activity.Role::label)
                    .containsExactly("Scribe", "All others in Bunter Garten");
            assertThat(activity.material())
                    .extracting(View.Activity.Material::quantity)
                    .containsExactly(OptionalInt.of(40), OptionalInt.empty());
            assertThat(Json.write(session.goTo("map").view().toValue()))
                    .contains("{\"id\": \"pins\", \"label\": \"Pins\", \"quantity\": 40}");
        }

        @Test
        void recordsIt() {
            var recorded = session.answer("often", false)
                    .answer(Map.of("pins", 30, "why", "Shade"))
                    .submit();
            assertThat(recorded.response().orElseThrow().answers()).containsOnlyKeys("often", "pins", "why");
        }
    }

    @Test
    void aParkedSessionKnowsItsChannel() {
        var state = start(Channel.PHONE).answer("again", true).state();
        var kept = SessionState.read(round(), Json.parse(Json.write(state.toValue())));
        assertThat(kept.isShown("again")).isTrue();
        assertThat(kept.isShown("pins")).isFalse();
        assertThat(round().view(kept)).isEqualTo(round().view(state));
    }

    @Test
    void theEffortIsThatOfTheChannels() {
        var effort = Effort.of(round().plan());
        assertThat(effort.least()).isLessThan(Duration.ofMinutes(1));
        assertThat(effort.most()).isGreaterThan(Duration.ofMinutes(25));
    }
}
