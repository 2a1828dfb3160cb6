package io.github.mitform.check;

import io.github.mitform.check.internal.About;
import io.github.mitform.check.internal.BoundsProblem;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Place;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Parameter.DateParameter;
import io.github.mitform.definition.Parameter.NumberParameter;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.Parameter.TextParameter;
import io.github.mitform.definition.flow.Include;
import io.github.mitform.definition.type.Option;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Suggestion;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.TextValue;
import io.github.mitform.value.codec.Codec;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Puts the arguments of an include in place of the defaults of its parameters. A wrong one leaves the default. */
final class Arguments {
    private final Place place;
    private final Findings findings;

    private Arguments(Place place, Findings findings) {
        this.place = place;
        this.findings = findings;
    }

    static List<Parameter> bind(Include include, Format format, Place place, Findings findings) {
        if (include.arguments().isEmpty()) {
            return format.parameters();
        }
        var binding = new Arguments(place.field("arguments"), findings);
        var open = new HashSet<>(include.arguments().keySet());
        var bound = new ArrayList<Parameter>();
        for (Parameter parameter : format.parameters()) {
            var value = include.arguments().get(parameter.id());
            open.remove(parameter.id());
            bound.add(value == null ? parameter : binding.with(parameter, value));
        }
        include.arguments().keySet().stream()
                .filter(open::contains)
                .forEach(unknown -> binding.unknown(unknown.value(), include, format));
        return bound;
    }

    private void unknown(String name, Include include, Format format) {
        var free = format.parameters().stream()
                .filter(parameter -> !include.arguments().containsKey(parameter.id()))
                .map(parameter -> parameter.id().value())
                .toList();
        var at = place.field(name);
        var finding = Findings.of(
                IncludeProblem.UNKNOWN_ARGUMENT,
                at,
                "format",
                format.id(),
                "name",
                name,
                "suggestion",
                Suggestion.didYouMean(name, free));
        findings.add(Suggestion.certain(name, free)
                .map(meant -> finding.withFix(Fix.rename(at.pointer(), meant)))
                .orElse(finding));
    }

    private Parameter with(Parameter parameter, Value value) {
        if (parameter instanceof TextParameter text) {
            return value instanceof TextValue given
                    ? new TextParameter(text.id(), text.label(), given.text())
                    : wrong(parameter, IncludeProblem.A_TEXT);
        }
        if (parameter instanceof NumberParameter number) {
            return value instanceof NumberValue given
                    ? within(number, given)
                    : wrong(parameter, IncludeProblem.A_NUMBER);
        }
        if (parameter instanceof DateParameter date) {
            return date(value)
                    .<Parameter>map(day -> new DateParameter(date.id(), date.label(), day))
                    .orElseGet(() -> wrong(parameter, IncludeProblem.A_DATE));
        }
        if (parameter instanceof OptionsParameter options) {
            return value instanceof ListValue list ? options(options, list) : wrong(parameter, IncludeProblem.OPTIONS);
        }
        throw new AssertionError("no argument for " + parameter.getClass().getSimpleName()); // Parameter is sealed
    }

    private Parameter wrong(Parameter parameter, Sentence needed) {
        findings.add(
                IncludeProblem.WRONG_ARGUMENT,
                place.field(parameter.id().value()),
                "name",
                parameter.id(),
                "needed",
                needed);
        return parameter;
    }

    private Parameter within(NumberParameter number, NumberValue given) {
        var bound = new NumberParameter(number.id(), number.label(), given.number(), number.min(), number.max());
        if (About.isWithin(bound)) {
            return bound;
        }
        findings.add(
                IncludeProblem.ARGUMENT_OUTSIDE,
                place.field(number.id().value()),
                "name",
                number.id(),
                "bounds",
                About.bounds(number),
                "found",
                given.number().toPlainString());
        return number;
    }

    private static Optional<LocalDate> date(Value value) {
        if (!(value instanceof TextValue text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.text()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Parameter options(OptionsParameter parameter, ListValue list) {
        var options = new ArrayList<Option>();
        int before = findings.count();
        for (int i = 0; i < list.items().size(); i++) {
            var at = place.field(parameter.id().value()).item(i);
            var parsed = Reading.OPTION.parse(list.items().get(i));
            for (Finding finding : parsed.findings()) {
                findings.add(finding.below(at.pointer()), at);
            }
            parsed.object().ifPresent(option -> {
                options.add(option);
                if (option.when().isPresent()) {
                    findings.add(BoundsProblem.CONDITION_IN_PARAMETER, at.field("when"));
                }
            });
        }
        return findings.count() == before
                ? new OptionsParameter(parameter.id(), parameter.label(), options)
                : parameter;
    }

    /** Derived once somebody passes options. */
    private static final class Reading {
        static final Codec<Option> OPTION = Codec.of(Option.class);
    }
}
