package io.github.mitform.check.internal.type;

import static io.github.mitform.check.internal.CheckCode.error;
import static io.github.mitform.check.internal.CheckCode.warning;

import io.github.mitform.answer.geometry.Coordinates;
import io.github.mitform.answer.geometry.Ring;
import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Inspection;
import io.github.mitform.check.internal.Place;
import io.github.mitform.definition.flow.Personal;
import io.github.mitform.definition.flow.Question;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.PlaceType;
import java.math.BigDecimal;
import java.util.List;

/** Places on the map: where they may lie, and how much they tell about whoever marks them. */
public final class PlaceTypes extends Inspection {
    /** With more decimal places than this, one house is told from the next. */
    public static final int COARSE = 3;

    private static final int MOST_CORNERS = 1_000;

    private final Findings findings;
    /** Whether the answer to the question that is being looked at was said to be personal. */
    private boolean personal;

    public PlaceTypes(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void question(Question question, Place place) {
        personal = question.personal() != Personal.NONE;
    }

    @Override
    public void type(AnswerType type, Place place) {
        if (!(type instanceof PlaceType on)) {
            return;
        }
        if (on.kinds().isEmpty()) {
            findings.add(Problem.NO_KIND, place.field("kinds"));
        }
        on.bounds()
                .filter(bounds -> !isRectangle(bounds))
                .ifPresent(bounds -> findings.add(Problem.BOUNDS, place.field("bounds")));
        on.within().ifPresent(ring -> within(ring, place.field("within")));
        if (on.decimals() > COARSE && on.decimals() <= PlaceType.MOST_DECIMALS && !personal) {
            findings.add(Problem.FINE_BUT_NOT_PERSONAL, place.field("decimals"), "decimals", on.decimals());
        }
    }

    private static boolean isRectangle(List<BigDecimal> bounds) {
        return Coordinates.areBounds(bounds) && bounds.stream().allMatch(PlaceTypes::isCoarseEnough);
    }

    private static boolean isCoarseEnough(BigDecimal degrees) {
        return degrees.scale() <= Ring.DECIMALS;
    }

    private void within(List<List<BigDecimal>> ring, Place place) {
        if (ring.size() > MOST_CORNERS) {
            findings.add(Problem.TOO_MANY_CORNERS, place, "max", MOST_CORNERS, "found", ring.size());
            return;
        }
        for (int i = 0; i < ring.size(); i++) {
            var position = ring.get(i);
            if (!Coordinates.areOnEarth(position) || !position.stream().allMatch(PlaceTypes::isCoarseEnough)) {
                findings.add(Problem.NOT_A_POSITION, place.item(i));
                return;
            }
        }
        if (ring.size() < 4 || !same(ring.get(0), ring.get(ring.size() - 1))) {
            findings.add(Problem.NOT_CLOSED, place);
        } else if (!new Ring(ring.subList(0, ring.size() - 1)).isSimple()) {
            findings.add(Problem.CROSSES_ITSELF, place);
        }
    }

    private static boolean same(List<BigDecimal> one, List<BigDecimal> other) {
        return one.get(0).compareTo(other.get(0)) == 0 && one.get(1).compareTo(other.get(1)) == 0;
    }

    public enum Problem implements CheckCode {
        NO_KIND(error(
                "place.no-kind",
                "At least one of \"point\", \"line\" and \"area\" has to be possible.",
                "Mindestens eines von \"point\", \"line\" und \"area\" muss möglich sein.")),
        BOUNDS(error(
                "place.bounds",
                "The bounds are west, south, east and north in degrees, in this order and with at most 6 decimal places, such as"
                        + " [6.31, 51.11, 6.55, 51.26].",
                "Die Grenzen sind West, Süd, Ost und Nord in Grad, in dieser Reihenfolge und mit höchstens 6 Nachkommastellen,"
                        + " zum Beispiel [6.31, 51.11, 6.55, 51.26].")),
        NOT_A_POSITION(
                error(
                        "place.not-a-position",
                        "A corner is longitude and latitude in degrees with at most 6 decimal places, such as [6.44, 51.19].",
                        "Eine Ecke besteht aus Länge und Breite in Grad mit höchstens 6 Nachkommastellen, zum Beispiel [6.44, 51.19].")),
        TOO_MANY_CORNERS(error(
                "place.too-many-corners",
                "The area has at most {max} corners, but here are {found}; draw it more simply.",
                "Das Gebiet hat höchstens {max} Ecken, hier sind es {found}; bitte den Umriss vereinfachen.")),
        NOT_CLOSED(
                error(
                        "place.not-closed",
                        "The line around the area has at least 3 corners and ends where it starts; repeat the first one at the end.",
                        "Der Umriss des Gebiets hat mindestens 3 Ecken und endet, wo er beginnt; bitte die erste am Ende wiederholen.")),
        CROSSES_ITSELF(error(
                "place.crosses-itself",
                "The line around the area crosses or touches itself, so that nobody can say what lies inside.",
                "Der Umriss des Gebiets kreuzt oder berührt sich, sodass niemand sagen kann, was darin liegt.")),
        FINE_BUT_NOT_PERSONAL(warning(
                "place.fine-but-not-personal",
                "With {decimals} decimal places a mark may point to somebody's front door; say how \"personal\" the answer is, or"
                        + " use 3 decimal places (about 100 m).",
                "Mit {decimals} Nachkommastellen kann eine Markierung auf eine Haustür zeigen; bitte sagen, wie personenbezogen"
                        + " die Antwort ist (\"personal\"), oder 3 Nachkommastellen verwenden (etwa 100 m)."));

        private final Kind kind;

        Problem(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }
}
