package io.github.mitform.formats.vote.margin;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.pairwise.Pairwise;
import io.github.mitform.formats.vote.pairwise.PairwiseRule;
import io.github.mitform.formats.vote.pairwise.Unranked;
import io.github.mitform.problem.Sentence;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.ObjectValue;
import java.util.List;
import java.util.Optional;

/**
 * How close a count was: who would have won one against one, and how many ballots would have changed the result.
 *
 * @param pairs every comparison of two; empty where no ballot ranks, where several win, and where there are fewer than three candidates or more than 60
 * @param margin what is certain of the result; empty where nothing is claimed
 * @param silence why nothing is claimed; empty where something is, and where there is nothing to ask
 */
public record Closeness(Optional<Pairwise> pairs, Optional<Margin> margin, Optional<Sentence> silence) {
    /** Comparing all pairs takes the square of the candidates for each different ballot. */
    private static final int MOST_CANDIDATES = 60;

    public Closeness {
        requireNonNull(pairs, "pairs");
        requireNonNull(margin, "margin");
        requireNonNull(silence, "silence");
    }

    /**
     * Looks at a count.
     *
     * @param profile what was counted
     * @param outcome of this rule for these ballots
     * @param mostPoints see {@link Margins#of}
     */
    public static <B extends Ballot> Closeness of(Rule<B> rule, Profile<B> profile, Outcome outcome, long mostPoints) {
        var margin = Margins.of(rule, profile, outcome, mostPoints);
        return new Closeness(pairs(rule, profile, outcome), margin, Margins.silence(rule, profile, outcome, margin));
    }

    /** Returns the comparisons alone, where not every ballot can be filled in as the rule lets it be. */
    public static <B extends Ballot> Closeness comparisons(Rule<B> rule, Profile<B> profile, Outcome outcome) {
        var why = new Sentence(
                "How close it was: nothing is claimed. The question limits how a ballot can be filled in.",
                "Wie knapp es war: Dazu wird nichts behauptet. Die Frage begrenzt, wie ein Stimmzettel ausgefüllt werden kann.");
        return new Closeness(pairs(rule, profile, outcome), Optional.empty(), Optional.of(why));
    }

    @SuppressWarnings("unchecked") // a profile has ballots of its kind
    private static Optional<Pairwise> pairs(Rule<?> rule, Profile<?> profile, Outcome outcome) {
        int candidates = profile.candidates().size();
        int seats = outcome.winners().size()
                + outcome.open().map(Outcome.Open::seats).orElse(0);
        if (seats > 1) return Optional.empty();
        if (profile.kind() != (Object) Ranking.KIND
                || profile.people() == 0
                || candidates < 3
                || candidates > MOST_CANDIDATES) return Optional.empty();
        var rankings = (Profile<Ranking>) profile;
        // Whoever may name only one compares nobody.
        if (rankings.lines().stream().noneMatch(line -> line.ballot().size() > 1)) return Optional.empty();
        return Optional.of(
                Pairwise.of(rankings, rule instanceof PairwiseRule pairwise ? pairwise.unranked() : Unranked.LAST));
    }

    /** Returns who stands in a comparison of all: the one who beats all others, or those of a shortest circle; nobody where some are level instead. */
    public List<Integer> compared() {
        if (pairs.isEmpty()) return List.of();
        var winner = pairs.get().condorcetWinner();
        return winner.isPresent()
                ? List.of(winner.getAsInt())
                : pairs.get().cycle().orElse(List.of());
    }

    /** Returns who wins one against one, or that there is a circle; empty where there are no comparisons. */
    public Optional<Sentence> oneAgainstOne(Labels labels) {
        if (pairs.isEmpty()) return Optional.empty();
        var compared = compared();
        var sentence = compared.isEmpty()
                ? new Sentence(
                        "One against one, nobody beats all others; some are level.",
                        "Eins gegen eins gewinnt niemand gegen alle anderen; manche stehen gleich.")
                : compared.size() == 1
                        ? new Sentence(
                                "One against one, {options} beats every other.",
                                "Eins gegen eins gewinnt {options} gegen jede andere Möglichkeit.")
                        : new Sentence(
                                "One against one, nobody beats all others: {options} beat each other in a circle, each the next one, and the"
                                        + " last the first.",
                                "Eins gegen eins gewinnt niemand gegen alle anderen: {options} bilden einen Kreis, in dem jede Möglichkeit die"
                                        + " nächste schlägt und die letzte die erste.");
        return Optional.of(compared.isEmpty() ? sentence : sentence.with("options", labels.row(compared)));
    }

    /** Returns how many ballots would have changed the result, or why nothing is claimed; empty where there is nothing to ask. */
    public Optional<Sentence> howClose(Labels labels) {
        return margin.map(least -> least.sentence(labels)).or(() -> silence);
    }

    /** Adds what is known to an outcome as data: {@code beats_all} or {@code cycle}, and {@code margin}. */
    public ObjectValue write(ObjectValue outcome, Candidates names) {
        var written = outcome;
        var compared = compared();
        if (compared.size() == 1) written = written.with("beats_all", Value.of(names.name(compared.get(0))));
        if (compared.size() > 1) {
            written = written.with(
                    "cycle", Value.from(compared.stream().map(names::name).toList()));
        }
        if (margin.isPresent()) return written.with("margin", margin.get().toValue(names));
        if (silence.isEmpty()) return written;
        var why = Value.object()
                .with("en", Value.of(silence.get().english()))
                .with("de", Value.of(silence.get().german()));
        return written.with(
                "margin", Value.object().with("claim", Value.of("nothing")).with("why", why));
    }
}
