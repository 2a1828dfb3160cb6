package io.github.mitform.answer.rule.internal.spatial;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.PlaceAnswer;
import io.github.mitform.answer.PlaceAnswer.Position;
import io.github.mitform.answer.geometry.Coordinates;
import io.github.mitform.answer.geometry.Ring;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.AnswerWriter;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.Numbers;
import io.github.mitform.answer.rule.internal.ObjectReader;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.PlaceType;
import io.github.mitform.definition.type.PlaceType.Kind;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.schema.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something on the map; an expression sees what was drawn as a text, {@code point}, {@code line} or {@code area}, and {@code longitude}
 * and {@code latitude} of a point as parts.
 *
 * <p>Reading rounds coordinates to the decimals of the type and leaves out points that fall together by that. A point counts as inside as
 * long as something that is rounded to it lies inside.
 */
public final class PlaceRule extends TypeRule {
    private static final BigDecimal HALF_CIRCLE = BigDecimal.valueOf(180);
    private static final BigDecimal QUARTER_CIRCLE = BigDecimal.valueOf(90);
    static final String COORDINATES = "coordinates";
    static final String LONGITUDE = "longitude";
    static final String LATITUDE = "latitude";

    private final PlaceType type;
    /** West, south, east, north, in millionths of a degree. */
    private final Optional<long[]> bounds;

    private final Optional<Ring> within;
    /** Half of the smallest step between two coordinates, in millionths of a degree. */
    private final long half;

    public PlaceRule(PlaceType type) {
        super(
                type,
                PlaceAnswer.class,
                new Sentence("a GeoJSON object with its coordinates", "ein GeoJSON-Objekt mit Koordinaten"));
        this.type = type;
        // What is none of both is a finding of the check; a draft may hold it.
        this.bounds = type.bounds()
                .filter(Coordinates::areBounds)
                .map(sides -> sides.stream().mapToLong(Ring::scaled).toArray());
        this.within = type.within()
                .filter(ring -> ring.size() > 1 && ring.stream().allMatch(Coordinates::areOnEarth))
                .map(ring -> new Ring(ring.subList(0, ring.size() - 1)));
        this.half = BigDecimal.ONE
                        .movePointRight(Ring.DECIMALS - Math.min(Ring.DECIMALS, Math.max(0, type.decimals())))
                        .longValue()
                / 2;
    }

    private static boolean isOnEarth(BigDecimal longitude, BigDecimal latitude) {
        return longitude.abs().compareTo(HALF_CIRCLE) <= 0 && latitude.abs().compareTo(QUARTER_CIRCLE) <= 0;
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        if (!(value instanceof ObjectValue object)) {
            return wrongKind(value, at, findings);
        }
        int before = findings.size();
        var fields = new ObjectReader(object, at, findings, "type", COORDINATES);
        String name = fields.requiredText("type");
        var coordinates = fields.requiredItems(COORDINATES);
        if (name == null || coordinates == null || findings.size() > before) {
            return null;
        }
        Kind kind = kind(name);
        if (kind == null) {
            findings.addUnknown(
                    AnswerProblem.UNKNOWN_GEOMETRY, at.field("type"), name, AnswerWriter.GEOMETRIES.values());
            return null;
        }
        var positions = positions(kind, coordinates, at.field(COORDINATES), findings);
        return findings.size() == before ? new PlaceAnswer(kind, positions) : null;
    }

    private static @Nullable Kind kind(String name) {
        for (var entry : AnswerWriter.GEOMETRIES.entrySet()) {
            if (entry.getValue().equals(name)) {
                return entry.getKey();
            }
        }
        return null;
    }

    private List<Position> positions(Kind kind, List<Value> coordinates, Pointer at, Findings findings) {
        if (kind == Kind.POINT) {
            return position(coordinates, at, findings).map(List::of).orElse(List.of());
        }
        if (kind == Kind.LINE) {
            return several(coordinates, at, findings);
        }
        if (coordinates.size() != 1) {
            findings.add(AnswerProblem.HOLES, at);
            return List.of();
        }
        var ring = ObjectReader.asItems(coordinates.get(0), at.item(0), findings);
        return ring == null ? List.of() : several(ring, at.item(0), findings);
    }

