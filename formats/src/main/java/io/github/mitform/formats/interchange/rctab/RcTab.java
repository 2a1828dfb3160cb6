package io.github.mitform.formats.interchange.rctab;

import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.count.TieBreak;
import io.github.mitform.formats.vote.count.TieFacts;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.transfer.RankedChoice;
import io.github.mitform.formats.vote.transfer.RankedChoice.Election;
import io.github.mitform.formats.vote.transfer.RankedChoice.Eliminating;
import io.github.mitform.formats.vote.transfer.RankedChoice.Quota;
import io.github.mitform.formats.vote.transfer.RankedChoice.Threshold;
import io.github.mitform.formats.vote.transfer.SheetRules;
import io.github.mitform.formats.vote.transfer.SheetRules.Overvotes;
import io.github.mitform.formats.vote.transfer.SheetRules.Repeats;
import io.github.mitform.problem.Finding;
import io.github.mitform.problem.Pointer;
import io.github.mitform.problem.Sentence;
import io.github.mitform.problem.Suggestion;
import io.github.mitform.value.Value;
import io.github.mitform.value.Value.BooleanValue;
import io.github.mitform.value.Value.NumberValue;
import io.github.mitform.value.Value.ObjectValue;
import io.github.mitform.value.Value.TextValue;
import io.github.mitform.value.codec.Parsed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads how a city has RCTab count: who stands, and by which rule. The ballots are elsewhere.
 *
 * <p>Known are the candidates and rules of RCTab 2.0; what it says about files and reports is passed over.
 */
public final class RcTab {
    /** What RCTab calls all names together that stand on no list. */
    public static final String WRITE_INS = "Undeclared Write-ins";

    private static final Map<String, Election> ELECTIONS = Map.of(
            "singleWinnerMajority", Election.MAJORITY,
            "multiWinnerAllowMultipleWinnersPerRound", Election.SEVERAL_PER_ROUND,
            "multiWinnerAllowOnlyOneWinnerPerRound", Election.ONE_PER_ROUND,
            "bottomsUp", Election.BOTTOMS_UP,
            "bottomsUpUsingPercentageThreshold", Election.BOTTOMS_UP_SHARE,
            "multiPassIrv", Election.ONE_AFTER_THE_OTHER);
    private static final Map<String, Overvotes> OVERVOTES = Map.of(
            "alwaysSkipToNextRank", Overvotes.SKIP,
            "exhaustImmediately", Overvotes.END,
            "exhaustIfMultipleContinuing", Overvotes.END_IF_SEVERAL_CONTINUE);
    private static final Map<String, Ties> TIES = Map.of(
            "random", Ties.of(TieBreak.JAVA_RANDOM),
            "stopCountingAndAsk", Ties.of(TieBreak.DECISION, TieBreak.REFUSE),
            "previousRoundCountsThenRandom", Ties.of(TieBreak.PREVIOUS_ROUNDS, TieBreak.JAVA_RANDOM),
            "previousRoundCountsThenAsk", Ties.of(TieBreak.PREVIOUS_ROUNDS, TieBreak.DECISION, TieBreak.REFUSE),
            "useCandidateOrder", Ties.of(TieBreak.ORDER),
            "generatePermutation", Ties.of(TieBreak.JAVA_PERMUTATION));
    private static final Set<String> RULES = Set.of(
            "tiebreakMode",
            "overvoteRule",
            "winnerElectionMode",
            "randomSeed",
            "numberOfWinners",
            "multiSeatBottomsUpPercentageThreshold",
            "decimalPlacesForVoteArithmetic",
            "minimumVoteThreshold",
            "maxSkippedRanksAllowed",
            "maxRankingsAllowed",
            "nonIntegerWinningThreshold",
            "doesFirstRoundDetermineThreshold",
            "hareQuota",
            "batchElimination",
            "cutoffElimination",
            "continueUntilTwoCandidatesRemain",
            "stopTabulationEarlyAfterRound",
            "exhaustOnDuplicateCandidate",
            "treatBlankAsUndeclaredWriteIn",
            "rulesDescription");
    private static final Sentence TRUTH = new Sentence("true or false", "true oder false");

    private final ObjectValue rules;
    private final Pointer place = Pointer.root().field("rules");
    private final List<Finding> findings = new ArrayList<>();

    private RcTab(ObjectValue rules) {
        this.rules = rules;
    }

