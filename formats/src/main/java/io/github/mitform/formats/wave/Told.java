package io.github.mitform.formats.wave;

import static java.util.Objects.requireNonNull;

import io.github.mitform.Mitform;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.Section;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.tally.result.Figure;
import io.github.mitform.tally.result.KeptResult;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the report on one wave alone shows of a result. A comparison shows nothing else of that wave: whoever reads both would otherwise know what neither may
 * tell.
 *
 * @param counted the whole result
 * @param section what is published of it; empty where nothing is
 */
record Told(KeptResult counted, Optional<Section> section) {
    Told {
        requireNonNull(counted, "counted");
        requireNonNull(section, "section");
    }

    /** Returns what is told of each result of a wave that was counted, by its name; of those that are never released it is nothing. */
    static Map<String, Told> of(Wave wave) {
        var sections = Mitform.report(wave.round(), wave.count()).build(Locale.ENGLISH).sections().stream()
                .collect(Collectors.toMap(Section::id, Function.identity()));
        var told = new HashMap<String, Told>();
        wave.count()
                .results()
                .forEach((name, counted) -> told.put(name, new Told(counted, Optional.ofNullable(sections.get(name)))));
        return told;
    }

    /** Returns whether a number of a figure is published, as are the ends of its interval where there is one. */
    Measure.Shown number(String figure, int line, String column) {
        if (!shows(figure, line, column)) return Measure.Shown.NOTHING;
        boolean hasEnds = published(figure).stream()
                .flatMap(published -> published.columns().stream())
                .anyMatch(ends -> ends.id().equals(Figure.LOW));
        return !hasEnds || shows(figure, line, Figure.LOW) ? Measure.Shown.WITH_INTERVAL : Measure.Shown.NUMBER;
    }

    /** Returns whether a number of a figure is published; lines that were put together show none. */
    private boolean shows(String figure, int line, String column) {
        long lines =
                find(counted.figures(), figure).map(own -> own.lines().size()).orElse(0);
        return published(figure)
                .filter(published -> published.lines().size() == lines && line < lines)
                .flatMap(published -> cell(published, line, column))
                .filter(cell -> !(cell instanceof Cell.Withheld))
                .isPresent();
    }

    private static Optional<Cell> cell(Figure figure, int line, String column) {
        for (int i = 0; i < figure.columns().size(); i++) {
            if (figure.columns().get(i).id().equals(column)) {
                return Optional.of(figure.lines().get(line).get(i));
            }
        }
        return Optional.empty();
    }

    private Optional<Figure> published(String id) {
        return section.flatMap(published -> find(published.figures(), id));
    }

    private static Optional<Figure> find(List<Figure> figures, String id) {
        return figures.stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    /** Returns whether a sentence about what came out is published as it stands. */
    boolean says(Sentence sentence) {
        return section.filter(published -> published.outcome().contains(sentence))
                .isPresent();
    }
}
