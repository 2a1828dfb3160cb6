package io.github.mitform.check;

import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Mends;
import io.github.mitform.check.internal.Place;
import io.github.mitform.check.internal.Texts;
import io.github.mitform.check.internal.gather.Inclusion;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.FormatCodec;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.flow.Include;
import io.github.mitform.definition.id.Version;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Fix;
import io.github.mitform.problem.Suggestion;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the formats that are included, puts the arguments in place, and checks each of them once by itself: what is wrong inside is for its
 * own author to mend, so that it is told in one finding at the include.
 */
final class Includes implements Inclusion {
    /** How deep formats may be included in each other. */
    static final int DEEPEST = 8;
    /** What is said about formats inside each other, however deep, is told once and not wrapped again on the way out. */
    private static final Set<IncludeProblem> TOLD_AS_THEY_ARE =
            EnumSet.of(IncludeProblem.CIRCLE, IncludeProblem.TOO_DEEP, IncludeProblem.UNSOUND);

    private final Registry registry;
    /** The formats on the way from the one that is checked to here, that one first. */
    private final List<Format> chain;
    /** What was found in a format with its arguments; shared by all formats of one check. */
    private final Map<Part, List<Finding>> checked;

    private Includes(Registry registry, List<Format> chain, Map<Part, List<Finding>> checked) {
        this.registry = registry;
        this.chain = chain;
        this.checked = checked;
    }

    /** Returns what finds the includes of a format that is checked for itself. */
    static Includes of(Format format, Registry registry) {
        return new Includes(registry, List.of(format), new HashMap<>());
    }

    /** Returns what finds the includes inside an included format. */
    @Override
    public Includes inside(Format included) {
        return new Includes(
                registry, Stream.concat(chain.stream(), Stream.of(included)).toList(), checked);
    }

    /**
     * Returns the format with the arguments in place of its parameters' defaults; empty if it cannot be put here, which is then among
     * the findings.
     */
    @Override
    public Optional<Format> resolve(Include include, Place place, Findings findings) {
        var found = registry.format(include.format(), include.version());
        if (found.isEmpty()) {
            findings.add(unknown(include, place));
            return Optional.empty();
        }
        var format = found.orElseThrow();
        if (isInChain(format)) {
            findings.add(IncludeProblem.CIRCLE, place.field("format"), "circle", circle(format));
            return Optional.empty();
        }
        if (chain.size() > DEEPEST) {
            findings.add(IncludeProblem.TOO_DEEP, place.field("format"), "max", DEEPEST, "chain", circle(format));
            return Optional.empty();
        }
        if (format.phases().size() != 1) {
            findings.add(
                    IncludeProblem.SEVERAL_PHASES,
                    place.field("format"),
                    "format",
                    format.id(),
                    "found",
                    format.phases().size());
            return Optional.empty();
        }
        digest(include, format, place, findings);
        int before = findings.count();
        var bound = format.withParameters(Arguments.bind(include, format, place, findings));
        if (findings.count() == before) {
            inside(include, bound, place, findings);
        }
        languages(bound, place, findings);
        samples(include, bound, place, findings);
        return Optional.of(bound);
    }

    private static void samples(Include include, Format bound, Place place, Findings findings) {
        for (Parameter parameter : bound.parameters()) {
            if (parameter instanceof OptionsParameter options
                    && options.sample()
                    && !include.arguments().containsKey(options.id())) {
                findings.add(IncludeProblem.SAMPLE, place.field("format"), "format", bound.id(), "name", options.id());
            }
        }
    }

    private boolean isInChain(Format format) {
        return chain.stream()
                .anyMatch(outer ->
                        outer.id().equals(format.id()) && outer.version().equals(format.version()));
    }

    private String circle(Format format) {
        return Stream.concat(chain.stream(), Stream.of(format))
                .map(each -> each.id() + " " + each.version())
                .collect(Collectors.joining(" → "));
    }

    private Finding unknown(Include include, Place place) {
        var versions = new TreeSet<Version>();
        var ids = new TreeSet<String>();
        registry.catalogues()
                .forEach(catalogue -> catalogue.formats().forEach(format -> {
                    ids.add(format.id().value());
                    if (format.id().equals(include.format())) {
                        versions.add(format.version());
                    }
                }));
        if (versions.isEmpty()) {
            String written = include.format().value();
            return Mends.meant(
                    Findings.of(
                            IncludeProblem.UNKNOWN_FORMAT,
                            place.field("format"),
                            "format",
                            written,
                            "suggestion",
                            Suggestion.didYouMean(written, ids)),
                    written,
                    ids);
        }
        var at = place.field("version");
        var finding = Findings.of(
                IncludeProblem.UNKNOWN_VERSION,
                at,
                "format",
                include.format(),
                "version",
                include.version(),
                "known",
                versions.stream().map(Version::toString).collect(Collectors.joining(", ")));
        var edit = new Fix.Edit(Fix.Kind.SET, at.pointer(), "\"" + versions.last() + "\"");
        return finding.withFix(new Fix(IncludeProblem.TAKE_VERSION.with("version", versions.last()), List.of(edit)));
    }

    private void digest(Include include, Format format, Place place, Findings findings) {
        include.digest().ifPresent(expected -> {
            String actual = FormatCodec.digest(format);
            if (!actual.equals(expected.toLowerCase(Locale.ROOT))) {
                findings.add(
                        IncludeProblem.DIGEST_DIFFERS,
                        place.field("digest"),
                        "format",
                        format.id(),
                        "version",
                        format.version(),
                        "found",
                        actual);
            }
        });
    }

    private void inside(Include include, Format bound, Place place, Findings findings) {
        var part = new Part(
                bound.id().value(), bound.version(), include.arguments().isEmpty() ? List.of() : bound.parameters());
        var known = checked.get(part);
        if (known == null) {
            known = new Checking(bound, registry, inside(bound), true)
                    .findings().stream().filter(Finding::isError).toList();
            checked.put(part, known);
        }
        if (!known.isEmpty()) {
            Finding first = known.get(0);
            if (TOLD_AS_THEY_ARE.stream().anyMatch(problem -> problem.code().equals(first.code()))) {
                var at = place.field("format");
                findings.add(new Finding(
                        first.severity(),
                        first.code(),
                        at.pointer(),
                        at.path(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        first.sentence(),
                        List.of(),
                        Optional.empty()));
                return;
            }
            findings.add(
                    IncludeProblem.UNSOUND,
                    place.field("format"),
                    "format",
                    bound.id(),
                    "version",
                    bound.version(),
                    "count",
                    known.size() == 1
                            ? IncludeProblem.ONE_ERROR
                            : IncludeProblem.SEVERAL_ERRORS.with("number", known.size()),
                    "place",
                    first.at(),
                    "sentence",
                    first.sentence());
        }
    }

    private void languages(Format format, Place place, Findings findings) {
        for (Locale language : chain.get(chain.size() - 1).languages()) {
            boolean offered = format.languages().stream()
                    .anyMatch(other -> other.getLanguage().equals(language.getLanguage()));
            if (!offered) {
                findings.add(
                        IncludeProblem.LANGUAGE_MISSING,
                        place.field("format"),
                        "format",
                        format.id(),
                        "language",
                        Texts.name(language));
            }
        }
    }

    /** A format with its arguments; without any, its own parameters need not be compared. */
    private record Part(String id, Version version, List<Parameter> arguments) {}
}