    private List<Position> several(List<Value> items, Pointer at, Findings findings) {
        var positions = new ArrayList<Position>();
        if (items.size() > type.mostPoints()) {
            tooMany(items.size(), at, findings);
            return positions;
        }
        for (int i = 0; i < items.size(); i++) {
            var numbers = ObjectReader.asItems(items.get(i), at.item(i), findings);
            if (numbers != null) {
                position(numbers, at.item(i), findings)
                        .filter(position -> positions.isEmpty()
                                || !positions.get(positions.size() - 1).equals(position))
                        .ifPresent(positions::add);
            }
        }
        return positions;
    }

    private void tooMany(int found, Pointer at, Findings findings) {
        findings.add(AnswerProblem.TOO_MANY_POINTS, at, "max", type.mostPoints(), "found", found);
    }

    private Optional<Position> position(List<Value> numbers, Pointer at, Findings findings) {
        if (numbers.size() != 2) {
            findings.add(AnswerProblem.NOT_A_POSITION, at);
            return Optional.empty();
        }
        var longitude = ObjectReader.asNumber(numbers.get(0), at.item(0), findings);
        var latitude = ObjectReader.asNumber(numbers.get(1), at.item(1), findings);
        return longitude.flatMap(east -> latitude.map(north -> new Position(rounded(east), rounded(north))));
    }

    private BigDecimal rounded(BigDecimal degrees) {
        return degrees.scale() <= type.decimals() ? degrees : degrees.setScale(type.decimals(), RoundingMode.HALF_EVEN);
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        var place = (PlaceAnswer) answer;
        if (!type.kinds().contains(place.kind())) {
            findings.add(AnswerProblem.GEOMETRY_NOT_OFFERED, at.field("type"), "known", known());
            return;
        }
        Pointer coordinates = at.field(COORDINATES);
        Pointer points = place.kind() == Kind.AREA ? coordinates.item(0) : coordinates;
        int count = place.positions().size();
        int least = place.kind() == Kind.POINT ? 1 : place.kind() == Kind.LINE ? 2 : 4;
        if (count < least) {
            findings.add(AnswerProblem.TOO_FEW_POINTS, points, "min", least);
            return;
        }
        if (count > (place.kind() == Kind.POINT ? 1 : type.mostPoints())) {
            tooMany(count, points, findings);
            return;
        }
        int before = findings.size();
        for (int i = 0; i < count; i++) {
            check(place.positions().get(i), place.kind() == Kind.POINT ? points : points.item(i), findings);
        }
        if (place.kind() == Kind.AREA && findings.size() == before) {
            ring(place.positions(), points, findings);
        }
    }

