package io.github.mitform.formats.wave;

import static java.util.Objects.requireNonNull;

import io.github.mitform.text.Text;
import java.util.List;
import java.util.Set;

/**
 * One question over all waves, seen from the latest one that asked it.
 *
 * @param name as expressions and results name it
 * @param title what people were asked, the last time
 * @param changes for each wave, in which ways it is another question there; empty for a wave in which it is the same one
 */
public record QuestionComparison(String name, Text title, List<Set<Change>> changes) {
    public QuestionComparison {
        requireNonNull(name, "name");
        requireNonNull(title, "title");
        changes = changes.stream().map(Set::copyOf).toList();
    }

    /** Returns whether every wave asked the same. */
    public boolean isSame() {
        return changes.stream().allMatch(Set::isEmpty);
    }

    /** Returns whether every wave asked something under this name, and not all the same. */
    public boolean isChanged() {
        return !isSame() && changes.stream().noneMatch(change -> change.contains(Change.ABSENT));
    }

    /** Returns whether the wave asked the same as the latest one that asked it. */
    public boolean isSameIn(int wave) {
        return changes.get(wave).isEmpty();
    }
}
