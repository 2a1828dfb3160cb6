package io.github.mitform.expression.oracle;

import java.math.BigDecimal;
import java.util.List;

/**
 * Where expressions deliberately mean something else than in CEL. Everything that is not listed here is compared with CEL; {@link
 * CelOracleTest} runs both columns.
 *
 * @param expression both are asked for this
 * @param cel what CEL gives for the answers {@link #ANSWERS}: a value, or {@link #REFUSES} or {@link #FAILS}
 * @param ours what we give: a value, the code of what is found, or {@link #UNKNOWN}
 */
record CelDifference(String expression, Object cel, Object ours, String because) {
    static final String REFUSES = "refuses";
    static final String FAILS = "fails";
    static final String UNKNOWN = "unknown";

    private static final String EXACT = "Decimals are exact, so that nobody wins or is sent home by rounding.";
    private static final String ONE_KIND = "Whole numbers are decimals as well: authors do not think in machine types.";
    private static final String NO_ORDER = "Texts have an order only in a language, and an expression has none.";
    private static final String ONLY_IDS =
            "Texts are compared, never built: what people wrote is counted, not computed with.";
    private static final String AT_ONCE = "What can never be calculated is found when the format is checked.";
    private static final String SMALL = "A second way to write the same is a second thing to learn.";
    private static final String SIGNS =
            "In CEL two signs cancel out before anything is calculated; they are printed as -(-age).";
    private static final String ZERO = "There is one zero.";
    private static final String PEOPLE = "Answers may be missing, and dates and lists of answers are everyday.";
    private static final String UNREADABLE = "Readers disagree on what it means.";

    static final List<CelDifference> ALL = List.of(
            new CelDifference("0.1 + 0.2 == 0.3", false, true, EXACT),
            new CelDifference("9007199254740993.0 == 9007199254740992.0", true, false, EXACT),
            new CelDifference("9007199254740993 > 9007199254740992.0", false, true, EXACT),
            new CelDifference("1.0 / 3.0", 1.0 / 3.0, new BigDecimal("0.3333333333333333333333333333333333"), EXACT),
            new CelDifference("1.5 / zero", Double.POSITIVE_INFINITY, UNKNOWN, EXACT),
            new CelDifference("1.5 / zero > 1.0", true, UNKNOWN, EXACT),
            new CelDifference("zero / zero == zero / zero", false, UNKNOWN, EXACT),
            new CelDifference("1 + 1.5", REFUSES, new BigDecimal("2.5"), ONE_KIND),
            new CelDifference("age * 0.5", REFUSES, new BigDecimal("21.0"), ONE_KIND),
            new CelDifference("1 == 1.0", REFUSES, true, ONE_KIND),
            new CelDifference("age in [41.0, 42.0]", REFUSES, true, ONE_KIND),
            new CelDifference("[1, 2] == [1.0, 2.0]", REFUSES, true, ONE_KIND),
            new CelDifference("age > 40 ? 1 : 2.5", REFUSES, new BigDecimal("1"), ONE_KIND),
            new CelDifference("\"a\" < \"b\"", true, "expression.no-order", NO_ORDER),
            new CelDifference("false < true", true, "expression.no-order", NO_ORDER),
            new CelDifference("\"a\" + \"b\"", "ab", "expression.no-calculation", ONLY_IDS),
            new CelDifference("[1] + [2]", List.of(1L, 2L), "expression.no-calculation", ONLY_IDS),
            new CelDifference("\"abc\".startsWith(\"a\")", true, "expression.unknown-function", ONLY_IDS),
            new CelDifference("string(5)", "5", "expression.unknown-function", ONLY_IDS),
            new CelDifference("int(\"5\")", 5L, "expression.unknown-function", ONLY_IDS),
            new CelDifference("age / 0", FAILS, "expression.division-by-zero", AT_ONCE),
            new CelDifference("age % 0", FAILS, "expression.division-by-zero", AT_ONCE),
            new CelDifference("(age > 1 ? \"a\" : \"b\") == \"c\"", false, "expression.unknown-option", AT_ONCE),
            new CelDifference("1 in [1, \"a\"]", true, "expression.mixed-kinds", AT_ONCE),
            new CelDifference("1 < 2 == true", true, "expression.chained-comparison", UNREADABLE),
            new CelDifference("1e3", 1000.0, "expression.exponent", SMALL),
            new CelDifference("0x10", 16L, "expression.malformed-number", SMALL),
            new CelDifference(".5", 0.5, "expression.malformed-number", SMALL),
            new CelDifference("r\"\\d\"", "\\d", "expression.missing-operator", SMALL),
            new CelDifference("\"\"\"a\"\"\"", "a", "expression.missing-operator", SMALL),
            new CelDifference("marks.size()", 2L, "expression.function-form", SMALL),
            new CelDifference("marks[0]", 1L, "expression.missing-operator", SMALL),
            new CelDifference("marks.exists(m, m > 1)", true, "expression.unknown-function", SMALL),
            new CelDifference("{\"a\": 1}.a", 1L, "expression.unknown-character", SMALL),
            new CelDifference("null == null", true, "expression.no-null", PEOPLE),
            new CelDifference("--9223372036854775808", REFUSES, UNKNOWN, SIGNS),
            new CelDifference("--least", Long.MIN_VALUE, UNKNOWN, SIGNS),
            new CelDifference("-zero < 0", true, false, ZERO),
            new CelDifference("answered(age)", REFUSES, true, PEOPLE),
            new CelDifference("age.orValue(5)", REFUSES, 42L, PEOPLE),
            new CelDifference("sum(marks)", REFUSES, 3L, PEOPLE),
            new CelDifference("max(marks)", REFUSES, 2L, PEOPLE),
            new CelDifference("avg(marks)", REFUSES, new BigDecimal("1.5"), PEOPLE),
            new CelDifference("date(\"2026-01-31\") > date(\"2026-01-30\")", REFUSES, true, PEOPLE),
            new CelDifference("duration(\"P1D\") == duration(\"P1D\")", FAILS, true, PEOPLE),
            new CelDifference("today == today", REFUSES, true, PEOPLE));

    @Override
    public String toString() {
        return expression + " is " + cel + " in CEL and " + ours + " here";
    }
}
