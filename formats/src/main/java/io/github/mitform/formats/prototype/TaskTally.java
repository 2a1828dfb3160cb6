package io.github.mitform.formats.prototype;

import io.github.mitform.answer.TaskOutcomeAnswer;
import io.github.mitform.definition.type.TaskOutcomeType.Level;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.CountsTally;
import io.github.mitform.tally.Row;
import io.github.mitform.tally.Subject;
import io.github.mitform.tally.Tally;
import io.github.mitform.tally.result.KeptResult;
import io.github.mitform.value.codec.Codec;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts outcomes and times, task by task. */
final class TaskTally implements Tally<TaskCounts, KeptResult> {
    private final List<Subject> tasks;
    private final Set<String> versions;
    private final boolean partialIsSuccess;
    private final int confidence;
    private final Codec<TaskCounts> codec;

    /** @param versions those that are named beside the ones that tasks are set for */
    TaskTally(List<Subject> tasks, Collection<String> versions, boolean partialIsSuccess, int confidence) {
        this.tasks = List.copyOf(tasks);
        this.versions = Stream.concat(versions.stream(), tasks.stream().flatMap(task -> task.version().stream()))
                .collect(Collectors.toUnmodifiableSet());
        this.partialIsSuccess = partialIsSuccess;
        this.confidence = confidence;
        this.codec = TaskCounts.codec(tasks.size(), this.versions);
    }

    @Override
    public TaskCounts empty() {
        return new TaskCounts(tasks.size(), versions);
    }

    @Override
    public TaskCounts add(TaskCounts state, Row row) {
        CountsTally.requireNoWeight(row, TaskSuccess.ID);
        state.countPerson(row);
        for (int i = 0; i < tasks.size(); i++) {
            if (row.answer(i) instanceof TaskOutcomeAnswer outcome) {
                var version = outcome.version().or(tasks.get(i)::version).orElse("");
                state.task(i).outcomes(version).add(outcome, isSuccess(outcome.level()), row.times());
            }
        }
        return state;
    }

    private boolean isSuccess(Level level) {
        return level == Level.SUCCESS || partialIsSuccess && level == Level.PARTIAL;
    }

    @Override
    public TaskCounts merge(TaskCounts left, TaskCounts right) {
        left.addAll(right);
        return left;
    }

    @Override
    public KeptResult finish(TaskCounts state, CountContext context) {
        return new TaskResult(tasks, state, partialIsSuccess, confidence, context).result();
    }

    @Override
    public Codec<TaskCounts> codec() {
        return codec;
    }
}
