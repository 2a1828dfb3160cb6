package io.github.mitform.check.internal.flow;

import static io.github.mitform.check.internal.CheckCode.error;
import static io.github.mitform.check.internal.CheckCode.warning;

import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Mends;
import io.github.mitform.definition.flow.Compute;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.DateTimeType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.expression.Expression;
import io.github.mitform.expression.reasoning.DependencyGraph;
import io.github.mitform.expression.reasoning.Ranges;
import io.github.mitform.expression.type.Names.Range;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Values that are computed: of which kind each of them is, how personal, and that none of them needs itself. Each is read before whatever uses
 * it.
 */
public final class Values {
    /** How many values may build on each other. */
    static final int DEEPEST = 50;

    private static final int MOST_WORDS = 1000;

    private final Draft draft;
    private final Consumer<DraftCondition> reading;
    private final Findings findings;
    private final Set<DraftInput> begun = new HashSet<>();
    private final List<DraftInput> open = new ArrayList<>();

    /** @param reading reads how one value is computed; asks back with {@link #resolve} for the names in it */
    Values(Draft draft, Consumer<DraftCondition> reading, Findings findings) {
        this.draft = draft;
        this.reading = reading;
        this.findings = findings;
    }

    void resolveAll() {
        draft.inputs.stream().filter(DraftInput::isComputed).forEach(this::resolve);
    }

    /** Makes sure that the values among these names are known. */
    void resolve(Set<String> names) {
        for (String name : names) {
            var input = draft.isItem(name) ? null : draft.byName.get(Draft.one(name));
            if (input != null && input.isComputed()) {
                resolve(input);
            }
        }
    }

    private void resolve(DraftInput input) {
        var value = input.value;
        if (value == null) {
            return;
        }
        if (!begun.add(input)) {
            circle(input);
            return;
        }
        if (open.size() == DEEPEST) {
            tooDeep(input, value);
            return;
        }
        open.add(input);
        reading.accept(value);
        open.remove(open.size() - 1);
        if (value.isUsable()) {
            settle(input, value);
        }
    }

    private void circle(DraftInput input) {
        int start = open.indexOf(input);
        if (start < 0) {
            return;
        }
        var circle = open.subList(start, open.size());
        var names = new ArrayList<String>();
        circle.forEach(one -> names.add(one.name));
        names.add(input.name);
        var value = input.value;
        if (value != null && !value.foreign && !value.isHopeless) {
            findings.add(Findings.of(Problem.CIRCLE, value.place, "circle", DependencyGraph.print(names))
                    .withRelated(circle.stream()
                            .skip(1)
                            .map(one -> one.place.field("value").pointer())
                            .toArray(Pointer[]::new)));
        }
        circle.forEach(Values::giveUp);
    }

    private static void giveUp(DraftInput input) {
        if (input.value != null) {
            input.value.isHopeless = true;
        }
    }

    private void tooDeep(DraftInput input, DraftCondition value) {
        if (!value.foreign) {
            findings.add(Problem.TOO_DEEP, value.place, "name", input.name, "max", DEEPEST);
        }
        giveUp(input);
    }

    private void settle(DraftInput input, DraftCondition value) {
        var compute = (Compute) input.flow;
        Type type = value.type();
        if (depth(value) > DEEPEST) {
            tooDeep(input, value);
            return;
        }
        if (type instanceof Type.Nothing) {
            giveUp(input); // whatever is wrong there was reported
            return;
        }
        var answer = answer(type, compute, draft.titles.getOrDefault(input.name, Map.of()));
        if (answer == null) {
            if (!value.foreign) {
                findings.add(Problem.KIND, value.place, "name", input.name, "found", type.shown());
            }
            giveUp(input);
            return;
        }
        if (compute.decimals().isPresent() && !(type instanceof Type.Decimal) && !value.foreign) {
            findings.add(Mends.removed(
                    Findings.of(Problem.NOTHING_TO_ROUND, input.place.field("decimals"), "found", type.shown())));
        }
        input.settle(type, range(value, compute), compute.input(answer, personal(value)), depth(value), isOfDay(value));
    }

