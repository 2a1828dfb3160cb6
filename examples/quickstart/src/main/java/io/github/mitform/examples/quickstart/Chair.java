package io.github.mitform.examples.quickstart;

import io.github.mitform.formats.vote.audit.Audit;
import io.github.mitform.formats.vote.audit.Verdict;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.pairwise.Schulze;
import io.github.mitform.formats.vote.pairwise.Strength;
import io.github.mitform.formats.vote.pairwise.Unranked;
import java.util.List;
import java.util.Locale;

/** The vote of the page on counting ballots, counted in Java. */
final class Chair {
    private Chair() {}

    /** Returns who has won, and what comes of going through the count again. */
    static String counted() {
        // PAGE
        Profile<Ranking> ballots = Profile.empty(Ranking.KIND, Candidates.of("Ada", "Bo", "Cy"))
                .add(Ranking.of(0, 1, 2), 5) // five people: Ada, then Bo, then Cy, by their places above
                .add(Ranking.of(1, 2, 0), 6)
                .add(Ranking.of(2, 1, 0), 4);
        Outcome outcome = new Schulze(Strength.MARGINS, Unranked.LAST, Ties.ALL_TIED).count(ballots);
        List<String> winners = outcome.names(); // Bo; several if a tie stays open
        Verdict verdict = Audit.of(outcome, ballots);
        String said = verdict.sentence().in(Locale.GERMAN); // … jeder Schritt stimmt.
        // end
        return String.join(", ", winners) + ": " + said;
    }
}
