package io.github.mitform.formats.prototype;

import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Settings;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.TallyMethod;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Scores the System Usability Scale: a grid of ten statements in Brooke's order, each answered from 1 (strongly disagree) to 5 (strongly
 * agree).
 *
 * <p>The odd statements are positive and count r − 1, the even ones are negative and count 5 − r; the sum times 2.5 is the score, from 0
 * to 100. It is no percentage. The mean is exact. People who left out a statement are not scored, and the result says how many they are;
 * nothing is filled in for them. With nobody scored there is no mean, with one person or equal scores no interval.
 *
 * <p>Scores of different wordings are never put together: each has a line of its own. Settings:
 *
 * <ul>
 *   <li>{@code wordings}: the id of the wording by language, {@code {"de": "mitform-de-1", "en": "brooke-1996"}}; people are told apart by
 *       the language they answered in, and those of an unknown language stand on their own unless there is one wording only
 *   <li>{@code confidence}: of the t interval for the mean in percent, 50 to 99; 95 unless said otherwise
 * </ul>
 *
 * <p>Sources: J. Brooke, "SUS: A 'quick and dirty' usability scale", in: P. W. Jordan et al. (eds.), Usability Evaluation in Industry,
 * 1996. Learnability (statements 4 and 10) and usability (the others): J. R. Lewis and J. Sauro, "The Factor Structure of the System
 * Usability Scale", HCII 2009; their own later work (Journal of Usability Studies 12(4), 2017) finds the two harder to tell apart, so
 * they are shown as a hint only. Grades: J. Sauro and J. R. Lewis, Quantifying the User Experience, 2nd edition, 2016, table 8.5.
 * Adjectives, the nearest mean: A. Bangor, P. Kortum and J. Miller, "Determining What Individual SUS Scores Mean", Journal of Usability
 * Studies 4(3), 2009. Everybody counts alike: rows with a weight are refused.
 */
public final class SusScore implements TallyMethod {
    static final String ID = "sus";
    static final String VERSION = "1.0.0";
    static final int STATEMENTS = 10;
    static final String WORDINGS = "wordings";
    static final String CONFIDENCE = "confidence";

    /** For the service loader; holds nothing. */
    public SusScore() {}

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
        return new Sentence("System Usability Scale", "System Usability Scale");
    }

    @Override
    public Set<Class<? extends AnswerType>> accepts() {
        return Set.of(GridType.class);
    }

    @Override
    public List<Finding> check(List<Subject> subjects, ObjectValue settings) {
        var read = read(subjects, settings);
        return read.findings();
    }

    @Override
    public Tally<?, ?> bind(List<Subject> subjects, ObjectValue settings) {
        var read = read(subjects, settings);
        read.orThrow();
        var grid = (GridType) subjects.get(0).type();
        if (grid.rows().listed().size() != STATEMENTS) {
            throw new IllegalArgumentException("SUS has 10 statements");
        }
        return new SusTally(grid.rows().listed(), wordings(settings).orElseThrow(), confidence(read));
    }

    private static int confidence(Settings settings) {
        return settings.whole(CONFIDENCE, 95, 50, 99);
    }

    private static Settings read(List<Subject> subjects, ObjectValue settings) {
        var others = new LinkedHashMap<>(settings.fields());
        others.remove(WORDINGS);
        var read = Settings.of(Value.object(others));
        confidence(read);
        if (wordings(settings).isEmpty()) {
            read.report(PrototypeCode.SUS_WORDINGS, Pointer.root().field(WORDINGS));
        }
        var grid = (GridType) subjects.get(0).type();
        if (grid.rows().isListed() && grid.rows().listed().size() != STATEMENTS) {
            read.report(
                    PrototypeCode.SUS_ROWS,
                    Pointer.root(),
                    "found",
                    grid.rows().listed().size());
        }
        if (!(grid.cell() instanceof ScaleType scale && scale.from() == 1 && scale.to() == 5)) {
            read.report(PrototypeCode.SUS_CELL, Pointer.root());
        }
        return read;
    }

    /** Returns the wordings by language, or nothing if they cannot be read. */
    private static Optional<Map<Locale, String>> wordings(ObjectValue settings) {
        var written = settings.get(WORDINGS).orElse(Value.object());
        if (!(written instanceof ObjectValue object)) return Optional.empty();
        var wordings = new LinkedHashMap<Locale, String>();
        for (var entry : object.fields().entrySet()) {
            var language = Locale.forLanguageTag(entry.getKey());
            if (language.getLanguage().isEmpty()
                    || !(entry.getValue() instanceof TextValue wording)
                    || wording.text().isBlank()) {
                return Optional.empty();
            }
            wordings.put(language, wording.text());
        }
        return Optional.of(wordings);
    }
}
