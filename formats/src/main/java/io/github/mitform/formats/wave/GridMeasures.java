package io.github.mitform.formats.wave;

import io.github.mitform.definition.type.GridType;
import io.github.mitform.definition.type.ScaleType;
import io.github.mitform.definition.type.YesNoType;
import io.github.mitform.formats.wave.Measure.Bounds;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.value.Value.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What estimated rows of a grid are compared by: the mean of a scale, the share of those who say yes, or that of each answer to each row. */
final class GridMeasures {
    private static final String ANSWERS = "answers";
    private static final String MEANS = "means";

    private GridMeasures() {}

    static List<Measure> of(Source source, GridType grid) {
        var labels = Measures.labels(source.result(), ANSWERS);
        var measures = new ArrayList<Measure>();
        int row = 0;
        for (var entry : Measures.object(source.data(), "rows").entrySet()) {
            if (row == labels.size()) break;
            if (grid.cell() instanceof ScaleType scale) {
                mean(source, entry.getKey(), labels.get(row), row, entry.getValue(), scale)
                        .ifPresent(measures::add);
            } else {
                measures.addAll(shares(source, labels.get(row), row, entry.getValue(), grid));
            }
            row++;
        }
        return measures;
    }

    private static Optional<Measure> mean(
            Source source, String key, Cell.Words label, int row, ObjectValue counted, ScaleType scale) {
        return Optional.ofNullable(counted.fields().get("mean"))
                .filter(ObjectValue.class::isInstance)
                .flatMap(mean -> Measures.group((ObjectValue) mean, "deviation", false))
                .map(group -> new Measure.Mean(
                        key,
                        label,
                        Optional.empty(),
                        group,
                        Bounds.of(scale),
                        2,
                        group.people(),
                        source.told().number(MEANS, row, "mean")));
    }

    private static List<Measure> shares(Source source, Cell.Words label, int row, ObjectValue counted, GridType grid) {
        boolean yesNo = grid.cell() instanceof YesNoType;
        var answers = counted.fields().get(ANSWERS);
        if (!(answers instanceof ObjectValue kinds)) return List.of();
        var names = source.result().figures().get(0).columns();
        long whole = kinds.fields().keySet().stream()
                .mapToLong(kind -> Measures.number(kinds, kind).orElse(0L))
                .sum();
        var measures = new ArrayList<Measure>();
        for (String kind : kinds.fields().keySet()) {
            long people = Measures.number(kinds, kind).orElse(0L);
            var title = names.stream()
                    .filter(column -> column.id().equals("answer_" + kind))
                    .map(column -> column.title())
                    .findFirst();
            if (whole == 0 || title.isEmpty()) continue;
            var name = new Sentence("{row}: {answer}", "{row}: {answer}")
                    .with("row", Wording.label(label.text()), "answer", title.get());
            var shown = source.told().number(ANSWERS, row, yesNo ? "share" : "share_" + kind);
            measures.add(new Measure.Share(
                    label.option().map(Object::toString).orElse(Integer.toString(row)) + "/" + kind,
                    Cell.Words.of(Wording.text(name)),
                    Measures.proportion(people, whole),
                    false,
                    shown));
            // Who does not say yes says no.
            if (yesNo) break;
        }
        return measures;
    }
}