    private Range range(DraftCondition value, Compute compute) {
        var exact = Ranges.of(value.expression(), new VisibleNames(draft));
        return new Range(exact.least().map(compute::rounded), exact.most().map(compute::rounded));
    }

    private int depth(DraftCondition value) {
        int deepest = 0;
        for (String name : draft.answersIn(value)) {
            deepest = Math.max(deepest, draft.inputOf(name).depth);
        }
        return deepest + 1;
    }

    /** What is computed from something personal is as personal as that. */
    private Personal personal(DraftCondition value) {
        var most = Personal.NONE;
        for (String name : draft.answersIn(value)) {
            var personal = draft.inputOf(name).question.personal();
            most = personal.compareTo(most) > 0 ? personal : most;
        }
        return most;
    }

    private boolean isOfDay(DraftCondition value) {
        return readsToday(value.expression())
                || draft.answersIn(value).stream().anyMatch(name -> draft.inputOf(name).ofDay);
    }

    private static boolean readsToday(Expression expression) {
        return expression instanceof Expression.Today
                || expression.children().stream().anyMatch(Values::readsToday);
    }

    /** Returns the type of answer that is like the value; null if there is none. */
    private static @Nullable AnswerType answer(Type type, Compute compute, Map<String, Text> titles) {
        if (type instanceof Type.Bool) return new YesNoType();
        if (type instanceof Type.Int) return number(0);
        if (type instanceof Type.Decimal) {
            return number(compute.isRounded() ? compute.decimals().orElseThrow() : Compute.MOST_DECIMALS);
        }
        if (type instanceof Type.Date) return new DateType(Optional.empty(), Optional.empty());
        if (type instanceof Type.DateTime) {
            return new DateTimeType(Optional.empty(), Optional.empty(), DateTimeType.Precision.SECOND);
        }
        if (type instanceof Type.Text text) {
            boolean areIds = text.options()
                    .map(options -> options.stream().allMatch(Id::isValid))
                    .orElse(false);
            return areIds ? choice(text.options().orElseThrow(), titles) : TextType.upTo(MOST_WORDS);
        }
        return null;
    }

    private static NumberType number(int decimals) {
        return new NumberType(
                Optional.empty(), Optional.empty(), BigDecimal.ONE.movePointLeft(decimals), Optional.empty());
    }

    private static ChoiceType choice(Set<String> ids, Map<String, Text> titles) {
        var options = ids.stream()
                .map(id -> new Option(
                        Id.of(id), titles.getOrDefault(id, Text.of(Locale.ROOT, id)), Optional.empty(), false))
                .toList();
        return new ChoiceType(new Options.Listed(options), false);
    }

    public enum Problem implements CheckCode {
        KIND(error(
                "compute.kind",
                "\"{name}\" would be a {found}; what is computed is a number, a text, a date, a date with time, or yes or no.",
                "„{name}“ wäre: {found}. Berechnet werden Zahlen, Texte, Tage, Zeitpunkte sowie Ja oder Nein.")),
        CIRCLE(error(
                "compute.circle",
                "These values need each other, so that none of them can be computed: {circle}.",
                "Diese Werte brauchen einander, sodass sich keiner davon berechnen lässt: {circle}.")),
        TOO_DEEP(error(
                "compute.too-deep",
                "Before \"{name}\" there are {max} values already, each of which builds on the one before; compute it from answers.",
                "Vor „{name}“ bauen schon {max} Werte aufeinander auf; bitte aus Antworten berechnen.")),
        NOTHING_TO_ROUND(warning(
                "compute.nothing-to-round",
                "Only decimals are rounded, but this gives a {found}; remove \"decimals\".",
                "Gerundet werden nur Dezimalzahlen, hier ergibt sich aber: {found}. Bitte \"decimals\" entfernen."));

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