    private String known() {
        return type.kinds().stream()
                .map(AnswerWriter.GEOMETRIES::get)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private void check(Position position, Pointer at, Findings findings) {
        if (!isOnEarth(position.longitude(), position.latitude())) {
            findings.add(AnswerProblem.NOT_ON_EARTH, at);
        } else if (position.longitude().scale() > type.decimals()
                || position.latitude().scale() > type.decimals()) {
            findings.add(AnswerProblem.TOO_FINE, at, "decimals", type.decimals());
        } else if (!isInside(position)) {
            findings.add(AnswerProblem.OUTSIDE, at);
        }
    }

    private boolean isInside(Position position) {
        long east = Ring.scaled(position.longitude());
        long north = Ring.scaled(position.latitude());
        if (bounds.isPresent()) {
            long[] sides = bounds.get();
            if (east + half < sides[0]
                    || north + half < sides[1]
                    || east - half > sides[2]
                    || north - half > sides[3]) {
                return false;
            }
        }
        return within.isEmpty() || within.get().touches(east, north, half);
    }

    private static void ring(List<Position> positions, Pointer at, Findings findings) {
        if (!positions.get(0).equals(positions.get(positions.size() - 1))) {
            findings.add(AnswerProblem.NOT_CLOSED, at);
            return;
        }
        var corners = positions.subList(0, positions.size() - 1).stream()
                .map(position -> List.of(position.longitude(), position.latitude()))
                .toList();
        if (!new Ring(corners).isSimple()) {
            findings.add(AnswerProblem.CROSSES_ITSELF, at);
        }
    }

    @Override
    protected Schema schemaOfGiven() {
        // Rounding may pull a position inside by as much as one step.
        var step = BigDecimal.ONE.movePointLeft(Math.min(Ring.DECIMALS, Math.max(0, type.decimals())));
        var sides = bounds.isPresent()
                ? type.bounds().orElseThrow()
                : List.of(HALF_CIRCLE.negate(), QUARTER_CIRCLE.negate(), HALF_CIRCLE, QUARTER_CIRCLE);
        Schema position = Schema.list(Schema.nothing())
                .with(
                        "prefixItems",
                        List.of(
                                between(
                                        sides.get(0).subtract(step),
                                        sides.get(2).add(step)),
                                between(
                                        sides.get(1).subtract(step),
                                        sides.get(3).add(step))))
                .with("minItems", 2)
                .with("maxItems", 2);
        Schema several = Schema.list(position).with("maxItems", type.mostPoints());
        var kinds = new ArrayList<Schema>();
        for (Kind kind : type.kinds()) {
            Schema coordinates = switch (kind) {
                case POINT -> position;
                case LINE -> several.with("minItems", 2);
                case AREA ->
                    Schema.list(several.with("minItems", 4)).with("minItems", 1).with("maxItems", 1);
            };
            var fields = new LinkedHashMap<String, Schema>();
            fields.put("type", Schema.constant(AnswerWriter.geometry(kind)));
            fields.put(COORDINATES, coordinates);
            kinds.add(Schema.object(fields, fields.keySet()));
        }
        return Schema.anyOf(kinds.toArray(Schema[]::new));
    }

    private static Schema between(BigDecimal least, BigDecimal most) {
        return Schema.number().with("minimum", least).with("maximum", most);
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        var problems = new EnumMap<AnswerProblem, Inexpressible>(Numbers.INEXPRESSIBLE);
        problems.put(AnswerProblem.OUTSIDE, Inexpressible.PLACE_GRID);
        problems.put(AnswerProblem.NOT_ON_EARTH, Inexpressible.PLACE_GRID);
        problems.put(AnswerProblem.TOO_FEW_POINTS, Inexpressible.PLACE_OUTLINE);
        problems.put(AnswerProblem.NOT_CLOSED, Inexpressible.PLACE_OUTLINE);
        problems.put(AnswerProblem.CROSSES_ITSELF, Inexpressible.PLACE_OUTLINE);
        return problems;
    }

    @Override
    public Type expressionType() {
        var kinds = new LinkedHashSet<String>();
        type.kinds().forEach(kind -> kinds.add(AnswerWriter.word(kind)));
        return Type.oneOf(kinds);
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        return AnswerWriter.word(((PlaceAnswer) answer).kind());
    }

    @Override
    public Map<String, Type> parts() {
        var parts = new LinkedHashMap<String, Type>();
        if (type.kinds().contains(Kind.POINT)) {
            parts.put(LONGITUDE, Type.DECIMAL);
            parts.put(LATITUDE, Type.DECIMAL);
        }
        return parts;
    }

    @Override
    protected @Nullable Object partOfGiven(String part, Answer answer) {
        var place = (PlaceAnswer) answer;
        if (place.kind() != Kind.POINT) {
            return null;
        }
        var position = place.positions().get(0);
        return part.equals(LONGITUDE) ? position.longitude() : position.latitude();
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        return PlaceCells.value(cells);
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        return new PlaceCells(type.kinds()).columns(name);
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        new PlaceCells(type.kinds()).add((PlaceAnswer) answer, cells);
    }
}
