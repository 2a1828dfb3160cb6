package io.github.mitform.check;

import io.github.mitform.definition.flow.Activity;
import io.github.mitform.definition.flow.Ask;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.flow.Inform;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.flow.Step;
import io.github.mitform.definition.flow.Task;
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
import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TextNoteType;
import io.github.mitform.definition.type.TextType;
import io.github.mitform.definition.type.TreePathType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long one person will probably need for a phase: a rough estimate to plan with, not a measurement.
 *
 * <p>Reading is taken as {@value #WORDS_A_MINUTE} words a minute in the first language of the format; a plain text of instructions is read
 * more slowly than a novel. Answering takes, on top: 3 seconds for yes or no and for a step of a scale, 5 for a choice of one, 6 for a number or
 * a date, 2 for each option of a choice of several, 4 for each option that is ranked or gets points, 3 for each row of a grid, 10 for
 * a date with a time, 30 for a place on the map, 60 for a file, 8 for each set of a comparison, 5 for each card to sort, 30 for a search in a tree and for notes
 * on a text that was read, 10 for a click on a picture, as much as its fields or the least number of its items for a group or a list, 90 for a
 * task, and
 * for a text 10 seconds or a quarter second for each character of the fifth of its greatest length, whichever is more. Options that come from
 * an earlier result are taken as {@value #UNKNOWN_OPTIONS}. What is repeated takes its time for each item. An activity takes the minutes it says, and on top what is recorded of it.
 *
 * @param least on the shortest way: no question that has a condition, none that may be left out, no step for some channels only
 * @param most on the longest way: every question on it
 */
public record Effort(Duration least, Duration most) {
    private static final int WORDS_A_MINUTE = 180;
    private static final int UNKNOWN_OPTIONS = 8;
    private static final Effort NOTHING = new Effort(Duration.ZERO, Duration.ZERO);

    public Effort {
        if (least.isNegative() || least.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "the least time lies between 0 and the most, but was " + least + " of " + most);
        }
    }

    /** Estimates a phase. */
    public static Effort of(Plan plan) {
        var languages = plan.scope().format().languages();
        return sequence(plan.flow(), languages.isEmpty() ? Locale.ROOT : languages.get(0));
    }

    /**
     * Estimates one page.
     *
     * @param language of the words to read
     */
    public static Effort of(Node.Page page, Locale language) {
        return page(page, language);
    }

    /** Returns the whole minutes of the shortest way, rounded up. */
    public long leastMinutes() {
        return minutes(least);
    }

    /** Returns the whole minutes of the longest way, rounded up. */
    public long mostMinutes() {
        return minutes(most);
    }

    private static long minutes(Duration time) {
        return (time.toMillis() + 59_999) / 60_000;
    }

    private Effort and(Effort other) {
        return new Effort(least.plus(other.least), most.plus(other.most));
    }

    private Effort or(Effort other) {
        return new Effort(
                least.compareTo(other.least) <= 0 ? least : other.least,
                most.compareTo(other.most) >= 0 ? most : other.most);
    }

    private static Effort certain(Duration time) {
        return new Effort(time, time);
    }

    private static Effort sequence(List<Node> nodes, Locale language) {
        var sum = NOTHING;
        for (Node node : nodes) {
            sum = sum.and(of(node, language));
        }
        return sum;
    }

    private static Effort of(Node node, Locale language) {
        if (node instanceof Node.Page page) return page(page, language);
        if (node instanceof Node.Sub sub) return sequence(sub.flow(), language);
        if (node instanceof Node.Branch branch) {
            var effort = sequence(branch.otherwise(), language);
            for (Node.Arm arm : branch.arms()) {
                effort = effort.or(sequence(arm.flow(), language));
            }
            return effort;
        }
        if (node instanceof Node.Together together) {
            return together.parts().stream()
                    .map(part -> sequence(part.flow(), language))
                    .reduce(NOTHING, Effort::and);
        }
        if (node instanceof Node.Draw draw) {
            return draw.variants().stream()
                    .map(variant -> sequence(variant.flow(), language))
                    .reduce(Effort::or)
                    .orElse(NOTHING);
        }
        if (node instanceof Node.Loop loop) return loop(loop, language);
        if (node instanceof Node.Computed || node instanceof Node.Quota) {
            return NOTHING;
        }
        throw new AssertionError("no effort for " + node.getClass().getSimpleName()); // Node is sealed
    }

    private static Effort loop(Node.Loop loop, Locale language) {
        var once = sequence(loop.flow(), language);
        if (loop.each().isPresent()) {
            int items = options(loop.each().orElseThrow().question().answer());
            boolean all = loop.each().orElseThrow().offer().isEmpty();
            return once.times(all ? items : 0, items);
        }
        int least = loop.until().isPresent() ? 1 : loop.goesOn().isPresent() ? 0 : loop.most();
        return once.times(least, loop.most());
    }

    private Effort times(int leastItems, int mostItems) {
        return new Effort(least.multipliedBy(leastItems), most.multipliedBy(mostItems));
    }

    private static Effort page(Node.Page page, Locale language) {
        var effort = certain(time(page.step(), language));
        for (Input input : page.inputs()) {
            effort = effort.and(input(input, page.step() instanceof Ask || page.step() instanceof Activity, language));
        }
        return page.step().channels().isEmpty() ? effort : new Effort(Duration.ZERO, effort.most);
    }

    private static Duration time(Step step, Locale language) {
        if (step instanceof Inform inform) return reading(inform.text(), language);
        if (step instanceof Consent consent) return reading(consent.text(), language);
        if (step instanceof Task task) return reading(task.scenario(), language);
        if (step instanceof Ask ask) return reading(ask.text(), language);
        if (step instanceof Activity activity) return Duration.ofMinutes(activity.minutes());
        throw new AssertionError("no time for " + step.getClass().getSimpleName()); // Step is sealed
    }

    private static Effort input(Input input, boolean read, Locale language) {
        Question question = input.question();
        var reading = read
                ? reading(question.ask(), language)
                        .plus(reading(question.help(), language))
                        .plus(reading(question.answer(), language))
                : Duration.ZERO;
        var most = reading.plus(answering(question.answer()));
        if (input.when().isPresent()) {
            return new Effort(Duration.ZERO, most);
        }
        return question.required() ? certain(most) : new Effort(reading, most);
    }

    private static Duration reading(AnswerType type, Locale language) {
        var sum = Duration.ZERO;
        for (Option option : type.options().map(Options::listed).orElse(List.of())) {
            sum = sum.plus(reading(option.label(), language)).plus(reading(option.help(), language));
        }
        if (type instanceof GroupType group) {
            for (GroupType.Field field : group.fields()) {
                sum = sum.plus(reading(field.label(), language))
                        .plus(reading(field.help(), language))
                        .plus(reading(field.answer(), language));
            }
        } else if (type instanceof ListType list) {
            sum = sum.plus(reading(list.of(), language));
        } else if (type instanceof GroupingType sort) {
            for (Option group : sort.groups()) {
                sum = sum.plus(reading(group.label(), language));
            }
        } else if (type instanceof TextNoteType notes) {
            sum = sum.plus(reading(notes.text(), language));
        }
        return sum;
    }

    private static Duration reading(Optional<Text> text, Locale language) {
        return text.map(words -> reading(words, language)).orElse(Duration.ZERO);
    }

    private static Duration reading(Text text, Locale language) {
        String words = text.in(language).strip();
        long count = words.isEmpty() ? 0 : words.split("\\s+").length;
        return Duration.ofMillis(count * 60_000 / WORDS_A_MINUTE);
    }

    private static Duration answering(AnswerType type) {
        return Duration.ofMillis(millis(type));
    }

    private static long millis(AnswerType type) {
        int options = options(type);
        if (type instanceof YesNoType || type instanceof ScaleType) return 3_000;
        if (type instanceof ChoiceType) return 5_000;
        if (type instanceof NumberType || type instanceof DateType) return 6_000;
        if (type instanceof ChoicesType) return 2_000L * options;
        if (type instanceof RankingType || type instanceof AllocationType) return 4_000L * options;
        if (type instanceof GridType) return 3_000L * options;
        if (type instanceof TaskOutcomeType) return 90_000;
        if (type instanceof DateTimeType) return 10_000;
        if (type instanceof PlaceType) return 30_000;
        if (type instanceof FileType) return 60_000;
        if (type instanceof ComparisonType comparison) return 8_000L * comparison.count(options);
        if (type instanceof GroupType group) {
            return group.fields().stream()
                    .mapToLong(field -> millis(field.answer()))
                    .sum();
        }
        if (type instanceof ListType list) return Math.max(1, list.min()) * millis(list.of());
        if (type instanceof GroupingType) return 5_000L * options;
        if (type instanceof TreePathType || type instanceof TextNoteType) return 30_000;
        if (type instanceof ClickType) return 10_000;
        if (type instanceof TextType text) return Math.max(10_000, text.max() / 5 * 250L);
        throw new AssertionError("no time for " + type.getClass().getSimpleName()); // AnswerType is sealed
    }

    private static int options(AnswerType type) {
        return type.options()
                .map(options -> options instanceof Options.From
                        ? UNKNOWN_OPTIONS
                        : options.listed().size())
                .orElse(0);
    }
}
