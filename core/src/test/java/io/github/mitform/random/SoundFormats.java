package io.github.mitform.random;

import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.answer.rule.AnswerRules;
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
import io.github.mitform.definition.flow.Demand;
import io.github.mitform.definition.flow.Flow;
import io.github.mitform.definition.flow.Include;
import io.github.mitform.definition.flow.Inform;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.flow.Repeat;
import io.github.mitform.definition.flow.Task;
import io.github.mitform.definition.flow.Task.Prototype;
import io.github.mitform.definition.flow.Times;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.id.Version;
import io.github.mitform.definition.type.AllocationType;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.ComparisonType;
import io.github.mitform.definition.type.DateTimeType;
import io.github.mitform.definition.type.DateType;
import io.github.mitform.definition.type.FileType;
import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.GroupType;
import io.github.mitform.definition.type.GroupingType;
import io.github.mitform.definition.type.ListType;
import io.github.mitform.definition.type.NumberType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.definition.type.RankingType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.Selection;
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TextNoteType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.expression.Condition;
import io.github.mitform.expression.Expression;
import io.github.mitform.expression.type.Type;
import io.github.mitform.rehearsal.RandomAnswers;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

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
    /** What each question depends on, itself included; alone where nothing is said. */
    private final Map<String, Set<String>> roots = new HashMap<>();
    /** What decided that this place was reached. A condition looks at none of it, so that it never contradicts its way. */
    private Set<String> decided = Set.of();

    private static final String VALUE = "value";

    private int names;
    /** Whether what is drawn stands inside something that is repeated. */
    private boolean isRepeated;

    private SoundFormats(Random random, boolean rich) {
        this.random = random;
        this.rich = rich;
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

    private static Text text(String words) {
        return Text.of(words, words + " in English");
    }

    private String name(String kind) {
        return kind + "_" + names++;
    }

    /** A question that a condition may look at. */
    private record Known(String name, AnswerType type, boolean certain) {}

    private List<Flow> flow(List<Known> known, int depth) {
        var flow = new ArrayList<Flow>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
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
            } else if (kind < 5 || kind == 12 || !mayDecide(known)) {
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
                    questions(known, random.nextInt(3), false),
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
                new TaskOutcomeType(random.nextBoolean(), random.nextBoolean()),
                random.nextBoolean());
        known.add(new Known(task.id().value(), task.outcome(), task.required()));
        return task;
    }

    private Flow ask(List<Known> known) {
        var channels = rich && random.nextInt(8) == 0 ? List.of(Channel.ONLINE, Channel.PAPER) : List.<Channel>of();
        var questions = questions(known, 1 + random.nextInt(3), channels.isEmpty());
        return new Ask(Id.of(name("ask")), Optional.empty(), Optional.empty(), questions, channels);
    }

    /** @param certain whether everybody who comes by sees these questions */
    private List<Question> questions(List<Known> known, int count, boolean certain) {
        var questions = new ArrayList<Question>();
        for (int i = count; i > 0; i--) {
            boolean required = random.nextInt(3) > 0;
            var when = mayDecide(known) && random.nextInt(3) == 0
                    ? Optional.of(Condition.of(condition(known)))
                    : Optional.<Condition>empty();
            var shownBy = when.map(condition -> lookedAt(condition.source())).orElse(Set.of());
            var type = varying(RandomTypes.next(random), undecided(known, union(decided, shownBy)));
            String name = name("q");
            var whole = whole(type, known);
            var question = new Question(
                    Id.of(name),
                    text("Frage" + telling(known)),
                    Optional.empty(),
                    type,
                    required,
                    when,
                    preset(whole),
                    demands(name, whole),
                    Personal.NONE,
                    List.of());
            questions.add(question);
            roots.put(name, union(Set.of(name), union(shownBy, lookedAt(type))));
            boolean isCertain = certain && required && when.isEmpty() && !offersDontKnow(type) && !varies(type);
            if (!(type instanceof DateTimeType)) { // which a condition can only compare with another one
                known.add(new Known(name, whole, isCertain));
            }
        }
        return questions;
    }

    /** Sometimes something that was answered before. */
    private String telling(List<Known> known) {
        var told = known.stream()
                .filter(one -> AnswerRule.of(one.type).canBeTold())
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
                ? List.of(Demand.of("demand", about(name, type), text("So nicht")))
                : List.of();
    }

    /** Returns what the options of a question depend on. */
    private Set<String> lookedAt(AnswerType type) {
        var names = new HashSet<String>();
        type.options().ifPresent(options -> {
            if (options instanceof Options.From from) {
                names.addAll(roots(from.from()));
            }
            options.listed()
                    .forEach(
                            option -> option.when().ifPresent(condition -> names.addAll(lookedAt(condition.source()))));
        });
        return names;
    }

    /** Returns the type, sometimes with options that depend on what was asked before. */
    private AnswerType varying(AnswerType type, List<Known> known) {
        var options = type.options().orElse(null);
        if (options == null || type instanceof ComparisonType || known.isEmpty() || random.nextInt(3) > 0) {
            return type;
        }
        var sources = known.stream()
                .filter(one -> one.type.options().isPresent()
                        && !(one.type instanceof AllocationType)
                        && !one.name.equals("item")
                        && !one.name.startsWith(VALUE))
                .toList();
        if (!sources.isEmpty() && random.nextBoolean()) {
            String source = sources.get(random.nextInt(sources.size())).name;
            var selections = List.of(
                    new Selection.All(), new Selection.Chosen(), new Selection.NotChosen(), new Selection.Chosen());
            return type.withOptions(
                    new Options.From(source, selections.get(random.nextInt(selections.size())), options.order()));
        }
        var conditional = options.listed().stream()
                .map(option -> random.nextBoolean() ? option.withWhen(condition(known)) : option)
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
                .filter(one -> one.name.equals(from.from()))
                .findFirst()
                .orElseThrow();
        return type.withOptions(source.type.options().orElseThrow());
    }

    private static boolean offersDontKnow(AnswerType type) {
        return type instanceof ScaleType scale && scale.dontKnow();
    }

    private Flow choose(List<Known> known, int depth) {
        var outside = decided;
        var cases = new ArrayList<Choose.Case>();
        for (int i = 1 + random.nextInt(2); i > 0 && mayDecide(known); i--) {
            String condition = condition(known);
            decided = union(decided, lookedAt(condition));
            cases.add(new Choose.Case(
                    Id.of(name("case")), Condition.of(condition), flow(new ArrayList<>(known), depth + 1)));
        }
        var otherwise = random.nextBoolean() ? flow(new ArrayList<>(known), depth + 1) : List.<Flow>of();
        decided = outside;
        return new Choose(Id.of(name("choose")), cases, otherwise);
    }

    private Flow anyOrder(List<Known> known, int depth) {
        var parts = new ArrayList<AnyOrder.Part>();
        var behind = new ArrayList<Known>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            var inside = new ArrayList<>(known);
            behind.forEach(other -> inside.add(new Known(other.name, other.type, false)));
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
        var outside = decided;
        var each = random.nextBoolean() ? Optional.of(each(undecided(known, decided))) : Optional.<Options>empty();
        var times = each.isEmpty() && random.nextBoolean() ? Optional.of(times(known)) : Optional.<Times>empty();
        times.ifPresent(often -> decided = union(decided, lookedAt(often.source())));
        var inside = new ArrayList<>(known);
        inside.add(new Known("item", each.map(SoundFormats::item).orElse(NumberType.between(1, 2)), true));
        int before = inside.size();
        isRepeated = true;
        var flow = flow(inside, depth + 1);
        isRepeated = false;
        var own = inside.subList(before, inside.size());
        var until = each.isEmpty() && times.isEmpty()
                ? Optional.of(Condition.of(mayDecide(own) ? condition(own) : "item > 1"))
                : Optional.<Condition>empty();
        own.stream()
                .filter(one -> isSingle(AnswerRule.of(one.type).expressionType()))
                .forEach(one -> known.add(new Known(id + "." + one.name, SEVERAL, true)));
        decided = outside;
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
        var numbers = undecided(known, decided).stream()
                .filter(one -> one.type instanceof NumberType number && number.isWhole() && !one.name.equals("item"))
                .toList();
        return numbers.isEmpty() || random.nextInt(3) == 0
                ? Times.of(2 + random.nextInt(2))
                : Times.of(numbers.get(random.nextInt(numbers.size())).name + ".orValue(1)");
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
        return varying(ChoicesType.of(items()), known).options().orElseThrow();
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

    /** Returns what the questions in a condition depend on. */
    private Set<String> lookedAt(String condition) {
        return Expression.parse(condition).orThrow().references().stream()
                .flatMap(name -> roots(name).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> roots(String name) {
        // The part of an answer, such as points for an option, is what the answer is.
        String whole = roots.containsKey(name) || !name.contains(".") ? name : name.substring(0, name.lastIndexOf('.'));
        return roots.getOrDefault(whole, Set.of(whole));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }

    private List<Known> undecided(List<Known> known, Set<String> alreadyDecided) {
        return known.stream()
                .filter(one -> Collections.disjoint(roots(one.name), alreadyDecided))
                .toList();
    }

    private boolean mayDecide(List<Known> known) {
        return !undecided(known, decided).isEmpty();
    }

    /** Returns a value that is always there, or one that is there where an answer is. */
    private Flow compute(List<Known> known) {
        var one = known.get(random.nextInt(known.size()));
        String id = name(VALUE);
        int kind = random.nextInt(2);
        if (one.type instanceof NumberType number) {
            var decimals = number.isWhole() ? OptionalInt.empty() : OptionalInt.of(1);
            return compute(new Known(id, number, one.certain), one.name + " * 2 - 1", decimals, known);
        }
        if (kind == 0 || !mayDecide(known)) {
            return compute(
                    new Known(id, new YesNoType(), one.certain), about(one.name, one.type), OptionalInt.empty(), known);
        }
        String value = condition(known) + " ? \"yes, so\" : \"no\"";
        return compute(new Known(id, TextType.upTo(9), true), value, OptionalInt.empty(), known);
    }

    private Flow compute(Known computed, String value, OptionalInt decimals, List<Known> known) {
        roots.put(computed.name, union(Set.of(computed.name), lookedAt(value)));
        known.add(computed);
        return new Compute(Id.of(computed.name), Optional.empty(), Condition.of(value), decimals);
    }

    /** Returns a condition on what is not decided yet. */
    private String condition(List<Known> known) {
        var one = atom(undecided(known, decided));
        var others = undecided(known, union(decided, lookedAt(one)));
        if (others.isEmpty()) {
            return random.nextInt(4) == 0 ? "!(" + one + ")" : one;
        }
        return switch (random.nextInt(5)) {
            case 0 -> one + " && " + atom(others);
            case 1 -> "(" + one + ") || (" + atom(others) + ")";
            case 2 -> "!(" + one + ")";
            default -> one;
        };
    }

    private String atom(List<Known> known) {
        var one = known.get(random.nextInt(known.size()));
        String about = about(one.name, one.type);
        if (one.certain) {
            return about;
        }
        return random.nextInt(4) == 0 ? "answered(" + one.name + ")" : "(answered(" + one.name + ") && " + about + ")";
    }

    private String about(String name, AnswerType type) {
        if (name.equals("item") && type instanceof NumberType) return "item > 1";
        if (type instanceof YesNoType) return name;
        if (type instanceof NumberType number) return name + " > " + (number.isWhole() ? "3" : "3.5");
        if (type instanceof TextType) return "size(" + name + ") > 3";
        if (type instanceof DateType) return name + " < " + (random.nextBoolean() ? "today" : "date(\"2015-06-01\")");
        if (type instanceof ChoiceType) return name + " == \"o1\"";
        if (type instanceof ScaleType scale)
            return name + " > " + (scale.from() + random.nextInt(scale.to() - scale.from()));
        if (type instanceof AllocationType) return random.nextBoolean() ? name + ".o0 > 1" : "\"o1\" in " + name;
        if (type instanceof ChoicesType || type instanceof RankingType || type instanceof GridType)
            return "\"o0\" in " + name;
        if (type instanceof TaskOutcomeType) return name + " == \"success\"";
        if (type instanceof GroupType) return "\"f0\" in " + name;
        if (type instanceof ListType) return "size(" + name + ") > 1";
        if (type instanceof ComparisonType || type instanceof GroupingType) return "\"o0\" in " + name;
        if (type instanceof TreePathType) return name + " == \"h0\"";
        if (type instanceof ClickType) return name + " == \"shop\"";
        if (type instanceof TextNoteType) return name + " > 1";
        if (type instanceof FileType) return name + " == \"image/png\"";
        if (type instanceof PlaceType place)
            return name + " == \"" + place.kinds().iterator().next().name().toLowerCase(Locale.ROOT) + "\"";
        throw new AssertionError("no condition about " + type.getClass().getSimpleName());
    }
}
