package io.github.mitform.formats.counting;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A way to count whose settings are read in one place, for the check and for counting. Immutable where its subclass is. */
public abstract class CheckedMethod implements TallyMethod {
    /** The version of a method that has not changed yet, which stands beside every result. */
    public static final String VERSION = "1.0.0";

    private final String id;
    private final String version;
    private final Sentence title;
    private final Set<Class<? extends AnswerType>> accepts;

    /** A method that has not changed yet. */
    protected CheckedMethod(String id, Sentence title, Set<Class<? extends AnswerType>> accepts) {
        this(id, VERSION, title, accepts);
    }

    protected CheckedMethod(String id, String version, Sentence title, Set<Class<? extends AnswerType>> accepts) {
        this.id = id;
        this.version = version;
        this.title = title;
        this.accepts = Set.copyOf(accepts);
    }

    /** Reads the settings, reports to them what is wrong, and returns what makes the tally where nothing is. */
    protected abstract Supplier<Tally<?, ?>> read(List<Subject> subjects, Settings settings);

    /** Reads the confidence of intervals in percent, 50 to 99; 95 unless said otherwise. */
    protected static int confidence(Settings settings) {
        return settings.whole("confidence", 95, 50, 99);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String version() {
        return version;
    }

    @Override
    public final Sentence title() {
        return title;
    }

    @Override
    public final Set<Class<? extends AnswerType>> accepts() {
        return accepts;
    }

    @Override
    public final List<Finding> check(List<Subject> subjects, ObjectValue settings) {
        var read = Settings.of(settings);
        read(subjects, read);
        return read.findings();
    }

    @Override
    public final Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
        var read = Settings.of(settings);
        var tally = read(subjects, read);
        read.orThrow();
        return tally.get();
    }
}
