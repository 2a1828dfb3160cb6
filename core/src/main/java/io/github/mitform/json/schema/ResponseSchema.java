package io.github.mitform.json.schema;

import static java.util.Objects.requireNonNull;

import io.github.mitform.answer.rule.AnswerRule;
import io.github.mitform.check.Input;
import io.github.mitform.check.Node;
import io.github.mitform.check.Plan;
import io.github.mitform.check.Program;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.session.Round;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JSON Schemas (2020-12) of what people deliver in one phase: the written form of a response, each answer by the name of its question.
 *
 * <p>A schema never refuses what {@link Round#read} accepts. It does not know which questions were shown: those that are shown to
 * everybody have to be answered where they are required, all others may be there or not. What else it cannot say is told at each answer
 * under {@code $comment}; {@link AnswerRule#inexpressible} lists it.
 */
public final class ResponseSchema {
    /** Stands for the keys of items that only a round knows. */
    private static final String ANY_KEY = "any_key";

    private static final String KEY = "[a-z][a-z0-9_]*";

    private ResponseSchema() {}

    /**
     * Returns the schema of the responses of a round, with all options.
     *
     * @param language in which questions are told, as titles and descriptions
     */
    public static ObjectValue of(Round round, Locale language) {
        var rules = new HashMap<String, AnswerRule>();
        delivered(round.plan()).forEach(input -> rules.put(input.name(), rule(input, type(round, input))));
        return new Writer(round.format(), round.plan(), rules, language, List.of())
                .response()
                .value();
    }

    /**
     * Returns the schema of the responses of a phase. Where options or items come from an earlier phase, any id is taken for one.
     *
     * @throws IllegalArgumentException if the format has no such phase
     */
    public static ObjectValue of(Program program, Id phase, Locale language) {
        Plan plan = program.plan(phase);
        var unknown = new ArrayList<Node.Loop>();
        var items = new HashMap<String, AnswerType>();
        for (Node.Loop loop : plan.loops()) {
            loop.each()
                    .map(Input::question)
                    .map(Question::answer)
                    .filter(each -> each.options().filter(Options::isListed).isEmpty())
                    .ifPresent(each -> {
                        unknown.add(loop);
                        items.put(loop.name(), each.withOptions(Options.of(Option.of(ANY_KEY, Text.of(language, "")))));
                    });
        }
        Plan unrolled = plan.unrolled(items).plan();
        var rules = new HashMap<String, AnswerRule>();
        delivered(unrolled)
                .forEach(input ->
                        rules.put(input.name(), rule(input, input.question().answer())));
        return new Writer(program.format(), unrolled, rules, language, unknown)
                .response()
                .value();
    }

    private static Stream<Input> delivered(Plan plan) {
        return plan.inputs().stream().filter(input -> !input.isComputed());
    }

    private static AnswerType type(Round round, Input input) {
        return requireNonNull(round.rules().get(input.name()), input.name()).type();
    }

    private static AnswerRule rule(Input input, AnswerType type) {
        return AnswerRule.of(input.kept(type));
    }

    /** @param unknown what is repeated for items that only a round knows */
    private record Writer(
            Format format, Plan plan, Map<String, AnswerRule> rules, Locale language, List<Node.Loop> unknown) {
        private static final String LANGUAGE_TAG = "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$";
        private static final String MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";
        private static final int LONGEST_TAG = 300;

        Schema response() {
            var fields = new LinkedHashMap<String, Schema>();
            fields.put("format", Schema.constant(format.id().value()));
            fields.put("version", Schema.constant(format.version().toString()));
            fields.put("phase", Schema.constant(plan.phase().value()));
            fields.put(
                    "channel",
                    Schema.oneOf(Arrays.stream(Channel.values())
                            .map(channel -> channel.name().toLowerCase(Locale.ROOT))
                            .toList()));
            fields.put("language", Schema.text().with("pattern", LANGUAGE_TAG).with("maxLength", LONGEST_TAG));
            fields.put("month", Schema.text().with("pattern", MONTH));
            fields.put("simulated", Schema.truth());
            fields.put("answers", answers());
            var required = List.of("format", "version", "phase", "channel", "answers");
            return Schema.anything()
                    .with("$schema", Schema.DIALECT)
                    .with("title", title())
                    .withAll(Schema.object(fields, required));
        }

        private String title() {
            String title = plan.scope().fill(format.title(), language);
            return plan.definition()
                    .title()
                    .map(phase -> title + ": " + plan.scope().fill(phase, language))
                    .orElse(title);
        }

        private Schema answers() {
            var asked = new Asked();
            asked.look(plan.flow(), true);
            var fields = new LinkedHashMap<String, Schema>();
            delivered(plan)
                    .forEach(input -> fields.put(input.name(), answer(input, asked.agreements.contains(input.name()))));
            var patterns = new LinkedHashMap<String, Schema>();
            for (Node.Loop loop : unknown) {
                String any = loop.name() + "." + ANY_KEY + ".";
                plan.inputs().stream()
                        .map(Input::name)
                        .filter(name -> name.startsWith(any))
                        .forEach(
                                name -> patterns.put(pattern(loop, name.substring(any.length())), fields.remove(name)));
            }
            var always = asked.always.stream().filter(fields::containsKey).toList();
            var schema = Schema.object(fields, always);
            return patterns.isEmpty() ? schema : schema.with("patternProperties", patterns);
        }

        private static String pattern(Node.Loop loop, String question) {
            return "^" + loop.name().replace(".", "\\.") + "\\." + KEY + "\\." + question.replace(".", "\\.") + "$";
        }

        private Schema answer(Input input, boolean agreement) {
            AnswerRule rule = requireNonNull(rules.get(input.name()), input.name());
            Schema schema = Schema.anything()
                    .with("title", input.scope().fill(input.question().ask(), language));
            var help = input.question().help();
            if (help.isPresent()) {
                schema = schema.with("description", input.scope().fill(help.get(), language));
            }
            if (agreement) {
                return schema.with("const", true);
            }
            schema = schema.withAll(Schema.of(rule.schema(!input.question().required())));
            var reasons = new TreeSet<>(rule.inexpressible().values());
            return reasons.isEmpty()
                    ? schema
                    : schema.with(
                            "$comment",
                            reasons.stream()
                                    .map(reason -> reason.sentence().in(language))
                                    .collect(Collectors.joining(" ")));
        }
    }

    /** Who is asked what, as far as a schema can say it. */
    private static final class Asked {
        /** What everybody has to answer. */
        private final List<String> always = new ArrayList<>();
        /** What nobody delivers a response without agreeing to, where it is shown. */
        private final Set<String> agreements = new HashSet<>();

        /** @param everybody whether everybody comes along here */
        void look(List<Node> flow, boolean everybody) {
            for (Node node : flow) {
                if (node instanceof Node.Page page) {
                    look(page, everybody);
                } else if (node instanceof Node.Branch branch) {
                    branch.arms().forEach(arm -> look(arm.flow(), false));
                    look(branch.otherwise(), false);
                } else if (node instanceof Node.Together together) {
                    together.parts().forEach(part -> look(part.flow(), everybody));
                } else if (node instanceof Node.Draw draw) {
                    if (everybody) {
                        always.add(draw.input().name());
                    }
                    draw.variants().forEach(variant -> look(variant.flow(), false));
                } else if (node instanceof Node.Sub sub) {
                    look(sub.flow(), everybody);
                } else if (node instanceof Node.Quota quota) {
                    if (everybody) {
                        always.add(quota.input().name());
                    }
                } else if (!(node instanceof Node.Computed)) {
                    throw new AssertionError("no way through " + node.getClass().getSimpleName()); // Node is sealed
                }
            }
        }

        private void look(Node.Page page, boolean everybody) {
            for (Input input : page.inputs()) {
                boolean isAlwaysShown = page.step().channels().isEmpty()
                        && input.when().isEmpty()
                        && input.offer().isEmpty();
                if (everybody && isAlwaysShown && input.question().required()) {
                    always.add(input.name());
                }
                if (page.step() instanceof Consent consent && consent.required()) {
                    agreements.add(input.name());
                }
            }
        }
    }
}
