package io.github.mitform.definition.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.expression.Condition;
import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
import io.github.mitform.value.Named;
import io.github.mitform.value.Value;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;

/**
 * Something to answer. A vote is a question.
 *
 * @param ask what people read
 * @param help a sentence more about it
 * @param required whether it has to be answered where it is shown
 * @param when shown only while this holds; it must be true or false whenever somebody gets here, never unknown
 * @param preset the answer as long as no other one is given, in the form of an answer: people find it filled in
 * @param valid what the answer has to keep to besides the bounds of its type, together with earlier answers
 * @param personal how much the answer says about a person
 */
public record Question(
        Id id,
        Text ask,
        Optional<Text> help,
        @Valid AnswerType answer,
        @Default("true") boolean required,
        Optional<Condition> when,
        @Named("default") Optional<Value> preset,
        @Default("[]") List<@Valid Demand> valid,
        @Default("\"none\"") Personal personal,
        @Default("[]") List<@Valid Media> media) {
    public Question {
        requireNonNull(id, "id");
        requireNonNull(ask, "ask");
        requireNonNull(help, "help");
        requireNonNull(answer, "answer");
        requireNonNull(when, "when");
        requireNonNull(preset, "default");
        valid = List.copyOf(valid);
        requireNonNull(personal, "personal");
        media = List.copyOf(media);
    }

    /** A question that nothing is filled in for, and whose answers keep to their type alone. */
    public Question(
            Id id,
            Text ask,
            Optional<Text> help,
            AnswerType answer,
            boolean required,
            Optional<Condition> when,
            Personal personal,
            List<Media> media) {
        this(id, ask, help, answer, required, when, Optional.empty(), List.of(), personal, media);
    }

    /** Returns a required question without conditions whose answers say nothing about a person. */
    public static Question of(String id, Text ask, AnswerType answer) {
        return new Question(Id.of(id), ask, Optional.empty(), answer, true, Optional.empty(), Personal.NONE, List.of());
    }

    public Question withRequired(boolean newRequired) {
        return new Question(id, ask, help, answer, newRequired, when, preset, valid, personal, media);
    }

    public Question withHelp(Text newHelp) {
        return new Question(id, ask, Optional.of(newHelp), answer, required, when, preset, valid, personal, media);
    }

    public Question withWhen(String condition) {
        return new Question(
                id, ask, help, answer, required, Optional.of(Condition.of(condition)), preset, valid, personal, media);
    }

    public Question withPersonal(Personal newPersonal) {
        return new Question(id, ask, help, answer, required, when, preset, valid, newPersonal, media);
    }

    public Question withAnswer(AnswerType newAnswer) {
        return new Question(id, ask, help, newAnswer, required, when, preset, valid, personal, media);
    }

    /** @param newPreset an answer of this type, such as {@code Value.of("bike")} for a choice */
    public Question withPreset(Value newPreset) {
        return new Question(id, ask, help, answer, required, when, Optional.of(newPreset), valid, personal, media);
    }

    public Question withValid(List<Demand> newValid) {
        return new Question(id, ask, help, answer, required, when, preset, newValid, personal, media);
    }
}
