package io.github.mitform.formats.publish;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ChoiceAnswer;
import io.github.mitform.answer.ScaleAnswer;
import io.github.mitform.answer.YesNoAnswer;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The groups that the answers to a question make, of which everybody is in one.
 *
 * @param title what people were asked
 * @param labels of the groups
 */
record Groups(String name, Sentence title, List<String> ids, List<Sentence> labels) {
    static final String OTHER = "other";

    Groups {
        ids = List.copyOf(ids);
        labels = List.copyOf(labels);
    }

    /** Returns the groups; empty for a type of answer that makes none. */
    static Optional<Groups> of(String name, Sentence title, AnswerType type) {
        var ids = new ArrayList<String>();
        var labels = new ArrayList<Sentence>();
        if (type instanceof YesNoType) {
            ids.addAll(List.of("true", "false"));
            labels.addAll(List.of(new Sentence("Yes", "Ja"), new Sentence("No", "Nein")));
        } else if (type instanceof ScaleType scale) {
            for (int step = scale.from(); step <= scale.to(); step++) {
                ids.add(Integer.toString(step));
                labels.add(Wording.count(step));
            }
        } else if (type instanceof ChoiceType choice) {
            choice.choices().listed().forEach(option -> {
                ids.add(option.id().value());
                labels.add(Wording.label(option));
            });
            if (choice.other()) {
                ids.add(OTHER);
                labels.add(new Sentence("Something else", "Etwas anderes"));
            }
        } else {
            return Optional.empty();
        }
        return Optional.of(new Groups(name, title, ids, labels));
    }

    /** Returns the place of the group that an answer belongs to; -1 if it belongs to none. */
    int of(@Nullable Answer answer) {
        return answer == null ? -1 : ids.indexOf(id(answer));
    }

    static String id(Answer answer) {
        if (answer instanceof YesNoAnswer yesNo) return Boolean.toString(yesNo.yes());
        if (answer instanceof ScaleAnswer scale) return Integer.toString(scale.step());
        if (answer instanceof ChoiceAnswer choice) return choice.other().isPresent() ? OTHER : choice.option();
        return "";
    }
}
