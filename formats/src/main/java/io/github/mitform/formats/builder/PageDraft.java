package io.github.mitform.formats.builder;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.flow.Ask;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.Id;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page on its way: for who takes part, unless it says who else records something on it. Belongs to one thread. */
public final class PageDraft {
    private final Id id;
    private final Optional<Words> title;
    private final List<QuestionDraft> questions = new ArrayList<>();
    private @Nullable Recorder recorder;

    PageDraft(String id, Optional<Words> title) {
        this.id = Id.of(id);
        this.title = title;
    }

    /** Makes the step on which somebody else than who takes part records something. */
    @FunctionalInterface
    public interface Recorder {
        /** Returns the step in the words of this language and all others in which they were said. */
        Flow step(Id id, Optional<Text> title, List<Question> questions, Locale language);
    }

    String id() {
        return id.value();
    }

    boolean isEmpty() {
        return questions.isEmpty();
    }

    void add(QuestionDraft question) {
        questions.add(question);
    }

    boolean isRecordedBy(Recorder other) {
        return recorder == other;
    }

    void recordBy(Recorder newRecorder) {
        recorder = requireNonNull(newRecorder, "recorder");
    }

    Flow build(Locale language) {
        var heading = title.map(words -> words.in(language));
        var built = questions.stream().map(question -> question.build(language)).toList();
        return recorder == null
                ? new Ask(id, heading, Optional.empty(), built)
                : recorder.step(id, heading, built, language);
    }
}
