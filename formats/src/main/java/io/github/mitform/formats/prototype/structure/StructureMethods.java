package io.github.mitform.formats.prototype.structure;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.tally.TallyMethods;
import io.github.mitform.value.Value.ObjectValue;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Ways to count how people order things and where they look for them.
 *
 * <ul>
 *   <li>{@code card_sort}: which cards belong together, as a tree by average linkage; names of people's own groups are not counted. Cards that
 *       somebody left unsorted lie with none. For more than {@value Dendrogram#MOST_CARDS} cards there is no tree, and the result says so
 *   <li>{@code tree_test}: how many found what they sought in a tree of headings, how directly, and where they went first. Whoever passed
 *       the question over, or left it empty, counts as having given up and stays in every denominator. Setting: {@code confidence} of Wilson's
 *       interval in percent, 50 to 99; 95 unless said otherwise
 * </ul>
 *
 * <p>Everybody counts alike: rows with a weight are refused. Nobody has no rate and no tree.
 */
public final class StructureMethods implements TallyMethods {
    static final String VERSION = "1.0.0";

    /** For the service loader; holds nothing. */
    public StructureMethods() {}

    @Override
    public Collection<TallyMethod> methods() {
        return List.of(new CardSort(), new TreeTest());
    }

    private static final class CardSort implements TallyMethod {
        @Override
        public String id() {
            return CardSortTally.ID;
        }

        @Override
        public String version() {
            return VERSION;
        }

        @Override
        public Sentence title() {
            return new Sentence("Card sort", "Kartensortieren");
        }

        @Override
        public Set<Class<? extends AnswerType>> accepts() {
            return Set.of(GroupingType.class);
        }

        @Override
        public List<Finding> check(List<Subject> subjects, ObjectValue settings) {
            return Settings.of(settings).findings();
        }

        @Override
        public Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
            Settings.of(settings).orThrow();
            return new CardSortTally((GroupingType) subjects.get(0).type());
        }
    }

    private static final class TreeTest implements TallyMethod {
        @Override
        public String id() {
            return TreeTestTally.ID;
        }

        @Override
        public String version() {
            return VERSION;
        }

        @Override
        public Sentence title() {
            return new Sentence("Tree test", "Baumtest");
        }

        @Override
        public Set<Class<? extends AnswerType>> accepts() {
            return Set.of(TreePathType.class);
        }

        @Override
        public List<Finding> check(List<Subject> subjects, ObjectValue settings) {
            var read = Settings.of(settings);
            confidence(read);
            return read.findings();
        }

        @Override
        public Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
            var read = Settings.of(settings);
            int confidence = confidence(read);
            read.orThrow();
            return new TreeTestTally((TreePathType) subjects.get(0).type(), confidence);
        }

        private static int confidence(Settings settings) {
            return settings.whole("confidence", 95, 50, 99);
        }
    }
}
