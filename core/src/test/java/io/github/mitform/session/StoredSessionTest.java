package io.github.mitform.session;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoredSessionTest {
    private final Round round = ParkTalks.round();
    private final ObjectValue good = ParkTalks.visitor(34).toValue();

    private void isRefused(Value value, String... lines) {
        assertThatThrownBy(() -> SessionState.read(round, value))
                .isInstanceOf(RefusedException.class)
                .hasMessage(String.join("\n", lines));
    }

    @Test
    void thatIsNoneIsRefused() {
        isRefused(Value.list(), "ERROR  [session.unreadable] This cannot be read: an object is needed here.");
        isRefused(
                Value.object(),
                "ERROR /mitform [session.unreadable] This cannot be read: a text is needed here.",
                "ERROR /mitform [session.unreadable] This cannot be read: \"session\" is needed here.",
                "ERROR /v [session.unreadable] This cannot be read: 1 is needed here.");
    }

    @Test
    void ofALaterVersionIsRefusedAndNotGuessed() {
        isRefused(
                good.with("v", Value.of(2)),
                "ERROR /v [session.unknown-version] This was written by a newer version of the library.");
    }

    @Test
    void ofAnotherRoundIsRefusedAndNotGuessed() {
        isRefused(
                good.with("round", Value.of("0".repeat(64))),
                "ERROR /round [session.other-round] This session belongs to another round, or to another version of its format; it"
                        + " cannot go on here.");
    }

    @Test
    void withFaultsIsRefusedWithAllOfThem() {
        var bad = good.with("seq", Value.of(-1))
                .with("status", Value.of("opne"))
                .with("page", Value.of("nowhere"))
                .with("channel", Value.of(1))
                .with("seed", Value.of(42))
                .with("extra", Value.of("my words"))
                .with("answers", Value.from(Map.of("age", 12)));
        assertThatThrownBy(() -> SessionState.read(round, bad))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> org.assertj.core.api.Assertions.assertThat(refused.findings())
                                .extracting(finding -> finding.at().toString() + " " + finding.code())
                                .containsExactly(
                                        " session.unreadable",
                                        "/seq session.unreadable",
                                        "/status session.unreadable",
                                        "/page session.unknown-page",
                                        "/answers/age answer.below-min"));
    }

    @Nested
    class AnEvent {
        private void isRefused(Value value, String... lines) {
            assertThatThrownBy(() -> SessionEvent.read(round, value))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage(String.join("\n", lines));
        }

        @Test
        void ofAnUnknownKindIsRefused() {
            isRefused(
                    Value.from(Map.of("type", "exploded", "v", 1)),
                    "ERROR /type [session.unreadable] This cannot be read: the name of an event is needed here.");
        }

        @Test
        void ofALaterVersionIsRefused() {
            isRefused(
                    Value.from(Map.of("type", "withdrawn", "v", 2)),
                    "ERROR /v [session.unknown-version] This was written by a newer version of the library.");
        }

        @Test
        void aboutAnUnknownQuestionIsRefused() {
            isRefused(
                    Value.from(Map.of("type", "skipped", "v", 1, "question", "My name is Ann")),
                    "ERROR /answers [session.unknown-question] There is no such question in this round.");
        }
    }
}
