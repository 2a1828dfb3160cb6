package io.github.mitform.examples.benchmarks;

import io.github.mitform.examples.benchmarks.Figures.Figure;
import java.util.Locale;
import java.util.Optional;

/** Figures as the pages show them. */
final class Shown {
    static final String NONE = "–";

    private Shown() {}

    static String system() {
        return System.getProperty("os.name") + " on " + System.getProperty("os.arch");
    }

    static String times(double factor) {
        return Double.isNaN(factor) ? "" : " (× " + figure(factor) + ")";
    }

    static String shown(Optional<Figure> figure, String unit) {
        return figure.map(found -> figure(found.score()) + (unit.isEmpty() ? "" : " " + unit))
                .orElse(NONE);
    }

    /** Returns a table row for each figure. */
    static String everything(Figures figures) {
        var rows = new StringBuilder();
        figures.byName()
                .forEach((name, figure) -> rows.append("| %s | %s | %s | %s | %s | %s |%n"
                        .formatted(
                                name.replace("Benchmark.", ", "),
                                figure(figure.score()),
                                figure.error().map(Shown::figure).orElse(NONE),
                                figure.unit().replace("us/", "µs/"),
                                figure(figure.cpu()),
                                grouped(Math.round(figure.bytes())))));
        return rows.toString();
    }

    /** Returns three digits that count, and no more. */
    static String figure(double number) {
        if (Math.abs(number) >= 100) {
            double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(number))) - 2);
            return grouped(Math.round(Math.round(number / unit) * unit));
        }
        return String.format(Locale.ROOT, Math.abs(number) >= 10 ? "%.1f" : "%.2f", number)
                .replaceFirst("\\.0+$", "");
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
