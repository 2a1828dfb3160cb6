package io.github.mitform.report;

import static java.util.Objects.requireNonNull;

import io.github.mitform.problem.Sentence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A drawing on the page of a report, for what neither a table nor a bar shows at a glance, such as how votes passed on from round to round. It stands
 * beside figures, which hold its numbers for those who do not see it and for all other outputs.
 *
 * <p>Immutable if its drawing is, which should be a record.
 *
 * @param id unique in its section
 * @param description what it shows, in words
 */
public record Picture(String id, Sentence title, Sentence description, Drawing drawing) {
    public Picture {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(description, "description");
        requireNonNull(drawing, "drawing");
    }

    /** What can be drawn: once on wide paper and once on narrow, always in the same way. */
    @FunctionalInterface
    public interface Drawing {
        void on(Paper paper);
    }

    /** Colours of the page, which follow its theme. */
    public enum Ink {
        /** The colour of bars. */
        ACCENT,
        /** Hardly to be seen, for what is left or empty. */
        TRACK,
        /** The first of seven shades, each of which can be told from the next. */
        SHADE_1,
        SHADE_2,
        SHADE_3,
        /** The one in the middle, which is grey. */
        SHADE_4,
        SHADE_5,
        SHADE_6,
        SHADE_7;

        String css() {
            return this == ACCENT ? "bar" : name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Where words stand to the place they are given. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** How words look. */
    public enum Look {
        LABEL,
        /** Numbers, bold. */
        VALUE,
        /** What explains something else. */
        ASIDE
    }

    /**
     * Something to draw on, which grows downwards. Lengths are in units of which a letter is about 14 high. Belongs to one thread.
     */
    public interface Paper {
        boolean isWide();

        /** Returns how broad it is: 720 or 360. */
        double width();

        /** Returns how far down it reaches so far. */
        double bottom();

        /** Makes it longer. */
        void skip(double height);

        /** Returns a sentence in the language of the report. */
        String say(Sentence sentence);

        /** Returns a number as people of that language write it, with as many decimal places as it has. */
        String number(BigDecimal number);

        void box(Ink ink, double x, double y, double width, double height);

        /** Draws a band that leads downwards from one box to another, translucent. */
        void band(Ink ink, double fromX, double fromY, double toX, double toY, double width);

        void line(double fromX, double fromY, double toX, double toY);

        /** Writes one line with its middle at a height. */
        void words(Look look, Anchor anchor, double x, double middle, String words);

        /** Writes one line on a box of some ink. */
        void wordsOn(Ink ink, Anchor anchor, double x, double middle, String words);

        /** Returns about how broad words are. */
        double width(String words);

        /** Returns words in lines no broader than this; what goes beyond the last line is cut, which an ellipsis shows. */
        List<String> wrap(String words, double width, int most);
    }
}
