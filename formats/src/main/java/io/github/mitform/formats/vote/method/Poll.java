package io.github.mitform.formats.vote.method;

import io.github.mitform.definition.id.Id;
import io.github.mitform.definition.type.AnswerType;
import io.github.mitform.definition.type.ChoiceType;
import io.github.mitform.definition.type.ChoicesType;
import io.github.mitform.definition.type.Option;
import io.github.mitform.definition.type.Options;
import io.github.mitform.formats.vote.ballot.Approval;
import io.github.mitform.formats.vote.ballot.Ballot;
import io.github.mitform.formats.vote.ballot.Candidates;
import io.github.mitform.formats.vote.ballot.Points;
import io.github.mitform.formats.vote.ballot.Profile;
import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.ballot.Ranking;
import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.count.Rule;
import io.github.mitform.formats.vote.elimination.Borda;
import io.github.mitform.formats.vote.elimination.Dowdall;
import io.github.mitform.formats.vote.internal.table.Decimals;
import io.github.mitform.tally.CountContext;
import io.github.mitform.tally.Dominance;
import io.github.mitform.tally.Fraction;
import io.github.mitform.tally.Wording;
import io.github.mitform.tally.result.Cell;
import io.github.mitform.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All there is to tell of one count besides what came of it.
 *
 * @param all everything on the ballot paper
 * @param options what can win, in the order of the ballot paper: all of it but an exclusive choice, such as "none of these"
 * @param counted the ballots with what can win only
 */
