package io.github.mitform.answer.rule.internal;

import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an object that an answer is written as, and says what is unknown, missing or of the wrong kind. For one use. */
public final class ObjectReader {
    private static final Sentence TEXT = new Sentence("a text", "ein Text");
    private static final Sentence NUMBER = new Sentence("a number", "eine Zahl");
    private static final Sentence LIST = new Sentence("a list", "eine Liste");

    private final ObjectValue object;
    private final Pointer at;
    private final Findings findings;

    /** @param known every field that there may be */
    public ObjectReader(ObjectValue object, Pointer at, Findings findings, String... known) {
        this.object = object;
        this.at = at;
        this.findings = findings;
        var names = List.of(known);
        for (String field : object.fields().keySet()) {
            if (!names.contains(field)) {
                findings.add(AnswerProblem.UNKNOWN_FIELD, Findings.place(at, field), "known", String.join(", ", names));
            }
        }
    }

    /** Returns a field; empty, with a finding, if it is missing. */
    public Optional<Value> required(String field) {
        Value given = object.fields().get(field);
        if (given == null) {
            findings.add(AnswerProblem.MISSING_FIELD, at, "field", field);
        }
        return Optional.ofNullable(given);
    }

    /** Returns the text of a field that has to be there; null, with a finding, if it is not. */
    public @Nullable String requiredText(String field) {
        return required(field).flatMap(given -> asText(given, field)).orElse(null);
    }

    /** Returns the text of a field; empty if it is absent or, with a finding, of another kind. */
    public Optional<String> text(String field) {
        return object.get(field).flatMap(given -> asText(given, field));
    }

    private Optional<String> asText(Value given, String field) {
        if (given instanceof TextValue text) {
            return Optional.of(text.text());
        }
        wrongKind(given, at.field(field), TEXT, findings);
        return Optional.empty();
    }

    /** Returns the number of a field, which is not too long; empty if it is absent or, with a finding, of another kind. */
    public Optional<BigDecimal> number(String field) {
        return object.get(field).flatMap(given -> asNumber(given, at.field(field), findings));
    }

    /** Returns the whole number of a field, the nearest {@code int} where it is beyond; empty if it is absent or, with a finding, none. */
    public OptionalInt whole(String field) {
        var number = number(field);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!Numbers.isWhole(number.get())) {
            findings.add(AnswerProblem.NOT_WHOLE, at.field(field));
            return OptionalInt.empty();
        }
        // Outside of the bounds it is refused, however far.
        return OptionalInt.of(number.get()
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .max(BigDecimal.valueOf(Integer.MIN_VALUE))
                .intValue());
    }

    /** Returns the whole number of a field that has to be there; empty, with a finding, if it is not. */
    public OptionalInt requiredWhole(String field) {
        return required(field).isPresent() ? whole(field) : OptionalInt.empty();
    }

    /** Returns the items of a field that has to be there; null, with a finding, if it is not a list. */
    public @Nullable List<Value> requiredItems(String field) {
        return required(field)
                .map(given -> asItems(given, at.field(field), findings))
                .orElse(null);
    }

    /** Returns the number that a value is; empty, with a finding, if it is none or too long. */
    public static Optional<BigDecimal> asNumber(Value given, Pointer at, Findings findings) {
        if (!(given instanceof NumberValue number)) {
            wrongKind(given, at, NUMBER, findings);
            return Optional.empty();
        }
        return Numbers.checkSize(number.number(), at, findings) ? Optional.of(number.number()) : Optional.empty();
    }

    /** Returns the items that a value has; null, with a finding, if it is no list. */
    public static @Nullable List<Value> asItems(Value given, Pointer at, Findings findings) {
        if (given instanceof ListValue list) {
            return list.items();
        }
        wrongKind(given, at, LIST, findings);
        return null;
    }

    /** Says that a value is of the wrong kind. */
    public static void wrongKind(Value given, Pointer at, Sentence needed, Findings findings) {
        findings.add(AnswerProblem.WRONG_KIND, at, "needed", needed, "found", Words.kind(given));
    }
}
