package io.github.mitform.definition.flow;

import java.util.List;

/** One page of the way: something is shown, and usually something is asked. */
public sealed interface Step extends Flow permits Inform, Consent, Ask, Task {

    /** Returns everything that can be answered here, in order; a consent and a task are questions under the step's own id. */
    List<Question> inputs();
}
