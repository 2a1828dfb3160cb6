package io.github.mitform.definition.flow;

import io.github.mitform.text.Text;
import java.util.List;
import java.util.Optional;

/** One page of the way: something is shown, and usually something is asked. */
public sealed interface Step extends Flow permits Inform, Consent, Ask, Task, Activity {

    /** Returns everything that can be answered here, in order; a consent and a task are questions under the step's own id. */
    List<Question> inputs();

    /** Returns what stands above it. */
    Optional<Text> title();

    /** Returns the channels on which it is shown; empty for all of them. */
    List<Channel> channels();

    /** Returns whether it is shown to people on this channel. */
    default boolean isOn(Channel channel) {
        return channels().isEmpty() || channels().contains(channel);
    }
}
