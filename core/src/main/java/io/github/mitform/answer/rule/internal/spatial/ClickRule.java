package io.github.mitform.answer.rule.internal.spatial;

import io.github.mitform.answer.Answer;
import io.github.mitform.answer.ClickAnswer;
import io.github.mitform.answer.ClickAnswer.Spot;
import io.github.mitform.answer.geometry.Coordinates;
import io.github.mitform.answer.geometry.Ring;
import io.github.mitform.answer.problem.AnswerProblem;
import io.github.mitform.answer.problem.Inexpressible;
import io.github.mitform.answer.rule.internal.Findings;
import io.github.mitform.answer.rule.internal.Numbers;
import io.github.mitform.answer.rule.internal.ObjectReader;
import io.github.mitform.answer.rule.internal.TypeRule;
import io.github.mitform.answer.table.AnswerColumn;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.ClickType.Region;
import io.github.mitform.expression.type.Type;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.text.Text;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.schema.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Spots on a picture; an expression sees the id of the region, or {@code elsewhere}, and {@code x} and {@code y} as parts. Reading rounds a
 * spot to {@value #DECIMALS} decimal places and says in which region it lies.
 */
public final class ClickRule extends TypeRule {
    private static final int DECIMALS = 4;
    private static final String ELSEWHERE = "elsewhere";
    private static final String REGION = "region";
    private static final List<String> FIELDS = List.of("x", "y", REGION);

    private final Map<String, Shape> regions = new LinkedHashMap<>();
    private final Map<String, Text> labels = new LinkedHashMap<>();

    public ClickRule(ClickType type) {
        super(
                type,
                ClickAnswer.class,
                new Sentence("an object with a spot or a region", "ein Objekt mit einer Stelle oder einem Bereich"));
        for (Region region : type.regions()) {
            String id = region.id().value();
            regions.putIfAbsent(id, Shape.of(region));
            labels.putIfAbsent(id, region.label().orElseGet(() -> AnswerColumn.words(id, id)));
        }
    }

    /** A part of the picture. */
    private record Shape(long left, long top, long right, long bottom, Optional<Ring> outline) {
        /** What is neither a box nor an outline holds nothing; the check says so. */
        private static final Shape NOTHING = new Shape(1, 1, 0, 0, Optional.empty());

        static Shape of(Region region) {
            var outline = region.outline()
                    .filter(corners ->
                            corners.stream().allMatch(corner -> corner.size() == 2 && Coordinates.areShares(corner)));
            if (outline.isPresent()) {
                return new Shape(0, 0, 0, 0, Optional.of(new Ring(outline.get())));
            }
            return region.box()
                    .filter(sides -> sides.size() == 4 && Coordinates.areShares(sides))
                    .map(sides -> new Shape(
                            Ring.scaled(sides.get(0)),
                            Ring.scaled(sides.get(1)),
                            Ring.scaled(sides.get(2)),
                            Ring.scaled(sides.get(3)),
                            Optional.empty()))
                    .orElse(NOTHING);
        }

        boolean holds(long x, long y) {
            return outline.isPresent()
                    ? outline.get().contains(x, y)
                    : left <= x && x <= right && top <= y && y <= bottom;
        }
    }

    @Override
    protected @Nullable Answer take(Value value, Pointer at, Findings findings) {
        if (!(value instanceof ObjectValue object)) {
            return wrongKind(value, at, findings);
        }
        int before = findings.size();
        var fields = new ObjectReader(object, at, findings, FIELDS.toArray(String[]::new));
        var region = fields.text(REGION);
        var x = fields.number("x");
        var y = fields.number("y");
        if (findings.size() > before) {
            return null;
        }
        if (x.isEmpty() && y.isEmpty()) {
            if (region.isEmpty()) {
                findings.add(AnswerProblem.MISSING_FIELD, at, "field", REGION);
                return null;
            }
            return new ClickAnswer(Optional.empty(), region);
        }
        if (x.isEmpty() || y.isEmpty()) {
            findings.add(AnswerProblem.MISSING_FIELD, at, "field", x.isEmpty() ? "x" : "y");
            return null;
        }
        var spot = new Spot(rounded(x.get()), rounded(y.get()));
        return new ClickAnswer(Optional.of(spot), region.isPresent() || !isOnPicture(spot) ? region : regionAt(spot));
    }

    private static BigDecimal rounded(BigDecimal share) {
        return share.scale() <= DECIMALS ? share : share.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static boolean isOnPicture(Spot spot) {
        return Coordinates.areShares(List.of(spot.x(), spot.y()));
    }

    /** Returns the first region in which a spot of the picture lies. */
    private Optional<String> regionAt(Spot spot) {
        long x = Ring.scaled(spot.x());
        long y = Ring.scaled(spot.y());
        return regions.entrySet().stream()
                .filter(region -> region.getValue().holds(x, y))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    protected void checkGiven(Answer answer, Pointer at, Findings findings) {
        var click = (ClickAnswer) answer;
        if (click.region().isPresent() && !regions.containsKey(click.region().get())) {
            findings.addUnknown(
                    AnswerProblem.UNKNOWN_REGION,
                    at.field(REGION),
                    click.region().get(),
                    regions.keySet());
            return;
        }
        if (click.spot().isEmpty()) {
            return;
        }
        var spot = click.spot().get();
        if (!isOnPicture(spot)) {
            findings.add(AnswerProblem.NOT_ON_PICTURE, at);
        } else if (spot.x().scale() > DECIMALS || spot.y().scale() > DECIMALS) {
            findings.add(AnswerProblem.TOO_FINE, at, "decimals", DECIMALS);
        } else if (!click.region().equals(regionAt(spot))) {
            findings.add(AnswerProblem.OTHER_REGION, at.field(REGION));
        }
    }

    @Override
    protected Schema schemaOfGiven() {
        // Rounding may pull a spot onto the picture.
        var step = BigDecimal.ONE.movePointLeft(DECIMALS);
        Schema share = Schema.number().with("minimum", step.negate()).with("maximum", BigDecimal.ONE.add(step));
        Schema region = Schema.oneOf(regions.keySet());
        return Schema.anyOf(
                Schema.object(Map.of("x", share, "y", share, REGION, region), List.of("x", "y")),
                Schema.object(Map.of(REGION, region), List.of(REGION)));
    }

    @Override
    public Map<AnswerProblem, Inexpressible> inexpressible() {
        var problems = new EnumMap<AnswerProblem, Inexpressible>(Numbers.INEXPRESSIBLE);
        problems.put(AnswerProblem.NOT_ON_PICTURE, Inexpressible.PLACE_GRID);
        problems.put(AnswerProblem.OTHER_REGION, Inexpressible.CLICK_REGION);
        return problems;
    }

    @Override
    public Type expressionType() {
        var ids = new LinkedHashSet<>(regions.keySet());
        ids.add(ELSEWHERE);
        return Type.oneOf(ids);
    }

    @Override
    protected Object valueOfGiven(Answer answer) {
        return ((ClickAnswer) answer).region().orElse(ELSEWHERE);
    }

    @Override
    public Map<String, Type> parts() {
        var parts = new LinkedHashMap<String, Type>();
        parts.put("x", Type.DECIMAL);
        parts.put("y", Type.DECIMAL);
        return parts;
    }

    @Override
    protected @Nullable Object partOfGiven(String part, Answer answer) {
        return ((ClickAnswer) answer)
                .spot()
                .map(spot -> part.equals("x") ? spot.x() : spot.y())
                .orElse(null);
    }

    @Override
    protected Value valueOfCells(List<Value> cells) {
        var fields = new LinkedHashMap<String, Value>();
        for (int i = 0; i < FIELDS.size(); i++) {
            if (!isEmpty(cells.get(i))) {
                fields.put(FIELDS.get(i), cells.get(i));
            }
        }
        return Value.object(fields);
    }

    @Override
    protected List<AnswerColumn> columnsOfGiven(String name) {
        return List.of(
                new AnswerColumn(name + ".x", AnswerColumn.Kind.NUMBER)
                        .of(AnswerColumn.words("share from the left", "Anteil von links")),
                new AnswerColumn(name + ".y", AnswerColumn.Kind.NUMBER)
                        .of(AnswerColumn.words("share from the top", "Anteil von oben")),
                new AnswerColumn(name + "." + REGION, AnswerColumn.Kind.ID)
                        .of(AnswerColumn.words("region", "Bereich"))
                        .withValues(labels));
    }

    @Override
    protected void addCells(Answer answer, List<Value> cells) {
        var click = (ClickAnswer) answer;
        cells.add(click.spot().<Value>map(spot -> Value.of(spot.x())).orElse(Value.nothing()));
        cells.add(click.spot().<Value>map(spot -> Value.of(spot.y())).orElse(Value.nothing()));
        cells.add(click.region().<Value>map(Value::of).orElse(Value.nothing()));
    }
}
