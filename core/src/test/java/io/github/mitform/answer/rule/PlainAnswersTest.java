package io.github.mitform.answer.rule;

import static io.github.mitform.answer.rule.Problems.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.DateTimeAnswer;
import io.github.mitform.answer.FileAnswer;
import io.github.mitform.definition.type.DateTimeType;
import io.github.mitform.definition.type.DateTimeType.Precision;
import io.github.mitform.definition.type.FileType;
import io.github.mitform.problem.Pointer;
import io.github.mitform.value.Value;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAnswersTest {
    @Nested
    class ADateWithATime {
        private final LocalDateTime noon = LocalDateTime.of(2026, 1, 31, 12, 0);
        private final DateTimeType type =
                new DateTimeType(Optional.of(noon), Optional.of(noon.plusDays(1)), Precision.MINUTE);

        @Test
        void isReadWithAndWithoutSecondsAndFromJava() {
            assertThat(Problems.read(type, "2026-01-31T18:30"))
                    .isEqualTo(new DateTimeAnswer(LocalDateTime.of(2026, 1, 31, 18, 30)));
            assertThat(Problems.read(type, "2026-01-31T18:30:00")).isEqualTo(Problems.read(type, "2026-01-31T18:30"));
            assertThat(Problems.read(type, noon)).isEqualTo(new DateTimeAnswer(noon));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2026-01-31",
                    "2026-02-30T10:00",
                    "2026-01-31T24:00",
                    "2026-01-31T10",
                    "2026-01-31 10:00",
                    "2026-01-31T10:00Z",
                    "2026-01-31T10:00:00.000000000",
                    ""
                })
        void hasOneForm(String text) {
            assertThat(Problems.of(type, text)).containsExactly("not-a-date-time");
        }

        @Test
        void liesWithinItsBounds() {
            assertThat(Problems.of(type, "2026-01-31T11:59")).containsExactly("time-too-early");
            assertThat(Problems.of(type, "2026-02-01T12:00")).isEmpty();
            assertThat(Problems.of(type, "2026-02-01T12:01")).containsExactly("time-too-late");
        }

        @Test
        void isAsPreciseAsItIsAskedFor() {
            assertThat(Problems.of(type, "2026-01-31T18:30:01")).containsExactly("too-precise");
            var hours = new DateTimeType(Optional.empty(), Optional.empty(), Precision.HOUR);
            assertThat(Problems.of(hours, "2026-01-31T18:30")).containsExactly("too-precise");
            assertThat(Problems.of(hours, "2026-01-31T18:00")).isEmpty();
        }

        @Test
        void saysTheBoundAsPeopleWriteIt() {
            var findings = AnswerRules.read(type, Value.of("2026-01-31T11:59"), Pointer.root())
                    .findings();
            assertThat(findings.get(0).message(Locale.ENGLISH))
                    .isEqualTo("The time may be 31 January 2026, 12:00 at the earliest.");
            assertThat(findings.get(0).message(Locale.GERMAN))
                    .isEqualTo("Der Zeitpunkt darf frühestens der 31. Januar 2026, 12:00 Uhr sein.");
        }
    }

    @Nested
    class AFile {
        private final FileType type = new FileType(List.of("image/*", "application/pdf"), 1_000);

        private Object file(String field, Object value) {
            var file = map(
                    "name", "Plan.pdf",
                    "mediaType", "application/pdf",
                    "size", 1_000,
                    "sha256", "0a".repeat(32),
                    "ref", "store/7");
            file.put(field, value);
            return file;
        }

        @Test
        void isNamedAndNeverHeld() {
            assertThat(Problems.read(type, file("size", 12)))
                    .isEqualTo(new FileAnswer("Plan.pdf", "application/pdf", 12, "0a".repeat(32), "store/7"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "../plan.pdf",
                    "a/b.pdf",
                    "a\\b.pdf",
                    "..",
                    ".",
                    "plan\n.pdf",
                    "plan\u202efdp.exe",
                    "plan\u2066.pdf",
                    "plan\u200f.pdf"
                })
        void hasANameThatCannotBeTakenForSomethingElse(String name) {
            assertThat(Problems.of(type, file("name", name))).containsExactly("unsafe-file-name /name");
        }

        @Test
        void mayBeCalledAnythingElse() {
            assertThat(Problems.of(type, file("name", "Übersicht (2) – 平面図.PDF")))
                    .isEmpty();
            assertThat(Problems.of(type, file("name", "a\u0000b"))).containsExactly("control-character /name");
            assertThat(Problems.of(type, file("name", "x".repeat(256)))).containsExactly("too-long /name");
            assertThat(Problems.of(type, file("name", " "))).containsExactly("empty /name");
        }

        @Test
        void isOfAKindThatIsTaken() {
            assertThat(Problems.of(type, file("mediaType", "image/svg+xml"))).isEmpty();
            assertThat(Problems.of(type, file("mediaType", "image/")))
                    .containsExactly("media-type-not-taken /mediaType");
            assertThat(Problems.of(type, file("mediaType", "image/a/b")))
                    .containsExactly("media-type-not-taken /mediaType");
            assertThat(Problems.of(type, file("mediaType", "text/html")))
                    .containsExactly("media-type-not-taken /mediaType");
        }

        @Test
        void isSmallEnough() {
            assertThat(Problems.of(type, file("size", 1_001))).containsExactly("file-too-large /size");
            assertThat(Problems.of(type, file("size", -1))).containsExactly("negative /size");
            assertThat(Problems.of(type, file("size", 1.5))).containsExactly("not-whole /size");
        }

        @Test
        void hasADigestAndAReference() {
            assertThat(Problems.of(type, file("sha256", "0A".repeat(32)))).containsExactly("not-a-digest /sha256");
            assertThat(Problems.of(type, file("sha256", "0a"))).containsExactly("not-a-digest /sha256");
            assertThat(Problems.of(type, file("ref", "a b"))).containsExactly("not-a-reference /ref");
            assertThat(Problems.of(type, file("ref", ""))).containsExactly("not-a-reference /ref");
        }

        @Test
        void isWholeAndNothingElse() {
            assertThat(Problems.of(type, map("name", "a.pdf", "bytes", "AAAA")))
                    .containsExactly(
                            "unknown-field /bytes", "missing-field", "missing-field", "missing-field", "missing-field");
        }
    }
}