    /**
     * What a configuration says.
     *
     * @param candidates in the order of the file; {@link #WRITE_INS} stands last if names can be written in
     * @param facts with the seed for ties, if there is one
     * @param blankIsWriteIn whether a rank left out stands for a name that somebody wrote; who reads the ballots has to mark it so
     */
    public record Contest(Candidates candidates, RankedChoice rule, TieFacts facts, boolean blankIsWriteIn) {}

    /**
     * Reads a configuration; names can be written in if one of its sources of ballots has a label for them, or blanks stand for them.
     *
     * @param config the whole file
     */
    public static Parsed<Contest> read(Value config) {
        return read(config, hasWriteIns(config));
    }

    /** Reads a configuration where it is known from elsewhere whether names can be written in. */
    public static Parsed<Contest> read(Value config, boolean writeIns) {
        if (!(config instanceof ObjectValue object) || !(object.fields().get("rules") instanceof ObjectValue rules)) {
            return failed();
        }
        var names = new ArrayList<String>();
        var withdrawn = new ArrayList<String>();
        for (Value each : object.items("candidates")) {
            if (!(each instanceof ObjectValue candidate)
                    || candidate.text("name").isEmpty()) return failed();
            names.add(candidate.text("name").get());
            if (candidate.get("excluded").equals(Optional.of(BooleanValue.TRUE))) {
                withdrawn.add(candidate.text("name").get());
            }
        }
        int declared = names.size();
        if (writeIns) names.add(WRITE_INS);
        if (declared == 0 || names.size() > Candidates.MOST || Set.copyOf(names).size() < names.size()) return failed();
        return new RcTab(rules).contest(Candidates.of(names), declared, writeIns, withdrawn);
    }

    private static boolean hasWriteIns(Value config) {
        if (!(config instanceof ObjectValue object)) return false;
        boolean labelled = object.items("cvrFileSources").stream()
                .anyMatch(source -> source instanceof ObjectValue fields
                        && (!fields.text("undeclaredWriteInLabel").orElse("").isBlank()
                                || fields.fields().get("treatBlankAsUndeclaredWriteIn") == BooleanValue.TRUE));
        return labelled
                || object.fields().get("rules") instanceof ObjectValue rules
                        && rules.fields().get("treatBlankAsUndeclaredWriteIn") == BooleanValue.TRUE;
    }

    private static Parsed<Contest> failed() {
        return new Parsed<>(Optional.empty(), List.of(RcTabCode.NO_CONTEST.at(Pointer.root())));
    }

    private Parsed<Contest> contest(Candidates candidates, int declared, boolean writeIns, List<String> withdrawn) {
        for (String name : rules.fields().keySet()) {
            if (!RULES.contains(name)) {
                findings.add(RcTabCode.UNKNOWN.at(
                        place.field(name), "found", Sentence.quote(name), "hint", Suggestion.didYouMean(name, RULES)));
            }
        }
        var election = choice("winnerElectionMode", ELECTIONS).orElse(Election.MAJORITY);
        boolean byShare = election == Election.BOTTOMS_UP_SHARE;
        int seats = whole("numberOfWinners", byShare ? 0 : 1, Candidates.MOST).orElse(1);
        var percent = percent();
        boolean oneSeat = seats <= 1 || election == Election.ONE_AFTER_THE_OTHER;
        boolean isForOneSeat = truth("continueUntilTwoCandidatesRemain") || truth("batchElimination");
        if (election == Election.MAJORITY && seats != 1
                || byShare && percent.isEmpty()
                || isForOneSeat && !oneSeat
                || byShare && truth("batchElimination")) {
            findings.add(RcTabCode.TOGETHER.at(place.field("winnerElectionMode")));
        }
        var threshold = new Threshold(
                truth("hareQuota") ? Quota.HARE : Quota.DROOP,
                !truth("nonIntegerWinningThreshold"),
                truth("doesFirstRoundDetermineThreshold"),
                percent);
        var elimination = new Eliminating(
                truth("cutoffElimination"),
                Optional.empty(),
                truth("batchElimination"),
                truth("continueUntilTwoCandidatesRemain"));
        int places = whole("decimalPlacesForVoteArithmetic", 0, 20).orElse(4);
        var stopAfter = whole("stopTabulationEarlyAfterRound", 1, Integer.MAX_VALUE);
        var sheets = new SheetRules(
                choice("overvoteRule", OVERVOTES).orElse(Overvotes.SKIP),
                word("maxSkippedRanksAllowed", "unlimited")
                        ? Optional.empty()
                        : whole("maxSkippedRanksAllowed", 0, Integer.MAX_VALUE),
                truth("exhaustOnDuplicateCandidate") ? Repeats.END : Repeats.PASS_OVER,
                word("maxRankingsAllowed", "max")
                        ? Optional.of(declared)
                        : whole("maxRankingsAllowed", 1, Integer.MAX_VALUE));
        var ties = choice("tiebreakMode", TIES).orElse(Ties.of(TieBreak.REFUSE));
        var seed = seed();
        boolean blankIsWriteIn = truth("treatBlankAsUndeclaredWriteIn");
        var minimum = number("minimumVoteThreshold", new Sentence("a number", "eine Zahl"));
        if (minimum.orElse(BigDecimal.ZERO).signum() > 0) {
            findings.add(RcTabCode.MINIMUM_PASSED_OVER.at(place.field("minimumVoteThreshold")));
        }
        if (findings.stream().anyMatch(Finding::isError)) return new Parsed<>(Optional.empty(), findings);
        var rule = new RankedChoice(
                Math.max(1, seats),
                election,
                threshold,
                elimination,
                places,
                stopAfter,
                sheets,
                writeIns ? Optional.of(WRITE_INS) : Optional.empty(),
                withdrawn,
                ties);
        var facts = new TieFacts(seed, List.of(), List.of());
        return new Parsed<>(Optional.of(new Contest(candidates, rule, facts, blankIsWriteIn)), findings);
    }

