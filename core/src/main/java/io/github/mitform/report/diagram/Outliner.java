package io.github.mitform.report.diagram;

import io.github.mitform.check.Input;
import io.github.mitform.check.Node;
import io.github.mitform.check.Plan;
import io.github.mitform.check.PlannedResult;
import io.github.mitform.check.Program;
import io.github.mitform.check.Rule;
import io.github.mitform.check.Scope;
import io.github.mitform.definition.flow.Activity;
import io.github.mitform.definition.flow.Ask;
import io.github.mitform.definition.flow.Consent;
import io.github.mitform.definition.flow.Inform;
import io.github.mitform.definition.flow.Step;
import io.github.mitform.definition.flow.Task;
import io.github.mitform.definition.flow.Times;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.Options;
import io.github.mitform.report.diagram.Outline.Box;
import io.github.mitform.report.diagram.Outline.Counted;
import io.github.mitform.report.diagram.Outline.Fork;
import io.github.mitform.report.diagram.Outline.Frame;
import io.github.mitform.report.diagram.Outline.Kind;
import io.github.mitform.report.diagram.Outline.Lane;
import io.github.mitform.report.diagram.Outline.Loop;
import io.github.mitform.report.diagram.Outline.Part;
import io.github.mitform.report.diagram.Outline.Row;
import io.github.mitform.report.diagram.Outline.Way;
import io.github.mitform.report.internal.wording.Readable;
import io.github.mitform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts a program into words for a picture. Belongs to one thread. */
final class Outliner {
    private static final int EXCERPT = 110;

    private final Words words;
    private final Locale language;
    private final Map<Id, Map<String, Long>> counts;

    Outliner(Locale language, Map<Id, Map<String, Long>> counts) {
        this.words = new Words(language);
        this.language = language;
        this.counts = counts;
    }

    Outline outline(Program program) {
        var lanes = new ArrayList<Lane>();
        for (Plan plan : program.plans()) {
            lanes.add(lane(plan, lanes.size() + 1));
        }
        Scope scope = program.plans().isEmpty() ? null : program.plans().get(0).scope();
        var title = scope == null
                ? program.format().title().in(language)
                : scope.fill(program.format().title(), language);
        return new Outline(Readable.of(title), lanes);
    }

    private Lane lane(Plan plan, int number) {
        var phase = plan.definition();
        var name = phase.title()
                .map(title -> plan.scope().fill(title, language))
                .orElse(plan.phase().value());
        var notes = new ArrayList<String>();
        if (!name.equals(plan.phase().value())) {
            notes.add(plan.phase().value());
        }
        phase.after().ifPresent(before -> notes.add(words.after(before.value())));
        phase.lasts().ifPresent(lasts -> notes.add(words.lasts(lasts)));
        var results =
                plan.results().stream().map(result -> counted(plan, result)).toList();
        return new Lane(words.phase(number, Readable.of(name)), notes, parts(plan.flow(), plan), results);
    }

    private Counted counted(Plan plan, PlannedResult result) {
        var subjects = String.join(
                ", ", result.subjects().stream().map(Input::name).distinct().toList());
        return new Counted(
                plan.phase() + "." + result.name(),
                words.result(result.name(), result.method().id(), subjects));
    }

    private List<Part> parts(List<Node> flow, Plan plan) {
        return flow.stream().map(node -> part(node, plan)).toList();
    }

    private Part part(Node node, Plan plan) {
        if (node instanceof Node.Page page) return box(page, plan);
        if (node instanceof Node.Branch branch) return fork(branch, plan);
        if (node instanceof Node.Together together) return together(together, plan);
        if (node instanceof Node.Draw draw) return drawn(draw, plan);
        if (node instanceof Node.Computed computed) return value(computed);
        if (node instanceof Node.Quota quota) return value(quota);
        if (node instanceof Node.Sub sub)
            return new Frame(
                    words.included(
                            Readable.of(sub.included().title().in(language)),
                            sub.included().id() + " " + sub.included().version()),
                    parts(sub.flow(), plan));
        if (node instanceof Node.Loop loop) return repeated(loop, plan);
        throw new AssertionError("no picture of " + node.getClass().getSimpleName()); // Node is sealed
    }

    private Fork fork(Node.Branch branch, Plan plan) {
        var ways = new ArrayList<Way>();
        for (Node.Arm arm : branch.arms()) {
            ways.add(new Way(
                    source(arm.when()),
                    true,
                    count(plan, branch.path() + "/" + arm.choice().id()),
                    parts(arm.flow(), plan)));
        }
        ways.add(new Way(
                words.otherwise(), false, count(plan, branch.path() + "/otherwise"), parts(branch.otherwise(), plan)));
        return new Fork(false, ways);
    }

    private Frame together(Node.Together together, Plan plan) {
        var ways = new ArrayList<Way>();
        for (Node.Part part : together.parts()) {
            var title = part.part()
                    .title()
                    .map(text -> shown(text, together.scope()))
                    .orElse(part.part().id().value());
            ways.add(new Way(title, false, count(plan, part.path()), parts(part.flow(), plan)));
        }
        var title = together.anyOrder().title().map(text -> shown(text, together.scope()));
        return new Frame(
                title.map(text -> text + " · ").orElse("")
                        + words.anyOrder(together.anyOrder().order()),
                List.of(new Fork(true, ways)));
    }

