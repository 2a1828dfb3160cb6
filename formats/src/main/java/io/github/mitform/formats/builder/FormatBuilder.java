package io.github.mitform.formats.builder;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.Counting;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Level;
import io.github.mitform.definition.Licence;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.Parameter.TextParameter;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.PhaseResult;
import io.github.mitform.definition.Privacy;
import io.github.mitform.definition.Privacy.LegalBasis;
import io.github.mitform.definition.Publisher;
import io.github.mitform.definition.Questions;
import io.github.mitform.definition.Recruitment;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.id.Version;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.TextType;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A format of one phase on its way: what is said about it as a whole, its pages, and its results.
 *
 * <p>The format offers the languages in which its title is said: {@code Survey.titled(GERMAN, "Park").in(ENGLISH, "Park")}. Every
 * question is counted under its own id, by {@code summary} for numbers, by {@code texts} for words of people's own and by {@code
 * frequencies} for everything else, unless {@link #countedBy} names a method, {@link #notCounted} leaves it out or a {@link
 * #result} of its own counts it. Answers that name a person, or say something that is specially protected, are never counted unless
 * that is said.
 *
 * <p>A builder belongs to one thread; what it builds is immutable, and it may build again after more was said.
 *
 * @param <B> the builder itself
 */
public abstract class FormatBuilder<B extends FormatBuilder<B>> extends FlowBuilder<B> {
    private final Locale language;
    private final Words title;
    private final List<Function<Locale, Parameter>> parameters = new ArrayList<>();
    private final List<PhaseResult> results = new ArrayList<>();
    private @Nullable Words summary;
    private @Nullable Words purpose;
    private Level level = Level.CONSULT;
    private Recruitment recruitment = Recruitment.OPEN;
    private Optional<Publisher> publisher = Optional.empty();
    private Optional<Licence> licence = Optional.empty();
    private LegalBasis legalBasis = LegalBasis.CONSENT;
    private Period retention = Period.ZERO;
    private int smallestCell = Privacy.USUAL_SMALLEST_CELL;
    private OptionalInt minAge = OptionalInt.empty();
    private Optional<String> contact = Optional.empty();
    private Id phase;
    private Optional<Period> lasts = Optional.empty();

    /**
     * Starts a format.
     *
     * @param phase the id of its only phase, unless {@link #phase} says another one
     */
    protected FormatBuilder(Locale language, String title, String phase) {
        this.language = requireNonNull(language, "language");
        this.title = say(title);
        this.phase = Id.of(phase);
    }

    /** Says what the format is for, in a sentence or two. */
    public B summary(String words) {
        summary = say(words);
        return self();
    }

    /** Says how far people decide; they are consulted, unless this is said. */
    public B level(Level newLevel) {
        level = requireNonNull(newLevel, "level");
        return self();
    }

    /** Says how people come to take part; whoever wants to does, unless this is said. */
    public B recruitment(Recruitment newRecruitment) {
        recruitment = requireNonNull(newRecruitment, "recruitment");
        return self();
    }

    /** Says who answers for the format. */
    public B publisher(String name) {
        return publisher(new Publisher(name, Optional.empty(), Optional.empty()));
    }

    /** Says who answers for the format, and where to find and reach them. */
    public B publisher(Publisher newPublisher) {
        publisher = Optional.of(newPublisher);
        return self();
    }

    /**
     * Says what others may do with the format and its results.
     *
     * @param text SPDX licence id for the texts, such as {@code CC0-1.0}
     * @param data licence id for the published results, such as {@code DL-DE-ZERO-2.0}
     */
    public B licence(String text, String data) {
        licence = Optional.of(new Licence(Optional.of(text), Optional.of(data)));
        return self();
    }

    /**
     * Says what people are told about their data.
     *
     * @param words what the answers are used for
     * @param basis why they may be processed
     * @param kept how long they are kept
     */
    public B privacy(String words, LegalBasis basis, Period kept) {
        purpose = say(words);
        legalBasis = requireNonNull(basis, "basis");
        retention = requireNonNull(kept, "kept");
        return self();
    }

    /**
     * Sets the size below which groups of people are not shown in reports; 5, unless this is said.
     *
     * @param people 1 or more; 1 shows everything
     */
    public B smallestCell(int people) {
        smallestCell = people;
        return self();
    }

    /** Sets from which age people may take part. */
    public B minAge(int years) {
        minAge = OptionalInt.of(years);
        return self();
    }

    /** Says whom to ask about data, an e-mail address or a web page. */
    public B contact(String whom) {
        contact = Optional.of(whom);
        return self();
    }

    /**
     * Lets a city set a name or a phrase, used in texts as {@code {id}}.
     *
     * @param label what it is for, in the language of this builder
     * @param value what it is unless a city sets it, the same in every language
     */
    public B parameter(String id, String label, String value) {
        var words = say(label);
        parameters.add(at -> new TextParameter(Id.of(id), Optional.of(words.in(at)), value));
        return self();
    }

    /**
     * Lets a city set a list of options, used by {@link Pieces#from}.
     *
     * @param label what it is for, in the language of this builder
     * @param options what they are unless a city sets them
     */
    public B parameter(String id, String label, OptionBuilder... options) {
        var words = say(label);
        var listed = List.copyOf(Arrays.asList(options));
        parameters.add(at -> new OptionsParameter(
                Id.of(id),
                Optional.of(words.in(at)),
                listed.stream().map(option -> option.build(at)).toList()));
        return self();
    }

    /** Lets a city set something that is already a value, such as a number or a day. */
    public B parameter(Parameter parameter) {
        requireNonNull(parameter, "parameter");
        parameters.add(at -> parameter);
        return saying();
    }

    /** Names the phase. */
    public B phase(String id) {
        phase = Id.of(id);
        return self();
    }

    /** Says how long the phase is meant to stay open. */
    public B lasts(Period period) {
        lasts = Optional.of(period);
        return self();
    }

    /** Counts questions together, or once more, under an id of its own; they are then not counted by themselves. */
    public B result(String id, Counting counting, String... questions) {
        return result(new PhaseResult(
                Id.of(id),
                Optional.empty(),
                Questions.of(questions),
                counting,
                Optional.empty(),
                PhaseResult.Release.AFTER_CLOSE));
    }

    /** Counts what this result says; its questions are then not counted by themselves. */
    public B result(PhaseResult result) {
        results.add(requireNonNull(result, "result"));
        return self();
    }

    /**
     * Builds the format.
     *
     * @param id a reversed domain and a name, such as {@code org.example.park}
     * @param version a semantic version, such as {@code 1.0.0}
     * @throws IllegalStateException if a part is missing; the message names it and says which method says it
     * @throws IllegalArgumentException if the id or the version has not the form of one, or words were said twice in a language
     */
    public final Format build(String id, String version) {
        complete();
        var flow = flow(language);
        var titles = title.in(language);
        return new Format(
                Format.LANGUAGE,
                FormatId.of(id),
                Version.of(version),
                titles,
                Optional.ofNullable(summary).map(words -> words.in(language)),
                List.copyOf(titles.languages()),
                level,
                recruitment,
                publisher,
                licence,
                parameters.stream().map(parameter -> parameter.apply(language)).toList(),
                privacy(),
                List.of(new Phase(phase, Optional.empty(), Optional.empty(), lasts, flow, results())));
    }

    /** Throws what {@link #missing} returns if a part was not said. */
    protected abstract void complete();

    /**
     * Returns results that this kind of format has beside those of its questions; they come first. One is left out where a result that was said
     * has its id, or counts one of its questions by the same method.
     *
     * @param language that of the words said first
     */
    protected List<PhaseResult> usualResults(Locale language) {
        return List.of();
    }

    /** Returns the title, which gathers more languages as they are said. */
    protected final Words title() {
        return title;
    }

    /** Returns how the answers to a question are going to be counted; empty if that was not said, or there is no such question. */
    protected final Optional<Counting> counting(String question) {
        return drafts().stream()
                .filter(draft -> draft.id.value().equals(question))
                .findFirst()
                .map(draft -> draft.counting);
    }

    /** Returns whether a question was asked yet. */
    protected final boolean asks() {
        return !drafts().isEmpty();
    }

    /** Returns the exception that names a missing part. */
    protected static IllegalStateException missing(String part, String method) {
        return new IllegalStateException(part + " is missing: say it with " + method);
    }

    private Optional<Privacy> privacy() {
        if (purpose == null) {
            if (minAge.isPresent() || contact.isPresent() || smallestCell != Privacy.USUAL_SMALLEST_CELL) {
                throw missing("what the answers are used for", "privacy(…)");
            }
            return Optional.empty();
        }
        return Optional.of(new Privacy(purpose.in(language), legalBasis, retention, smallestCell, minAge, contact));
    }

    private List<PhaseResult> results() {
        Set<String> counted =
                results.stream().flatMap(result -> result.of().names().stream()).collect(Collectors.toSet());
        var usual = usualResults(language).stream()
                .filter(result -> results.stream().noneMatch(said -> takesThePlace(said, result)));
        var first = Stream.concat(screenings().stream(), usual);
        var own = drafts().stream()
                .filter(question -> !counted.contains(question.id.value()))
                .filter(FormatBuilder::isCounted)
                .map(this::ownResult);
        return Stream.concat(Stream.concat(first, own), results.stream()).toList();
    }

    /** Questions may be counted in several ways, so that only the same way takes the place of a usual result. */
    private static boolean takesThePlace(PhaseResult said, PhaseResult usual) {
        return said.id().equals(usual.id())
                || said.tally().method().equals(usual.tally().method())
                        && said.of().names().stream().anyMatch(usual.of().names()::contains);
    }

    private static boolean isCounted(QuestionDraft question) {
        return question.counted && (question.counting != null || question.personal.compareTo(Personal.DIRECT) < 0);
    }

    private PhaseResult ownResult(QuestionDraft question) {
        return new PhaseResult(
                question.id,
                Optional.empty(),
                Questions.of(question.id.value()),
                Optional.ofNullable(question.counting).orElseGet(() -> usual(question.type.build(language))),
                Optional.empty(),
                question.release);
    }

    private static Counting usual(AnswerType type) {
        if (type instanceof TextType) return Counting.by("texts");
        if (type instanceof NumberType) return Counting.by("summary");
        return Counting.by("frequencies");
    }
}
