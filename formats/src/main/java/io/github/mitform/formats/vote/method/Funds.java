package io.github.mitform.formats.vote.method;

import io.github.mitform.definition.type.Option;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.problem.Code;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.tally.Wording;
import io.github.mitform.value.Default;
import io.github.mitform.value.ObjectBuilder;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.codec.Codec;
import io.github.mitform.value.codec.Parsed;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A budget as a definition has it: an amount alone, or with pots and with projects that exclude each other. What projects cost are the prices of
 * their options.
 */
record Funds(
        BigDecimal amount,
        @Default("[]") List<Pot> pots,
        @Default("[]") List<List<String>> exclusive) {
    /** The setting that holds it. */
    static final String SETTING = "budget";

    private static final Codec<Funds> CODEC = Codec.of(MethodHandles.lookup(), Funds.class);
    private static final BigDecimal MOST = BigDecimal.TEN.pow(15);
    private static final int MOST_PLACES = 6;

    /** Money set apart for some projects. */
    record Pot(String id, BigDecimal amount, List<String> projects) {
        Pot {
            projects = List.copyOf(projects);
        }
    }

    Funds {
        pots = List.copyOf(pots);
        exclusive = exclusive.stream().map(List::copyOf).toList();
    }

    /**
     * Reads a budget rule from the settings of a definition.
     *
     * @param options what can be funded; empty as long as that is not known
     */
    static Parsed<Rule<?>> read(Codec<? extends Rule<?>> codec, ObjectValue settings, List<Option> options) {
        var at = Pointer.root().field(SETTING);
        var written = settings.fields().get(SETTING);
        if (written == null) return failed(List.of(MethodCode.NO_BUDGET.at(Pointer.root())));
        boolean alone = written instanceof NumberValue;
        var funds = CODEC.parse(alone ? Value.object().with("amount", written) : written);
        var findings = new ArrayList<Finding>();
        funds.findings().forEach(finding -> findings.add(finding.below(at)));
        funds.object().ifPresent(read -> findings.addAll(read.problems(options, alone ? at : at.field("amount"))));
        var rule = codec.parse(
                settings.with(SETTING, funds.object().orElse(NOTHING).whole(findings.isEmpty() ? options : List.of())));
        findings.addAll(rule.findings());
        return findings.stream().anyMatch(Finding::isError)
                ? failed(findings)
                : new Parsed<>(rule.object().map(read -> (Rule<?>) read), findings);
    }

    private static final Funds NOTHING = new Funds(BigDecimal.ZERO, List.of(), List.of());

    private static Parsed<Rule<?>> failed(List<Finding> findings) {
        return new Parsed<>(Optional.empty(), findings);
    }

    private List<Finding> problems(List<Option> options, Pointer amountAt) {
        var findings = new ArrayList<Finding>();
        if (!isMoney(amount)) findings.add(MethodCode.NO_MONEY.at(amountAt));
        var without =
                options.stream().filter(option -> option.price().isEmpty()).toList();
        if (!without.isEmpty()) {
            findings.add(MethodCode.NO_PRICE.at(Pointer.root(), "options", Wording.labels(without)));
        }
        pots(options, findings);
        for (int i = 0; i < exclusive.size(); i++) {
            names(exclusive.get(i), options, Pointer.of("/" + SETTING + "/exclusive/" + i), findings);
        }
        return findings;
    }

    private void pots(List<Option> options, List<Finding> findings) {
        var ids = new HashSet<String>();
        var paid = new HashSet<String>();
        for (int i = 0; i < pots.size(); i++) {
            var pot = pots.get(i);
            var at = Pointer.of("/" + SETTING + "/pots/" + i);
            if (!isMoney(pot.amount)) findings.add(MethodCode.NO_MONEY.at(at.field("amount")));
            if (!ids.add(pot.id)) findings.add(twice(at.field("id"), pot.id));
            names(pot.projects, options, at.field("projects"), findings);
            for (int j = 0; j < pot.projects.size(); j++) {
                var project = pot.projects.get(j);
                if (!paid.add(project)) {
                    findings.add(twice(at.field("projects").item(j), project));
                }
            }
        }
    }

    private static Finding twice(Pointer at, String id) {
        return MethodCode.TWICE_IN_POTS.at(at, "id", id);
    }

    private static void names(List<String> names, List<Option> options, Pointer at, List<Finding> findings) {
        for (int i = 0; i < names.size() && !options.isEmpty(); i++) {
            var name = names.get(i);
            if (options.stream().noneMatch(option -> option.id().value().equals(name))) {
                Code code = MethodCode.NO_PROJECT;
                findings.add(code.at(at.item(i), "id", name));
            }
        }
    }

    private static boolean isMoney(BigDecimal money) {
        return money.signum() >= 0 && money.compareTo(MOST) <= 0 && money.scale() <= MOST_PLACES;
    }

    /** Returns the budget as rules have it; without projects, pots that pay for none. */
    private Value whole(List<Option> options) {
        Map<String, String> potOf = new HashMap<>();
        pots.forEach(pot -> pot.projects.forEach(project -> potOf.put(project, pot.id)));
        var projects = options.stream()
                .map(option -> {
                    var id = option.id().value();
                    var project = new ObjectBuilder()
                            .put("id", Value.of(id))
                            .put("cost", Value.of(option.price().orElse(0)));
                    if (potOf.containsKey(id)) project.put("pot", Value.of(potOf.get(id)));
                    return (Value) project.build();
                })
                .toList();
        if (options.isEmpty()) return Value.object().with("amount", Value.of(0)).with("projects", Value.list(projects));
        return Value.object()
                .with("amount", Value.of(amount))
                .with("projects", Value.list(projects))
                .with(
                        "pots",
                        Value.list(pots.stream()
                                .map(pot -> (Value) Value.object()
                                        .with("id", Value.of(pot.id))
                                        .with("amount", Value.of(pot.amount)))
                                .toList()))
                .with(
                        "exclusive",
                        Value.list(exclusive.stream().map(Value::from).toList()));
    }
}
