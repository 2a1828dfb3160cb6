package io.github.mitform.check;

import static java.util.Locale.ENGLISH;

import io.github.mitform.definition.Counting;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Level;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.PhaseResult;
import io.github.mitform.definition.Privacy;
import io.github.mitform.definition.Recruitment;
import io.github.mitform.definition.flow.Ask;
import io.github.mitform.definition.flow.Choose;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.id.Version;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.expression.Condition;
import io.github.mitform.text.Text;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Small definitions in English, to plant faults into. */
final class Samples {
    private Samples() {}

    static Text text(String words) {
        return Text.of(ENGLISH, words);
    }

    static Format format(Flow... flow) {
        return format(phase("only", flow));
    }

    static Format format(Phase... phases) {
        return format("org.example.sample", List.of(), phases);
    }

    static Format format(String id, List<Parameter> parameters, Phase... phases) {
        return new Format(
                Format.LANGUAGE,
                FormatId.of(id),
                Version.of("1.0.0"),
                text("Sample"),
                Optional.empty(),
                List.of(ENGLISH),
                Level.CONSULT,
                Recruitment.OPEN,
                Optional.empty(),
                Optional.empty(),
                parameters,
                Optional.empty(),
                Arrays.asList(phases));
    }

    static Format withPrivacy(Format format, Privacy privacy) {
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
                Optional.of(privacy),
                format.phases());
    }

    static Format withLanguages(Format format, Locale... languages) {
        return new Format(
                format.language(),
                format.id(),
                format.version(),
                format.title(),
                format.summary(),
                Arrays.asList(languages),
                format.level(),
                format.recruitment(),
                format.publisher(),
                format.licence(),
                format.parameters(),
                format.privacy(),
                format.phases());
    }

    static Privacy privacy(Privacy.LegalBasis basis) {
        return new Privacy(
                text("To plan the park."), basis, Period.ofMonths(6), 5, OptionalInt.empty(), Optional.empty());
    }

    static Phase phase(String id, Flow... flow) {
        return new Phase(
                Id.of(id), Optional.empty(), Optional.empty(), Optional.empty(), Arrays.asList(flow), List.of());
    }

    static Phase after(Phase phase, String before) {
        return new Phase(
                phase.id(), phase.title(), Optional.of(Id.of(before)), phase.lasts(), phase.flow(), phase.results());
    }

    static Phase with(Phase phase, PhaseResult... results) {
        return new Phase(phase.id(), phase.title(), phase.after(), phase.lasts(), phase.flow(), Arrays.asList(results));
    }

    static PhaseResult result(String id, String question, String method) {
        return PhaseResult.of(id, question, Counting.by(method));
    }

    static PhaseResult decided(PhaseResult result) {
        return new PhaseResult(
                result.id(),
                result.title(),
                result.of(),
                result.tally(),
                Optional.of(PhaseResult.Decide.ACCEPT_OR_MERGE),
                result.release());
    }

    static Ask page(String id, Question... questions) {
        return Ask.of(id, questions);
    }

    static Question question(String id, AnswerType answer) {
        return Question.of(id, text("What about " + id + "?"), answer);
    }

    static Question number(String id) {
        return question(id, NumberType.between(0, 120));
    }

    static Question yesNo(String id) {
        return question(id, new YesNoType());
    }

    static Question words(String id) {
        return question(id, TextType.upTo(280));
    }

    static Question choice(String id, String... options) {
        return question(id, new ChoiceType(options(options), false));
    }

    static Options options(String... ids) {
        return Options.of(Arrays.stream(ids).map(Samples::option).toArray(Option[]::new));
    }

    static Option option(String id) {
        return Option.of(id, text("Option " + id));
    }

    static Options from(String source, Selection selection) {
        return new Options.From(source, selection);
    }

    static Choose choose(String id, List<Choose.Case> cases, Flow... otherwise) {
        return new Choose(Id.of(id), cases, Arrays.asList(otherwise));
    }

    static Choose.Case when(String id, String condition, Flow... flow) {
        return new Choose.Case(Id.of(id), Condition.of(condition), Arrays.asList(flow));
    }
}
