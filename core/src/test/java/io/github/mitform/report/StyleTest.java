package io.github.mitform.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast as WCAG 2.2 counts it: 4.5 for letters, 3 for shapes. */
class StyleTest {
    private static final Map<String, Map<String, String>> THEMES =
            Map.of("light", colours(0), "dark", colours(1), "paper", colours(2));

    private static Map<String, String> colours(int theme) {
        var colours = new HashMap<String, String>();
        var blocks = Stream.of(Style.SHEET.split(":root \\{", -1)).skip(1).toList();
        var pattern = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6});");
        for (int block : theme == 0 ? new int[] {0} : new int[] {0, theme}) {
            var found = pattern.matcher(
                    blocks.get(block).substring(0, blocks.get(block).indexOf('}')));
            while (found.find()) {
                colours.put(found.group(1), found.group(2));
            }
        }
        return colours;
    }

    @ParameterizedTest
    @CsvSource({
        "ink, page",
        "ink, soft",
        "quiet, page",
        "link, page",
        "mark, page",
        "mark, mark-soft",
        "ink, mark-soft",
    })
    void lettersStandOut(String letters, String ground) {
        THEMES.forEach((name, theme) -> assertThat(contrast(theme.get(letters), theme.get(ground)))
                .as(name)
                .isGreaterThanOrEqualTo(4.5));
    }

    @ParameterizedTest
    @CsvSource({
        "accent", "shade-0", "shade-1", "shade-2", "shade-3", "shade-4", "shade-5", "shade-6", "shade-7", "quiet"
    })
    void shapesStandOut(String shape) {
        THEMES.forEach((name, theme) -> assertThat(contrast(theme.get(shape), theme.get("page")))
                .as(name)
                .isGreaterThanOrEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource({
        "shade-0, light, dark",
        "shade-1, light, dark",
        "shade-2, light, dark",
        "shade-3, dark, light",
        "shade-4, dark, light",
        "shade-5, dark, light",
        "shade-6, light, dark",
        "shade-7, light, dark"
    })
    void numbersStandOutFromTheBarTheyAreIn(String shade, String byDay, String byNight) {
        assertThat(contrast(THEMES.get("light").get(shade), THEMES.get("light").get(byDay)))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(THEMES.get("paper").get(shade), THEMES.get("paper").get(byDay)))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(THEMES.get("dark").get(shade), THEMES.get("dark").get(byNight)))
                .isGreaterThanOrEqualTo(4.5);
    }

    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
