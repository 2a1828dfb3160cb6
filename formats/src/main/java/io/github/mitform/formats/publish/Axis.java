package io.github.mitform.formats.publish;

import io.github.mitform.answer.Response;
import io.github.mitform.problem.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands on one side of a table: the groups of a question, or those that two questions make together.
 *
 * @param questions one or more
 */
record Axis(List<Groups> questions) {
    Axis {
        questions = List.copyOf(questions);
    }

    List<String> names() {
        return questions.stream().map(Groups::name).toList();
    }

    long size() {
        return questions.stream().mapToLong(groups -> groups.ids().size()).reduce(1, (one, other) -> one * other);
    }

    Sentence title() {
        return joined(questions.stream().map(Groups::title).toList(), " / ");
    }

    /** Returns the groups, those of the last question following each other. */
    List<Sentence> labels() {
        List<List<Sentence>> all = List.of(List.of());
        for (Groups groups : questions) {
            var longer = new ArrayList<List<Sentence>>();
            for (var start : all) {
                for (Sentence label : groups.labels()) {
                    var line = new ArrayList<>(start);
                    line.add(label);
                    longer.add(line);
                }
            }
            all = longer;
        }
        return all.stream().map(line -> joined(line, ", ")).toList();
    }

    /** Returns the place of the group that a response belongs to; -1 if it belongs to none. */
    int of(Response response) {
        int place = 0;
        for (Groups groups : questions) {
            int own = groups.of(response.answers().get(groups.name()));
            if (own < 0) return -1;
            place = place * groups.ids().size() + own;
        }
        return place;
    }

    private static Sentence joined(List<Sentence> parts, String between) {
        return new Sentence(
                parts.stream().map(Sentence::english).collect(Collectors.joining(between)),
                parts.stream().map(Sentence::german).collect(Collectors.joining(between)));
    }
}
