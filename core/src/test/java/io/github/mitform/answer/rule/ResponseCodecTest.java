package io.github.mitform.answer.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.answer.Response;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.id.Version;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.problem.Finding;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResponseCodecTest {
    private final ResponseCodec codec = new ResponseCodec(
            Map.of("age", AnswerRule.of(NumberType.between(14, 120)), "wish", AnswerRule.of(TextType.upTo(280))));
    private final Response response = new Response(
            FormatId.of("org.example.park"),
            Version.of("1.2.0"),
            Id.of("wishes"),
            Channel.ON_SITE,
            Optional.of(Locale.forLanguageTag("de-x-leicht")),
            Optional.of(YearMonth.of(2026, 1)),
            true,
            Map.of("age", new NumberAnswer(BigDecimal.valueOf(34))));

    private ObjectValue with(String field, Object value) {
        return ResponseCodec.write(response).with(field, Value.from(value));
    }

    private List<String> problems(Value value) {
        return codec.read(value).findings().stream().map(Finding::toString).toList();
    }

    @Test
    void aResponseIsWrittenInTheOrderOfItsFields() {
        assertThat(ResponseCodec.write(response).fields())
                .isEqualTo(((ObjectValue) Value.from(Map.of(
                                "format", "org.example.park",
                                "version", "1.2.0",
                                "phase", "wishes",
                                "channel", "on_site",
                                "language", "de-x-leicht",
                                "month", "2026-01",
                                "simulated", true,
                                "answers", Map.of("age", 34))))
                        .fields());
        assertThat(ResponseCodec.write(response).fields().keySet())
                .containsExactly("format", "version", "phase", "channel", "language", "month", "simulated", "answers");
    }

    @Test
    void aResponseThatIsWrittenIsReadAgain() {
        assertThat(codec.read(ResponseCodec.write(response)).response()).hasValue(response);
    }

    @Nested
    class ABadResponse {
        @Test
        void isReportedWithEverythingThatIsWrongInIt() {
            var bad = with("channel", "phon")
                    .with("month", Value.of("2026-13"))
                    .with("lang", Value.of("de"))
                    .with("language", Value.of("_"))
                    .with("simulated", Value.of("yes"))
                    .with("answers", Value.from(Map.of("age", 12)));
            assertThat(problems(bad))
                    .containsExactly(
                            "ERROR /lang [response.unknown-field] A response has no such field.",
                            "ERROR /channel [response.unreadable] One of online, on_site, paper, phone is needed here.",
                            "ERROR /language [response.unreadable] A language tag such as de is needed here.",
                            "ERROR /month [response.unreadable] A month such as 2026-01 is needed here.",
                            "ERROR /simulated [response.wrong-kind] True or false is needed here, not a text.",
                            "ERROR /answers/age [answer.below-min] The number has to be at least 14.");
        }

        @Test
        void mayMissEverything() {
            assertThat(problems(Value.object()))
                    .containsExactly(
                            "ERROR  [response.missing-field] The field \"format\" is missing.",
                            "ERROR  [response.missing-field] The field \"version\" is missing.",
                            "ERROR  [response.missing-field] The field \"phase\" is missing.",
                            "ERROR  [response.missing-field] The field \"channel\" is missing.",
                            "ERROR  [response.missing-field] The field \"answers\" is missing.");
            assertThat(problems(Value.list()))
                    .containsExactly("ERROR  [response.wrong-kind] An object is needed here, not a list.");
        }

        @Test
        void mayNameAQuestionThatIsNotThere() {
            assertThat(problems(with("answers", Map.of("aeg", 34))))
                    .containsExactly(
                            "ERROR /answers/aeg [answer.unknown-question] There is no such question here. Did you mean \"age\"?");
            assertThat(codec.read(with("answers", Map.of("My name is Ann", 34))).findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.toString(Locale.GERMAN))
                            .isEqualTo("ERROR /answers [answer.unknown-question] Diese Frage gibt es hier nicht."));
        }
    }
}