record Poll<B extends Ballot>(
        Rule<B> rule,
        AnswerType type,
        List<Option> all,
        List<Option> options,
        Votes<B> votes,
        Profile<B> counted,
        CountContext context) {

    /** How many people voted for nothing that can win. */
    record Beside(Cell.Words label, long people) {}

    static <B extends Ballot> Poll<B> of(
            Rule<B> rule, AnswerType type, List<Option> all, Votes<B> votes, CountContext context) {
        var options = standing(type, all);
        var counted = options.size() == all.size() ? votes.profile() : only(options, all, votes.profile());
        return new Poll<>(rule, type, all, options, votes, counted, context);
    }

    /** Returns everything on the ballot paper; empty as long as it is not known. */
    static List<Option> listed(AnswerType type) {
        return type.options().map(Options::listed).orElse(List.of());
    }

    /** Returns what can win; empty as long as it is not known. */
    static List<Option> standing(AnswerType type) {
        return standing(type, listed(type));
    }

    private static List<Option> standing(AnswerType type, List<Option> all) {
        return type instanceof ChoicesType
                ? all.stream().filter(option -> !option.exclusive()).toList()
                : all;
    }

    /** Returns the ballots without what stands on the paper and cannot win. */
    private static <B extends Ballot> Profile<B> only(List<Option> options, List<Option> all, Profile<B> votes) {
        var counted = Profile.empty(votes.kind(), names(options));
        for (Profile.Line<B> line : votes.lines()) {
            counted.add(
                    only(options, all, line.ballot()),
                    line.people(),
                    line.weight().dividedBy(line.people()));
        }
        return counted;
    }

    @SuppressWarnings("unchecked") // only approvals, and points made of them, have exclusive choices
    private static <B extends Ballot> B only(List<Option> options, List<Option> all, B ballot) {
        if (ballot instanceof Points points) {
            var given = new TreeMap<Integer, Fraction>();
            points.given().forEach((place, number) -> {
                int left = options.indexOf(all.get(place));
                if (left >= 0) given.put(left, number);
            });
            return (B) Points.of(given);
        }
        var approval = (Approval) ballot;
        var places = new ArrayList<Integer>();
        for (int i = 0; i < approval.size(); i++) {
            int place = options.indexOf(all.get(approval.place(i)));
            if (place >= 0) places.add(place);
        }
        return (B) Approval.of(places);
    }

    static Candidates names(List<Option> options) {
        return Candidates.of(options.stream().map(option -> option.id().value()).toList());
    }

    Labels labels() {
        return place -> Wording.label(options.get(place));
    }

    List<Id> ids(List<Integer> places) {
        return places.stream().map(place -> options.get(place).id()).toList();
    }

    /** Returns how many people voted. */
    long people() {
        return counted.people();
    }

    /** Returns whether a ballot can weigh more or less than its people are. */
    boolean isWeighted() {
        return !counted.weight().equals(Fraction.of(people()));
    }

    /** Returns the size of the smaller group that a score tells apart: those who name an option, and those who do not. */
    long people(int place) {
        // Every ranking says something about everything, and points near the most or least say how many others say
        // something else.
        if (rule instanceof Borda || rule instanceof Dowdall)
            return Math.min(
                    rule instanceof Dowdall ? apart(incomplete()) : people(),
                    Math.min(others(firsts(place)), others(count(ballot -> isNothing(ballot, place)))));
        long naming = naming(place);
        return Math.min(others(naming), others(people() - naming));
    }

    /** Returns how many ballots leave something out: by Dowdall's rule the points of all options together tell it. */
    private long incomplete() {
        return count(ballot -> ranks(ballot).stream().mapToInt(List::size).sum() < options.size());
    }

    /** Returns the fewer of some and the others; all where these are everybody or nobody. */
    private long apart(long some) {
        return some == 0 || some == people() ? people() : Math.min(some, people() - some);
    }

    /** Returns how many are left beside some; all where nobody is. */
    private long others(long some) {
        return some == people() ? some : people() - some;
    }

    /** Returns how many have an option first, alone or with others; 0 where ballots put nothing in order. */
    long firsts(int place) {
        return count(ballot -> {
            var ranks = ranks(ballot);
            return !ranks.isEmpty() && ranks.get(0).contains(place);
        });
    }

    private boolean isNothing(B ballot, int place) {
        var ranks = ranks(ballot);
        int last = ranks.size() - 1;
        return ranks.stream().noneMatch(rank -> rank.contains(place))
                || ranks.get(last).contains(place)
                        && ranks.stream().mapToInt(List::size).sum() == options.size();
    }

    private static List<? extends List<Integer>> ranks(Ballot ballot) {
        if (ballot instanceof Ranking ranking) return ranking.ranks();
        return ballot instanceof RankedSheet sheet ? sheet.ranks() : List.of();
    }

    /** Returns how many people named an option, whatever they said of it. */
    long naming(int place) {
        return count(ballot -> Paper.names(ballot, place));
    }

    /** Returns how many people a sum of points speaks of: everybody, or one whose points {@linkplain Dominance dominate} it. */
    long behindPoints(int place) {
        var given = new TreeMap<BigDecimal, Long>();
        for (var line : counted.lines()) {
            if (!(line.ballot() instanceof Points points)) return people();
            given.merge(points.get(place).orElse(Fraction.ZERO).toDecimal(Decimals.MOST), line.people(), Long::sum);
        }
        return Dominance.people(given);
    }

    private long count(Predicate<B> which) {
        return counted.lines().stream()
                .filter(line -> which.test(line.ballot()))
                .mapToLong(Profile.Line::people)
                .sum();
    }

    /** Returns how many people voted for nothing that can win: what they wrote themselves, nothing at all, or an exclusive choice. */
    List<Beside> beside() {
        var beside = new ArrayList<Beside>();
        for (Option option : all) {
            if (options.contains(option)) continue;
            int place = all.indexOf(option);
            long people = votes.profile().lines().stream()
                    .filter(line -> Paper.names(line.ballot(), place))
                    .mapToLong(Profile.Line::people)
                    .sum();
            beside.add(new Beside(Cell.Words.of(option), people));
        }
        if (Measure.of(rule) == Measure.VOTES) {
            long blank = count(Ballot::isBlank);
            if (type instanceof ChoiceType choice && choice.other()) {
                beside.add(new Beside(Cell.Words.of(Text.of("Etwas anderes", "Something else")), blank));
            } else if (blank > 0) {
                beside.add(new Beside(Cell.Words.of(Text.of("Nennt keine Möglichkeit", "Names no option")), blank));
            }
        }
        return beside;
    }

    /** Returns the greatest score that an option could have got; 0 where the rule knows no greatest. */
    BigDecimal greatest() {
        var each = switch (Measure.of(rule)) {
            case VOTES, ROUND_VOTES, GATHERED_VOTES, APPROVALS -> 1;
            case POINTS -> rule instanceof Borda ? Math.max(0, options.size() - 1) : Paper.mostPoints(type);
            case TRANSFERS, SCORE -> 0;
        };
        return Decimals.plain(counted.weight().times(each).toDecimal(Decimals.MOST));
    }
}
