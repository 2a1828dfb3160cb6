package io.github.mitform.report;

import static java.util.Objects.requireNonNull;

import io.github.mitform.check.Input;
import io.github.mitform.check.PlannedResult;
import io.github.mitform.check.Scope;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Licence;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.id.Id;
import io.github.mitform.disclosure.Disclosure;
import io.github.mitform.disclosure.Published;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.About.Refusal;
import io.github.mitform.report.About.Responses;
import io.github.mitform.report.Section.Method;
import io.github.mitform.report.Section.Participation;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Result;
import io.github.mitform.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts a report together; belongs to one thread. */
public final class ReportBuilder {
    private static final CountContext SELF_SELECTED = CountContext.selfSelected();

    private final Format format;
    private @Nullable String digest;
    private @Nullable Text phase;
    private @Nullable LocalDate dated;
    private long counted;
    private boolean simulated;
    private long refusedInAll;
    private List<Refusal> refused = List.of();
    private final List<Text> attributions = new ArrayList<>();
    private final Set<String> rejected = new HashSet<>();
    private final List<Section> sections = new ArrayList<>();
    /** What each section counts. */
    private final List<Count> counts = new ArrayList<>();
    /** What sections are about, by their ids, where they belong to a task. */
    private final Map<String, Text> tasks = new LinkedHashMap<>();

    ReportBuilder(Format format) {
        this.format = requireNonNull(format, "format");
    }

    /** Says what was run, as lower-case hexadecimal. */
    public ReportBuilder digest(String newDigest) {
        digest = requireNonNull(newDigest, "digest");
        return this;
    }

    /**
     * Says which phase was counted.
     *
     * @throws IllegalArgumentException if the format has no such phase
     */
    public ReportBuilder phase(Id id) {
        Phase run = format.phase(id)
                .orElseThrow(() -> new IllegalArgumentException(format.id() + " has no phase \"" + id + "\""));
        phase = run.title().map(own()::fill).orElseGet(() -> Text.of(Locale.ROOT, id.value()));
        return this;
    }

    /** Says of which day the report speaks. */
    public ReportBuilder dated(LocalDate day) {
        dated = requireNonNull(day, "day");
        return this;
    }

    /** Says how many responses were counted. */
    public ReportBuilder counted(long responses) {
        counted = responses;
        return this;
    }

    /**
     * Says that some responses were not counted.
     *
     * @param responses how many in all
     * @param reasons which quote no answer; for each of them how many, where one response may have several
     */
    public ReportBuilder refused(long responses, List<Refusal> reasons) {
        refusedInAll = responses;
        refused = List.copyOf(reasons);
        return this;
    }

    /**
     * Says that the responses were made up to try the format out. There is no way to take it back, and a result that says so of itself
     * says it for the whole report.
     */
    public ReportBuilder simulated() {
        simulated = true;
        return this;
    }

    /** Adds a line that has to go wherever the data goes. */
    public ReportBuilder attribution(Text line) {
        attributions.add(requireNonNull(line, "line"));
        return this;
    }

    /** Leaves out lines about these options, and sentences that name them: those that people rejected. For results added after it. */
    public ReportBuilder without(Collection<Id> options) {
        options.forEach(option -> rejected.add(option.value()));
        return this;
    }

    /**
     * Adds what may be published of a result. Its title is that of the definition, or else what people were asked, and what was done with
     * the answers where they were asked several things; parameters are put into the words. Groups smaller than the smallest cell of the
     * format, or of the included format it belongs to, are withheld. Where results have the same title, because a questionnaire is asked after
     * each task, the title of the task stands behind it. What a session settles itself, such as a variant that is drawn, has no outcome.
     */
    public ReportBuilder result(PlannedResult planned, Result result) {
        var filling = new Filling(planned.scope());
        List<Text> asked = planned.subjects().stream()
                .map(subject -> filling.fill(subject.question().ask()))
                .toList();
        boolean severalThings = asked.stream().distinct().count() > 1;
        var method = planned.method().title();
        int smallestCell =
                Math.max(format.smallestCell(), planned.scope().format().smallestCell());
        Headings.taskBefore(format, planned.scope().prefix())
                .ifPresent(task -> tasks.put(planned.name(), own().fill(task)));
        boolean settled = planned.subjects().stream().allMatch(Input::drawn);
        return add(
                planned.name(),
                planned.result()
                        .title()
                        .map(filling::fill)
                        .orElseGet(() -> severalThings ? Text.of(method.german(), method.english()) : asked.get(0)),
                asked,
                method,
                settled ? settled(result, smallestCell) : Participation.of(result.turnout(), smallestCell),
                settled ? withoutOutcome(result) : result,
                smallestCell,
                planned.subjects().stream().map(Input::name).collect(Collectors.toSet()),
                filling);
    }

    /** Says for how many people something was settled that nobody was asked. */
    private static Participation settled(Result result, int smallestCell) {
        long people = result.turnout().answered();
        if (people < smallestCell) return Participation.of(result.turnout(), smallestCell);
        return Participation.of(
                new Sentence("Settled for {people} when they began.", "Zu Beginn festgelegt für {people}.")
                        .with("people", Wording.people(people)));
    }

    private static Result withoutOutcome(Result result) {
        var kept = KeptResult.of(result);
        return new KeptResult(
                kept.method(),
                kept.version(),
                kept.turnout(),
                kept.figures(),
                kept.notes().stream()
                        .filter(note -> note.kind() != Note.Kind.OUTCOME)
                        .toList(),
                kept.standings(),
                kept.entries(),
                kept.data(),
                kept.simulated(),
                kept.items());
    }

