package io.github.mitform.formats.wave;

import io.github.mitform.check.Input;
import io.github.mitform.check.PlannedResult;
import io.github.mitform.check.Scope;
import io.github.mitform.definition.PhaseResult.Release;
import io.github.mitform.definition.Recruitment;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.formats.wave.ResultComparison.Verdict;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.Report;
import io.github.mitform.report.Section;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What of several waves may be compared, and how far they lie apart.
 *
 * <p>A question is the same one if it has the same name and, in the languages that both definitions have, the same words, and the same
 * answers, rules and people to come to it. A result compares if all its questions are the same, those included that a value follows from, and so is the way in
 * which it follows, and it was counted by the same version of the same method with the same settings but the population; a questionnaire such as SUS
 * moreover only where people answered the same wording. Whatever is not
 * the same is told, never put together. What was asked before a question is not compared.
 *
 * <p>Shares have the interval of {@linkplain io.github.mitform.formats.statistics.ProportionDifference Newcombe} for their difference, means
 * that of {@linkplain io.github.mitform.formats.statistics.MeanDifference Welch}, only where people were drawn by chance both times; narrower
 * where the count says, as {@code population}, out of how many people they were drawn. Weighted shares, each time by the margins of that time, have the
 * intervals of as many people as would tell as much without weights (L. Kish, "Survey Sampling", 1965: n over the design effect, here of the very share, with
 * weights taken as given), and their differences Newcombe's from these. Nothing is corrected for comparing much at once but what is
 * said of the greatest difference of a result (Bonferroni); the report says how many of the intervals are wrong by chance alone. Of each wave it shows what the report on that wave
 * alone would show, with no people fewer than the greatest smallest cell of all; what is withheld there is withheld here, and so is what follows from it.
 *
 * <p>Immutable.
 */
public final class WaveComparison {
    /** The greatest number of waves. */
    public static final int MOST_WAVES = 24;

    private static final String POPULATION = "population";
    private static final String UNKNOWN = "unknown";
    private static final String MARGINS = "margins";
    private static final String TASKS = "tasks";
    private static final String SAME_SHARE = "same_share";

    private final List<Wave> waves;
    private final List<Map<String, Told>> told;
    private final List<QuestionComparison> questions;
    private final List<ResultComparison> results;

    private WaveComparison(List<Wave> waves, List<QuestionComparison> questions) {
        this.waves = waves;
        this.told = waves.stream().map(Told::of).toList();
        this.questions = questions;
        this.results = latest().round().plan().results().stream()
                .filter(planned -> planned.result().release() != Release.NEVER)
                .map(this::compared)
                .toList();
    }

    /**
     * Compares waves.
     *
     * @param waves 2 to {@value #MOST_WAVES} with different names, in the order in which they came; for cities in any order
     */
    public static WaveComparison of(List<Wave> waves) {
        var names = new HashSet<String>();
        waves.forEach(wave -> names.add(wave.name()));
        if (waves.size() < 2 || waves.size() > MOST_WAVES || names.size() < waves.size()) {
            throw new IllegalArgumentException(
                    "2 to " + MOST_WAVES + " waves with different names can be compared, but were " + waves.size());
        }
        return new WaveComparison(List.copyOf(waves), questions(waves));
    }

    private static List<QuestionComparison> questions(List<Wave> waves) {
        var asked = waves.stream().map(wave -> Asked.of(wave.round())).toList();
        var names = new LinkedHashSet<String>();
        for (int i = waves.size() - 1; i >= 0; i--) {
            names.addAll(asked.get(i).keySet());
        }
        return names.stream().map(name -> question(name, asked)).toList();
    }

    private static QuestionComparison question(String name, List<Map<String, Asked>> waves) {
        Asked last = null;
        for (Map<String, Asked> wave : waves) {
            last = wave.getOrDefault(name, last);
        }
        if (last == null) throw new AssertionError(name + " was asked somewhere");
        var changes = new ArrayList<Set<Change>>();
        for (Map<String, Asked> wave : waves) {
            var here = wave.get(name);
            changes.add(here == null ? EnumSet.of(Change.ABSENT) : here.changes(last));
        }
        return new QuestionComparison(name, last.title(), changes);
    }

