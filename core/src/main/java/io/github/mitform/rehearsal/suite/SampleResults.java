package io.github.mitform.rehearsal.suite;

import io.github.mitform.check.Input;
import io.github.mitform.check.Plan;
import io.github.mitform.check.Program;
import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.session.Round;
import io.github.mitform.tally.decision.HumanDecision;
import io.github.mitform.tally.decision.PhaseResults;
import io.github.mitform.tally.decision.Ruling;
import io.github.mitform.tally.result.Entry;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.tally.result.Standing;
import io.github.mitform.tally.result.Turnout;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Results of earlier phases that nobody gave, so that a later phase can be tried by itself. All of them are marked as simulated. */
public final class SampleResults {
    private static final String METHOD = "sample";
    private static final String VERSION = "1.0.0";
    private static final int SAMPLES = 3;
    private static final int MOST_SAMPLES = 50;

    private SampleResults() {}

    /**
     * Returns results that put these options in order and have all of them accepted.
     *
     * @param options by {@code phase.result}, the best first
     */
    public static PhaseResults of(Map<String, List<Option>> options) {
        var results = PhaseResults.none();
        for (var entry : options.entrySet()) {
            results = results.with(entry.getKey(), result(entry.getValue()))
                    .with(entry.getKey(), accepted(entry.getValue()));
        }
        return results;
    }

    private static KeptResult result(List<Option> options) {
        var standings = new ArrayList<Standing>();
        var entries = new ArrayList<Entry>();
        for (Option option : options) {
            var score = BigDecimal.valueOf((long) options.size() - standings.size());
            standings.add(new Standing(option, standings.size() + 1, score, BigDecimal.valueOf(options.size())));
            entries.add(new Entry(option.id().value(), option.label(), 0));
        }
        return new KeptResult(
                        METHOD,
                        VERSION,
                        new Turnout(0, Map.of()),
                        List.of(),
                        List.of(),
                        standings,
                        entries,
                        Value.object())
                .asSimulated();
    }

    private static HumanDecision accepted(List<Option> options) {
        return new HumanDecision(
                METHOD,
                options.stream()
                        .map(option -> new Ruling.Accept(option.id().value(), option, "A sample."))
                        .map(Ruling.class::cast)
                        .toList());
    }

    /**
     * Returns options with which a phase can open, by {@code phase.result}: those the earlier result is about where the definition lists
     * them, and otherwise as many made-up ones as are needed, at least {@value #SAMPLES}. Empty if the phase takes nothing from earlier ones.
     */
    public static Map<String, List<Option>> options(Program program, Id phase) {
        Map<String, List<Option>> samples = Map.of();
        for (int count = SAMPLES; count <= MOST_SAMPLES; count++) {
            samples = options(program, phase, count);
            if (Round.obstacles(program, phase, of(samples)).isEmpty()) {
                break;
            }
        }
        return samples;
    }

    private static Map<String, List<Option>> options(Program program, Id phase, int count) {
        var samples = new LinkedHashMap<String, List<Option>>();
        for (Input input : program.plan(phase).inputs()) {
            boolean isCarried = input.offer().flatMap(offer -> offer.carried()).isPresent();
            if (!isCarried && input.question().answer().options().orElse(null) instanceof Options.From from) {
                samples.computeIfAbsent(from.from(), name -> sample(program, name, count));
            }
        }
        return samples;
    }

    private static List<Option> sample(Program program, String name, int count) {
        int dot = name.indexOf('.');
        var listed = program.plans().stream()
                .filter(plan -> dot > 0 && plan.phase().value().equals(name.substring(0, dot)))
                .findFirst()
                .flatMap(plan -> listed(plan, name.substring(dot + 1)));
        return listed.filter(options -> !options.isEmpty()).orElseGet(() -> madeUp(program, count));
    }

    private static Optional<List<Option>> listed(Plan plan, String result) {
        return plan.result(result)
                .flatMap(
                        planned -> planned.subjects().get(0).question().answer().options())
                .map(Options::listed);
    }

    private static List<Option> madeUp(Program program, int count) {
        var options = new ArrayList<Option>();
        for (int i = 1; i <= count; i++) {
            var words = new LinkedHashMap<Locale, String>();
            for (Locale language : program.format().languages()) {
                words.put(language, (language.getLanguage().equals("de") ? "Muster " : "Sample ") + i);
            }
            options.add(Option.of("sample_" + i, new Text(words)));
        }
        return options;
    }
}
