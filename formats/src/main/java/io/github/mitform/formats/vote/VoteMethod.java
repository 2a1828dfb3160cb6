package io.github.mitform.formats.vote;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.problem.Finding;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;

/** A way of counting votes whose settings are read in one place. */
abstract class VoteMethod implements TallyMethod {
    /** Reads the settings and returns the tally for the options known now, none at all as long as they are not. */
    abstract Tally<?, ?> read(AnswerType type, Settings settings);

    /** A vote always puts its options in order. */
    @Override
    public final boolean ranksOptions(List<Subject> subjects) {
        return true;
    }

    @Override
    public final List<Finding> check(List<Subject> subjects, ObjectValue settings) {
        var reader = Settings.of(settings);
        for (Subject subject : subjects) {
            read(subject.type(), reader);
        }
        return reader.findings();
    }

    @Override
    public final Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
        var reader = Settings.of(settings);
        var tally = read(subjects.get(0).type(), reader);
        reader.orThrow();
        return tally;
    }

    static List<Option> options(AnswerType type) {
        return type.options().map(options -> options.listed()).orElse(List.of());
    }
}
