package io.github.mitform.random;

import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.answer.rule.AnswerRules;
import io.github.mitform.definition.flow.Demand;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.DateTimeType;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.expression.Condition;
import io.github.mitform.rehearsal.RandomAnswers;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Draws questions of all types, with conditions, defaults, demands and options that depend on what was asked before. */
final class DrawnQuestions {
    private final Random random;
    private final DrawnConditions conditions;
    private final UnaryOperator<String> name;

    /** @param name gives a name that nothing else has, from the kind of thing */
    DrawnQuestions(Random random, DrawnConditions conditions, UnaryOperator<String> name) {
        this.random = random;
        this.conditions = conditions;
        this.name = name;
    }

    /** @param certain whether everybody who comes by sees these questions */
    List<Question> next(List<Known> known, int count, boolean certain) {
        var questions = new ArrayList<Question>();
        for (int i = count; i > 0; i--) {
            boolean required = random.nextInt(3) > 0;
            var when = conditions.mayDecide(known) && random.nextInt(3) == 0
                    ? Optional.of(Condition.of(conditions.condition(known)))
                    : Optional.<Condition>empty();
            var shownBy = when.map(condition -> conditions.lookedAt(condition.source()))
                    .orElse(Set.of());
            var type = varying(RandomTypes.next(random), conditions.undecided(known, shownBy));
            String id = name.apply("q");
            var whole = whole(type, known);
            var question = new Question(
                    Id.of(id),
                    SoundFormats.text("Frage" + telling(known)),
                    Optional.empty(),
                    type,
                    required,
                    when,
                    preset(whole),
                    demands(id, whole),
                    Personal.NONE,
                    List.of());
            questions.add(question);
            conditions.depends(id, DrawnConditions.union(shownBy, conditions.lookedAt(type)));
            boolean isCertain = certain && required && when.isEmpty() && !offersDontKnow(type) && !varies(type);
            if (!(type instanceof DateTimeType)) { // which a condition can only compare with another one
                known.add(new Known(id, whole, isCertain));
            }
        }
        return questions;
    }

    /** Sometimes something that was answered before. */
    private String telling(List<Known> known) {
        var told = known.stream()
                .filter(one -> AnswerRule.of(one.type()).canBeTold())
                .map(Known::name)
                .toList();
        return told.isEmpty() || random.nextInt(3) > 0
                ? ""
                : " zu {" + told.get(random.nextInt(told.size())) + "|nichts}";
    }

    private Optional<Value> preset(AnswerType type) {
        int options = type.options().map(listed -> listed.listed().size()).orElse(Integer.MAX_VALUE);
        if (random.nextInt(4) > 0
                || type instanceof ComparisonType // whose sets are drawn for each person
                || options < AnswerRule.of(type).fewestOptions()) {
            return Optional.empty();
        }
        var answer = RandomAnswers.next(type, random);
        return answer.isGiven() ? Optional.of(AnswerRules.write(answer)) : Optional.empty();
    }

    /** Returns what the answer to a question has to keep to; only what some answer can keep to whatever else was answered. */
    private List<Demand> demands(String name, AnswerType type) {
        boolean canBeKeptTo = type instanceof YesNoType || type instanceof ScaleType;
        return canBeKeptTo && random.nextInt(3) == 0
                ? List.of(Demand.of("demand", conditions.about(name, type), SoundFormats.text("So nicht")))
                : List.of();
    }

    /** Returns the type, sometimes with options that depend on what was asked before. */
    AnswerType varying(AnswerType type, List<Known> known) {
        var options = type.options().orElse(null);
        if (options == null || type instanceof ComparisonType || known.isEmpty() || random.nextInt(3) > 0) {
            return type;
        }
        var sources = known.stream()
                .filter(one -> one.type().options().isPresent()
                        && !(one.type() instanceof AllocationType)
                        && !one.name().equals("item")
                        && !one.name().startsWith(SoundFormats.VALUE))
                .toList();
        if (!sources.isEmpty() && random.nextBoolean()) {
            String source = sources.get(random.nextInt(sources.size())).name();
            var selections = List.of(
                    new Selection.All(), new Selection.Chosen(), new Selection.NotChosen(), new Selection.Chosen());
            return type.withOptions(
                    new Options.From(source, selections.get(random.nextInt(selections.size())), options.order()));
        }
        var conditional = options.listed().stream()
                .map(option -> random.nextBoolean() ? option.withWhen(conditions.condition(known)) : option)
                .toList();
        return type.withOptions(Options.of(conditional, options.order()));
    }

    private static boolean varies(AnswerType type) {
        return type.options().stream()
                .anyMatch(options -> !options.isListed()
                        || options.listed().stream()
                                .anyMatch(option -> option.when().isPresent()));
    }

    /** Returns the type with all options that it may ever show. */
    private static AnswerType whole(AnswerType type, List<Known> known) {
        if (!(type.options().orElse(null) instanceof Options.From from)) {
            return type;
        }
        var source = known.stream()
                .filter(one -> one.name().equals(from.from()))
                .findFirst()
                .orElseThrow();
        return type.withOptions(source.type().options().orElseThrow());
    }

    private static boolean offersDontKnow(AnswerType type) {
        return type instanceof ScaleType scale && scale.dontKnow();
    }
}
