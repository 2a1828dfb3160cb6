package io.github.mitform.check;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.PhaseResult;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.text.Text;
import java.util.List;
import java.util.function.Function;

/**
 * A family of checks that looks at one element of the definition at a time. To add a check, override what it looks at and list the
 * family in {@link Check}; {@link Walk} brings it everywhere, each element exactly once, in the order of the document.
 */
abstract class Inspection {
    void format(Format format, Place place) {}

    void parameter(Parameter parameter, Place place) {}

    void phase(Phase phase, Place place) {}

    void result(PhaseResult result, Place place) {}

    void flow(Flow flow, Place place) {}

    void question(Question question, Place place) {}

    /** Looks at the type of a question, of a task's outcome or of a grid's cell. */
    void type(AnswerType type, Place place) {}

    /** Looks at a list in which each element has an id of its own. */
    <T> void list(List<T> elements, Function<T, Id> id, Place place) {}

    void text(Text text, Place place) {}

    /** Called once, after everything was seen. */
    void end() {}
}