    private ResultComparison compared(PlannedResult planned) {
        int last = waves.size() - 1;
        var own = kept(last, planned.name());
        var same = new ArrayList<Integer>();
        var verdict = Verdict.SAME;
        var wordings = own.flatMap(InstrumentMeasures::wordings).map(LinkedHashSet::new);
        for (int wave = 0; wave < last; wave++) {
            var found = verdict(planned, own, wave);
            if (found == Verdict.SAME) {
                same.add(wave);
                int at = wave;
                wordings.ifPresent(all -> all.retainAll(kept(at, planned.name())
                        .flatMap(InstrumentMeasures::wordings)
                        .orElse(List.of())));
            } else {
                verdict = found;
            }
        }
        same.add(last);
        return new ResultComparison(
                planned.name(),
                heading(planned),
                planned.method().title(),
                planned.method().id(),
                wordings.isPresent(),
                same,
                verdict,
                wordings.stream()
                        .flatMap(Set::stream)
                        .filter(wording -> !wording.equals(UNKNOWN))
                        .toList());
    }

    private Verdict verdict(PlannedResult planned, Optional<KeptResult> own, int wave) {
        var there = waves.get(wave).round().plan().result(planned.name());
        var kept = kept(wave, planned.name());
        if (there.isEmpty() || kept.isEmpty() || own.isEmpty()) return Verdict.NOT_COUNTED;
        if (there.get().result().release() == Release.NEVER) return Verdict.NOT_RELEASED;
        if (!names(there.get()).equals(names(planned))) return Verdict.OTHER_QUESTION;
        var basis =
                Basis.of(compared(planned.subjects(), planned), latest().round().plan());
        var others = Basis.of(
                compared(there.get().subjects(), planned),
                waves.get(wave).round().plan());
        if (!basis.values().equals(others.values())) return Verdict.OTHER_VALUE;
        if (!sameQuestions(planned, basis.questions(), wave)) return Verdict.OTHER_QUESTION;
        var wordings = InstrumentMeasures.wordings(own.get());
        if (wordings.isPresent()) {
            var answered = InstrumentMeasures.wordings(kept.get()).orElse(List.of());
            if (wordings.get().isEmpty() || answered.isEmpty()) return Verdict.NOBODY;
            var shared = new HashSet<>(wordings.get());
            shared.retainAll(answered);
            if (shared.equals(Set.of(UNKNOWN))) return Verdict.WORDING_NOT_KNOWN;
            if (shared.isEmpty()) return Verdict.OTHER_WORDING;
        }
        if (!counted(there.get()).equals(counted(planned))
                || !kept.get().version().equals(own.get().version())) return Verdict.OTHER_COUNT;
        if (own.get().turnout().answered() == 0 || kept.get().turnout().answered() == 0) return Verdict.NOBODY;
        if (!measures(planned, waves.size() - 1).common(measures(planned, wave)).isEmpty()) return Verdict.SAME;
        return planned.method().id().equals(TaskMeasures.METHOD) ? Verdict.OTHER_VERSION : Verdict.NO_NUMBERS;
    }

    /**
     * Which wording an answer is in, is looked at where people answered; another list of wordings is no other way to count. Nor are more or fewer
     * people to draw from, or other margins to weight by: every city has its own, and every year.
     */
    private static Object counted(PlannedResult planned) {
        var settings = new LinkedHashMap<>(planned.result().tally().settings().fields());
        settings.remove("wordings");
        settings.remove(POPULATION);
        settings.remove(SAME_SHARE);
        if (isOfProblems(planned)) settings.remove(TASKS);
        if (planned.method().id().equals(Measures.WEIGHTED)) settings.remove(MARGINS);
        return List.of(planned.result().tally().method(), settings);
    }

    private static List<String> names(PlannedResult planned) {
        return compared(planned.subjects(), planned).stream().map(Input::name).toList();
    }

    /** Returns the questions whose answers compare: of problems their list, since the tasks behind it only say where each of them showed. */
    private static List<Input> compared(List<Input> subjects, PlannedResult planned) {
        return isOfProblems(planned) ? subjects.subList(0, 1) : subjects;
    }

    private static boolean isOfProblems(PlannedResult planned) {
        return planned.method().id().equals(Measures.PROBLEMS);
    }

    /** Problems are found from round to round, so that their list grows; each of them is compared by itself. */
    private boolean sameQuestions(PlannedResult planned, Set<String> names, int wave) {
        boolean mayGrow = isOfProblems(planned);
        return questions.stream()
                .filter(question -> names.contains(question.name()))
                .map(question -> question.changes().get(wave))
                .allMatch(changes -> changes.isEmpty() || mayGrow && changes.equals(Set.of(Change.OPTIONS)));
    }

    /** Returns what the report on the latest wave calls a result. */
    private Text heading(PlannedResult planned) {
        return Optional.ofNullable(told.get(waves.size() - 1).get(planned.name()))
                .flatMap(Told::section)
                .map(Section::title)
                .orElseGet(() -> title(planned));
    }

