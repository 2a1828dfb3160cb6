package io.github.mitform.json;

import io.github.mitform.Mitform;
import io.github.mitform.check.Program;
import io.github.mitform.check.Registry;
import io.github.mitform.definition.flow.Channel;
import io.github.mitform.definition.id.FormatId;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.id.Version;
import io.github.mitform.participation.Outcome;
import io.github.mitform.participation.PhaseCount;
import io.github.mitform.participation.Process;
import io.github.mitform.participation.ProcessCommand;
import io.github.mitform.participation.RoundCount;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.InvalidFormatException;
import io.github.mitform.problem.Pointer;
import io.github.mitform.session.Context;
import io.github.mitform.session.Decision;
import io.github.mitform.session.RefusedException;
import io.github.mitform.session.Round;
import io.github.mitform.session.SessionCommand;
import io.github.mitform.session.SessionState;
import io.github.mitform.tally.decision.HumanDecision;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ListValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What people and a city do with a format, as data, up to the first thing that is refused.
 *
 * <p>{@code {"format": "org.example.story", "do": […]}}, where each deed is an object whose first field says what is done: {@code open},
 * {@code close}, {@code decide} for phases, {@code round} for a round by itself, {@code respond} for a delivered response; {@code start},
 * {@code answer}, {@code skip}, {@code next}, {@code back}, {@code goTo}, {@code submit}, {@code withdraw}, {@code resume} for a session in
 * the round opened last.
 */
final class Story {
    private static final Context TODAY = new Context(LocalDate.of(2026, 5, 1), 1);

    private final Registry registry;
    private final Program program;
    private final Map<String, RoundCount> counts = new HashMap<>();
    private Process process;
    private @Nullable Round round;
    private @Nullable SessionState state;

    private Story(Registry registry, Program program) {
        this.registry = registry;
        this.program = program;
        this.process = Process.start(program);
    }

    /** Returns what is said about the first deed that is refused, located in the document. */
    static List<Finding> findings(Document document, Registry registry) {
        var told = (ObjectValue) document.value().orElseThrow();
        var story = new Story(registry, program(text(told.fields().get("format")), registry));
        var deeds = ((ListValue) Objects.requireNonNull(told.fields().get("do"))).items();
        for (int i = 0; i < deeds.size(); i++) {
            var found = story.refused((ObjectValue) deeds.get(i));
            if (!found.isEmpty()) {
                var place = Pointer.root().field("do").item(i);
                return document.locate(
                        found.stream().map(finding -> finding.below(place)).toList());
            }
        }
        return List.of();
    }

    private static Program program(String id, Registry registry) {
        var format = registry.format(FormatId.of(id), Version.of("1.0.0")).orElseThrow();
        return Mitform.read(Json.document(Json.write(format)), registry).orThrow();
    }

    private List<Finding> refused(ObjectValue deed) {
        String kind = deed.fields().keySet().iterator().next();
        var value = Objects.requireNonNull(deed.fields().get(kind));
        return switch (kind) {
            case "open" -> proceed(new ProcessCommand.Open(Id.of(text(value))));
            case "close" -> proceed(new ProcessCommand.Close(count(deed, text(value))));
            case "decide" -> decide(deed, text(value));
            case "round" -> open(deed, text(value));
            case "respond" -> respond(value);
            case "resume" -> resume(value);
            default -> command(command(kind, value), kind);
        };
    }

    private List<Finding> proceed(ProcessCommand command) {
        var outcome = Process.decide(program, process.state(), command);
        if (outcome instanceof Outcome.Refused refused) {
            return refused.findings();
        }
        var after = process.state();
        for (var event : ((Outcome.Accepted) outcome).events()) {
            after = Process.evolve(after, event);
        }
        process = Process.of(program, after);
        if (command instanceof ProcessCommand.Open open) {
            round = process.round(open.phase().value());
            counts.put(open.phase().value(), RoundCount.of(round));
        }
        return List.of();
    }