    /**
     * Adds what may be published of a result that no definition plans.
     *
     * @param id unique in the report
     * @param method what people call the counting method
     */
    public ReportBuilder result(String id, Text title, List<Text> asked, Sentence method, Result result) {
        return add(id, title, asked, method, Participation.of(result.turnout(), format.smallestCell()), result);
    }

    /**
     * Adds what may be published of a result in which no people were counted, but texts, say.
     *
     * @param id unique in the report
     * @param method what people call the counting method
     * @param counted what is said of how much was counted, such as "40 texts were coded."
     */
    public ReportBuilder result(String id, Text title, Sentence method, Sentence counted, Result result) {
        return add(id, title, List.of(), method, Participation.of(counted), result);
    }

    private ReportBuilder add(
            String id, Text title, List<Text> asked, Sentence method, Participation participation, Result result) {
        var filling = new Filling(new Scope("", format, Map.of()));
        return add(id, title, asked, method, participation, result, format.smallestCell(), Set.of(), filling);
    }

    private ReportBuilder add(
            String id,
            Text title,
            List<Text> asked,
            Sentence method,
            Participation participation,
            Result result,
            int smallestCell,
            Set<String> questions,
            Filling filling) {
        simulated |= result.simulated();
        var disclosure = Disclosure.of(smallestCell).without(rejected);
        var published = disclosure.publish(result);
        Function<Published, Section> section = shown -> Section.of(
                id,
                title,
                asked,
                new Method(result.method(), result.version(), method),
                participation,
                smallestCell,
                shown.figures().stream().map(filling::fill).toList(),
                shown.notes().stream().map(filling::fill).toList());
        sections.add(section.apply(published));
        counts.add(new Count(
                questions,
                published.keepsBack(),
                () -> section.apply(disclosure.beside().publish(result))));
        return this;
    }

    /**
     * What one section counts.
     *
     * @param keepsBack whether how many gave some answer is withheld
     * @param beside makes the section as it stands beside another one that keeps back some of the same answers
     */
    private record Count(Set<String> questions, boolean keepsBack, Supplier<Section> beside) {}

    /** Takes more out of sections of which others would tell what these withhold. */
    private void protectTogether() {
        for (int section = 0; section < counts.size(); section++) {
            int at = section;
            boolean told = IntStream.range(0, counts.size())
                    .filter(other -> other != at && counts.get(other).keepsBack)
                    .anyMatch(other -> !Collections.disjoint(counts.get(other).questions, counts.get(at).questions));
            if (told) sections.set(at, counts.get(at).beside.get());
        }
    }

    /**
     * Returns the report.
     *
     * @throws IllegalArgumentException if two sections have the same id
     */
    public Report build(Locale language) {
        protectTogether();
        List<Sentence> cautions = sharedCautions();
        var said = new HashSet<>(cautions);
        if (!drawn()) said.addAll(sentences(SELF_SELECTED.sampling()));
        var words = own();
        return new Report(
                language,
                words.fill(format.title()),
                format.summary().map(words::fill),
                new About(
                        format.id(),
                        format.version(),
                        Optional.ofNullable(digest),
                        format.publisher(),
                        format.licence().flatMap(Licence::data),
                        Optional.of(format.level()),
                        Optional.of(format.recruitment()),
                        Optional.ofNullable(phase),
                        Optional.ofNullable(dated),
                        new Responses(About.Kind.RESPONSES, counted, refusedInAll, refused, simulated),
                        format.smallestCell(),
                        attributions),
                sections.stream()
                        .map(this::titled)
                        .map(section -> section.withCautions(without(section.cautions(), said)))
                        .toList(),
                cautions);
    }

    /** Tells sections of the same title apart, by their task or by how they were counted. */
    private Section titled(Section section) {
        var same = sections.stream()
                .filter(other -> other.title().equals(section.title()))
                .toList();
        if (same.size() == 1) return section;
        var task = tasks.get(section.id());
        if (task != null) return section.withTitle(Headings.of(section.title(), task));
        boolean alike = same.stream()
                .allMatch(other ->
                        other.counting().title().equals(section.counting().title()));
        return alike
                ? section
                : section.withTitle(
                        Headings.countedBy(section.title(), section.counting().title()));
    }

    /** The format's own parameters, for its own words. */
    private Filling own() {
        var parameters = new LinkedHashMap<Id, Parameter>();
        format.parameters().forEach(parameter -> parameters.put(parameter.id(), parameter));
        return new Filling(new Scope("", format, parameters));
    }

    private boolean drawn() {
        return format.recruitment().isProbabilitySample();
    }

    /**
     * What every section warns of is said once, and a sample that nobody drew is warned of in any case: that it has no margin of error, or,
     * where a section has intervals all the same, for whom these hold.
     */
    private List<Sentence> sharedCautions() {
        var shared = new LinkedHashSet<Sentence>();
        if (!drawn()) {
            var intervals = sentences(SELF_SELECTED.furtherPeople());
            boolean some =
                    sections.stream().anyMatch(section -> section.cautions().containsAll(intervals));
            shared.addAll(some ? intervals : sentences(SELF_SELECTED.sampling()));
        }
        if (sections.size() > 1) {
            var everywhere = new LinkedHashSet<>(sections.get(0).cautions());
            sections.forEach(section -> everywhere.retainAll(section.cautions()));
            shared.addAll(everywhere);
        }
        return List.copyOf(shared);
    }

    private static List<Sentence> sentences(List<Note> notes) {
        return notes.stream().map(Note::sentence).toList();
    }

    private static List<Sentence> without(List<Sentence> all, Set<Sentence> said) {
        return all.stream().filter(sentence -> !said.contains(sentence)).toList();
    }
}
