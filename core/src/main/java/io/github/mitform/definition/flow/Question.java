package io.github.mitform.definition.flow;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.expression.Condition;
import io.github.mitform.text.Text;
import io.github.mitform.value.Default;
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
 * @param personal how much the answer says about a person
 */
public record Question(
        Id id,
        Text ask,
        Optional<Text> help,
        @Valid AnswerType answer,
        @Default("true") boolean required,
        Optional<Condition> when,
        @Default("\"none\"") Personal personal,
        @Default("[]") List<@Valid Media> media) {
    public Question {
        requireNonNull(id, "id");
        requireNonNull(ask, "ask");
        requireNonNull(help, "help");
        requireNonNull(answer, "answer");
        requireNonNull(when, "when");
        requireNonNull(personal, "personal");
        media = List.copyOf(media);
    }

    /** Returns a required question without conditions whose answers say nothing about a person. */
    public static Question of(String id, Text ask, AnswerType answer) {
        return new Question(Id.of(id), ask, Optional.empty(), answer, true, Optional.empty(), Personal.NONE, List.of());
    }

    public Question withRequired(boolean newRequired) {
        return new Question(id, ask, help, answer, newRequired, when, personal, media);
    }

    public Question withHelp(Text newHelp) {
        return new Question(id, ask, Optional.of(newHelp), answer, required, when, personal, media);
    }

    public Question withWhen(String condition) {
        return new Question(id, ask, help, answer, required, Optional.of(Condition.of(condition)), personal, media);
    }

    public Question withPersonal(Personal newPersonal) {
        return new Question(id, ask, help, answer, required, when, newPersonal, media);
    }

    public Question withAnswer(AnswerType newAnswer) {
        return new Question(id, ask, help, newAnswer, required, when, personal, media);
    }
}