    private PhaseCount count(ObjectValue deed, String phase) {
        var other = deed.fields().get("of");
        if (other != null) {
            return RoundCount.of(Round.open(program(text(other), registry), phase))
                    .finish();
        }
        var count = counts.get(phase);
        return (count == null ? RoundCount.of(Round.open(program, phase)) : count).finish();
    }

    private List<Finding> decide(ObjectValue deed, String result) {
        var parsed =
                HumanDecision.codec().parse(Objects.requireNonNull(deed.fields().get("decision")));
        var below = Pointer.root().field("decision");
        if (parsed.object().isEmpty()) {
            return below(below, parsed.findings());
        }
        return below(
                below, proceed(new ProcessCommand.Decide(result, parsed.object().get())));
    }

    private List<Finding> open(ObjectValue deed, String phase) {
        var results = deed.fields().get("results");
        var earlier = results == null ? process.results() : PhaseResults.codec().read(results);
        var obstacles = Round.obstacles(program, Id.of(phase), earlier);
        if (obstacles.isEmpty()) {
            round = Round.open(program, phase, earlier);
        }
        return obstacles;
    }

    private List<Finding> respond(Value value) {
        var opened = Objects.requireNonNull(round);
        var reading = opened.read(value);
        var findings = reading.response().map(opened::check).orElse(reading.findings());
        var count = counts.get(opened.phase().value());
        if (findings.isEmpty() && count != null) {
            count.add(reading.response().orElseThrow());
        }
        return below(Pointer.root().field("respond"), findings);
    }

    private List<Finding> resume(Value value) {
        try {
            state = SessionState.read(Objects.requireNonNull(round), value);
            return List.of();
        } catch (InvalidFormatException unreadable) {
            return below(Pointer.root().field("resume"), unreadable.errors());
        } catch (RefusedException refused) {
            return below(Pointer.root().field("resume"), refused.findings());
        }
    }

    private List<Finding> command(SessionCommand command, String kind) {
        var opened = Objects.requireNonNull(round);
        var before = state == null ? opened.fresh() : state;
        var decision = opened.decide(before, command, TODAY);
        if (decision instanceof Decision.Refused refused) {
            return refused.findings().stream()
                    .map(finding ->
                            finding.at().tokens().size() == 2 && kind.equals("answer") ? inside(finding) : finding)
                    .toList();
        }
        for (var event : ((Decision.Accepted) decision).events()) {
            before = opened.evolve(before, event);
        }
        state = before;
        return List.of();
    }

    /** An answer stands in the deed below the name of its question, as it does in a session below {@code answers}. */
    private static Finding inside(Finding finding) {
        var at = Pointer.root().field("answer").field(finding.at().last());
        return new Finding(
                finding.severity(),
                finding.code(),
                at,
                finding.path(),
                finding.offset(),
                finding.position(),
                finding.sentence(),
                finding.related(),
                finding.fix());
    }

    private static SessionCommand command(String kind, Value value) {
        return switch (kind) {
            case "start" -> new SessionCommand.Start(Locale.forLanguageTag(text(value)), Channel.ONLINE, false);
            case "answer" -> new SessionCommand.Answer(((ObjectValue) value).fields());
            case "skip" -> new SessionCommand.Skip(text(value));
            case "next" -> new SessionCommand.Next();
            case "back" -> new SessionCommand.Back();
            case "goTo" -> new SessionCommand.GoTo(text(value));
            case "submit" -> new SessionCommand.Submit();
            case "withdraw" -> new SessionCommand.Withdraw();
            default -> throw new AssertionError("nobody can " + kind);
        };
    }

    private static List<Finding> below(Pointer place, List<Finding> findings) {
        return findings.stream().map(finding -> finding.below(place)).toList();
    }

    private static String text(@Nullable Value value) {
        return ((TextValue) Objects.requireNonNull(value)).text();
    }
}
