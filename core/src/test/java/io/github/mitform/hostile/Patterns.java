package io.github.mitform.hostile;

import io.github.mitform.answer.pattern.LinearPattern;
import io.github.mitform.problem.Pointer;
import io.github.mitform.testing.fuzz.Target;
import io.github.mitform.testing.fuzz.TextMutations;
import java.util.List;
import java.util.Random;

/** Reading patterns and matching texts that other engines take forever for. */
final class Patterns implements Target {
    private static final List<String> TEXTS =
            List.of("a".repeat(3_000), "ab1 ".repeat(500) + "!", "🚲".repeat(1_000), "\ud800".repeat(100), "");
    private static final List<String> EXAMPLES = List.of(
            "\\d{5}",
            "^[A-ZÄÖÜ]\\p{L}+$",
            "(a+)+",
            "(a|aa)*",
            "(a?){20}a{20}",
            "(?:mo|di|mi)-(?:auf|zu)",
            "[^,;]+[a-c\\-\\]]*",
            "((((a*)*)*)*)*b",
            "(.|\\W|\\P{Nd}){2,5}");
    private static final List<String> WORDS = List.of(
            "(",
            ")",
            "(((((",
            ")))))",
            "()",
            "(|)",
            "|",
            "||||",
            "*",
            "+",
            "?",
            "{0}",
            "{1000}",
            "{0,1000}",
            "{1,}",
            "{2,1}",
            "{",
            "}",
            "(a*)*",
            "(?:",
            "(?=",
            "(?<n>",
            "\\1",
            "\\k",
            "\\d",
            "\\W",
            "\\p{L}",
            "\\P{Lu}",
            "\\p{",
            "[",
            "]",
            "[^",
            "[a-",
            "-z]",
            "[]",
            "[^]",
            "&&",
            ".",
            ".*",
            "^",
            "$",
            "\\",
            "🚲",
            "\ud800",
            "[\ud83d-\udeb2]");

    @Override
    public String name() {
        return "patterns";
    }

    @Override
    public List<String> examples() {
        return EXAMPLES;
    }

    @Override
    public String mutated(String input, List<String> others, Random random) {
        return TextMutations.of(input, others, WORDS, random);
    }

    @Override
    public String take(String input) {
        var findings = LinearPattern.check(input, Pointer.root());
        if (!findings.isEmpty()) {
            return Outcomes.of(findings)
                    + findings.get(0).message(java.util.Locale.ENGLISH).replaceAll("[0-9]+", "");
        }
        var pattern = LinearPattern.of(input);
        var matched = new StringBuilder("matches");
        for (String text : TEXTS) {
            matched.append(' ').append(pattern.matches(text));
        }
        return matched.toString();
    }
}
