package io.github.mitform.expression;

/** What stands between two operands; bindings as in CEL. */
public enum Operator {
    /** True as soon as one side is true, even if the other is unknown. */
    OR("||", 1),
    /** False as soon as one side is false, even if the other is unknown. */
    AND("&&", 2),
    EQUAL("==", 3),
    UNEQUAL("!=", 3),
    LESS("<", 3),
    AT_MOST("<=", 3),
    MORE(">", 3),
    AT_LEAST(">=", 3),
    /** Whether the left is an item of the list or set on the right. */
    IN("in", 3),
    PLUS("+", 4),
    MINUS("-", 4),
    TIMES("*", 5),
    /** Towards zero for two whole numbers; otherwise exact, or to 34 digits, half to even, if the digits never end. */
    DIVIDE("/", 5),
    /** What {@link #DIVIDE} of two whole numbers leaves; negative if the left is. */
    REMAINDER("%", 5);

    private final String sign;
    private final int binding;

    Operator(String sign, int binding) {
        this.sign = sign;
        this.binding = binding;
    }

    /** Returns how it is written, such as {@code &&}. */
    public String sign() {
        return sign;
    }

    /** Returns how tightly it binds: 1 for {@code ||} up to 5 for {@code *}. */
    int binding() {
        return binding;
    }

    /** Returns whether it asks something of two values, rather than calculate with them. */
    public boolean isComparison() {
        return binding == EQUAL.binding;
    }

    /** Returns whether it asks which of two comes first. */
    public boolean isOrder() {
        return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
    }

    /** Returns the comparison that holds exactly where this one does not; {@code in} has none. */
    public Operator opposite() {
        if (this == EQUAL) return UNEQUAL;
        if (this == UNEQUAL) return EQUAL;
        if (this == LESS) return AT_LEAST;
        if (this == AT_LEAST) return LESS;
        if (this == MORE) return AT_MOST;
        if (this == AT_MOST) return MORE;
        throw new AssertionError("no opposite of " + this);
    }

    /** Returns the comparison that says the same with its sides swapped. */
    public Operator mirrored() {
        if (this == LESS) return MORE;
        if (this == AT_LEAST) return AT_MOST;
        if (this == MORE) return LESS;
        if (this == AT_MOST) return AT_LEAST;
        return this;
    }
}
