package io.github.mitform.session.internal;

import com.google.common.primitives.ImmutableIntArray;
import io.github.mitform.check.Node;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.flow.Inform;
import java.util.List;

/**
 * A page of a round.
 *
 * @param inputs slots of what is answered on it
 * @param gate where it stands in the flow
 * @param why the cases around it, the outermost first
 */
public record RoundPage(int index, Node.Page node, ImmutableIntArray inputs, Gate gate, List<Reason> why) {
    public String path() {
        return node.path();
    }

    /** Returns whether it is shown to people on this channel. */
    public boolean isOn(Channel channel) {
        return node.step().isOn(channel);
    }

    /** Returns whether something is shown on it for a few seconds only, so that nobody can turn back to it. */
    public boolean isGlance() {
        return node.step() instanceof Inform inform
                && inform.media().stream().anyMatch(media -> media.seconds().isPresent());
    }

    /**
     * A case that led here.
     *
     * @param condition as its author wrote it; empty for {@code otherwise}
     */
    public record Reason(String place, String condition) {}

    /**
     * An arm of a branch.
     *
     * @param branch the unit of the branch; -1 outside of all branches
     */
    public record Gate(int branch, int arm) {
        public static final Gate OPEN = new Gate(-1, 0);
    }
}
