package io.github.mitform.formats.vote.transfer;

import static java.util.Objects.requireNonNull;

import io.github.mitform.formats.vote.ballot.BallotKind;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.UnfitException;
import io.github.mitform.value.Default;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Ranked-choice voting with everything that the laws of cities in the United States settle, counted as RCTab 2.0 does (Bright Spots, "RCTab",
 * github.com/BrightSpots/rcv; its options are named beside ours): each ballot counts for the first on it who is still there; who has enough votes is
 * elected and passes the surplus on, otherwise whoever has the fewest goes out.
 *
 * <p>With several seats this is the weighted inclusive Gregory method in decimal numbers: of a surplus every ballot passes on the same share of what it
 * is worth, rounded down to so many places; what rounding leaves over is lost and told. A ballot of greater weight is counted as that many ballots.
 * After the last seat one more round shows what became of the last surplus. Winners and those who go out never share a round.
 *
 * <p>Blank and spoiled ballots count for nobody, and not for the threshold. Without ballots, the tie rules decide. With more seats than candidates,
 * all are elected. The score of a candidate is what they had last; {@link Election#ONE_AFTER_THE_OTHER} gives none.
 *
 * @param seats how many are elected, 1 or more; with {@link Election#BOTTOMS_UP_SHARE} it says nothing ({@code numberOfWinners})
 * @param election how winners are found ({@code winnerElectionMode})
 * @param threshold how many votes elect
 * @param elimination who goes out
 * @param places decimal places of the value of a ballot, 0 to 20 ({@code decimalPlacesForVoteArithmetic})
 * @param stopAfter the round after which the count ends, whatever it has come to, 1 or more; of each seat for itself with {@link
 *     Election#ONE_AFTER_THE_OTHER} ({@code stopTabulationEarlyAfterRound}); absent: at its end
 * @param sheets how sheets are read
 * @param writeIns the candidate that stands for all names that are on no list. They cannot be elected: as soon as they have votes they go out, and
 *     nobody is elected before. Absent: all candidates are declared ones
 * @param withdrawn candidates who are passed over on every sheet, by name ({@code excluded})
 * @param ties how ties are broken; a tie that stays ends the count ({@code tiebreakMode})
 */
public record RankedChoice(
        @Default("1") int seats,
        @Default("\"majority\"") Election election,
        @Default("{}") Threshold threshold,
        @Default("{}") Eliminating elimination,
        @Default("4") int places,
        Optional<Integer> stopAfter,
        @Default("{}") SheetRules sheets,
        Optional<String> writeIns,
        @Default("[]") List<String> withdrawn,
        @Default("[\"decision\", \"refuse\"]") Ties ties)
        implements Rule<RankedSheet> {
    private static final int MOST_PLACES = 20;

    public RankedChoice {
        requireNonNull(election, "election");
        requireNonNull(threshold, "threshold");
        requireNonNull(elimination, "elimination");
        requireNonNull(stopAfter, "stopAfter");
        requireNonNull(sheets, "sheets");
        requireNonNull(writeIns, "writeIns");
        withdrawn = List.copyOf(withdrawn);
        requireNonNull(ties, "ties");
        UnfitException.unless(seats >= 1, "There has to be 1 seat or more.", "Es muss mindestens einen Sitz geben.");
        if (stopAfter.filter(round -> round < 1).isPresent()) {
            throw new UnfitException(new Sentence(
                    "The count ends after round 1 or later.", "Die Zählung endet nach Runde 1 oder später."));
        }
        if (election == Election.MAJORITY && seats > 1) {
            throw new UnfitException(new Sentence(
                            "By majority one is elected, but there are {seats} seats; name another \"election\", such as \"several_per_round\".",
                            "Durch Mehrheit wird nur eine Person gewählt, es gibt aber {seats} Sitze; nennen Sie unter \"election\" eine andere"
                                    + " Wahlart, etwa \"several_per_round\".")
                    .with("seats", seats));
        }
        boolean oneSeat = seats == 1 || election == Election.ONE_AFTER_THE_OTHER;
        if (elimination.untilTwo() && !oneSeat
                || elimination.together() && (!oneSeat || election == Election.BOTTOMS_UP_SHARE)) {
            throw new UnfitException(new Sentence(
                    "To go on until two are left, or to let several go together who are behind, is for one seat: for several they could be elected.",
                    "Weiterzuzählen, bis zwei übrig sind, oder mehrere zugleich ausscheiden zu lassen, geht nur bei einem Sitz: Bei mehreren könnten"
                            + " sie noch gewählt werden."));
        }
        if (places < 0 || places > MOST_PLACES) {
            throw new UnfitException(
                    new Sentence("Decimal places go from 0 to {most}.", "Nachkommastellen gehen von 0 bis {most}.")
                            .with("most", MOST_PLACES));
        }
        if (election == Election.BOTTOMS_UP_SHARE && threshold.percent().isEmpty()) {
            throw new UnfitException(new Sentence(
                    "An election by share needs the percentage: say \"threshold\": {\"percent\": …}.",
                    "Eine Wahl nach Anteil braucht den Prozentsatz: Geben Sie \"threshold\": {\"percent\": …} an."));
        }
    }

    /** How winners are found. */
    public enum Election {
        /** One who has more than half of the votes that count ({@code singleWinnerMajority}). */
        MAJORITY,
        /** Everybody who reaches the threshold, several in one round too ({@code multiWinnerAllowMultipleWinnersPerRound}). */
        SEVERAL_PER_ROUND,
        /** Whoever reaches it with the most votes, one in each round ({@code multiWinnerAllowOnlyOneWinnerPerRound}). */
        ONE_PER_ROUND,
        /** Those who are left when no more are there than seats; nobody passes on a surplus ({@code bottomsUp}). */
        BOTTOMS_UP,
        /** Those who are left when all of them are above a share of the votes ({@code bottomsUpUsingPercentageThreshold}). */
        BOTTOMS_UP_SHARE,
        /** One by majority, then from the same ballots another one, and so on ({@code multiPassIrv}). */
        ONE_AFTER_THE_OTHER
    }

    /** From what the threshold is counted. */
    public enum Quota {
        /** More than a share of 1 in one more than the seats: with one seat more than half (H. R. Droop, 1868). */
        DROOP,
        /** A full share of 1 in so many as there are seats ({@code hareQuota}; Thomas Hare, 1859). */
        HARE
    }

    /**
     * How many votes elect.
     *
     * @param whole whether it is a whole number; otherwise it has as many places as ballots have ({@code nonIntegerWinningThreshold})
     * @param fixed whether the first round settles it for one seat too, where otherwise each round has its own; for several seats it always does. When
     *     then one more is left than there are seats, whoever has the most votes is elected without it ({@code
     *     doesFirstRoundDetermineThreshold})
     * @param percent the share that {@link Election#BOTTOMS_UP_SHARE} asks for, above 0 and at most 100; no other election looks at it
     *     ({@code multiSeatBottomsUpPercentageThreshold}); its hundredth is rounded down to the places of ballots, as RCTab does
     */
    public record Threshold(
            @Default("\"droop\"") Quota quota,
            @Default("true") boolean whole,
            @Default("false") boolean fixed,
            Optional<BigDecimal> percent) {
        public static final Threshold USUAL = new Threshold(Quota.DROOP, true, false, Optional.empty());

        public Threshold {
            requireNonNull(quota, "quota");
            requireNonNull(percent, "percent");
            if (percent.filter(share -> share.signum() <= 0 || share.compareTo(BigDecimal.valueOf(100)) > 0)
                    .isPresent()) {
                throw new UnfitException(new Sentence(
                        "A percentage is above 0 and at most 100.",
                        "Ein Prozentsatz liegt über 0 und bei höchstens 100."));
            }
        }
    }

    /**
     * Who goes out in a round without winners. Write-ins with votes go first, alone.
     *
     * @param belowThreshold everybody below what elects, at once ({@code cutoffElimination}), unless that were everybody
     * @param minimum everybody below this number of votes, 0 or more, at once; the threshold is never lower. RCTab 1.3 knows it as {@code
     *     minimumVoteThreshold}, RCTab 2.0 passes over it
     * @param together everybody who could not catch up even together, if those are two or more ({@code batchElimination}); for one seat
     * @param untilTwo whether it goes on until two are left, though somebody is elected ({@code continueUntilTwoCandidatesRemain}); for one seat
     */
    public record Eliminating(
            @Default("false") boolean belowThreshold,
            Optional<Integer> minimum,
            @Default("false") boolean together,
            @Default("false") boolean untilTwo) {
        /** One after the other, whoever has the fewest votes. */
        public static final Eliminating USUAL = new Eliminating(false, Optional.empty(), false, false);

        public Eliminating {
            requireNonNull(minimum, "minimum");
            if (minimum.filter(votes -> votes < 0).isPresent()) {
                throw new UnfitException(new Sentence(
                        "The least number of votes is 0 or more.", "Die Mindestzahl der Stimmen ist 0 oder mehr."));
            }
        }
    }

    /** Returns instant runoff for one seat, with nothing special. */
    public static RankedChoice instantRunoff(Ties ties) {
        return of(1, Election.MAJORITY, ties);
    }

    /** Returns the weighted inclusive Gregory method with a whole Droop quota and so many decimal places. */
    public static RankedChoice decimalGregory(int seats, int places, Ties ties) {
        return of(seats, Election.SEVERAL_PER_ROUND, ties).withPlaces(places);
    }

    /** Returns elimination until no more are left than there are seats. */
    public static RankedChoice bottomsUp(int seats, Ties ties) {
        return of(seats, Election.BOTTOMS_UP, ties);
    }

    /** Returns one instant runoff after the other, from the same ballots. Its winners tend to be from one majority. */
    public static RankedChoice sequential(int seats, Ties ties) {
        return of(seats, Election.ONE_AFTER_THE_OTHER, ties);
    }

    private static RankedChoice of(int seats, Election election, Ties ties) {
        return new RankedChoice(
                seats,
                election,
                Threshold.USUAL,
                Eliminating.USUAL,
                4,
                Optional.empty(),
                SheetRules.LENIENT,
                Optional.empty(),
                List.of(),
                ties);
    }

    /** Returns the rule with other decimal places. */
    public RankedChoice withPlaces(int number) {
        return new RankedChoice(
                seats, election, threshold, elimination, number, stopAfter, sheets, writeIns, withdrawn, ties);
    }

    /** Returns the rule with another threshold. */
    public RankedChoice withThreshold(Threshold other) {
        return new RankedChoice(
                seats, election, other, elimination, places, stopAfter, sheets, writeIns, withdrawn, ties);
    }

    /** Returns the rule with others who go out. */
    public RankedChoice withElimination(Eliminating other) {
        return new RankedChoice(
                seats, election, threshold, other, places, stopAfter, sheets, writeIns, withdrawn, ties);
    }

    /** Returns the rule with another reading of sheets. */
    public RankedChoice withSheets(SheetRules other) {
        return new RankedChoice(
                seats, election, threshold, elimination, places, stopAfter, other, writeIns, withdrawn, ties);
    }

    /** Names the candidate that stands for all names written in. */
    public RankedChoice withWriteIns(String name) {
        return new RankedChoice(
                seats, election, threshold, elimination, places, stopAfter, sheets, Optional.of(name), withdrawn, ties);
    }

    @Override
    public String id() {
        return "ranked_choice";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Sentence title() {
        return new Sentence("Ranked-choice voting", "Rangwahl mit Übertragung");
    }

    @Override
    public Sentence scored() {
        return new Sentence("Last votes", "Letzte Stimmen");
    }

    @Override
    public BallotKind<RankedSheet> ballots() {
        return RankedSheet.KIND;
    }

    /** Returns whether winners pass their surplus on. */
    boolean passesOnSurplus() {
        return seats > 1 && (election == Election.SEVERAL_PER_ROUND || election == Election.ONE_PER_ROUND);
    }

    /**
     * {@inheritDoc}
     *
     * @throws UncountableException also if the rule names somebody who is not a candidate, or there are more than 1,000 candidates
     */
    @Override
    public Outcome count(Profile<RankedSheet> profile, TieFacts facts) {
        return election == Election.ONE_AFTER_THE_OTHER
                ? SequentialCount.of(this, profile, facts)
                : RankedChoiceCount.of(this, profile, facts);
    }
}
