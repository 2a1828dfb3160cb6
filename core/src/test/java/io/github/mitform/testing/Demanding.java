package io.github.mitform.testing;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyCode;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Set;

/** A way to count that has a setting of every kind, so that all that can be wrong with one can be shown. */
public final class Demanding implements TallyMethod {
    @Override
    public String id() {
        return "demanding";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Demanding count", "Anspruchsvolle Zählung");
    }

    @Override
    public Set<Class<? extends AnswerType>> accepts() {
        return Set.of(YesNoType.class);
    }

    @Override
    public List<Finding> check(List<Subject> subjects, ObjectValue settings) {
        var read = Settings.of(settings);
        read.flag("rounded", true);
        read.whole("seats", 1, 1, 100);
        read.word("order", "votes", "votes", "names");
        var first = read.ids("first", List.of(), List.of("pond", "gate"));
        read.ids("last", List.of(), List.of("pond", "gate")).stream()
                .filter(first::contains)
                .forEach(id -> read.report(TallyCode.SETTING_ID_TWICE, Pointer.root(), "found", id));
        read.object("names", List.of("pond", "gate"));
        return read.findings();
    }

    @Override
    public Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
        throw new UnsupportedOperationException("only its settings are looked at");
    }
}
