package io.github.mitform.examples.cli;

import io.github.mitform.formats.vote.budget.Budget;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.RuleBook;
import io.github.mitform.formats.vote.method.Rules;
import io.github.mitform.problem.Finding;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.codec.Codec;
import io.github.mitform.value.codec.Shape;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rule that the user names, by its id or in a file, and what is still open in it.
 *
 * @param name of the file or the id, for messages
 */
record CountRule(String name, ObjectValue written) {
    private static final String WITHDRAWN = "withdrawn";
    private static final String SEATS = "seats";

    /** What options of the command, or the file of ballots, say of a rule that leaves it open. */
    record Filling(Optional<Integer> seats, Optional<String> ties, Optional<Budget> budget, List<String> withdrawn) {}

    /** Reads a file, or takes the word for the id of a rule. */
    static CountRule of(String word) {
        // A folder of results may well be called like the rule.
        var file = Definitions.file(word).filter(path -> !Files.isDirectory(path));
        if (file.isPresent()) return new CountRule(word, JsonFiles.object(file.get()));
        if (word.endsWith(".json")) throw new Unusable(Words.say("file.missing", Map.of("file", word)));
        return new CountRule(word, Value.object().with(RuleBook.METHOD, Value.of(word)));
    }

    /** Returns the id of the rule, which there may not be. */
    String id() {
        return written.text(RuleBook.METHOD).orElse("");
    }

    /**
     * Returns the id of the ballots that the rule counts, whatever is still open in it.
     *
     * @throws Unusable with a sentence for each thing that is wrong with it
     */
    String ballots() {
        var nothing = Budget.of(BigDecimal.ZERO, List.of());
        var fields = new LinkedHashMap<>(written.fields());
        fields.remove("budget"); // which may be complete only with what the file says
        var rule = new CountRule(name, Value.object(fields))
                .filled(new Filling(Optional.of(1), Optional.empty(), Optional.of(nothing), List.of()));
        return rule.ballots().id();
    }

    /** Returns whether the rule passes over those who have withdrawn by itself. */
    boolean knowsWithdrawn() {
        return hasOption(WITHDRAWN);
    }

    /**
     * Makes sure that an option of the command has something to fill.
     *
     * @throws Unusable if the rule has no such field, or says it itself; no rule at all is told elsewhere
     */
    void requireOpen(String field, String option) {
        if (options().isEmpty() || hasOption(field) && !written.fields().containsKey(field)) return;
        var why = Words.say(
                hasOption(field) ? "count.no-effect.told" : "count.no-effect.unknown",
                Map.of("rule", hasOption(field) ? name : id(), "field", "\"" + field + "\""));
        throw new Unusable(Words.say("count.no-effect", Map.of("option", option, "why", why)));
    }

    /** Returns what to tell of a number of seats that the file of ballots names and the rule does not take from it. */
    Optional<String> unheeded(Path ballots, int seats) {
        if (!hasOption(SEATS)) {
            return seats == 1
                    ? Optional.empty()
                    : Optional.of(
                            Words.say("count.seats.unknown", Map.of("file", ballots, "seats", seats, "rule", id())));
        }
        return Optional.ofNullable(written.fields().get(SEATS))
                .filter(own -> !own.equals(Value.of(seats)))
                .map(own -> Words.say("count.seats.told", Map.of("file", ballots, "seats", seats, "rule", name)));
    }

    private boolean hasOption(String option) {
        return options().contains(option);
    }

    private List<String> options() {
        return Rules.book().codec(id()).map(Codec::shape).map(CountRule::fields).orElse(List.of());
    }

    private static List<String> fields(Shape shape) {
        if (shape instanceof Shape.Reference reference)
            return fields(reference.target().get());
        return shape instanceof Shape.ObjectShape object
                ? object.fields().stream().map(Shape.Field::name).toList()
                : List.of();
    }

    /**
     * Returns the rule with everything that was open.
     *
     * @throws Unusable with a sentence for each thing that is wrong with it
     */
    Rule<?> filled(Filling filling) {
        var all = new LinkedHashMap<>(written.fields());
        filling.seats().filter(seats -> hasOption(SEATS)).ifPresent(seats -> all.putIfAbsent(SEATS, Value.of(seats)));
        filling.ties().ifPresent(ties -> all.put("ties", ties(ties)));
        filling.budget()
                .filter(budget -> hasOption("budget"))
                .ifPresent(budget -> all.merge("budget", write(budget), CountRule::completed));
        if (!filling.withdrawn().isEmpty() && knowsWithdrawn()) {
            all.putIfAbsent(WITHDRAWN, Value.from(filling.withdrawn()));
        }
        var parsed = Rules.book().read(Value.object(all));
        if (parsed.object().isEmpty()) {
            throw new Unusable(parsed.findings().stream().map(this::sentence).collect(Collectors.joining("\n")));
        }
        return parsed.object().get();
    }

    private String sentence(Finding finding) {
        return name + (finding.at().toString().isEmpty() ? "" : " " + finding.at()) + ": "
                + finding.message(Locale.getDefault());
    }

    private static Value ties(String words) {
        return Value.from(Arrays.stream(words.split(",", -1))
                .map(word -> word.strip().toLowerCase(Locale.ROOT).replace('-', '_'))
                .toList());
    }

    private static ObjectValue write(Budget budget) {
        return (ObjectValue) Codec.of(Budget.class).write(budget);
    }

    /** Returns what the rule says of the money, with what the file says besides: pots and exclusions can be told without every cost once more. */
    private static Value completed(Value told, Value inFile) {
        if (!(told instanceof ObjectValue rule) || !(inFile instanceof ObjectValue file)) return told;
        var all = new LinkedHashMap<>(file.fields());
        all.putAll(rule.fields());
        if (rule.get("projects").isPresent()) all.put("projects", projects(rule, file));
        return Value.object(all);
    }

    private static Value projects(ObjectValue rule, ObjectValue file) {
        var byId = new LinkedHashMap<Value, Value>();
        for (Value project : file.items("projects")) byId.put(id(project), project);
        for (Value project : rule.items("projects")) byId.merge(id(project), project, CountRule::over);
        return Value.list(byId.values());
    }

    private static Value id(Value project) {
        return project instanceof ObjectValue object ? object.get("id").orElse(project) : project;
    }

    private static Value over(Value inFile, Value told) {
        if (!(inFile instanceof ObjectValue file) || !(told instanceof ObjectValue rule)) return told;
        var all = new LinkedHashMap<>(file.fields());
        all.putAll(rule.fields());
        return Value.object(all);
    }

    /** Returns the budget of a file with another amount, if the user gives one. */
    static Budget with(Budget budget, @Nullable BigDecimal amount) {
        return amount == null ? budget : new Budget(amount, budget.projects(), budget.pots(), budget.exclusive());
    }
}
