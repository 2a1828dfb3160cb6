package io.github.mitform.expression;

/** What an expression may call; closed, so that the cost of an expression is bounded by its size. */
public enum Function {
    /** {@code answered(x)}: whether a name has an answer; the only question that is never itself unknown. */
    ANSWERED("answered", 1),
    /** {@code x.orValue(v)}: {@code x}, or {@code v} where {@code x} is unknown. */
    OR_VALUE("orValue", 2),
    /** {@code size(x)}: characters (code points) of a text, items of a list or set. */
    SIZE("size", 1),
    /** {@code sum(list)}: 0 for an empty list. */
    SUM("sum", 1),
    /** {@code min(list)}: smallest number or earliest date; unknown for an empty list. */
    MIN("min", 1),
    /** {@code max(list)}: largest number or latest date; unknown for an empty list. */
    MAX("max", 1),
    /** {@code avg(list)}: the mean as a decimal, divided as by {@link Operator#DIVIDE}; unknown for an empty list. */
    AVG("avg", 1);

    private final String spelling;
    private final int arguments;

    Function(String spelling, int arguments) {
        this.spelling = spelling;
        this.arguments = arguments;
    }

    /** Returns its name in an expression. */
    public String spelling() {
        return spelling;
    }

    int arguments() {
        return arguments;
    }
}
