package io.github.mitform.check;

import static io.github.mitform.check.Samples.option;
import static io.github.mitform.check.Samples.options;
import static io.github.mitform.check.Samples.phase;
import static io.github.mitform.check.Samples.question;
import static io.github.mitform.check.Samples.result;
import static io.github.mitform.check.Samples.text;
import static io.github.mitform.check.Samples.with;

import io.github.mitform.definition.Format;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.PhaseResult;
import io.github.mitform.definition.flow.Ask;
import io.github.mitform.definition.flow.Choose;
import io.github.mitform.definition.flow.Compute;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Inform;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.flow.Repeat;
import io.github.mitform.definition.flow.Times;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.DateTimeType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.FileType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.GroupType;
import io.github.mitform.definition.type.ListType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.expression.Condition;
import io.github.mitform.expression.Expression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/**
 * Formats that are sound because of how they are drawn: conditions look only at what stands before on the same way, or ask first whether
 * it was answered. Numbers lie from 0 to 120, and every second case is the opposite half of one name, so that both can be reached.
 */
final class SoundFormats {
    private final Random random;
    private int counter;
    /** What is certainly answered here. */
    private Map<String, AnswerType> certain = new LinkedHashMap<>();

    /** What was asked before on some way. */
    private final Map<String, AnswerType> possible = new LinkedHashMap<>();

    /** Values that depend on the day. */
    private final Set<String> ofDay = new HashSet<>();

    private SoundFormats(Random random) {
        this.random = random;
    }

