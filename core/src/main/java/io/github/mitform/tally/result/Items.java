package io.github.mitform.tally.result;

/**
 * That a count is of items, of which one person may have given several.
 *
 * @param answered how many items were counted
 * @param most the greatest number of items of one person, 1 or more; so many of them may be the same person's
 */
public record Items(long answered, int most) {
    public Items {
        if (answered < 0 || most < 1) {
            throw new IllegalArgumentException(
                    "0 items or more of 1 or more for a person, but was " + answered + " and " + most);
        }
    }
}
