package io.github.mitform.check.internal.type;

import static io.github.mitform.check.internal.CheckCode.error;

import io.github.mitform.answer.geometry.Coordinates;
import io.github.mitform.answer.geometry.Ring;
import io.github.mitform.check.internal.CheckCode;
import io.github.mitform.check.internal.Findings;
import io.github.mitform.check.internal.Inspection;
import io.github.mitform.check.internal.Place;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ClickType;
import io.github.mitform.definition.type.ClickType.Region;
import java.math.BigDecimal;
import java.util.List;

/** Clicks on a picture: the regions, and that everybody can answer who uses no pointer (WCAG 2.2, success criterion 2.1.1). */
public final class ClickTypes extends Inspection {
    private static final int MOST_REGIONS = 200;
    private static final int MOST_CORNERS = 100;

    private final Findings findings;

    public ClickTypes(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void type(AnswerType type, Place place) {
        if (!(type instanceof ClickType click)) {
            return;
        }
        var at = place.field("regions");
        if (click.regions().isEmpty()) {
            findings.add(Problem.NO_KEYBOARD_PATH, at);
        } else if (click.regions().size() > MOST_REGIONS) {
            findings.add(
                    Problem.TOO_MANY_REGIONS,
                    at,
                    "max",
                    MOST_REGIONS,
                    "found",
                    click.regions().size());
        }
        if (click.image().source().isBlank()) {
            findings.add(Problem.NO_SOURCE, place.field("image").field("source"));
        }
        for (int i = 0; i < click.regions().size(); i++) {
            Region region = click.regions().get(i);
            var regionPlace = at.item(i, region.id().value());
            if (region.label().isEmpty()) {
                findings.add(Problem.NO_KEYBOARD_PATH, regionPlace.field("label"));
            }
            shape(region, regionPlace);
        }
    }

    private void shape(Region region, Place place) {
        if (region.box().isPresent() == region.outline().isPresent()) {
            findings.add(Problem.BOX_OR_OUTLINE, place);
        } else if (region.box().isPresent()) {
            if (!isBox(region.box().orElseThrow())) {
                findings.add(Problem.BOX, place.field("box"));
            }
        } else if (!isOutline(region.outline().orElseThrow())) {
            findings.add(Problem.OUTLINE, place.field("outline"), "max", MOST_CORNERS);
        }
    }

    private static boolean isBox(List<BigDecimal> sides) {
        return sides.size() == 4
                && areShares(sides)
                && sides.get(0).compareTo(sides.get(2)) < 0
                && sides.get(1).compareTo(sides.get(3)) < 0;
    }

    private static boolean areShares(List<BigDecimal> numbers) {
        return Coordinates.areShares(numbers) && numbers.stream().allMatch(number -> number.scale() <= Ring.DECIMALS);
    }

    private static boolean isOutline(List<List<BigDecimal>> corners) {
        return corners.size() >= 3
                && corners.size() <= MOST_CORNERS
                && corners.stream().allMatch(corner -> corner.size() == 2 && areShares(corner))
                && new Ring(corners).isSimple();
    }

    public enum Problem implements CheckCode {
        NO_KEYBOARD_PATH(error(
                "click.no-keyboard-path",
                "Whoever uses a keyboard or a screen reader cannot point; they choose a region by its label, so that at least one"
                        + " region is needed and each needs a label.",
                "Wer mit Tastatur oder Vorleseprogramm arbeitet, kann nicht zeigen, sondern wählt einen Bereich nach seiner"
                        + " Beschriftung; nötig ist mindestens ein Bereich, und jeder braucht eine Beschriftung.")),
        TOO_MANY_REGIONS(error(
                "click.too-many-regions",
                "A picture has at most {max} regions, but there are {found}.",
                "Ein Bild hat höchstens {max} Bereiche, hier sind es {found}.")),
        NO_SOURCE(error(
                "click.no-source",
                "Write where the picture is, such as \"images/start.png\".",
                "Bitte eintragen, wo das Bild liegt, zum Beispiel \"images/start.png\".")),
        BOX_OR_OUTLINE(
                error(
                        "click.box-or-outline",
                        "A region is either a \"box\" or an \"outline\"; write one of the two.",
                        "Ein Bereich ist entweder ein Kasten (\"box\") oder ein Umriss (\"outline\"); bitte eines von beiden angeben.")),
        BOX(error(
                "click.box",
                "A box is left, top, right and bottom as shares of the picture from 0 to 1 with at most 6 decimal places, such as"
                        + " [0.1, 0.1, 0.4, 0.2].",
                "Ein Kasten ist links, oben, rechts und unten als Anteil des Bildes von 0 bis 1 mit höchstens 6 Nachkommastellen,"
                        + " zum Beispiel [0.1, 0.1, 0.4, 0.2].")),
        OUTLINE(error(
                "click.outline",
                "An outline has 3 to {max} corners, each with its shares from the left and from the top from 0 to 1, and does not cross"
                        + " itself.",
                "Ein Umriss hat 3 bis {max} Ecken, jede mit ihren Anteilen von links und von oben zwischen 0 und 1, und kreuzt sich"
                        + " nicht."));

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