    static Format draw(Random random) {
        var phases = new ArrayList<Phase>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            phases.add(new SoundFormats(random).drawPhase("phase" + i));
        }
        return Samples.format(phases.toArray(Phase[]::new));
    }

    private Phase drawPhase(String id) {
        var flow = flows(0);
        flow.add(page());
        var results = new ArrayList<PhaseResult>();
        possible.forEach((name, type) -> {
            if (random.nextInt(3) == 0) {
                results.add(result("of_" + name, name, type instanceof TextType ? "texts" : "frequencies"));
            }
        });
        return with(phase(id, flow.toArray(Flow[]::new)), results.toArray(PhaseResult[]::new));
    }

    private List<Flow> flows(int depth) {
        var flows = new ArrayList<Flow>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            flows.add(flow(depth));
        }
        return flows;
    }

    private Flow flow(int depth) {
        int kind = random.nextInt(depth > 2 ? 3 : 6);
        if (kind == 0) return Inform.of(next("inform"), text("Read this."));
        if (kind == 1) {
            var consent = Consent.of(next("consent"), text("You may."));
            certain.put(consent.id().value(), new YesNoType());
            return consent;
        }
        if (kind == 2) return page();
        if (kind == 5) return compute();
        return depth > 0 || random.nextInt(3) > 0 ? choose(depth) : repeat();
    }

    private Flow page() {
        var questions = new ArrayList<Question>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            questions.add(drawQuestion());
        }
        return Ask.of(next("page"), questions.toArray(Question[]::new));
    }

    private Question drawQuestion() {
        String id = next("q");
        var type = type();
        boolean required = random.nextInt(4) > 0;
        var drawn = question(id, type).withRequired(required);
        int kind = random.nextInt(6);
        if (kind < 2) {
            drawn = drawn.withWhen(condition());
        } else if (kind == 2 && type.options().isPresent() && !(type instanceof ComparisonType)) {
            drawn = drawn.withAnswer(withAnotherOption(type));
        } else if (kind == 3 && type instanceof ChoicesType choices && choices.min() < 2) {
            drawn = drawn.withAnswer(carried(choices));
        } else if (required && !(type instanceof ScaleType scale && scale.dontKnow())) {
            certain.put(id, type);
        }
        possible.put(id, type);
        return drawn;
    }

    /** Returns the type with one more option, which is not always shown. */
    private AnswerType withAnotherOption(AnswerType type) {
        var options = new ArrayList<>(type.options().orElseThrow().listed());
        options.add(option("d").withWhen(condition()));
        return type.withOptions(Options.of(options, Options.Order.AS_LISTED));
    }

    /** Returns the type with the options of a question before, if there is one. */
    private AnswerType carried(ChoicesType choices) {
        var sources = possible.keySet().stream()
                .filter(name -> possible.get(name).options().isPresent())
                .toList();
        if (sources.isEmpty()) {
            return choices;
        }
        var select = random.nextBoolean() ? new Selection.All() : new Selection.Chosen();
        return new ChoicesType(
                Samples.from(sources.get(random.nextInt(sources.size())), select),
                choices.min(),
                OptionalInt.empty(),
                false);
    }

    private Flow repeat() {
        return Repeat.times(
                next("repeat"),
                Times.of(2 + random.nextInt(3)),
                OptionalInt.empty(),
                Ask.of(
                        next("page"),
                        question(next("n"), NumberType.between(0, 120)).withWhen("item > 1")));
    }

    /** Returns a value that is always there. */
    private Flow compute() {
        String id = next("v");
        String value = condition();
        certain.put(id, new YesNoType());
        var needed = Expression.parse(value).orThrow().references();
        if (value.contains("today") || !Collections.disjoint(needed, ofDay)) {
            ofDay.add(id); // so that it cannot be counted
        } else {
            possible.put(id, new YesNoType());
        }
        return Compute.of(id, value);
    }

    private Flow choose(int depth) {
        var before = certain;
        var cases = new ArrayList<Choose.Case>();
        String name = next("n");
        // a question of its own, so that no case contradicts another one
        var asked = Ask.of(next("page"), question(name, NumberType.between(0, 120)));
        int limit = 0;
        for (int i = 0; i <= random.nextInt(3); i++) {
            limit += 10 + random.nextInt(20);
            certain = new LinkedHashMap<>(before);
            String when =
                    random.nextBoolean() ? name + " < " + limit : "answered(" + name + ") && " + limit + " > " + name;
            cases.add(new Choose.Case(Id.of("case" + i), Condition.of(when), flows(depth + 1)));
        }
        certain = new LinkedHashMap<>(before);
        var otherwise = flows(depth + 1);
        certain = before;
        otherwise.add(0, Inform.of(next("inform"), text("Otherwise.")));
        var choice = new Choose(Id.of(next("choose")), cases, otherwise);
        return new Choose(
                Id.of(next("choose")),
                List.of(new Choose.Case(Id.of("always"), Condition.of(always()), List.of(asked, choice))),
                List.of());
    }

    /** Something that can come out either way whatever came before. */
    private String always() {
        return "today > date(\"2026-01-01\")";
    }

    private String condition() {
        var names = new ArrayList<>(possible.keySet());
        names.addAll(certain.keySet());
        if (names.isEmpty()) {
            return "today < date(\"2030-01-01\")";
        }
        String name = names.get(random.nextInt(names.size()));
        var type = certain.containsKey(name) ? certain.get(name) : possible.get(name);
        String comparison = comparison(name, type);
        return certain.containsKey(name) && random.nextBoolean()
                ? comparison
                : "answered(" + name + ") && (" + comparison + ")";
    }

    private String comparison(String name, AnswerType type) {
        if (type instanceof YesNoType) return random.nextBoolean() ? name : "!" + name;
        if (type instanceof NumberType) return name + " < 60";
        if (type instanceof ScaleType) return name + " >= 3";
        if (type instanceof TextType) return "size(" + name + ") > 3";
        if (type instanceof DateType) return name + " < date(\"2026-06-01\")";
        if (type instanceof ChoiceType) return name + " == \"a\"";
        if (type instanceof RankingType) return "\"a\" in " + name;
        if (type instanceof GridType || type instanceof AllocationType || type instanceof ChoicesType) {
            return "\"b\" in " + name;
        }
        if (type instanceof ListType) return "size(" + name + ") > 1";
        if (type instanceof GroupType || type instanceof ComparisonType) return "\"b\" in " + name;
        if (type instanceof FileType) return name + " == \"image/png\"";
        if (type instanceof PlaceType) return name + " == \"area\"";
        if (type instanceof DateTimeType) return name + " > " + name + " - duration(\"PT1H\")";
        throw new AssertionError(type.toString());
    }

    private AnswerType type() {
        return switch (random.nextInt(16)) {
            case 0 -> new YesNoType();
            case 1 -> NumberType.between(0, 120);
            case 2 -> TextType.upTo(100 + random.nextInt(100));
            case 3 -> new DateType(Optional.of(LocalDate.of(2026, 1, 1)), Optional.of(LocalDate.of(2026, 12, 31)));
            case 4 -> new ChoiceType(options("a", "b", "c"), random.nextBoolean());
            case 5 -> new ChoicesType(options("a", "b", "c"), random.nextInt(3), OptionalInt.of(3), false);
            case 6 -> new ScaleType(1, 5, Optional.empty(), Optional.empty(), Map.of(), random.nextBoolean());
            case 7 -> RankingType.of(options("a", "b", "c"));
            case 8 -> AllocationType.of(10, Options.of(option("a"), option("b")));
            case 9 -> new DateTimeType(Optional.empty(), Optional.empty(), DateTimeType.Precision.MINUTE);
            case 10 -> new PlaceType(Set.of(PlaceType.Kind.values()), Optional.empty(), Optional.empty(), 3, 100);
            case 11 -> new FileType(List.of("image/*"), 1_000_000);
            case 12 -> ComparisonType.pairs(options("a", "b", "c"));
            case 13 -> GroupType.of(GroupType.Field.of("b", text("B"), NumberType.between(0, 9)));
            case 14 -> ListType.upTo(3, TextType.upTo(10));
            default -> new GridType(options("a", "b"), new YesNoType(), random.nextBoolean());
        };
    }

    private String next(String kind) {
        return kind + counter++;
    }
}
