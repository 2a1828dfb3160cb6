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
import java.util.Map;
import java.util.stream.Collectors;

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
                if (isOfOthers(task.getValue())) continue;
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

    private static boolean isOfOthers(ObjectValue task) {
        return task.text("version").filter(OTHERS::equals).isPresent();
    }

    /**
     * Says what is compared version by version, and which tasks of the latest wave are not compared at all.
     *
     * @param waves of a result, the latest one at the end
     * @param compared the keys of what is compared
     */
    static List<Sentence> cautions(List<KeptResult> waves, List<String> compared) {
        var cautions = new ArrayList<Sentence>();
        if (!waves.get(0).method().equals(METHOD)) return cautions;
        var tasks = waves.stream().map(TaskMeasures::tasks).toList();
        var all = tasks.stream().flatMap(wave -> wave.values().stream()).toList();
        if (all.stream().anyMatch(task -> !Measures.object(task, VERSIONS).isEmpty())) {
            cautions.add(new Sentence(
                    "A task that was tried with several versions at one time is compared version by version, and not with a time at which there was"
                            + " one version only.",
                    "Eine Aufgabe, die zu einem Zeitpunkt mit mehreren Ständen getestet wurde, wird nur mit demselben Stand zu einem"
                            + " anderen Zeitpunkt verglichen."));
        }
        if (all.stream()
                .anyMatch(task ->
                        isOfOthers(task) || Measures.object(task, VERSIONS).containsKey(OTHERS))) {
            cautions.add(new Sentence(
                    "Versions without a name in the definition are compared with nothing.",
                    "Stände ohne Namen im Format werden mit nichts verglichen."));
        }
        var left = leftOut(waves.get(waves.size() - 1), compared);
        if (!left.isEmpty()) {
            cautions.add(new Sentence(
                            "Not compared, because no version with a name was tried several times: {tasks}.",
                            "Nicht verglichen, weil kein Stand mit einem Namen mehrmals getestet wurde: {tasks}.")
                    .with("tasks", joined(left)));
        }
        return cautions;
    }

    private static Map<String, ObjectValue> tasks(KeptResult result) {
        return result.data() instanceof ObjectValue data ? Measures.object(data, TASKS) : Map.of();
    }

    /** Returns what tasks are called of which nothing is compared. */
    private static List<Sentence> leftOut(KeptResult latest, List<String> compared) {
        var labels = Measures.labels(latest, OUTCOMES);
        var left = new ArrayList<Sentence>();
        int line = 0;
        for (var task : tasks(latest).entrySet()) {
            var name = task.getKey();
            if (compared.stream().noneMatch(key -> key.equals(name) || key.startsWith(name + "/"))) {
                left.add(withoutStop(Wording.label(label(labels, line, name).text())));
            }
            line += Math.max(1, Measures.object(task.getValue(), VERSIONS).size());
        }
        return left;
    }

    private static Sentence withoutStop(Sentence title) {
        return new Sentence(
                title.english().replaceFirst("\\.$", ""), title.german().replaceFirst("\\.$", ""));
    }

    private static Sentence joined(List<Sentence> parts) {
        return new Sentence(
                parts.stream().map(Sentence::english).collect(Collectors.joining("; ")),
                parts.stream().map(Sentence::german).collect(Collectors.joining("; ")));
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