    /** Returns the title of a result, or what people were asked first. */
    static Text title(PlannedResult planned) {
        var title = planned.result()
                .title()
                .orElseGet(() -> planned.subjects().get(0).question().ask());
        return filled(title, planned.scope());
    }

    private static Text filled(Text text, Scope scope) {
        var filled = new LinkedHashMap<Locale, String>();
        text.byLanguage().forEach((language, words) -> filled.put(language, scope.fill(words, language)));
        return new Text(filled);
    }

    Optional<KeptResult> kept(int wave, String result) {
        return Optional.ofNullable(waves.get(wave).count().results().get(result));
    }

    /** Returns what a result of one wave can be compared by. */
    Measures measures(PlannedResult planned, int wave) {
        var round = waves.get(wave).round();
        var types = new LinkedHashMap<String, AnswerType>();
        if (planned.rows().isEmpty()) {
            compared(planned.subjects(), planned)
                    .forEach(subject -> round.type(subject.name()).ifPresent(type -> types.put(subject.name(), type)));
        }
        return Optional.ofNullable(told.get(wave).get(planned.name()))
                .filter(result -> result.counted().items().isEmpty())
                .flatMap(result -> result.counted().data() instanceof ObjectValue data
                        ? Optional.of(new Source(result, data, types, title(planned)))
                        : Optional.empty())
                .map(Measures::of)
                .map(measures -> measures.filled(text -> filled(text, planned.scope())))
                .orElseGet(Measures::none);
    }

    /** Returns out of how many people a wave drew those who answered, as it says where it counts a result; empty where it does not. */
    OptionalLong population(String result, int wave) {
        return waves.get(wave)
                .round()
                .plan()
                .result(result)
                .flatMap(planned -> planned.result().tally().settings().number(POPULATION))
                .map(people -> OptionalLong.of(people.longValueExact()))
                .orElseGet(OptionalLong::empty);
    }

    /**
     * Returns whether the numbers of a result say something of everybody, within an interval: where people were drawn by chance and, if that was within
     * groups, weights make up for it or the count says that the same share was drawn in each.
     */
    boolean isDrawn(String result, int wave) {
        var recruitment = waves.get(wave).round().format().recruitment();
        if (!recruitment.isProbabilitySample() || recruitment.hasEqualChances())
            return recruitment.isProbabilitySample();
        return waves.get(wave)
                .round()
                .plan()
                .result(result)
                .map(planned -> planned.result().tally())
                .filter(tally -> tally.method().equals(Measures.WEIGHTED)
                        || Value.of(true).equals(tally.settings().fields().get(SAME_SHARE)))
                .isPresent();
    }

    /** Returns the waves, in order. */
    public List<Wave> waves() {
        return waves;
    }

    Wave latest() {
        return waves.get(waves.size() - 1);
    }

    /** Returns every question that any wave asked, in the order of the latest one. */
    public List<QuestionComparison> questions() {
        return questions;
    }

    /** Returns the fixed core: the names of the questions that every wave asked alike. */
    public List<String> core() {
        return questions.stream()
                .filter(QuestionComparison::isSame)
                .map(QuestionComparison::name)
                .toList();
    }

    /** Returns for each result of the latest wave that may be published whether it compares. */
    public List<ResultComparison> results() {
        return results;
    }

    /** Says what may be compared: {@code The same 7 questions, 2 changed. System Usability Scale comparable: same translation (…).} */
    public Sentence sentence() {
        return Telling.comparable(this);
    }

    /** Returns a title with the arguments of the latest wave in it. */
    Text filled(Text title) {
        return filled(title, latest().round().plan().scope());
    }

    /** Returns how people came to take part; empty where that was not the same each time. */
    Optional<Recruitment> recruitment() {
        var own = latest().round().format().recruitment();
        return waves.stream().allMatch(wave -> wave.round().format().recruitment() == own)
                ? Optional.of(own)
                : Optional.empty();
    }

    /** Returns which waves people were not drawn for by chance. */
    List<String> notByChance() {
        return waves.stream()
                .filter(wave -> !wave.isDrawnByChance())
                .map(Wave::name)
                .toList();
    }

    /**
     * Returns what may be published of it, with the format of the latest wave at its head.
     *
     * @param dated the day that the report speaks of
     */
    public Report report(Locale language, Optional<LocalDate> dated) {
        return new ComparisonReport(this).report(language, dated);
    }

    /** Returns the places of the waves, from 0. */
    IntStream places() {
        return IntStream.range(0, waves.size());
    }
}
