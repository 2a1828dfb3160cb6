package io.github.mitform.examples.cli;

import io.github.mitform.check.Effort;
import io.github.mitform.check.Input;
import io.github.mitform.check.Node;
import io.github.mitform.check.Plan;
import io.github.mitform.check.PlannedResult;
import io.github.mitform.check.Program;
import io.github.mitform.definition.Format;
import io.github.mitform.definition.Parameter;
import io.github.mitform.definition.flow.AnyOrder;
import io.github.mitform.definition.flow.Assign;
import io.github.mitform.definition.flow.Step;
import io.github.mitform.definition.type.Options;
import io.github.mitform.text.Text;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitform show FILE [--lang de]}. */
@Command(name = "show", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    private static final int LONGEST = 90;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "TAG",
            descriptionKey = "language")
    private @Nullable Locale language;

    @Override
    public Integer call() {
        Program program = Definitions.program(file, spec.commandLine().getErr());
        new Outline(spec.commandLine().getOut(), Optional.ofNullable(language).orElse(Locale.getDefault()))
                .print(program);
        return Main.SOUND;
    }

    /** The outline of one program. */
    private record Outline(PrintWriter out, Locale language) {

        void print(Program program) {
            Format format = program.format();
            out.println(words(format.title()));
            format.summary().ifPresent(summary -> out.println(words(summary)));
            field("show.id", format.id() + " " + format.version());
            field("show.digest", program.digest());
            field(
                    "show.languages",
                    format.languages().stream().map(Locale::toLanguageTag).collect(Collectors.joining(", ")));
            format.publisher().ifPresent(publisher -> field("show.publisher", publisher.name()));
            field("show.smallest-cell", String.valueOf(format.smallestCell()));
            if (!format.parameters().isEmpty()) {
                field(
                        "show.parameters",
                        format.parameters().stream()
                                .map(Parameter::id)
                                .map(Object::toString)
                                .collect(Collectors.joining(", ")));
            }
            program.plans().forEach(this::print);
        }

        private void print(Plan plan) {
            out.println();
            out.println(plan.phase()
                    + plan.definition()
                            .title()
                            .map(title -> " – " + words(title))
                            .orElse("")
                    + " ("
                    + Words.say(
                            "show.questions",
                            Map.of(
                                    "count",
                                    plan.inputs().stream()
                                            .filter(Input::isAsked)
                                            .count()))
                    + ", "
                    + minutes(Effort.of(plan))
                    + ")");
            nodes(plan.flow(), "  ");
            for (PlannedResult result : plan.results()) {
                out.println(
                        "  = " + result.name() + ": " + result.method().title().in(language) + " ("
                                + result.subjects().stream().map(Input::name).collect(Collectors.joining(", ")) + ")");
            }
        }

        private static String minutes(Effort effort) {
            return effort.leastMinutes() == effort.mostMinutes()
                    ? Words.say("show.minutes", Map.of("minutes", effort.mostMinutes()))
                    : Words.say(
                            "show.minutes.range", Map.of("least", effort.leastMinutes(), "most", effort.mostMinutes()));
        }

        private void nodes(List<Node> nodes, String margin) {
            for (Node node : nodes) {
                if (node instanceof Node.Page page) {
                    out.println(margin + "- " + page.step().id() + channels(page.step()));
                    page.inputs().forEach(input -> input(input, margin + "    "));
                } else if (node instanceof Node.Branch branch) {
                    branch.arms().forEach(arm -> {
                        out.println(margin + "? " + arm.choice().when());
                        nodes(arm.flow(), margin + "    ");
                    });
                    if (!branch.otherwise().isEmpty()) {
                        out.println(margin + "? " + Words.say("show.otherwise"));
                        nodes(branch.otherwise(), margin + "    ");
                    }
                } else if (node instanceof Node.Together together) {
                    boolean chosen = together.anyOrder().order() == AnyOrder.Order.CHOSEN;
                    out.println(margin + "* " + together.anyOrder().id() + " ("
                            + Words.say(chosen ? "show.order.chosen" : "show.order.random") + ")");
                    together.parts().forEach(part -> {
                        out.println(margin + "  " + part.part().id()
                                + part.part()
                                        .title()
                                        .map(title -> ": " + together.scope().fill(title, language))
                                        .orElse(""));
                        nodes(part.flow(), margin + "    ");
                    });
                } else if (node instanceof Node.Draw draw) {
                    draw.variants().forEach(variant -> {
                        out.println(margin + "% " + draw.assign().id() + " = "
                                + variant.variant().id() + " ("
                                + variant.variant().weight() + "/" + weights(draw) + ")");
                        nodes(variant.flow(), margin + "    ");
                    });
                } else if (node instanceof Node.Loop loop) {
                    out.println(margin + "@ " + loop.repeat().id() + " (" + often(loop) + ")");
                    nodes(loop.flow(), margin + "    ");
                } else if (node instanceof Node.Computed computed) {
                    out.println(margin + "= " + computed.compute().id() + " = "
                            + computed.compute().value());
                } else if (node instanceof Node.Sub sub) {
                    out.println(margin + "+ " + sub.include().id() + ": "
                            + sub.included().id() + " " + sub.included().version());
                    nodes(sub.flow(), margin + "    ");
                }
            }
        }

        /** Returns how often something is repeated. */
        private static String often(Node.Loop loop) {
            var repeat = loop.repeat();
            if (loop.each().isPresent()) {
                var each =
                        loop.each().orElseThrow().question().answer().options().orElseThrow();
                return Words.say(
                        "show.repeat.each",
                        Map.of(
                                "items",
                                each instanceof Options.From from
                                        ? from.from()
                                        : each.listed().stream()
                                                .map(option -> option.id().value())
                                                .collect(Collectors.joining(", "))));
            }
            return repeat.until().isPresent()
                    ? Words.say(
                            "show.repeat.until",
                            Map.of("condition", repeat.until().get(), "most", loop.most()))
                    : Words.say(
                            "show.repeat.times",
                            Map.of("times", repeat.times().orElseThrow().source()));
        }

        private static int weights(Node.Draw draw) {
            return draw.assign().variants().stream()
                    .mapToInt(Assign.Variant::weight)
                    .sum();
        }

        private static String channels(Step step) {
            return step.channels().isEmpty()
                    ? ""
                    : step.channels().stream()
                            .map(channel ->
                                    Words.say("channel." + channel.name().toLowerCase(Locale.ROOT)))
                            .collect(Collectors.joining(", ", " (", ")"));
        }

        private void input(Input input, String margin) {
            String asked = input.scope().fill(input.question().ask(), language).replace('\n', ' ');
            String shown = asked.length() > LONGEST ? asked.substring(0, LONGEST) + "…" : asked;
            out.println(margin
                    + input.name()
                    + ": "
                    + shown
                    + input.question().when().map(when -> "  [" + when + "]").orElse(""));
        }

        private void field(String key, String value) {
            out.printf("  %-14s %s%n", Words.say(key), value);
        }

        private String words(Text text) {
            return text.in(language);
        }
    }
}
