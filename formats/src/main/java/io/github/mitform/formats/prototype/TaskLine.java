package io.github.mitform.formats.prototype;

import static java.util.Comparator.comparing;

import io.github.mitform.definition.type.TaskOutcomeType;
import io.github.mitform.definition.type.TaskOutcomeType.Level;
import io.github.mitform.formats.statistics.Proportion;
import io.github.mitform.formats.statistics.Sample;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * What one task with one version came to.
 *
 * @param version empty where none is known, {@link TaskCounts#OTHERS} for those that are counted together
 * @param alone whether it is the only version of its task
 */
record TaskLine(Subject task, String version, boolean alone, TaskOutcomes outcomes, boolean partialIsSuccess) {
    private static final double LOST = 0.5;
    private static final double NOT_LOST = 0.4;

    /** Returns a line for each version of each task; one without anybody for a task that nobody tried. */
    static List<TaskLine> of(List<Subject> tasks, TaskCounts counts, boolean partialIsSuccess) {
        var lines = new ArrayList<TaskLine>();
        for (int i = 0; i < tasks.size(); i++) {
            var task = tasks.get(i);
            var versions = counts.task(i).versions();
            if (versions.isEmpty()) {
                lines.add(new TaskLine(task, task.version().orElse(""), true, new TaskOutcomes(), partialIsSuccess));
            }
            // Whatever has a name stands first: a report in short tells the first line.
            versions.entrySet().stream()
                    .sorted(comparing(
                            entry -> entry.getKey().isEmpty() || entry.getKey().equals(TaskCounts.OTHERS)))
                    .forEach(entry -> lines.add(new TaskLine(
                            task, entry.getKey(), versions.size() == 1, entry.getValue(), partialIsSuccess)));
        }
        return lines;
    }

    Sentence title() {
        var title = withoutStop(Wording.label(task.title()));
        return alone || version.isEmpty()
                ? title
                : new Sentence("{title} ({version})", "{title} ({version})")
                        .with("title", title, "version", versionName());
    }

    /** A task without a title is called by its scenario, a whole sentence; behind it stands a colon. */
    private static Sentence withoutStop(Sentence title) {
        return new Sentence(withoutStop(title.english()), withoutStop(title.german()));
    }

    private static String withoutStop(String title) {
        return title.endsWith(".") && !title.endsWith("..") ? title.substring(0, title.length() - 1) : title;
    }

    /** Returns how the version is named in reports. */
    Sentence versionName() {
        if (version.isEmpty()) return new Sentence("not recorded", "nicht festgehalten");
        return version.equals(TaskCounts.OTHERS)
                ? new Sentence("another version", "ein anderer Stand")
                : new Sentence("{version}", "{version}").with("version", version);
    }

    long completed() {
        return outcomes.people(Level.SUCCESS) + (partialIsSuccess ? outcomes.people(Level.PARTIAL) : 0);
    }

    Optional<Proportion> rate() {
        return outcomes.tried() == 0 ? Optional.empty() : Optional.of(new Proportion(completed(), outcomes.tried()));
    }

    /** Returns the times of those who completed it; empty if there are none, or too many different ones. */
    Optional<Sample> times() {
        return outcomes.times().filter(times -> times.size() > 0);
    }

    /** Returns how lost those who completed it were; empty where ways or the length of the shortest are not known. */
    Optional<Sample> lostness() {
        var shortest = shortest();
        return shortest.isEmpty()
                ? Optional.empty()
                : Optional.of(outcomes.lostness(shortest.getAsInt())).filter(lostness -> lostness.size() > 0);
    }

    /** Returns how many pages the shortest way has, as the definition says it. */
    OptionalInt shortest() {
        return task.type() instanceof TaskOutcomeType type ? type.shortest() : OptionalInt.empty();
    }

    Optional<Sample> errors() {
        return Optional.of(outcomes.errors()).filter(errors -> errors.size() > 0);
    }

    static long lost(Sample lostness) {
        return count(lostness.counts().tailMap(Math.nextUp(LOST)));
    }

    static long notLost(Sample lostness) {
        return count(lostness.counts().headMap(NOT_LOST));
    }

    static long withoutErrors(Sample errors) {
        return count(errors.counts().headMap(Double.MIN_VALUE));
    }

    private static long count(SortedMap<Double, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
