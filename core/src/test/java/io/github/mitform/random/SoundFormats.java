package io.github.mitform.random;

import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.check.Check;
import io.github.mitform.check.CheckResult;
import io.github.mitform.check.Program;
import io.github.mitform.check.Registry;
import io.github.mitform.definition.Catalogue;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Level;
import io.github.mitform.definition.Phase;
import io.github.mitform.definition.Recruitment;
import io.github.mitform.definition.flow.Activity;
import io.github.mitform.definition.flow.AnyOrder;
import io.github.mitform.definition.flow.Ask;
import io.github.mitform.definition.flow.Assign;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.flow.Choose;
import io.github.mitform.definition.flow.Compute;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Include;
import io.github.mitform.definition.flow.Inform;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.flow.Repeat;
import io.github.mitform.definition.flow.Screen;
import io.github.mitform.definition.flow.Task;
import io.github.mitform.definition.flow.Task.Prototype;
import io.github.mitform.definition.flow.Times;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.id.Version;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ListType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.expression.Condition;
import io.github.mitform.expression.type.Type;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Formats of one phase that pass every check: questions of all types, conditions, and branches inside branches, the same for the same
 * random numbers.
 */
public final class SoundFormats {
    private static final int MOST_TRIES = 500;
    private static final int DEEPEST = 3;
    /** Stands for the answers of all items; a condition sees them as it sees a list. */
    private static final AnswerType SEVERAL = new ListType(new YesNoType(), Optional.empty(), 0, 10);

    /** What the drawn formats include is found in here, and what core counts with. */
    public static final Registry REGISTRY = Registry.installed().with(Catalogue.of(inner()));

    private final Random random;
    /** Whether there are channels, activities, variants, repeats and parts in any order too. */
    private final boolean rich;

    private final DrawnConditions conditions;
    private final DrawnQuestions questions;

    /** What the names of computed values begin with. */
    static final String VALUE = "value";

    private int names;
    /** Whether what is drawn stands inside something that is repeated. */
    private boolean isRepeated;

    /** Whether there was a screening. */
    private boolean isScreened;

    private SoundFormats(Random random, boolean rich) {
        this.random = random;
        this.rich = rich;
        conditions = new DrawnConditions(random);
        questions = new DrawnQuestions(random, conditions, this::name);
    }

    /** Returns the program of a format whose only phase is called {@code only}. */
    public static Program draw(Random random) {
        return draw(random, false);
    }

    /** Returns the program of a format as {@link #draw}, in which steps have channels, and there are activities, variants, repeats and parts too. */
    public static Program drawRich(Random random) {
        return draw(random, true);
    }

    private static Program draw(Random random, boolean rich) {
        CheckResult last = null;
        for (int i = 0; i < MOST_TRIES; i++) {
            last = Check.of(new SoundFormats(random, rich).format(), REGISTRY);
            if (last.isSound()) {
                return last.orThrow();
            }
        }
        throw new AssertionError("none of " + MOST_TRIES + " formats is sound; the last one: " + last.errors());
    }

    private Format format() {
        var flow = flow(new ArrayList<>(), 0);
        if (flow.stream().noneMatch(Ask.class::isInstance)) {
            flow.add(ask(new ArrayList<>()));
        }
        return format("org.example.random", flow);
    }

    private static Format format(String id, List<Flow> flow) {
        return new Format(
                Format.LANGUAGE,
                FormatId.of(id),
                Version.of("1.0.0"),
                text("Zufall"),
                Optional.empty(),
                List.of(Locale.GERMAN, Locale.ENGLISH),
                Level.CONSULT,
                Recruitment.OPEN,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(new Phase(
                        Id.of("only"), Optional.empty(), Optional.empty(), Optional.empty(), flow, List.of())));
    }

    /** Returns a format to be included: a question that may be left out, and one that depends on it. */
    private static Format inner() {
        var liked = new YesNoType();
        var flow = List.<Flow>of(
                Inform.of("hint", text("Zur Bedienung")),
                new Ask(
                        Id.of("page"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                question("liked", liked, false, Optional.empty()),
                                question(
                                        "rating",
                                        NumberType.between(0, 10),
                                        true,
                                        Optional.of("answered(liked) && liked")))));
        return format("org.example.inner", flow);
    }

    private static Question question(String id, AnswerType type, boolean required, Optional<String> when) {
        return new Question(
                Id.of(id),
                text("Frage"),
                Optional.empty(),
                type,
                required,
                when.map(Condition::of),
                Personal.NONE,
                List.of());
    }

    static Text text(String words) {
        return Text.of(words, words + " in English");
    }

    private String name(String kind) {
        return kind + "_" + names++;
    }

