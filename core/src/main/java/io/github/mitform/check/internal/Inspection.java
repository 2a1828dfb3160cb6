package io.github.mitform.check.internal;

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
public abstract class Inspection {
    public void format(Format format, Place place) {}

    public void parameter(Parameter parameter, Place place) {}

    public void phase(Phase phase, Place place) {}

    public void result(PhaseResult result, Place place) {}

    public void flow(Flow flow, Place place) {}

    public void question(Question question, Place place) {}

    /** Looks at the type of a question, of a task's outcome or of a grid's cell. */
    public void type(AnswerType type, Place place) {}

    /** Looks at a list in which each element has an id of its own. */
    public <T> void list(List<T> elements, Function<T, Id> id, Place place) {}

    public void text(Text text, Place place) {}

    /** Looks at a text in which no answers may stand: the title of what several steps stand in, or a text that people mark places in. */
    public void heading(Text text, Place place) {
        text(text, place);
    }

    /** Looks at a text that also stands in refusals, so that it may end in a log. */
    public void message(Text text, Place place) {
        text(text, place);
    }

    /** Called once, after everything was seen. */
    public void end() {}
}
