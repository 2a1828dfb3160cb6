package io.github.mitform.tally.method;

import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.NumberType;
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
 * Numbers summed up: how many, sum, mean, least, greatest, sample variance and quartiles; for numbers, the steps of a scale, and each
 * option of an allocation, where an option that was given nothing counts as 0.
 *
 * <p>Sums, mean and variance are exact fractions (the variance is the unbiased one of a sample, with n − 1, from the sum and the sum of
 * squares; there is none for fewer than 2 people). Quartiles are exact too: in the order of their numbers, the q-quantile lies the share
 * q of the way from the first person to the last, between two neighbours in proportion, as estimates of the same question have it (Hyndman and Fan, "Sample
 * Quantiles in Statistical Packages", The American Statistician 50 (1996), definition 7, <a
 * href="https://doi.org/10.2307/2684934">doi:10.2307/2684934</a>). With more than 100,000 different numbers there are no quartiles.
 *
 * <p>No settings. Everybody counts alike: rows with a weight are refused. When nobody answered there is no mean, no least and no
 * greatest number.
 */
public final class Summary implements TallyMethod {
    static final String ID = "summary";
    static final String VERSION = "1.0.0";

    /** For the service loader; holds nothing. */
    public Summary() {}

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
        return new Sentence("Summary of numbers", "Zusammenfassung von Zahlen");
    }

    @Override
    public Set<Class<? extends AnswerType>> accepts() {
        return Set.of(NumberType.class, ScaleType.class, AllocationType.class);
    }

    @Override
    public List<Finding> check(List<Subject> subjects, ObjectValue settings) {
        return Settings.of(settings).findings();
    }

    @Override
    public Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
        Settings.of(settings).orThrow();
        return new SummaryTally(subjects.get(0));
    }
}
