package io.github.mitform.answer.rule.internal.spatial;

import io.github.mitform.answer.PlaceAnswer;
import io.github.mitform.answer.PlaceAnswer.Position;
import io.github.mitform.answer.rule.internal.AnswerWriter;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.PlaceType.Kind;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.TextValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Places as the cells of a table.
 *
 * @param kinds what may be drawn
 */
record PlaceCells(Set<Kind> kinds) {
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");

    /** Returns what a map would have said; what is no place is left for the rule to refuse. */
    static Value value(List<Value> cells) {
        Value kind = cells.get(0);
        Value last = cells.get(cells.size() - 1);
        if (!(kind instanceof TextValue name) || !(last instanceof TextValue text)) {
            return Value.list(kind, last); // is refused
        }
        var positions =
                Stream.of(text.text().split(", ", -1)).map(PlaceCells::position).toList();
        for (Kind each : Kind.values()) {
            if (AnswerWriter.word(each).equals(name.text())) {
                Value several = Value.list(positions);
                return Value.object()
                        .with("type", Value.of(AnswerWriter.geometry(each)))
                        .with(
                                PlaceRule.COORDINATES,
                                each == Kind.POINT
                                        ? positions.get(0)
                                        : each == Kind.LINE ? several : Value.list(several));
            }
        }
        return kind; // is refused
    }

    private static Value position(String words) {
        return Value.list(
                Stream.of(words.split(" ", -1)).map(PlaceCells::number).toList());
    }

    private static Value number(String digits) {
        return DEGREES.matcher(digits).matches() ? Value.of(new BigDecimal(digits)) : Value.of(digits);
    }

    List<AnswerColumn> columns(String name) {
        var columns = new ArrayList<AnswerColumn>();
        columns.add(new AnswerColumn(name + ".kind", AnswerColumn.Kind.ID)
                .of(AnswerColumn.words("what was drawn", "was eingezeichnet wurde"))
                .withValues(kindWords()));
        if (kinds.contains(Kind.POINT)) {
            columns.add(new AnswerColumn(name + "." + PlaceRule.LONGITUDE, AnswerColumn.Kind.NUMBER)
                    .of(AnswerColumn.words("longitude", "Länge")));
            columns.add(new AnswerColumn(name + "." + PlaceRule.LATITUDE, AnswerColumn.Kind.NUMBER)
                    .of(AnswerColumn.words("latitude", "Breite")));
        }
        columns.add(new AnswerColumn(name + ".positions", AnswerColumn.Kind.WORDS)
                .of(AnswerColumn.words("all positions", "alle Positionen")));
        return columns;
    }

    void add(PlaceAnswer place, List<Value> cells) {
        cells.add(Value.of(AnswerWriter.word(place.kind())));
        if (kinds.contains(Kind.POINT)) {
            boolean point = place.kind() == Kind.POINT;
            var position = place.positions().get(0);
            cells.add(point ? Value.of(position.longitude()) : Value.nothing());
            cells.add(point ? Value.of(position.latitude()) : Value.nothing());
        }
        cells.add(Value.of(written(place.positions())));
    }

    private Map<String, Text> kindWords() {
        var words = new LinkedHashMap<String, Text>();
        for (Kind kind : kinds) {
            words.put(
                    AnswerWriter.word(kind),
                    switch (kind) {
                        case POINT -> AnswerColumn.words("a point", "ein Punkt");
                        case LINE -> AnswerColumn.words("a line", "eine Linie");
                        case AREA -> AnswerColumn.words("an area", "eine Fläche");
                    });
        }
        return words;
    }

    /** Positions as {@code 6.44 51.19, 6.45 51.2}. */
    private static String written(List<Position> positions) {
        return positions.stream()
                .map(position -> position.longitude().toPlainString() + " "
                        + position.latitude().toPlainString())
                .collect(Collectors.joining(", "));
    }
}
