package io.github.mitform.check.internal;

import static io.github.mitform.check.internal.CheckCode.error;
import static io.github.mitform.check.internal.CheckCode.warning;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.FormatCode;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.Parameter.NumberParameter;
import io.github.mitform.definition.Parameter.OptionsParameter;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.Privacy;
import io.github.mitform.problem.Sentence;
import java.math.BigDecimal;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a format says about itself: language, times, parameters. */
public final class About extends Inspection {
    /** No human lived longer. */
    private static final int OLDEST = 122;

    private final Findings findings;

    public About(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void format(Format format, Place place) {
        if (!format.language().equals(Format.LANGUAGE)) {
            findings.add(
                    FormatCode.LANGUAGE_UNKNOWN,
                    place.field("mitform"),
                    "found",
                    quoted(format.language()),
                    "known",
                    quoted(Format.LANGUAGE));
        }
        languages(format.languages(), place.field("languages"));
        format.privacy().ifPresent(privacy -> privacy(privacy, place.field("privacy")));
    }

    private static Sentence quoted(String word) {
        return new Sentence("\"" + word + "\"", "„" + word + "“");
    }

    private void languages(List<Locale> languages, Place place) {
        Map<Locale, Integer> first = new HashMap<>();
        for (int i = 0; i < languages.size(); i++) {
            Integer before = first.putIfAbsent(languages.get(i), i);
            if (before != null) {
                findings.add(Mends.removed(
                        Findings.of(Problem.LANGUAGE_TWICE, place.item(i), "language", Texts.name(languages.get(i)))
                                .withRelated(place.item(before).pointer())));
            }
        }
    }

    private void privacy(Privacy privacy, Place place) {
        if (!isPositive(privacy.retention())) {
            findings.add(Problem.RETENTION, place.field("retention"), "found", privacy.retention());
        }
        privacy.minAge().ifPresent(age -> {
            if (age < 0 || age > OLDEST) {
                findings.add(Problem.AGE, place.field("minAge"), "max", OLDEST, "found", age);
            }
        });
    }

    @Override
    public void phase(Phase phase, Place place) {
        phase.lasts()
                .filter(lasts -> !isPositive(lasts))
                .ifPresent(lasts -> findings.add(Problem.DURATION, place.field("lasts"), "found", lasts));
    }

    private static boolean isPositive(Period period) {
        return !period.isNegative() && !period.isZero();
    }

    @Override
    public void parameter(Parameter parameter, Place place) {
        if (parameter instanceof NumberParameter number) {
            bounds(number, place);
        } else if (parameter instanceof OptionsParameter options
                && options.value().size() > Bounds.MOST_ROWS) {
            findings.add(
                    BoundsProblem.TOO_MANY_OPTIONS,
                    place.field("default"),
                    "max",
                    Bounds.MOST_ROWS,
                    "found",
                    options.value().size());
        }
    }

    private void bounds(NumberParameter number, Place place) {
        boolean reversed = number.min()
                .flatMap(min -> number.max().map(max -> min.compareTo(max) > 0))
                .orElse(false);
        if (reversed) {
            findings.add(Bounds.reversed(
                    number.min().orElseThrow().toPlainString(),
                    number.max().orElseThrow().toPlainString(),
                    place));
        } else if (!isWithin(number)) {
            findings.add(
                    Problem.DEFAULT_OUTSIDE,
                    place.field("default"),
                    "found",
                    number.value().toPlainString(),
                    "bounds",
                    bounds(number));
        }
    }

    /** Returns whether the value of a parameter keeps its own bounds. */
    public static boolean isWithin(NumberParameter number) {
        return number.min().map(min -> min.compareTo(number.value()) <= 0).orElse(true)
                && number.max().map(max -> max.compareTo(number.value()) >= 0).orElse(true);
    }

    /** Returns the bounds of a parameter as people read them. */
    public static Sentence bounds(NumberParameter number) {
        String min = number.min().map(BigDecimal::toPlainString).orElse("");
        String max = number.max().map(BigDecimal::toPlainString).orElse("");
        if (min.isEmpty()) {
            return new Sentence("at most " + max, "höchstens " + max);
        }
        return max.isEmpty()
                ? new Sentence("at least " + min, "mindestens " + min)
                : new Sentence("from " + min + " to " + max, "von " + min + " bis " + max);
    }

    public enum Problem implements CheckCode {
        LANGUAGE_TWICE(error(
                "format.language-twice",
                "{language} is listed twice; remove one.",
                "{language} steht zweimal in der Liste; bitte einmal streichen.")),
        RETENTION(error(
                "privacy.retention-not-positive",
                "Answers have to be kept for some time, such as \"P6M\" for 6 months, but \"{found}\" is none.",
                "Antworten müssen eine Zeit lang aufbewahrt werden, etwa \"P6M\" für 6 Monate; „{found}“ ist keine.")),
        AGE(error(
                "privacy.min-age-out-of-range",
                "The age from which people may take part lies between 0 and {max}, but {found} is written.",
                "Das Alter, ab dem man mitmachen darf, liegt zwischen 0 und {max}, hier steht aber {found}.")),
        DURATION(error(
                "phase.lasts-not-positive",
                "A phase has to last some time, such as \"P14D\" for 14 days, but \"{found}\" is none.",
                "Eine Phase muss eine Zeit lang dauern, etwa \"P14D\" für 14 Tage; „{found}“ ist keine.")),
        UNUSED(
                warning(
                        "parameter.unused",
                        "Nothing changes with the parameter \"{id}\": no text, condition or list of options uses it.",
                        "Mit dem Parameter „{id}“ ändert sich nichts: Kein Text, keine Bedingung und keine Liste von Antwortmöglichkeiten verwendet ihn.")),
        DEFAULT_OUTSIDE(error(
                "parameter.default-outside",
                "The value {found} is not allowed by the parameter's own bounds: {bounds}.",
                "Der Wert {found} hält die eigenen Grenzen des Parameters nicht ein: {bounds}."));

        private final Kind kind;

        Problem(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }
}
