package io.github.mitform.disclosure;

import io.github.mitform.definition.id.Id;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Missing;
import io.github.mitform.tally.result.Note;
import io.github.mitform.tally.result.Result;
import io.github.mitform.tally.result.Turnout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what may be published of a result.
 *
 * <p><b>Small groups.</b> A number of people from 1 up to just below the smallest cell is withheld, and so are shares and means that stand
 * on so few. Zeros are shown: that nobody gave an answer says nothing about anybody in particular; only where every other number beside
 * them is withheld they are too. Of an option that may be chosen beside others, it is also withheld if only so few did not choose it.
 * When fewer people than the smallest cell answered at all, every number of the result is withheld.
 *
 * <p><b>Names of lines.</b> Where lines are named by what people gave of their own, such as numbers or days, the name tells as much as the number beside
 * it. Where one would be of too few people, they are put into {@linkplain Figure#spread classes} that are each of enough people or of nobody, of which the
 * outermost hold all that lies further out; other lines that are {@linkplain Role#GIVEN named so} are put together as the last one.
 *
 * <p><b>Means.</b> A mean that hardly anything else is in than a single answer speaks of that one, see {@link io.github.mitform.tally.Dominance}.
 *
 * <p><b>What gives them away.</b> The parts of a line add up to its total, and the groups of a column to the number of people who
 * answered, and so do the sums of lines of a cross table, so that a lone gap could be worked out. Therefore the next smallest number is withheld too, until at least two are, they
 * stand for at least the smallest cell together, and they could be something else than 1 each. What is worked out from withheld numbers
 * is withheld as well. The method is known as secondary cell suppression: Hundepool and others, Statistical Disclosure Control (Wiley
 * 2012), chapter 4, <a href="https://doi.org/10.1002/9781118348239">doi:10.1002/9781118348239</a>.
 *
 * <p><b>Items.</b> Where one person may stand behind several of what is counted, so many of them are needed for a number to be shown
 * that they are certainly of enough people: the smallest cell times the greatest number of one person.
 *
 * <p><b>Some of them.</b> A figure may be {@link Figure#of of} the people of one line of an earlier one. Where that line has a gap, all of it
 * is withheld, since its groups add up to them.
 *
 * <p><b>Limits.</b> A withheld number cannot be worked out from the figure it stands in, but it can be narrowed down: by its total, by the
 * order of lines, and by who knows this rule: of 4 beside a withheld 20 and a shown 20 they know both, since what is withheld beside a small number is never
 * more than what is shown. That classes hold a few people somewhere is known as well, not where and how many. Other figures are protected each for itself, unless they state the {@linkplain Figure#sums sums} that
 * another one tells; what follows from all answers, such as a mean, is withheld {@linkplain #beside beside} a result that keeps some of them back. Two rounds of
 * a count, or two results of which not the same people answered, may say more together than alone. In a cross table, a line or column
 * that counts nobody says so through its sum. Answers that everybody gave are shown. Of a figure for which it would take millions of steps to find out
 * what may be shown, such as a table of hundreds of lines and columns made for it, nothing is, and the remark says so.
 *
 * <p><b>Taking part.</b> Those who did not answer, broke off, or were not asked are counted whatever their number, and so are those who were {@linkplain Role#TURNOUT asked in
 * some way}, such as in one of several wordings. Where a question is asked only after some answer, how many were asked tells how many gave it.
 *
 * <p>Immutable and safe to share.
 */
public final class Disclosure {
    private final int smallestCell;
    private final Set<String> rejected;
    private final boolean beside;

    private Disclosure(int smallestCell, Set<String> rejected, boolean beside) {
        this.smallestCell = smallestCell;
        this.rejected = rejected;
        this.beside = beside;
    }

    /**
     * Returns the rule for a smallest cell.
     *
     * @param smallestCell the size of the smallest group that is shown, 1 or more; 1 shows everything
     */
    public static Disclosure of(int smallestCell) {
        if (smallestCell < 1) {
            throw new IllegalArgumentException("the smallest cell is 1 or more, but was " + smallestCell);
        }
        return new Disclosure(smallestCell, Set.of(), false);
    }

    /** Returns a copy that also leaves out the lines about these options, and sentences that name them: those that people rejected. */
    public Disclosure without(Collection<String> options) {
        var all = new HashSet<>(rejected);
        all.addAll(options);
        return new Disclosure(smallestCell, Set.copyOf(all), beside);
    }

    /**
     * Returns a copy for what stands in one report beside another result of the same answers that {@linkplain Published#keepsBack keeps some back}: what follows
     * from all answers is {@linkplain Role#MEAN withheld} as well.
     */
    public Disclosure beside() {
        return new Disclosure(smallestCell, rejected, true);
    }

    /** Returns what may be published of a result. */
    public Published publish(Result result) {
        int cell = cell(result);
        boolean fewAnswered = isSmall(result.turnout().answered());
        var figures = new ArrayList<Figure>();
        int withheld = 0;
        boolean keepsBack = false;
        long largest = 0;
        var byId = new HashMap<String, Suppression>();
        var givenUp = new ArrayList<Sentence>();
        var notes = new ArrayList<Note>();
        for (Figure whole : result.figures()) {
            var figure = Classes.of(whole, cell);
            boolean inClasses = !figure.equals(whole);
            if (inClasses) notes.add(classes(whole));
            keepsBack |= inClasses && whole.spread().filter(Classes::isOfFew).isPresent();
            var suppression = new Suppression(figure, cell);
            if (beside) suppression.hideMeans();
            byId.put(figure.id(), suppression);
            if (fewAnswered || figure.of().filter(of -> isHidden(of, byId)).isPresent()) {
                suppression.hideEverything();
            } else {
                suppression.run();
            }
            keepsBack |= suppression.keepsBack();
            if (suppression.isGivenUp()) givenUp.add(figure.title());
            largest = Math.max(largest, suppression.largestHidden());
            var shown = withoutRejected(suppression.figure());
            withheld += countWithheld(shown);
            figures.add(shown);
        }
        for (Note note : result.notes()) {
            notes(note, fewAnswered ? Long.MAX_VALUE - 1 : largest, cell).ifPresent(notes::add);
        }
        var turnout = turnout(result.turnout());
        withheld += countWithheld(turnout);
        return new Published(
                turnout,
                figures,
                notes,
                withheld,
                keepsBack,
                withheld == 0 ? Optional.empty() : Optional.of(remark(givenUp)));
    }

    private Note classes(Figure figure) {
        return Note.caution(new Sentence(
                        "“{title}”: answers that fewer than {people} people gave are put together in classes. Each stands for at least {people} people or"
                                + " for nobody, and the outermost hold all that lies further out.",
                        "„{title}“: Antworten, die weniger als {people} Personen gaben, sind in Klassen zusammengefasst. Jede steht für mindestens"
                                + " {people} Personen oder für niemanden, und die äußersten umfassen alles, was weiter außen liegt.")
                .with("title", figure.title(), "people", smallestCell));
    }

    private static boolean isHidden(Figure.People of, Map<String, Suppression> byId) {
        var figure = byId.get(of.figure());
        if (figure == null) throw new IllegalArgumentException("there is no earlier figure " + of.figure());
        return figure.isHidden(of.line());
    }

    /** Returns what may be published of one figure. */
    public Figure publish(Figure figure) {
        var suppression = new Suppression(Classes.of(figure, smallestCell), smallestCell);
        suppression.run();
        return withoutRejected(suppression.figure());
    }

    /** Returns how many must be counted together: of items so many that they are certainly of enough people. */
    private int cell(Result result) {
        return result.items()
                .filter(items -> smallestCell > 1)
                .map(items -> (int) Math.min(Integer.MAX_VALUE, (long) smallestCell * items.most()))
                .orElse(smallestCell);
    }

    private boolean isSmall(long people) {
        return people > 0 && people < smallestCell;
    }

    private static int countWithheld(Figure figure) {
        return (int) figure.lines().stream()
                .flatMap(List::stream)
                .filter(Cell.Withheld.class::isInstance)
                .count();
    }

    private Figure withoutRejected(Figure figure) {
        return figure.withLines(figure.lines().stream()
                .filter(line -> line.stream().noneMatch(this::isRejected))
                .toList());
    }

    private boolean isRejected(Cell cell) {
        return cell instanceof Cell.Words words
                && words.option().map(Id::value).filter(rejected::contains).isPresent();
    }

    private Optional<Note> notes(Note note, long largestHidden, int cell) {
        if (note.about().stream().map(Id::value).anyMatch(rejected::contains)) {
            return Optional.empty();
        }
        if (mayBeTold(note.people(), largestHidden, cell)) return Optional.of(note);
        long left = note.discreetPeople().orElse(Note.NOBODY);
        return note.discreet()
                .filter(shorter -> mayBeTold(left, largestHidden, cell))
                .map(shorter -> new Note(note.kind(), shorter, left, note.about()));
    }

    private static boolean mayBeTold(long people, long largestHidden, int cell) {
        return people == Note.NOBODY || (people == 0 || people >= cell) && people > largestHidden;
    }

    /**
     * Returns how many answered, and how many did not. Reasons for not answering are told apart only where each of them holds for enough
     * people; if fewer people than the smallest cell answered, all is withheld.
     */
    public Figure turnout(Turnout turnout) {
        var lines = new ArrayList<List<Cell>>();
        lines.add(line(new Sentence("Answered", "Geantwortet"), turnout.answered()));
        boolean apart = turnout.missing().values().stream().noneMatch(this::isSmall);
        if (apart) {
            turnout.missing().forEach((reason, people) -> lines.add(line(wording(reason), people)));
        } else {
            lines.add(line(new Sentence("No answer", "Keine Antwort"), turnout.people() - turnout.answered()));
        }
        var figure = new Figure(
                "turnout",
                new Sentence("Who answered", "Wer geantwortet hat"),
                List.of(
                        new Column("what", new Sentence("Answer", "Antwort"), Role.LABEL),
                        new Column("people", new Sentence("People", "Personen"), Role.MEASURE)),
                lines,
                Drawing.NONE);
        if (isSmall(turnout.answered())) {
            var suppression = new Suppression(figure, smallestCell);
            suppression.hideEverything();
            return suppression.figure();
        }
        return figure;
    }

    private static List<Cell> line(Sentence words, long people) {
        return List.of(Cell.Words.of(Wording.text(words)), new Cell.People(people));
    }

    private static Sentence wording(Missing reason) {
        return switch (reason) {
            case NOT_ASKED -> new Sentence("Not asked", "Nicht gefragt");
            case LEFT_EMPTY -> new Sentence("Left empty", "Leer gelassen");
            case SKIPPED -> new Sentence("Skipped", "Übersprungen");
            case DONT_KNOW -> new Sentence("Don't know", "Weiß nicht");
        };
    }

    private Sentence remark(List<Sentence> givenUp) {
        var remark = new Sentence(
                        "Numbers on answers of fewer than {people} people are withheld, and so are numbers from which those could be worked out.",
                        "Zahlen zu Antworten von weniger als {people} Personen werden nicht gezeigt, ebenso Zahlen, aus denen sie sich"
                                + " errechnen ließen.")
                .with("people", smallestCell);
        for (Sentence title : givenUp) {
            remark = new Sentence(
                            "{before} Of “{title}” nothing is shown: it would take too long to find out which of so many numbers may be.",
                            "{before} Aus „{title}“ wird nichts gezeigt: Es würde zu lange dauern herauszufinden, welche von so vielen Zahlen gezeigt"
                                    + " werden dürfen.")
                    .with("before", remark, "title", title);
        }
        return remark;
    }
}