    private <T> Optional<T> choice(String rule, Map<String, T> choices) {
        var value = rules.fields().get(rule);
        if (value instanceof TextValue text && choices.containsKey(text.text())) {
            return Optional.of(choices.get(text.text()));
        }
        var known = String.join(", ", choices.keySet().stream().sorted().toList());
        wrong(rule, new Sentence("one of " + known, "eines von " + known));
        return Optional.empty();
    }

    private boolean truth(String rule) {
        var value = rules.fields().get(rule);
        if (value != null && !(value instanceof BooleanValue)) wrong(rule, TRUTH);
        return value == BooleanValue.TRUE;
    }

    private boolean word(String rule, String word) {
        return Value.of(word).equals(rules.fields().get(rule));
    }

    /** Reads a number that RCTab writes as a text, or as a number; empty if it is absent, or empty, or wrong. */
    private Optional<BigDecimal> number(String rule, Sentence needed) {
        var value = rules.fields().get(rule);
        if (value == null || value.equals(Value.of(""))) return Optional.empty();
        if (value instanceof NumberValue number) return Optional.of(number.number());
        if (value instanceof TextValue text && text.text().matches("-?[0-9]{1,20}(\\.[0-9]{1,20})?")) {
            return Optional.of(new BigDecimal(text.text()));
        }
        wrong(rule, needed);
        return Optional.empty();
    }

    private Optional<Integer> whole(String rule, int least, int most) {
        var needed = new Sentence(
                "a whole number from " + least + (most == Integer.MAX_VALUE ? " on" : " to " + most),
                "eine ganze Zahl " + (most == Integer.MAX_VALUE ? "ab " + least : "von " + least + " bis " + most));
        var number = number(rule, needed);
        if (number.isEmpty()) return Optional.empty();
        var given = number.get();
        if (given.compareTo(BigDecimal.valueOf(least)) < 0
                || given.compareTo(BigDecimal.valueOf(most)) > 0
                || given.stripTrailingZeros().scale() > 0) {
            wrong(rule, needed);
            return Optional.empty();
        }
        return Optional.of(given.intValueExact());
    }

    private Optional<BigDecimal> percent() {
        var needed = new Sentence("a percentage above 0, at most 100", "ein Prozentsatz über 0, höchstens 100");
        var rule = "multiSeatBottomsUpPercentageThreshold";
        var percent = number(rule, needed);
        if (percent.filter(share -> share.signum() <= 0 || share.compareTo(BigDecimal.valueOf(100)) > 0)
                .isPresent()) {
            wrong(rule, needed);
            return Optional.empty();
        }
        return percent;
    }

    private OptionalLong seed() {
        var needed = new Sentence("a whole number of at most 64 bits", "eine ganze Zahl von höchstens 64 Bit");
        var seed = number("randomSeed", needed);
        try {
            return seed.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(seed.get().longValueExact());
        } catch (ArithmeticException e) {
            wrong("randomSeed", needed);
            return OptionalLong.empty();
        }
    }

    private void wrong(String rule, Sentence needed) {
        findings.add(RcTabCode.VALUE.at(place.field(rule), "rule", rule, "needed", needed));
    }
}
