package io.github.mitform.formats.prototype.structure;

import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.formats.counting.CheckedMethod;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.TallyMethods;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Ways to count how people order things and where they look for them.
 *
 * <ul>
 *   <li>{@code card_sort}: which cards belong together, as a tree by average linkage; names of people's own groups are not counted. Cards that
 *       somebody left unsorted lie with none, and the result says how many sorted each. For more than {@value Dendrogram#MOST_CARDS} cards there is no tree, and the result says so
 *   <li>{@code tree_test}: how many found what they sought in a tree of headings, how directly, and where they went first. Whoever passed
 *       the question over, or left it empty, counts as having given up and stays in every denominator. Setting: {@code confidence} of Wilson's
 *       interval in percent, 50 to 99; 95 unless said otherwise
 * </ul>
 *
 * <p>Everybody counts alike: rows with a weight are refused. Nobody has no rate and no tree.
 */
public final class StructureMethods implements TallyMethods {
    /** For the service loader; holds nothing. */
    public StructureMethods() {}

    @Override
    public Collection<TallyMethod> methods() {
        return List.of(new CardSort(), new TreeTest());
    }

    private static final class CardSort extends CheckedMethod {
        CardSort() {
            super(CardSortTally.ID, new Sentence("Card sort", "Kartensortieren"), Set.of(GroupingType.class));
        }

        @Override
        protected Supplier<Tally<?, ?>> read(List<Subject> subjects, Settings settings) {
            return () -> new CardSortTally((GroupingType) subjects.get(0).type());
        }
    }

    private static final class TreeTest extends CheckedMethod {
        TreeTest() {
            super(TreeTestTally.ID, new Sentence("Tree test", "Baumtest"), Set.of(TreePathType.class));
        }

        @Override
        protected Supplier<Tally<?, ?>> read(List<Subject> subjects, Settings settings) {
            int confidence = confidence(settings);
            return () -> new TreeTestTally((TreePathType) subjects.get(0).type(), confidence);
        }
    }
}
