package io.github.mitform.answer;

import java.util.Arrays;
import java.util.List;

/**
 * Options in order. Options left out are not ranked at all, which is not the same as ranked last; a count says how it takes them.
 *
 * @param ranks the best first; each rank holds the id of one option, or of several that share it
 */
public record RankingAnswer(List<List<String>> ranks) implements Answer {
    public RankingAnswer {
        ranks = ranks.stream().map(List::copyOf).toList();
    }

    /** Returns a ranking without ties, the best first. */
    public static RankingAnswer of(String... options) {
        return new RankingAnswer(Arrays.stream(options).map(List::of).toList());
    }
}
