package io.github.mitform.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.GridAnswer;
import io.github.mitform.answer.NumberAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.rule.ResponseCodec;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.json.Json;
import io.github.mitform.value.PrettyJson;
import io.github.mitform.value.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is stored and sent is a promise: these files may get company, but never change. */
class GoldenFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/session");

    private static void isAsPromised(Value value, String file) throws IOException {
        String written = PrettyJson.USUAL.write(value) + "\n";
        assertThat(written).isEqualTo(Files.readString(FOLDER.resolve(file), UTF_8));
    }

    private static Value promised(String file) throws IOException {
        return Json.parse(Files.readString(FOLDER.resolve(file), UTF_8));
    }

    private static List<SessionEvent> everyEvent() {
        var answers = new LinkedHashMap<String, io.github.mitform.answer.Answer>();
        answers.put("age", new NumberAnswer(BigDecimal.valueOf(34)));
        answers.put("why_not", ChoiceAnswer.other("Hunde"));
        answers.put("views", new GridAnswer(Map.of("safe", new ScaleAnswer(4))));
        return List.of(
                new SessionEvent.Started(
                        Locale.GERMAN, Channel.ON_SITE, LocalDate.of(2026, 1, 31), -9_007_199_254_740_993L, true),
                new SessionEvent.Answered(answers),
                new SessionEvent.Cleared(new LinkedHashSet<>(List.of("why_not", "views"))),
                new SessionEvent.Skipped("lunch"),
                new SessionEvent.Moved("young/otherwise/work"),
                new SessionEvent.Submitted(YearMonth.of(2026, 2)),
                new SessionEvent.Withdrawn());
    }

    private static final SessionEvent ASSIGNED = new SessionEvent.Assigned(Map.of("rate.parking.ab", "b"));

    private static Session parked() {
        return ParkTalks.afraidOfTheDark()
                .answer("visits", true)
                .answer("views", Map.of("safe", 2))
                .skip("lunch")
                .goTo("opinion");
    }

    @Test
    void everyEventIsWrittenAsPromised() throws IOException {
        assertThat(Stream.concat(everyEvent().stream(), Stream.of(ASSIGNED)).map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(SessionEvent.class.getPermittedSubclasses()).toList());
        isAsPromised(ASSIGNED.toValue(), "event-assigned-1.json");
        isAsPromised(Value.list(everyEvent().stream().map(SessionEvent::toValue).toList()), "events-1.json");
    }

    @Test
    void everyEventThatWasEverWrittenIsRead() throws IOException {
        var round = ParkTalks.round();
        var read = ((Value.ListValue) promised("events-1.json"))
                .items().stream().map(event -> SessionEvent.read(round, event)).toList();
        assertThat(read).isEqualTo(everyEvent());
    }

    @Test
    void aParkedSessionIsWrittenAsPromised() throws IOException {
        isAsPromised(parked().toValue().with("round", Value.of("…")), "state-1.json");
    }

    @Test
    void aParkedSessionThatWasEverWrittenIsRead() throws IOException {
        var round = ParkTalks.round();
        var stored = ((Value.ObjectValue) promised("state-1.json")).with("round", Value.of(round.digest()));
        assertThat(SessionState.read(round, stored)).isEqualTo(parked().state());
    }

    @Test
    void aParkedSessionIsSmall() {
        assertThat(Json.write(parked().toValue()).length()).isLessThan(2_048);
    }

    @Test
    void whatAFrontEndGetsIsWrittenAsPromised() throws IOException {
        var session = ParkTalks.start().answer("visits", false).goTo("about_you");
        isAsPromised(session.view().toValue(), "view-ask.json");
        isAsPromised(ParkTalks.start().view().toValue(), "view-inform.json");
        var refused = (Decision.Refused)
                session.round().decide(session.state(), SessionCommand.Answer.of("age", 12), ParkTalks.CONTEXT);
        isAsPromised(session.view().withFindings(refused.findings()).toValue(), "view-refused.json");
    }

    @Test
    void aDeliveredResponseIsWrittenAsPromised() throws IOException {
        var response = ParkTalks.afraidOfTheDark()
                .answer("usability.ease", Map.of("missing", "dont_know"))
                .submit()
                .response()
                .orElseThrow();
        isAsPromised(ResponseCodec.write(response), "response-1.json");
        assertThat(ParkTalks.round().read(promised("response-1.json")).response())
                .hasValue(response);
    }
}
