package io.github.mitform.formats.vote.transfer;

import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Profile.Line;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import java.util.List;

/** Rankings as votes that pass on. */
final class Rankings {
    private Rankings() {}

    /** @throws UncountableException if candidates share a rank on a ballot */
    static List<Line<Ranking>> lines(Profile<Ranking> profile) {
        var lines = profile.lines();
        if (lines.stream().anyMatch(line -> line.ballot().hasSharedRanks())) {
            throw new UncountableException(new Sentence(
                    "This rule needs rankings in which no two candidates share a rank; with \"ranked_choice\" a rule can say what several under"
                            + " one rank mean.",
                    "Diese Regel braucht Rangfolgen ohne geteilte Plätze; mit \"ranked_choice\" kann eine Regel sagen, was mehrere auf einem"
                            + " Rang bedeuten."));
        }
        return lines;
    }

    /** Returns where a ballot goes, see {@link SheetRules#way}. */
    static int[] way(Ranking ranking) {
        var way = new int[ranking.size() + 1];
        for (int i = 0; i < ranking.size(); i++) way[i] = ranking.place(i);
        way[ranking.size()] = -1 - (ranking.isBlank() ? Inactive.BLANK : Inactive.NO_CHOICE_LEFT).ordinal();
        return way;
    }
}
