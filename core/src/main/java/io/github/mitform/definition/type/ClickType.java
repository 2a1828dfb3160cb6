package io.github.mitform.definition.type;

import static java.util.Objects.requireNonNull;

import io.github.mitform.definition.id.Id;
import io.github.mitform.text.Text;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A spot on a picture. Whoever uses no pointer chooses one of the regions by its label instead.
 *
 * @param regions parts of the picture, 1 to 200; where two overlap, the first one counts
 */
public record ClickType(Image image, List<@Valid Region> regions) implements AnswerType {
    public ClickType {
        requireNonNull(image, "image");
        regions = List.copyOf(regions);
    }

    /**
     * The picture.
     *
     * @param source where it is, as a URI reference; the library never loads it
     * @param alternative what it shows, for those who do not see it
     */
    public record Image(String source, Text alternative) {
        public Image {
            requireNonNull(source, "source");
            requireNonNull(alternative, "alternative");
        }
    }

    /**
     * A part of the picture: a box, or an outline. Coordinates are shares of its width and height, from 0 at the left and the top to 1, with
     * at most 6 decimal places.
     *
     * @param label what people choose who use no pointer
     * @param box left, top, right and bottom
     * @param outline the corners, 3 to 100, each from the left and from the top; the first one is not repeated
     */
    public record Region(
            Id id, Optional<Text> label, Optional<List<BigDecimal>> box, Optional<List<List<BigDecimal>>> outline) {
        public Region {
            requireNonNull(id, "id");
            requireNonNull(label, "label");
            box = box.map(List::copyOf);
            outline = outline.map(corners -> corners.stream().map(List::copyOf).toList());
        }

        /** Returns a box: shares of the width and the height. */
        public static Region box(String id, Text label, String left, String top, String right, String bottom) {
            var sides =
                    List.of(new BigDecimal(left), new BigDecimal(top), new BigDecimal(right), new BigDecimal(bottom));
            return new Region(Id.of(id), Optional.of(label), Optional.of(sides), Optional.empty());
        }
    }
}
