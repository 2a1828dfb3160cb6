package io.github.mitform.report.diagram;

import io.github.mitform.report.internal.drawing.Lettering;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text of one kind below each other.
 *
 * @param size of the letters
 * @param indent what the lines are moved to the right by
 */
record Lines(String cssClass, List<String> lines, double size, double indent, double lineHeight) {
    private static final int MOST = 12;
    private static final double TITLE = 14.5;
    private static final double BOLD = 1.09;
    private static final double CODE = 12.5;
    private static final double CODE_WIDTH = CODE * 0.61;

    Lines {
        lines = List.copyOf(lines);
    }

    /** Returns words broken into lines of this width at most; only very long ones are cut, which an ellipsis shows. */
    static Lines words(String cssClass, String words, double size, double width, double indent) {
        return new Lines(
                cssClass, Lettering.wrap(words, width - indent, size, MOST), size, indent, Math.ceil(size * 1.38));
    }

    static Lines bold(String words, double width) {
        return new Lines("title", Lettering.wrap(words, width / BOLD, TITLE, MOST), TITLE, 0, 20);
    }

    /** Returns an expression as it stands in the file, whole: broken between its words and only where need be inside them. */
    static Lines code(String source, double width, double indent) {
        int most = Math.max(8, (int) ((width - indent) / CODE_WIDTH));
        var lines = new ArrayList<String>();
        for (String written : source.split("\\R", -1)) {
            var rest = written.strip();
            while (rest.length() > most) {
                int at = rest.lastIndexOf(' ', most);
                int end = at > 0 ? at : most;
                lines.add(rest.substring(0, end).stripTrailing());
                rest = rest.substring(end).stripLeading();
            }
            lines.add(rest);
        }
        return new Lines("code", lines, CODE, indent, 17);
    }

    double height() {
        return lines.size() * lineHeight;
    }

    double width() {
        return indent + lines.stream().mapToDouble(this::width).max().orElse(0);
    }

    private double width(String line) {
        return cssClass.equals("code")
                ? line.codePointCount(0, line.length()) * CODE_WIDTH
                : Lettering.width(line, size);
    }

    void draw(Sheet sheet, double x, double top) {
        for (int i = 0; i < lines.size(); i++) {
            sheet.text(cssClass, x + indent, baseline(top, i), lines.get(i));
        }
    }

    void drawCentered(Sheet sheet, double center, double top) {
        for (int i = 0; i < lines.size(); i++) {
            sheet.middle(cssClass, center, baseline(top, i), lines.get(i));
        }
    }

    private double baseline(double top, int line) {
        return top + lineHeight * line + lineHeight * 0.74;
    }
}
