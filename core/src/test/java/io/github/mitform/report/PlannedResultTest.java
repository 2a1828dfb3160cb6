package io.github.mitform.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mitform.check.Input;
import io.github.mitform.check.PlannedResult;
import io.github.mitform.check.Scope;
import io.github.mitform.definition.Counting;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Parameter.DateParameter;
import io.github.mitform.definition.Parameter.NumberParameter;
import io.github.mitform.definition.Parameter.TextParameter;
import io.github.mitform.definition.PhaseResult;
import io.github.mitform.definition.Privacy;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.method.Frequencies;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.Note;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlannedResultTest {
    private static final Option POND = Option.of("pond", Text.of("Am Teich von {city}", "By the pond of {city}"));
    private static final Question BENCH = Question.of(
            "bench",
            Text.of(
                    "Wohin bis {day} mit {count} Bänken in {city}?",
                    "Where to put {count} benches in {city} by {day}?"),
            new ChoiceType(Options.of(POND), false));
    private static final Map<Id, Parameter> PARAMETERS = parameters();

    private static Map<Id, Parameter> parameters() {
        var parameters = new LinkedHashMap<Id, Parameter>();
        for (Parameter parameter : List.of(
                new TextParameter(Id.of("city"), Optional.empty(), "<Neustadt>"),
                new NumberParameter(
                        Id.of("count"),
                        Optional.empty(),
                        new BigDecimal("1234.50"),
                        Optional.empty(),
                        Optional.empty()),
                new DateParameter(Id.of("day"), Optional.empty(), LocalDate.of(2026, 5, 1)))) {
            parameters.put(parameter.id(), parameter);
        }
        return parameters;
    }

    private static PlannedResult planned(Format format, Optional<Text> title) {
        return planned(format, title, BENCH);
    }

    private static PlannedResult planned(Format format, Optional<Text> title, Question... questions) {
        var scope = new Scope("", format, PARAMETERS);
        var result = new PhaseResult(
                Id.of("place"),
                title,
                io.github.mitform.definition.Questions.of("bench"),
                Counting.by("frequencies"),
                Optional.empty(),
                PhaseResult.Release.AFTER_CLOSE);
        return new PlannedResult(
                "place",
                result,
                scope,
                Stream.of(questions)
                        .map(question -> new Input(
                                0,
                                question.id().value(),
                                "ask/" + question.id(),
                                question,
                                scope,
                                Optional.empty(),
                                Optional.empty()))
                        .toList(),
                new Frequencies());
    }

    private static Figure figure(long... people) {
        var lines = java.util.stream.LongStream.of(people)
                .mapToObj(count -> List.<Cell>of(Cell.Words.of(POND), new Cell.People(count)))
                .toList();
        return Reports.column(Figure.Drawing.NONE, Figure.Role.MEASURE).withLines(lines);
    }

    private static Section section(PlannedResult planned, Note... notes) {
        return Report.on(Reports.park())
                .result(planned, Reports.result(List.of(figure(40, 7)), notes))
                .build(Locale.GERMAN)
                .sections()
                .get(0);
    }

    @Test
    void isTitledWithTheQuestionAndTheValuesOfParameters() {
        var section = section(planned(Reports.park(), Optional.empty()));
        assertThat(section.id()).isEqualTo("place");
        assertThat(section.title())
                .isEqualTo(Text.of(
                        "Wohin bis 1. Mai 2026 mit 1\u202F234,5 Bänken in <Neustadt>?",
                        "Where to put 1,234.5 benches in <Neustadt> by May 1, 2026?"));
        assertThat(section.asked()).as("the title is not said twice").isEmpty();
    }

    @Test
    void keepsTheQuestionBesideATitleOfItsOwn() {
        var section = section(planned(Reports.park(), Optional.of(Text.of("Bänke für {city}", "Benches for {city}"))));
        assertThat(section.title()).isEqualTo(Text.of("Bänke für <Neustadt>", "Benches for <Neustadt>"));
        assertThat(section.asked()).hasSize(1);
    }

    @Test
    void overSeveralQuestionsIsTitledWithWhatWasCounted() {
        var bin = Question.of("bin", Text.of("Wohin mit dem Eimer?", "Where to put the bin?"), BENCH.answer());
        var section = section(planned(Reports.park(), Optional.empty(), BENCH, bin));
        var method = new Frequencies().title();
        assertThat(section.title()).isEqualTo(Text.of(method.german(), method.english()));
        assertThat(section.asked()).as("every question, the first one too").hasSize(2);
    }

    @Test
    void overOneQuestionAskedTwiceIsTitledWithIt() {
        var section = section(planned(Reports.park(), Optional.empty(), BENCH, BENCH));
        assertThat(section.title().in(Locale.ENGLISH)).startsWith("Where to put 1,234.5 benches");
        assertThat(section.asked()).isEmpty();
    }

    @Test
    void putsValuesIntoLabelsAndSentences() {
        var section = section(
                planned(Reports.park(), Optional.empty()),
                Reports.outcome("“{city}” has won.", "„{city}“ hat gewonnen."));
        assertThat(section.outcome())
                .containsExactly(new Sentence("“<Neustadt>” has won.", "„<Neustadt>“ hat gewonnen."));
        assertThat(section.figures().get(0).lines().get(0).get(0))
                .isEqualTo(new Cell.Words(
                        Text.of("Am Teich von <Neustadt>", "By the pond of <Neustadt>"), Optional.of(Id.of("pond"))));
    }

    @Test
    void leavesOutWhatPeopleRejected() {
        var report = Report.on(Reports.park())
                .without(List.of(Id.of("pond")))
                .result(planned(Reports.park(), Optional.empty()), Reports.result(List.of(figure(40, 7))))
                .build(Locale.GERMAN);
        assertThat(report.sections().get(0).figures().get(0).lines()).isEmpty();
    }

    @Test
    void ofAnIncludedFormatKeepsItsStricterProtection() {
        var lines =
                section(planned(strict(), Optional.empty())).figures().get(0).lines();
        assertThat(lines.get(0).get(1)).isEqualTo(new Cell.People(40));
        assertThat(lines.get(1).get(1)).as("7 are fewer than 10").isEqualTo(new Cell.Withheld());
    }

    @Test
    void saysWhichProtectionItHas() {
        var report = Report.on(Reports.park())
                .result(planned(strict(), Optional.empty()), Reports.result(List.of(figure(40, 7))))
                .build(Locale.ENGLISH);
        assertThat(report.html()).contains("Withheld: what fewer than 10 people answered is not shown");
        assertThat(report.markdown()).contains("Withheld: what fewer than 10 people answered is not shown");
        assertThat(report.json()).contains("\"smallestCell\": 10");
    }

    private static Format strict() {
        var format = Reports.park();
        return new Format(
                format.language(),
                format.id(),
                format.version(),
                format.title(),
                format.summary(),
                format.languages(),
                format.level(),
                format.recruitment(),
                format.publisher(),
                format.licence(),
                format.parameters(),
                Optional.of(new Privacy(
                        Text.empty(),
                        Privacy.LegalBasis.CONSENT,
                        Period.ofMonths(6),
                        10,
                        OptionalInt.empty(),
                        Optional.empty())),
                format.phases());
    }
}