    private Loop repeated(Node.Loop loop, Plan plan) {
        var title = loop.repeat().title().map(text -> shown(text, loop.scope()));
        var from = loop.each()
                .flatMap(each -> each.question().answer().options())
                .filter(Options.From.class::isInstance)
                .map(options -> ((Options.From) options).from());
        return new Loop(
                title.map(text -> text + " · ").orElse("") + words.repeated(often(loop)),
                from.stream().toList(),
                parts(loop.flow(), plan));
    }

    /** Returns how often something is repeated. */
    private String often(Node.Loop loop) {
        var repeat = loop.repeat();
        if (loop.each().isPresent()) {
            var each = loop.each().orElseThrow();
            return each.question().answer().options().orElseThrow() instanceof Options.From from
                    ? words.each(from.from(), from.select())
                    : words.each(each.question().answer().options().orElseThrow().listed().stream()
                            .map(option -> shown(option.label(), loop.scope()))
                            .toList());
        }
        return repeat.until()
                .map(until -> words.until(until.source(), loop.most()))
                .orElseGet(() -> words.times(
                        repeat.times().map(Times::source).orElse(""),
                        loop.goesOn().isPresent(),
                        loop.most()));
    }

    private Fork drawn(Node.Draw draw, Plan plan) {
        int whole = draw.variants().stream()
                .mapToInt(variant -> variant.variant().weight())
                .sum();
        var ways = new ArrayList<Way>();
        for (Node.Variant variant : draw.variants()) {
            var title = variant.variant()
                    .title()
                    .map(text -> shown(text, draw.scope()))
                    .orElse(variant.variant().id().value());
            ways.add(new Way(
                    words.drawn(title, variant.variant().weight(), whole),
                    false,
                    count(plan, draw.path() + "/" + variant.variant().id()),
                    parts(variant.flow(), plan)));
        }
        return new Fork(false, ways);
    }

    private static String source(Rule rule) {
        return rule.source().source();
    }

    private Optional<String> count(Plan plan, String path) {
        return Optional.ofNullable(counts.getOrDefault(plan.phase(), Map.of()).get(path))
                .map(words::count);
    }

    private Box box(Node.Page page, Plan plan) {
        Step step = page.step();
        return new Box(
                kind(step),
                words.kind(kind(step)) + " · " + step.id() + words.only(step.channels()),
                step.title().map(title -> shown(title, page.scope())),
                rows(step, page),
                count(plan, page.path()));
    }

    private Box value(Node.Computed computed) {
        var compute = computed.compute();
        return new Box(
                Kind.COMPUTE,
                words.kind(Kind.COMPUTE) + " · " + compute.id(),
                compute.title().map(title -> shown(title, computed.scope())),
                List.of(said("= " + compute.value())),
                Optional.empty());
    }

    private Box value(Node.Quota quota) {
        var rows = quota.quota().most().entrySet().stream()
                .map(most -> said(most.getKey() + " ≤ " + most.getValue()))
                .toList();
        return new Box(
                Kind.COMPUTE,
                words.kind(Kind.COMPUTE) + " · " + quota.quota().id(),
                quota.quota().title().map(title -> shown(title, quota.scope())),
                rows,
                Optional.empty());
    }

    private static Kind kind(Step step) {
        if (step instanceof Inform) return Kind.INFORM;
        if (step instanceof Consent) return Kind.CONSENT;
        if (step instanceof Ask) return Kind.ASK;
        if (step instanceof Task) return Kind.TASK;
        if (step instanceof Activity) return Kind.ACTIVITY;
        throw new AssertionError("no kind for " + step.getClass().getSimpleName()); // Step is sealed
    }

    private List<Row> rows(Step step, Node.Page page) {
        if (step instanceof Ask) {
            return page.inputs().stream().map(this::row).toList();
        }
        if (step instanceof Activity activity) {
            return activity(activity, page);
        }
        Optional<Text> text = step instanceof Inform inform
                ? Optional.of(inform.text())
                : step instanceof Consent consent
                        ? Optional.of(consent.text())
                        : step instanceof Task task ? Optional.of(task.scenario()) : Optional.empty();
        return text.map(shown -> said(excerpt(shown(shown, page.scope()))))
                .map(List::of)
                .orElse(List.of());
    }

    /** Returns how a longer text begins; a picture shows the way and not what can be read on it. */
    private static String excerpt(String text) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        int space = text.lastIndexOf(' ', EXCERPT);
        int end = space > 0 ? space : text.offsetByCodePoints(0, EXCERPT / 2);
        return text.substring(0, end) + "\u00A0…";
    }

    private List<Row> activity(Activity activity, Node.Page page) {
        var rows = new ArrayList<Row>();
        rows.add(said(excerpt(shown(activity.instructions(), page.scope())) + " " + words.minutes(activity.minutes())));
        activity.roles().forEach(role -> rows.add(said(words.role(shown(role.label(), page.scope()), role.people()))));
        activity.material()
                .forEach(thing -> rows.add(said(words.material(shown(thing.label(), page.scope()), thing.quantity()))));
        page.inputs().forEach(input -> rows.add(row(input)));
        return rows;
    }

    private static Row said(String words) {
        return new Row(words, Optional.empty(), List.of());
    }

    private Row row(Input input) {
        return new Row(
                shown(input.question().ask(), input.scope()), input.when().map(Outliner::source), sources(input));
    }

    private static List<String> sources(Input input) {
        return input.question().answer().options().stream()
                .filter(Options.From.class::isInstance)
                .map(options -> ((Options.From) options).from())
                .toList();
    }

    private String shown(Text text, Scope scope) {
        return Readable.of(scope.fill(text, language));
    }
}
