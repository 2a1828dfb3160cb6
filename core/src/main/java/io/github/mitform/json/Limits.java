package io.github.mitform.json;

/**
 * How much of a stranger's text is read before reading stops with a finding.
 *
 * @param bytes size of the whole text in UTF-8; decided before the rest of a stream is read, so that no more than this is ever held
 * @param depth how many lists and objects may stand inside each other, up to 1,000
 * @param values how many values there may be in all, counting each list, object, text, number, truth and null
 * @param textLength how many UTF-16 units one text or one name may have
 * @param digits how many characters one number may have, and how far its exponent may move the point: a number that takes more to be
 *     written out would take all memory in the first sum. Every double needs fewer than 400
 */
public record Limits(int bytes, int depth, int values, int textLength, int digits) {
    private static final int DEEPEST = 1000;
    private static final Limits USUAL = new Limits(5_000_000, 64, 500_000, 200_000, 400);

    public Limits {
        if (bytes < 1 || values < 1 || textLength < 1 || digits < 1) {
            throw new IllegalArgumentException("every limit is 1 or more");
        }
        if (bytes == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a text has fewer than " + Integer.MAX_VALUE + " bytes");
        }
        if (depth < 1 || depth > DEEPEST) {
            throw new IllegalArgumentException("the depth is between 1 and " + DEEPEST + ", but was " + depth);
        }
    }

    /** Returns 5 MB, 64 levels, 500,000 values, texts of 200,000 units and numbers of 400 characters: ample for any format. */
    public static Limits usual() {
        return USUAL;
    }

    public Limits withBytes(int newBytes) {
        return new Limits(newBytes, depth, values, textLength, digits);
    }

    public Limits withDepth(int newDepth) {
        return new Limits(bytes, newDepth, values, textLength, digits);
    }

    public Limits withValues(int newValues) {
        return new Limits(bytes, depth, newValues, textLength, digits);
    }

    public Limits withTextLength(int newTextLength) {
        return new Limits(bytes, depth, values, newTextLength, digits);
    }

    public Limits withDigits(int newDigits) {
        return new Limits(bytes, depth, values, textLength, newDigits);
    }
}
