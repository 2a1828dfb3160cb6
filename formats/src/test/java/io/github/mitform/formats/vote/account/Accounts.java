package io.github.mitform.formats.vote.account;

import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.report.Report;
import io.github.mitform.text.Text;
import java.util.List;
import java.util.Locale;

/** Counts of a few ballots on parks, and what is told of them. */
final class Accounts {
    static final Candidates PARKS = Candidates.of("Pond <b>", "Gate", "Trees");

    private Accounts() {}

    static Profile<Ranking> rankings() {
        return Profile.empty(Ranking.KIND, PARKS)
                .add(Ranking.of(0, 1), 4)
                .add(Ranking.of(1, 0), 3)
                .add(Ranking.of(2, 1), 2)
                .add(Ranking.of(), 1);
    }

    static <B extends Ballot> Report told(Rule<B> rule, Profile<?> handedIn, Locale language) {
        var prepared = Prepared.of(rule, handedIn).orElseThrow();
        var outcome = rule.count(prepared.counted());
        return Account.of(Text.of("Parks", "Parks"), outcome, prepared, Labels.of(outcome.candidates()))
                .report(language);
    }

    static List<String> outcome(Report report) {
        return report.sections().get(0).outcome().stream()
                .map(sentence -> sentence.in(report.language()))
                .toList();
    }
}
