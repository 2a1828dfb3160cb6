package io.github.mitform.formats.builder;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.PhaseResult;
import io.github.mitform.definition.flow.Choose;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Include;
import io.github.mitform.definition.flow.Inform;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.id.Version;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.DateTimeType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.value.Value;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pages in the order in which people see them.
 *
 * <p>Questions stand on the page that was opened last with {@link #page}. Those that come before any page was opened stand on a page
 * called {@value #FIRST_PAGE}. What may be said about a question follows it: {@code .askText("wish", "What is missing?").optional()}.
 *
 * <p>All words are said in the language that the format was titled in; {@link #in} says them again in another one. Belongs to one
 * thread.
 *
 * @param <B> the builder itself
 */
public abstract class FlowBuilder<B extends FlowBuilder<B>> extends QuestionDetails<B> {
    /** The id of the page for questions before any page was opened. */
    public static final String FIRST_PAGE = "questions";

    private final List<Function<Locale, ? extends Flow>> flow = new ArrayList<>();
    private final List<QuestionDraft> questions = new ArrayList<>();
    private final Set<String> pages = new HashSet<>();
    private final List<PhaseResult> screenings = new ArrayList<>();
    private @Nullable PageDraft page;

    FlowBuilder() {}

    // --- questions ---

    /** Asks to choose one of several options. */
    public B askOne(String id, String words, OptionBuilder... options) {
        return ask(id, words, TypeDraft.one(Choices.of(options).in()));
    }

    /** Asks to choose one of the options from elsewhere. */
    public B askOne(String id, String words, Choices options) {
        return ask(id, words, TypeDraft.one(options.in()));
    }

    /** Asks to choose any number of options. */
    public B askMany(String id, String words, OptionBuilder... options) {
        return ask(id, words, TypeDraft.many(Choices.of(options).in()));
    }

    /** Asks to choose any number of the options from elsewhere. */
    public B askMany(String id, String words, Choices options) {
        return ask(id, words, TypeDraft.many(options.in()));
    }

    /** Asks to put any number of options in order, the best first. */
    public B askRanking(String id, String words, OptionBuilder... options) {
        return ask(id, words, TypeDraft.ranking(Choices.of(options).in()));
    }

    /** Asks to put any number of the options from elsewhere in order, the best first. */
    public B askRanking(String id, String words, Choices options) {
        return ask(id, words, TypeDraft.ranking(options.in()));
    }

    /**
     * Asks to give out points over options.
     *
     * @param total how many points there are, 1 or more
     */
    public B askPoints(String id, String words, int total, OptionBuilder... options) {
        return ask(id, words, TypeDraft.points(total, Choices.of(options).in()));
    }

    /**
     * Asks to give out points over the options from elsewhere.
     *
     * @param total how many points there are, 1 or more
     */
    public B askPoints(String id, String words, int total, Choices options) {
        return ask(id, words, TypeDraft.points(total, options.in()));
    }

    /**
     * Asks for words of people's own.
     *
     * @param most greatest number of characters, 1 to 20,000
     */
    public B askText(String id, String words, int most) {
        return ask(id, words, TypeDraft.text(most));
    }

    /** Asks for words of people's own, 1000 characters at most. */
    public B askText(String id, String words) {
        return askText(id, words, 1000);
    }

    /**
     * Asks for a number; a whole one, unless a {@link #step} is said.
     *
     * @param min least number, itself included
     * @param max greatest number, itself included
     */
    public B askNumber(String id, String words, long min, long max) {
        return ask(id, words, TypeDraft.number(min, max));
    }

    /** Asks for a step on a scale. */
    public B askScale(String id, String words, ScaleBuilder scale) {
        requireNonNull(scale, "scale");
        return ask(id, words, TypeDraft.plain("askScale", scale::build));
    }

    /** Asks for yes or no. */
    public B askYesNo(String id, String words) {
        return ask(id, words, TypeDraft.plain("askYesNo", language -> new YesNoType()));
    }

    /** Asks for a day. */
    public B askDate(String id, String words) {
        return ask(id, words, TypeDraft.plain("askDate", language -> new DateType(Optional.empty(), Optional.empty())));
    }

    /**
     * Asks for a day between two others.
     *
     * @param first the first day allowed
     * @param last the last day allowed
     */
    public B askDate(String id, String words, LocalDate first, LocalDate last) {
        return ask(
                id, words, TypeDraft.plain("askDate", language -> new DateType(Optional.of(first), Optional.of(last))));
    }

    /** Asks for a day and a time between two of them, both included. */
    public B askDateTime(String id, String words, LocalDateTime first, LocalDateTime last) {
        return ask(
                id,
                words,
                TypeDraft.plain(
                        "askDateTime",
                        language -> new DateTimeType(
                                Optional.of(first), Optional.of(last), DateTimeType.Precision.MINUTE)));
    }

    /**
     * Asks for anything that the other methods do not make: a place, a file, a group, a card sort.
     *
     * @param type with all its texts in every language of the format
     */
    public B ask(String id, String words, AnswerType type) {
        requireNonNull(type, "type");
        return ask(id, words, TypeDraft.plain("ask", language -> type));
    }

    /** Asks which of two options is better, for several pairs of them, drawn for each person in a balanced way. */
    public B askPairs(String id, String words, OptionBuilder... options) {
        var choices = Choices.of(options).in();
        return ask(id, words, TypeDraft.plain("askPairs", language -> ComparisonType.pairs(choices.apply(language))));
    }

    /**
     * Asks which option is the best and which the worst, for several sets of them, drawn for each person in a balanced way.
     *
     * @param show how many options stand in a set, 3 to 20
     */
    public B askBestAndWorst(String id, String words, int show, OptionBuilder... options) {
        var choices = Choices.of(options).in();
        return ask(
                id,
                words,
                TypeDraft.plain(
                        "askBestAndWorst", language -> ComparisonType.bestAndWorst(show, choices.apply(language))));
    }

    /**
     * Asks for votes whose square is paid for.
     *
     * @param credits how many credits there are, 1 or more: 1 vote costs 1 of them, 2 cost 4, 3 cost 9
     */
    public B askQuadratic(String id, String words, int credits, OptionBuilder... options) {
        var choices = Choices.of(options).in();
        return ask(
                id,
                words,
                TypeDraft.plain(
                        "askQuadratic", language -> AllocationType.quadratic(credits, choices.apply(language))));
    }

    /** Asks the same for several rows, each of which has to be answered unless {@link #someRows} is said. */
    public B askGrid(String id, String words, Cell cell, OptionBuilder... rows) {
        return ask(
                id,
                words,
                TypeDraft.grid(requireNonNull(cell, "cell"), Choices.of(rows).in()));
    }

    /** Asks the same for each of the rows from elsewhere. */
    public B askGrid(String id, String words, Cell cell, Choices rows) {
        return ask(id, words, TypeDraft.grid(requireNonNull(cell, "cell"), rows.in()));
    }

    // --- pages ---

    /** Opens a page without a title for the questions that follow. */
    public B page(String id) {
        return open(new PageDraft(id, Optional.empty()));
    }

    /** Opens a page for the questions that follow. */
    public B page(String id, String title) {
        var words = new Words(title);
        open(new PageDraft(id, Optional.of(words)));
        return saying(words);
    }

    /** Shows something to read. */
    public B inform(String id, String text) {
        var words = new Words(text);
        return step(language -> Inform.of(id, words.in(language)), words);
    }

    /** Shows something to read under a title. */
    public B inform(String id, String title, String text) {
        var heading = new Words(title);
        var words = new Words(text);
        return step(
                language -> new Inform(Id.of(id), Optional.of(heading.in(language)), words.in(language), List.of()),
                heading,
                words);
    }

    /** Asks for agreement, without which nobody may submit. */
    public B consent(String id, String text) {
        var words = new Words(text);
        return step(language -> Consent.of(id, words.in(language)), words);
    }

    /** Asks for agreement under a title, without which nobody may submit. */
    public B consent(String id, String title, String text) {
        var heading = new Words(title);
        var words = new Words(text);
        return step(
                language -> new Consent(Id.of(id), Optional.of(heading.in(language)), words.in(language), true),
                heading,
                words);
    }

    /**
     * Takes the first case whose condition holds; if none does, what {@link Pieces#otherwise} holds, or nothing.
     *
     * @throws IllegalArgumentException if {@code otherwise} is not the last one
     */
    public B choose(String id, CaseBuilder... cases) {
        var all = List.of(cases);
        for (CaseBuilder branch : all.subList(0, Math.max(0, all.size() - 1))) {
            if (branch.isOtherwise()) {
                throw new IllegalArgumentException("otherwise(…) has to come last in choose(\"" + id + "\", …)");
            }
        }
        all.forEach(branch -> questions.addAll(branch.pages().drafts()));
        return step(language -> new Choose(
                Id.of(id),
                all.stream()
                        .filter(branch -> !branch.isOtherwise())
                        .map(branch -> branch.build(language))
                        .toList(),
                all.stream()
                        .filter(CaseBuilder::isOtherwise)
                        .flatMap(branch -> branch.pages().flow(language).stream())
                        .toList()));
    }

    /**
     * Lets some go on and ends kindly for the others: those of whom a condition holds, or whose group is full. It is counted who they were.
     *
     * @param ends for whom it ends; the first one that fits counts, conditions before quotas
     */
    public B screen(String id, ScreenBuilder... ends) {
        var all = List.of(ends);
        screenings.add(ScreenBuilder.result(id, all));
        return step(
                language -> ScreenBuilder.build(id, all, language),
                all.stream().flatMap(ScreenBuilder::words).toArray(Words[]::new));
    }

    /** Puts another format of one phase in here; its answers and results appear under this id. */
    public B include(String id, String format, String version) {
        return then(Include.of(id, format, version));
    }

    /** Puts another format of one phase in here, with values for its parameters. */
    public B include(String id, String format, String version, Map<Id, Value> arguments) {
        return then(new Include(Id.of(id), FormatId.of(format), Version.of(version), Optional.empty(), arguments));
    }

    /** Goes on with something that is already a value, said in whatever languages. Its questions are counted only by own results. */
    public B then(Flow next) {
        requireNonNull(next, "next");
        return step(language -> next);
    }

    // --- for the builders ---

    /** Goes on with a step that is made when the format is built, and lets {@link #in} translate its words. */
    protected final B step(Function<Locale, ? extends Flow> step, Words... words) {
        page = null;
        lastQuestion(null);
        flow.add(requireNonNull(step, "step"));
        return saying(words);
    }

    /**
     * Has what is asked next recorded otherwise than on a page for who takes part: on the open page, if it is such a one or still empty, or on a new one.
     *
     * @param id of a new page, with a number behind it where it is taken
     */
    protected final void recordedBy(PageDraft.Recorder recorder, String id) {
        if (page != null && page.isRecordedBy(recorder)) return;
        if (page == null || !page.isEmpty()) {
            int number = 1;
            while (pages.contains(numbered(id, number))) number++;
            open(new PageDraft(numbered(id, number), Optional.empty()));
        }
        requireNonNull(page).recordBy(recorder);
    }

    private static String numbered(String id, int number) {
        return number == 1 ? id : id + "_" + number;
    }

    private B open(PageDraft newPage) {
        if (!pages.add(newPage.id())) {
            throw new IllegalStateException("page(\"" + newPage.id()
                    + "\") was already opened; a page after it needs an id of its own: say page(id)");
        }
        step(newPage::build);
        page = newPage;
        return self();
    }

    private B ask(String id, String words, TypeDraft type) {
        return ask(new QuestionDraft(id, new Words(words), type));
    }

    final B ask(QuestionDraft question) {
        if (page == null) {
            open(new PageDraft(FIRST_PAGE, Optional.empty()));
        }
        requireNonNull(page).add(question);
        questions.add(question);
        lastQuestion(question);
        return saying(question.ask);
    }

    /** Returns who took part at each screening, and for whom it ended. */
    final List<PhaseResult> screenings() {
        return screenings;
    }

    final List<QuestionDraft> drafts() {
        return questions;
    }

    final List<Flow> flow(Locale language) {
        return flow.stream().<Flow>map(step -> step.apply(language)).toList();
    }
}
