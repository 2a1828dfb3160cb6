package io.github.mitform.formats.wave;

import io.github.mitform.formats.wave.Measure.Shown;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.List;

/** Who completed each task of a test. One that was tried with several versions is compared version by version. */
final class TaskMeasures {
    static final String METHOD = "task_success";
    static final String TASKS = "tasks";
    private static final String OUTCOMES = "outcomes";
    private static final String VERSIONS = "versions";
    /** Stands for versions that are counted together, so that nobody knows whether they are the same another time. */
    private static final String OTHERS = "(others)";

    private TaskMeasures() {}

    /** Returns who completed what; the result has a line for each version of each task. */
    static List<Measure> of(Source source) {
        var labels = Measures.labels(source.result(), OUTCOMES);
        var measures = new ArrayList<Measure>();
        int line = 0;
        for (var task : Measures.object(source.data(), TASKS).entrySet()) {
            var versions = Measures.object(task.getValue(), VERSIONS);
            if (versions.isEmpty()) {
                int at = line++;
                var label = label(labels, at, task.getKey());
                measures.add(completed(task.getKey(), label, task.getValue(), shown(source, at)));
            }
            for (var version : versions.entrySet()) {
                int at = line++;
                var label = label(labels, at, task.getKey());
                if (version.getKey().equals(OTHERS)) continue;
                measures.add(completed(
                        task.getKey() + "/" + version.getKey(),
                        named(label, version.getKey()),
                        version.getValue(),
                        shown(source, at)));
            }
        }
        return measures;
    }

    /** Returns whether a task was tried with several versions. */
    static boolean haveVersions(KeptResult result) {
        return result.method().equals(METHOD)
                && result.data() instanceof ObjectValue data
                && Measures.object(data, TASKS).values().stream()
                        .anyMatch(task -> !Measures.object(task, VERSIONS).isEmpty());
    }

    private static Cell.Words label(List<Cell.Words> labels, int line, String otherwise) {
        return line < labels.size() ? labels.get(line) : Cell.Words.of(Text.of(otherwise, otherwise));
    }

    private static Cell.Words named(Cell.Words task, String version) {
        var name = version.isEmpty()
                ? new Sentence("version not recorded", "Stand nicht festgehalten")
                : new Sentence("version {version}", "Stand {version}").with("version", version);
        return Cell.Words.of(Wording.text(new Sentence("{task} ({version})", "{task} ({version})")
                .with("task", Wording.label(task.text()), "version", name)));
    }

    private static Measure completed(String key, Cell.Words label, ObjectValue data, Shown shown) {
        return new Measure.Share(
                key,
                label,
                Measures.proportion(
                        Measures.number(data, "completed").orElse(0L),
                        Measures.number(data, "tried").orElse(0L)),
                false,
                shown);
    }

    private static Shown shown(Source source, int line) {
        return source.told().number(OUTCOMES, line, "rate");
    }
}
