package io.github.mitform.answer.rule;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.Response;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.rule.internal.AnswerWriter;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.Words;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.id.Version;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.BooleanValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Responses as values, for the questions of one phase.
 *
 * <p>{@code {"format": "org.example.park", "version": "1.0.0", "phase": "wishes", "channel": "online", "language": "de", "month":
 * "2026-01", "simulated": true, "answers": {"age": 34}}}; {@code language}, {@code month} and {@code simulated} may be left out.
 * Reading finds everything wrong at once: in the answers each by itself, but not whether the right questions were answered, for which
 * the flow is needed. Immutable and safe to share.
 */
public final class ResponseCodec {
    private static final List<String> FIELDS =
            List.of("format", "version", "phase", "channel", "language", "month", "simulated", "answers");
    private static final int LONGEST = 300;

    private final Map<String, AnswerRule> rules;

    /** @param rules by the name of the question, as the phase names it */
    public ResponseCodec(Map<String, AnswerRule> rules) {
        this.rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

    /** Returns the value that a response is written as; fields without a value are left out. */
    public static ObjectValue write(Response response) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("format", Value.of(response.format().value()));
        fields.put("version", Value.of(response.version().toString()));
        fields.put("phase", Value.of(response.phase().value()));
        fields.put("channel", Value.of(AnswerWriter.word(response.channel())));
        response.language().ifPresent(language -> fields.put("language", Value.of(language.toLanguageTag())));
        response.month().ifPresent(month -> fields.put("month", Value.of(month.toString())));
        if (response.simulated()) {
            fields.put("simulated", Value.of(true));
        }
        var answers = new LinkedHashMap<String, Value>();
        response.answers().forEach((name, answer) -> answers.put(name, AnswerWriter.write(answer)));
        fields.put("answers", Value.object(answers));
        return Value.object(fields);
    }

    /** Reads a response; findings are located from its top: {@code /answers/age}. */
    public ResponseReading read(Value value) {
        var findings = new Findings();
        var response = read(value, findings);
        return response == null || findings.size() > 0
                ? new ResponseReading(Optional.empty(), findings.all())
                : new ResponseReading(Optional.of(response), List.of());
    }

    private @Nullable Response read(Value value, Findings findings) {
        if (!(value instanceof ObjectValue object)) {
            addWrongKind(value, Pointer.root(), new Sentence("An object", "ein Objekt"), findings);
            return null;
        }
        for (String field : object.fields().keySet()) {
            if (!FIELDS.contains(field)) {
                findings.addUnknown(
                        AnswerProblem.RESPONSE_UNKNOWN_FIELD, Findings.place(Pointer.root(), field), field, FIELDS);
            }
        }
        var reader = new Fields(object, findings);
        Optional<FormatId> format = reader.required(
                "format",
                new Sentence("The id of a format", "die Kennung eines Formats"),
                text -> FormatId.isValid(text) ? FormatId.of(text) : null);
        Optional<Version> version = reader.required(
                "version",
                new Sentence("A version such as 1.0.0", "eine Version wie 1.0.0"),
                text -> Version.isValid(text) ? Version.of(text) : null);
        Optional<Id> phase = reader.required(
                "phase",
                new Sentence("The id of a phase", "die Kennung einer Phase"),
                text -> Id.isValid(text) ? Id.of(text) : null);
        Optional<Channel> channel = reader.required(
                "channel",
                new Sentence("One of online, on_site, paper, phone", "online, on_site, paper oder phone"),
                ResponseCodec::channel);
        Optional<Locale> language = reader.optional(
                "language",
                new Sentence("A language tag such as de", "ein Sprachkürzel wie de"),
                ResponseCodec::language);
        Optional<YearMonth> month = reader.optional(
                "month", new Sentence("A month such as 2026-01", "ein Monat wie 2026-01"), ResponseCodec::month);
        boolean simulated = simulated(object, findings);
        Map<String, Answer> answers = answers(object, findings);
        if (findings.size() > 0) {
            return null;
        }
        return new Response(
                format.orElseThrow(),
                version.orElseThrow(),
                phase.orElseThrow(),
                channel.orElseThrow(),
                language,
                month,
                simulated,
                answers);
    }

    private static @Nullable Channel channel(String text) {
        for (Channel channel : Channel.values()) {
            if (AnswerWriter.word(channel).equals(text)) {
                return channel;
            }
        }
        return null;
    }

    private static @Nullable Locale language(String text) {
        try {
            return text.isEmpty()
                    ? null
                    : new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    private static @Nullable YearMonth month(String text) {
        try {
            return text.length() == "2026-01".length() ? YearMonth.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean simulated(ObjectValue object, Findings findings) {
        Value given = object.fields().get("simulated");
        if (given == null || given instanceof BooleanValue) {
            return given == BooleanValue.TRUE;
        }
        addWrongKind(
                given, Pointer.root().field("simulated"), new Sentence("True or false", "true oder false"), findings);
        return false;
    }

    private Map<String, Answer> answers(ObjectValue object, Findings findings) {
        var answers = new LinkedHashMap<String, Answer>();
        Value given = object.fields().get("answers");
        Pointer at = Pointer.root().field("answers");
        if (given == null) {
            findings.add(AnswerProblem.RESPONSE_MISSING_FIELD, Pointer.root(), "field", "answers");
        } else if (given instanceof ObjectValue named) {
            named.fields().forEach((name, value) -> {
                Pointer place = Findings.place(at, name);
                AnswerRule rule = rules.get(name);
                if (rule == null) {
                    findings.addUnknown(AnswerProblem.UNKNOWN_QUESTION, place, name, rules.keySet());
                    return;
                }
                Answer answer = rule.read(value, place, findings);
                if (answer != null) {
                    answers.put(name, answer);
                }
            });
        } else {
            addWrongKind(given, at, new Sentence("An object", "ein Objekt"), findings);
        }
        return answers;
    }

    private static void addWrongKind(Value found, Pointer at, Sentence needed, Findings findings) {
        findings.add(AnswerProblem.RESPONSE_WRONG_KIND, at, "needed", needed, "found", Words.kind(found));
    }

    /** Reads the fields that are texts. */
    private record Fields(ObjectValue object, Findings findings) {
        <T> Optional<T> required(String field, Sentence needed, Function<String, @Nullable T> reader) {
            if (!object.fields().containsKey(field)) {
                findings.add(AnswerProblem.RESPONSE_MISSING_FIELD, Pointer.root(), "field", field);
            }
            return optional(field, needed, reader);
        }

        <T> Optional<T> optional(String field, Sentence needed, Function<String, @Nullable T> reader) {
            Value given = object.fields().get(field);
            if (given == null) {
                return Optional.empty();
            }
            Pointer at = Pointer.root().field(field);
            if (!(given instanceof TextValue text)) {
                addWrongKind(given, at, needed, findings);
                return Optional.empty();
            }
            T read = text.text().length() > LONGEST ? null : reader.apply(text.text());
            if (read == null) {
                findings.add(AnswerProblem.RESPONSE_UNREADABLE, at, "needed", needed);
            }
            return Optional.ofNullable(read);
        }
    }
}
