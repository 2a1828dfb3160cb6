package io.github.mitform.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.Mitform;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GlanceTest {
    private static final String TEST = """
            {"mitform": "1", "id": "org.example.glance", "version": "1.0.0", "title": {"en": "A glance"}, "languages": ["en"],
             "phases": [{"id": "test", "flow": [
               {"type": "inform", "id": "welcome", "text": {"en": "Welcome!"}},
               {"type": "inform", "id": "look", "text": {"en": "Look at this picture."}, "media": [
                 {"id": "draft", "source": "start.png", "alternative": {"en": "Draft of the start page"}, "seconds": 5}]},
               {"type": "ask", "id": "recall", "questions": [
                 {"id": "seen", "ask": {"en": "What do you remember?"}, "answer": {"type": "text"}}]},
               {"type": "inform", "id": "end", "text": {"en": "Thank you!"}}]}]}""";

    private final Session session = Session.start(
            Round.open(Mitform.read(TEST).orThrow(), "test"),
            Locale.ENGLISH,
            new Context(LocalDate.of(2026, 1, 31), 1));

    @Test
    void theViewSaysHowLongToShowIt() {
        var media = session.next().view().page().orElseThrow().media().get(0);
        assertThat(media.seconds()).hasValue(5);
        assertThat(session.next().view().toValue().toString()).contains("seconds");
    }

    @Test
    void nobodySeesItTwice() {
        var behind = session.next().next();
        assertThat(behind.view().page().orElseThrow().path()).isEqualTo("recall");
        assertThatThrownBy(behind::back).hasMessageContaining("session.shown-once");
        assertThatThrownBy(() -> behind.goTo("look")).hasMessageContaining("session.shown-once");
        assertThatThrownBy(() -> behind.goTo("welcome"))
                .as("from where it would come again")
                .hasMessageContaining("session.shown-once");
    }

    @Test
    void whoIsLookingCannotTurnBackAndLookAnew() {
        assertThatThrownBy(() -> session.next().back()).hasMessageContaining("session.shown-once");
        assertThat(session.next().goTo("look").view().page().orElseThrow().path())
                .isEqualTo("look");
    }

    @Test
    void behindItOnePageLeadsBackToAnother() {
        var end = session.next().next().answer("seen", "Blue").next();
        assertThat(end.back().view().page().orElseThrow().path()).isEqualTo("recall");
        assertThat(end.goTo("recall").goTo("end").submit().response()).isPresent();
    }
}
