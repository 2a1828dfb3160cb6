package io.github.mitform.formats.wave;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One result of one wave, as it is read.
 *
 * @param data what the result holds in numbers
 * @param types what was asked, by name; empty for a result of the rows of a question
 * @param title what people were asked
 */
record Source(Told told, ObjectValue data, Map<String, AnswerType> types, Text title) {
    KeptResult result() {
        return told.counted();
    }

    /** Returns the type of the only question that was counted; empty where there are several. */
    Optional<AnswerType> type() {
        return types.size() == 1 ? Optional.of(types.values().iterator().next()) : Optional.empty();
    }

    /** Returns the problems on the list of the question; none where it has no list. */
    List<Option> problemList() {
        return type().flatMap(AnswerType::options).map(Options::listed).orElse(List.of());
    }
}
