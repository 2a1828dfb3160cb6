package io.github.mitform.formats.survey.analysis;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Set;

/**
 * Several scale questions together: their answers side by side, their means, and whether they measure one thing (Cronbach's alpha).
 *
 * <p>Settings, all optional: {@code reversed}, the names of questions in which a high step means little, which are turned for alpha alone;
 * {@code confidence} and {@code population} as for {@link Estimates}. Means are of everybody who answered the question, alpha of those who
 * answered all; means have intervals where people were drawn by chance. Everybody counts alike: rows with a weight are refused.
 *
 * <p>2 to 30 questions. It keeps a counter for each step and the sums of products of each two questions, so that memory does not depend
 * on how many answer, and alpha is worked out from exact whole numbers. Source: that of {@link
 * io.github.mitform.formats.statistics.CronbachAlpha}.
 */
public final class ScaleSet implements TallyMethod {
    static final String ID = "scale_set";
    static final String VERSION = "1.0.0";
    private static final int MOST = 30;

    /** For the service loader; holds nothing. */
    public ScaleSet() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Sentence title() {
        return new Sentence("Set of scales", "Gruppe von Skalen");
    }

    @Override
    public Set<Class<? extends AnswerType>> accepts() {
        return Set.of(ScaleType.class);
    }

    @Override
    public int mostSubjects() {
        return MOST;
    }

    @Override
    public List<Finding> check(List<Subject> subjects, ObjectValue settings) {
        var read = Settings.of(settings);
        CrossTables.requireSeveral(subjects, read);
        reversed(subjects, read);
        Drawn.read(read);
        return read.findings();
    }

    @Override
    public Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
        var read = Settings.of(settings);
        CrossTables.requireSeveral(subjects, read);
        var reversed = reversed(subjects, read);
        var drawn = Drawn.read(read);
        read.orThrow();
        return new ScaleSetTally(subjects, Set.copyOf(reversed), drawn);
    }

    private static List<String> reversed(List<Subject> subjects, Settings settings) {
        return settings.ids(
                "reversed", List.of(), subjects.stream().map(Subject::name).toList());
    }
}
