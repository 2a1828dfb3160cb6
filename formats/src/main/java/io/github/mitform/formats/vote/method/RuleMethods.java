package io.github.mitform.formats.vote.method;

import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.TallyMethods;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule that can count the answers to a question, as a method of definitions. */
public final class RuleMethods implements TallyMethods {
    /** For the service loader; holds nothing. */
    public RuleMethods() {}

    @Override
    public Collection<? extends TallyMethod> methods() {
        var ofOneQuestion = Rules.book().ids().stream().map(RuleMethod::of).flatMap(Optional::stream);
        return Stream.concat(ofOneQuestion, Stream.of(new KanoMethod())).toList();
    }
}