    private List<Flow> flow(List<Known> known, int depth) {
        var flow = new ArrayList<Flow>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            if (depth == 0 && rich && !isScreened && conditions.mayDecide(known) && random.nextInt(8) == 0) {
                flow.add(screen(known));
                continue;
            }
            int kind = random.nextInt(depth < DEEPEST ? (rich ? 13 : 8) : 5);
            if (kind == 0) {
                flow.add(random.nextBoolean() ? Inform.of(name("info"), text("Zu lesen")) : include(known));
            } else if (kind == 1) {
                flow.add(step(known));
            } else if (kind == 12 && !known.isEmpty()) {
                flow.add(compute(known));
            } else if (kind == 10 || kind == 11) {
                flow.add(isRepeated ? ask(known) : repeat(known, depth));
            } else if (kind == 9) {
                flow.add(anyOrder(known, depth));
            } else if (kind == 8) {
                flow.add(assign(known, depth));
            } else if (kind < 5 || kind == 12 || !conditions.mayDecide(known)) {
                flow.add(ask(known));
            } else {
                flow.add(choose(known, depth));
            }
        }
        return flow;
    }

    private Flow include(List<Known> known) {
        String id = name("include");
        known.add(new Known(id + ".liked", new YesNoType(), false));
        known.add(new Known(id + ".rating", NumberType.between(0, 10), false));
        return Include.of(id, "org.example.inner", "1.0.0");
    }

    private Flow step(List<Known> known) {
        if (rich && random.nextInt(3) == 0) {
            return new Activity(
                    Id.of(name("activity")),
                    Optional.empty(),
                    text("Gehen Sie los"),
                    1 + random.nextInt(60),
                    List.of(new Activity.Role(Id.of("guide"), text("Leitung"), Optional.empty(), OptionalInt.of(1))),
                    List.of(new Activity.Material(Id.of("map"), text("Karte"), OptionalInt.empty())),
                    questions.next(known, random.nextInt(3), false),
                    List.of(Channel.ON_SITE));
        }
        if (!isRepeated && random.nextBoolean()) {
            var consent = Consent.of(name("consent"), text("Einverstanden?"));
            return new Consent(consent.id(), Optional.empty(), consent.text(), random.nextBoolean());
        }
        var task = new Task(
                Id.of(name("task")),
                Optional.empty(),
                text("Finden Sie das Amt"),
                Optional.empty(),
                Prototype.of("app", "0.9"),
                new TaskOutcomeType(
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean() ? OptionalInt.of(4) : OptionalInt.empty()),
                random.nextBoolean());
        known.add(new Known(task.id().value(), task.outcome(), task.required()));
        return task;
    }

    private Flow ask(List<Known> known) {
        var channels = rich && random.nextInt(8) == 0 ? List.of(Channel.ONLINE, Channel.PAPER) : List.<Channel>of();
        var asked = questions.next(known, 1 + random.nextInt(3), channels.isEmpty());
        return new Ask(Id.of(name("ask")), Optional.empty(), Optional.empty(), asked, channels);
    }

    private Flow choose(List<Known> known, int depth) {
        var outside = conditions.decided();
        var cases = new ArrayList<Choose.Case>();
        for (int i = 1 + random.nextInt(2); i > 0 && conditions.mayDecide(known); i--) {
            String condition = conditions.condition(known);
            conditions.decide(conditions.lookedAt(condition));
            cases.add(new Choose.Case(
                    Id.of(name("case")), Condition.of(condition), flow(new ArrayList<>(known), depth + 1)));
        }
        var otherwise = random.nextBoolean() ? flow(new ArrayList<>(known), depth + 1) : List.<Flow>of();
        conditions.leaveTo(outside);
        return new Choose(Id.of(name("choose")), cases, otherwise);
    }

    private Flow anyOrder(List<Known> known, int depth) {
        var parts = new ArrayList<AnyOrder.Part>();
        var behind = new ArrayList<Known>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            var inside = new ArrayList<>(known);
            behind.forEach(other -> inside.add(new Known(other.name(), other.type(), false)));
            int before = inside.size();
            parts.add(new AnyOrder.Part(Id.of("part_" + i), Optional.of(text("Teil")), flow(inside, depth + 1)));
            behind.addAll(inside.subList(before, inside.size()));
        }
        known.addAll(behind);
        return new AnyOrder(
                Id.of(name("any")),
                Optional.empty(),
                parts,
                random.nextBoolean() ? AnyOrder.Order.CHOSEN : AnyOrder.Order.RANDOM);
    }

    private Flow repeat(List<Known> known, int depth) {
        var id = Id.of(name("repeat"));
        var outside = conditions.decided();
        var each = random.nextBoolean() ? Optional.of(each(conditions.undecided(known))) : Optional.<Options>empty();
        var times = each.isEmpty() && random.nextBoolean() ? Optional.of(times(known)) : Optional.<Times>empty();
        times.ifPresent(often -> conditions.decide(conditions.lookedAt(often.source())));
        var inside = new ArrayList<>(known);
        inside.add(new Known("item", each.map(SoundFormats::item).orElse(NumberType.between(1, 2)), true));
        int before = inside.size();
        isRepeated = true;
        var flow = flow(inside, depth + 1);
        isRepeated = false;
        var own = inside.subList(before, inside.size());
        var until = each.isEmpty() && times.isEmpty()
                ? Optional.of(Condition.of(conditions.mayDecide(own) ? conditions.condition(own) : "item > 1"))
                : Optional.<Condition>empty();
        own.stream()
                .filter(one -> isSingle(AnswerRule.of(one.type()).expressionType()))
                .forEach(one -> known.add(new Known(id + "." + one.name(), SEVERAL, true)));
        conditions.leaveTo(outside);
        boolean isBounded = until.isPresent() || times.orElse(null) instanceof Times.Counted;
        return new Repeat(
                id,
                Optional.of(text("Zu {item}")),
                times,
                each,
                until,
                isBounded ? OptionalInt.of(2 + random.nextInt(2)) : OptionalInt.empty(),
                flow);
    }

    private Times times(List<Known> known) {
        var numbers = conditions.undecided(known).stream()
                .filter(one -> one.type() instanceof NumberType number
                        && number.isWhole()
                        && !one.name().equals("item"))
                .toList();
        return numbers.isEmpty() || random.nextInt(3) == 0
                ? Times.of(2 + random.nextInt(2))
                : Times.of(numbers.get(random.nextInt(numbers.size())).name() + ".orValue(1)");
    }

    /** Returns what the key of an item is like, wherever the items come from. */
    private static AnswerType item(Options each) {
        return new ChoiceType(each.isListed() ? each : items(), false);
    }

    private static boolean isSingle(Type type) {
        return !(type instanceof Type.ListOf || type instanceof Type.SetOf);
    }

    private static Options items() {
        return Options.of(Option.of("o0", text("Eins")), Option.of("o1", text("Zwei")), Option.of("o2", text("Drei")));
    }

    private Options each(List<Known> known) {
        return questions.varying(ChoicesType.of(items()), known).options().orElseThrow();
    }

    private Flow assign(List<Known> known, int depth) {
        var id = Id.of(name("assign"));
        var variants = new ArrayList<Assign.Variant>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            variants.add(new Assign.Variant(
                    Id.of("o" + i), Optional.empty(), 1 + random.nextInt(3), flow(new ArrayList<>(known), depth + 1)));
        }
        var assign = new Assign(id, Optional.empty(), variants);
        known.add(new Known(id.value(), assign.input().answer(), true));
        return assign;
    }

    /** Behind it, what it looked at is decided. */
    private Flow screen(List<Known> known) {
        isScreened = true;
        var id = Id.of(name("screen"));
        var when = conditions.condition(known);
        var before = conditions.decided();
        conditions.decide(conditions.lookedAt(when));
        var out = new Screen.Case(Id.of("out"), Optional.empty(), Condition.of(when), flow(new ArrayList<>(known), 1));
        var quotas = conditions.undecided(known).stream()
                .filter(one -> one.type() instanceof ChoiceType choice
                        && choice.choices().isListed())
                .filter(one -> !one.name().contains(".") && !one.name().startsWith("assign"))
                .limit(1)
                .map(one -> quota(one, known))
                .toList();
        conditions.leaveTo(before);
        conditions.decide(conditions.lookedAt(when));
        quotas.forEach(quota -> conditions.decide(conditions.roots(quota.of())));
        return new Screen(id, Optional.empty(), List.of(out), quotas);
    }

    private Screen.Quota quota(Known choice, List<Known> known) {
        var most = new LinkedHashMap<String, Integer>();
        ((ChoiceType) choice.type())
                .choices()
                .listed()
                .forEach(option -> most.put(option.id().value(), random.nextInt(3)));
        conditions.decide(conditions.roots(choice.name()));
        return new Screen.Quota(
                Id.of(name("quota")), Optional.empty(), choice.name(), most, flow(new ArrayList<>(known), 1));
    }

    /** Returns a value that is always there, or one that is there where an answer is. */
    private Flow compute(List<Known> known) {
        var one = known.get(random.nextInt(known.size()));
        String id = name(VALUE);
        int kind = random.nextInt(2);
        if (one.type() instanceof NumberType number) {
            var decimals = number.isWhole() ? OptionalInt.empty() : OptionalInt.of(1);
            return compute(new Known(id, number, one.certain()), one.name() + " * 2 - 1", decimals, known);
        }
        if (kind == 0 || !conditions.mayDecide(known)) {
            return compute(
                    new Known(id, new YesNoType(), one.certain()),
                    conditions.about(one.name(), one.type()),
                    OptionalInt.empty(),
                    known);
        }
        String value = conditions.condition(known) + " ? \"yes, so\" : \"no\"";
        return compute(new Known(id, TextType.upTo(9), true), value, OptionalInt.empty(), known);
    }

    private Flow compute(Known computed, String value, OptionalInt decimals, List<Known> known) {
        conditions.depends(computed.name(), conditions.lookedAt(value));
        known.add(computed);
        return new Compute(Id.of(computed.name()), Optional.empty(), Condition.of(value), decimals);
    }
}
