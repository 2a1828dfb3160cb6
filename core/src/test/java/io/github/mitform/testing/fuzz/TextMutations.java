package io.github.mitform.testing.fuzz;

import java.util.List;
import java.util.Random;

/** Texts that are a little wrong. */
public final class TextMutations {
    private static final int LONGEST = 300_000;
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\u0000",
            "\u0001",
            "\n",
            "\r\n",
            "\t",
            "\"",
            "'",
            "\\",
            "\\u0000",
            "\\ud800",
            "\ud800",
            "\udfff",
            "\ufeff",
            "\u2028",
            "\u202e",
            "\u00a0",
            "🚲",
            "é",
            "İ",
            "ß",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "{}",
            "[]",
            ":",
            ",",
            ".",
            "..",
            "-",
            "+",
            "0",
            "-0",
            "00",
            "1e9",
            "1e999",
            "1e-999",
            "1E400",
            "0.1",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "2147483648",
            "0.30000000000000004",
            "99999999999999999999999999999999999999",
            "NaN",
            "Infinity",
            "null",
            "true",
            "false",
            "/",
            "~",
            "~1",
            "$",
            "%s",
            "{city}",
            "{{",
            "}}",
            "</script>",
            "P1D",
            "P999999999Y",
            "-P1D",
            "PT1S",
            "2026-02-30",
            "0000-01-01",
            "+999999999-12-31",
            "2026-01",
            "x-default",
            "de-x-leicht",
            "en-u-ca-buddhist",
            "0.0.0",
            "1.0.0-rc.1",
            "99999999999.0.0",
            "__proto__",
            "other",
            "none");

    private TextMutations() {}

    /** Returns a text like this one, mutated in one to a few places. */
    public static String of(String text, List<String> others, List<String> words, Random random) {
        String mutated = text;
        do {
            mutated = once(mutated, others, words, random);
        } while (random.nextInt(3) > 0);
        return mutated.length() > LONGEST ? mutated.substring(0, LONGEST) : mutated;
    }

    private static String once(String text, List<String> others, List<String> words, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + length(random));
        String before = text.substring(0, from);
        String piece = text.substring(from, to);
        String after = text.substring(to);
        return switch (random.nextInt(9)) {
            case 0 -> before + after;
            case 1 -> before + piece + piece + after;
            case 2 -> before + nasty(random) + after;
            case 3 -> before + nasty(random) + piece + after;
            case 4 -> before + oneOf(words, random) + after;
            case 5 -> before + oneOf(words, random) + piece + after;
            case 6 ->
                before
                        + (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000)
                        + (piece.isEmpty() ? "" : piece.substring(1))
                        + after;
            case 7 -> before + partOf(oneOf(others, random), random) + after;
            default -> before + repeated(piece.isEmpty() ? nasty(random) : piece, random) + after;
        };
    }

    /** Returns something that readers of text stumble over. */
    public static String nasty(Random random) {
        return oneOf(NASTY, random);
    }

    /** Mostly short: a change of one character tells more than one of half the text. */
    private static int length(Random random) {
        return random.nextInt(8) == 0 ? random.nextInt(2_000) : random.nextInt(6);
    }

    private static String partOf(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        return text.substring(from, Math.min(text.length(), from + 4 * length(random)));
    }

    private static String repeated(String piece, Random random) {
        int times = random.nextInt(10) == 0 ? 5_000 : 1 + random.nextInt(100);
        return piece.repeat(Math.min(times, LONGEST / Math.max(1, piece.length()) + 1));
    }

    static <T> T oneOf(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
