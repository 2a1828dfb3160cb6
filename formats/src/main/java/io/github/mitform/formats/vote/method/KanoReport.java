package io.github.mitform.formats.vote.method;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.Option;
import io.github.mitform.formats.vote.ballot.KanoAnswers;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.internal.table.Decimals;
import io.github.mitform.formats.vote.roadmap.KanoCategory;
import io.github.mitform.formats.vote.roadmap.KanoFeature;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Figure.Column;
import io.github.mitform.tally.result.Figure.Drawing;
import io.github.mitform.tally.result.Figure.Role;
import io.github.mitform.tally.result.Figure.Side;
import io.github.mitform.tally.result.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts what Kano's method came to into a table and sentences. */
record KanoReport(List<Option> options, List<KanoFeature> features, Profile<KanoAnswers> answers) {
    private static final Sentence HOW = new Sentence(
            "Two answers about each feature, to having it and to doing without it, say what it is to somebody; the most frequent of these is the"
                    + " category of the feature. How far satisfaction rises with it: attractive and one-dimensional, divided by these, must-be and"
                    + " indifferent. How far it falls without it: one-dimensional and must-be, divided by the same.",
            "Zwei Antworten zu jeder Funktion, dazu, sie zu haben, und dazu, auf sie zu verzichten, sagen, was sie jemandem bedeutet; was davon am"
                    + " häufigsten vorkommt, ist die Kategorie der Funktion. Wie weit die Zufriedenheit mit ihr steigt: Begeisterungs- und"
                    + " Leistungsmerkmal, geteilt durch diese, Basismerkmal und unerheblich. Wie weit sie ohne sie sinkt: Leistungs- und"
                    + " Basismerkmal, geteilt durch dasselbe.");

    /** Returns every feature with its category, how many put it where, and the two coefficients in percent. */
    Figure figure(Outcome outcome) {
        var counted = new ArrayList<String>();
        var columns = new ArrayList<Column>();
        columns.add(new Column("feature", new Sentence("Feature", "Funktion"), Role.LABEL));
        columns.add(new Column("category", new Sentence("Category", "Kategorie"), Role.LABEL));
        for (KanoCategory category : KanoCategory.values()) {
            var role = isWeighted() ? Role.MEASURE : Role.PART;
            columns.add(new Column(id(category), category.title(), role).on(side(category)));
            if (category.compareTo(KanoCategory.INDIFFERENT) <= 0) counted.add(id(category));
        }
        columns.add(new Column(
                "answered", new Sentence("Answered", "Geantwortet"), isWeighted() ? Role.MEASURE : Role.TOTAL));
        var from = counted.toArray(String[]::new);
        columns.add(Column.from("better", new Sentence("Rises with it (%)", "Steigt damit (%)"), from));
        columns.add(Column.from("worse", new Sentence("Falls without it (%)", "Sinkt ohne sie (%)"), from));
        return new Figure(
                "features",
                new Sentence("What the features are to people", "Was die Funktionen den Menschen bedeuten"),
                columns,
                order(outcome).stream().map(this::line).toList(),
                isWeighted() ? Drawing.NONE : Drawing.STACKED_BARS);
    }

    private static Side side(KanoCategory category) {
        return switch (category) {
            case MUST_BE, ONE_DIMENSIONAL, ATTRACTIVE -> Side.FOR;
            case REVERSE -> Side.AGAINST;
            case INDIFFERENT, QUESTIONABLE -> Side.NEITHER;
        };
    }

    private static String id(KanoCategory category) {
        return category.name().toLowerCase(Locale.ROOT);
    }

    /** Those that the method puts in no order come behind the others, as they were asked. */
    private List<Integer> order(Outcome outcome) {
        var order = new ArrayList<Integer>();
        outcome.order().forEach(order::addAll);
        IntStream.range(0, options.size())
                .filter(place -> !order.contains(place))
                .forEach(order::add);
        return order;
    }

    private boolean isWeighted() {
        return !answers.weight().equals(Fraction.of(answers.people()));
    }

    private List<Cell> line(int place) {
        var feature = features.get(place);
        long people = people(place);
        var line = new ArrayList<Cell>();
        line.add(Cell.Words.of(options.get(place)));
        line.add(Cell.Words.of(Wording.text(titles(feature.tied()))));
        for (KanoCategory category : KanoCategory.values()) line.add(cell(feature.count(category), people));
        line.add(cell(feature.answers(), people));
        line.add(percent(feature.better(), people));
        line.add(percent(feature.worse(), people));
        return line;
    }

    private long people(int place) {
        return answers.lines().stream()
                .filter(line -> line.ballot().given().containsKey(place))
                .mapToLong(Profile.Line::people)
                .sum();
    }

    private static Sentence titles(List<KanoCategory> tied) {
        return tied.isEmpty()
                ? new Sentence("–", "–")
                : new Sentence(
                        tied.stream().map(each -> each.title().english()).collect(Collectors.joining(" / ")),
                        tied.stream().map(each -> each.title().german()).collect(Collectors.joining(" / ")));
    }

    private Cell cell(Fraction number, long people) {
        if (!isWeighted()) return new Cell.People(number.numerator().longValueExact());
        var decimal = Decimals.plain(number.toDecimal(Decimals.MOST));
        return new Cell.Number(decimal, decimal.scale(), people);
    }

    private static Cell percent(Optional<Fraction> part, long people) {
        return part.<Cell>map(
                        each -> new Cell.Number(each.times(Fraction.of(100)).toDecimal(0), 0, people))
                .orElse(new Cell.Empty());
    }

    /** Returns the features by their categories, how to read the table, and what may not be concluded. */
    List<Note> notes(CountContext context) {
        var notes = new ArrayList<Note>();
        for (KanoCategory category : KanoCategory.values()) {
            var in = IntStream.range(0, options.size())
                    .filter(place -> features.get(place).category().equals(Optional.of(category)))
                    .mapToObj(options::get)
                    .toList();
            if (!in.isEmpty()) notes.add(outcome(category, in));
        }
        if (notes.isEmpty()) {
            notes.add(new Note(
                    Note.Kind.OUTCOME,
                    new Sentence(
                            "Nobody answered both questions about a feature.",
                            "Niemand hat zu einer Funktion beide Fragen beantwortet."),
                    Note.NOBODY));
        }
        notes.add(new Note(Note.Kind.EXPLANATION, HOW, Note.NOBODY));
        if (features.stream().anyMatch(feature -> feature.tied().size() > 1)) {
            notes.add(
                    Note.caution(
                            new Sentence(
                                    "Where a feature is as often one thing as another, the table names both; it stands with the first.",
                                    "Wo eine Funktion ebenso oft das eine wie das andere ist, nennt die Tabelle beides; sie steht bei dem ersten.")));
        }
        notes.addAll(context.sampling());
        return notes;
    }

    private static Note outcome(KanoCategory category, List<Option> in) {
        var title = category.title();
        var sentence = new Sentence(upper(title.english()) + ": {features}.", upper(title.german()) + ": {features}.")
                .with("features", Wording.labels(in));
        List<Id> about = in.stream().map(Option::id).toList();
        return new Note(Note.Kind.OUTCOME, sentence, Note.NOBODY, about);
    }

    private static String upper(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
