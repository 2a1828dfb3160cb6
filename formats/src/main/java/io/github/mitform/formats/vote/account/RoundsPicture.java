package io.github.mitform.formats.vote.account;

import io.github.mitform.formats.vote.count.Labels;
import io.github.mitform.formats.vote.internal.table.Rounds;
import io.github.mitform.formats.vote.internal.table.Rounds.Round;
import io.github.mitform.problem.Sentence;
import io.github.mitform.report.Picture.Anchor;
import io.github.mitform.report.Picture.Drawing;
import io.github.mitform.report.Picture.Ink;
import io.github.mitform.report.Picture.Look;
import io.github.mitform.report.Picture.Paper;
import io.github.mitform.tally.Fraction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A bar for each round, divided by candidates, with bands between that show how votes stay or pass on. Those who are elected and those who stay longest have
 * a colour of their own; the others share the grey one, and what counts for nobody is pale and at the end.
 */
record RoundsPicture(Rounds rounds, Labels labels) implements Drawing {
    /** Of more rounds than these, the last ones are drawn. */
    static final int MOST = 12;

    private static final double THICKNESS = 26;
    private static final double BETWEEN = 22;
    private static final double LINE = 19;
    private static final List<Ink> INKS =
            List.of(Ink.SHADE_1, Ink.SHADE_7, Ink.SHADE_2, Ink.SHADE_6, Ink.SHADE_3, Ink.SHADE_5);

    @Override
    public void on(Paper paper) {
        var all = rounds.rounds();
        var shown = all.subList(Math.max(0, all.size() - MOST), all.size());
        var order = rounds.places();
        if (shown.size() < all.size()) {
            paper.words(
                    Look.ASIDE,
                    Anchor.START,
                    0,
                    LINE / 2,
                    paper.say(new Sentence("The last {shown} of {all} rounds", "Die letzten {shown} von {all} Runden")
                            .with("shown", shown.size(), "all", all.size())));
            paper.skip(LINE + 6);
        }
        var named = named(order);
        legend(order, named, paper);
        Optional<SortedMap<Integer, Double>> above = Optional.empty();
        for (int i = 0; i < shown.size(); i++) {
            var round = shown.get(i);
            var head = paper.wrap(head(round, paper), paper.width(), 2);
            double from = paper.bottom();
            double top = from + (above.isPresent() ? BETWEEN : 0) + head.size() * LINE + 3;
            var starts = starts(round, order, paper);
            if (above.isPresent() && rounds.keepsVotes()) {
                var bands = new Bands(shown.get(i - 1), round, order, named, above.get(), starts, from + 1, top - 1);
                bands.on(paper);
            }
            for (int line = 0; line < head.size(); line++) {
                double middle = top - 3 - LINE * (head.size() - line - 0.5);
                paper.words(Look.LABEL, Anchor.START, 0, middle, head.get(line));
            }
            bar(round, order, named, top, paper);
            paper.skip(top + THICKNESS - from);
            above = Optional.of(starts);
        }
        paper.skip(4);
    }

    private static SortedMap<Integer, Double> starts(Round round, List<Integer> order, Paper paper) {
        var starts = new TreeMap<Integer, Double>();
        double x = 0;
        for (int place : inOrder(round, order)) {
            starts.put(place, x);
            x += width(round.votes(place), round, paper);
        }
        return starts;
    }

    /** Returns those with a name and a colour: everybody who is elected, and of the others those who stay longest. */
    private List<Integer> named(List<Integer> order) {
        var named = new LinkedHashSet<Integer>();
        for (Round round : rounds.rounds()) named.addAll(round.elected());
        order.stream()
                .filter(place -> !named.contains(place))
                .limit(Math.max(0, INKS.size() - named.size()))
                .toList()
                .forEach(named::add);
        return order.stream().filter(named::contains).toList();
    }

    /** With more elected than colours, some colours come twice; names then tell them apart. */
    private static Ink ink(int place, List<Integer> named) {
        int rank = named.indexOf(place);
        if (place == Rounds.NOBODY) return Ink.TRACK;
        return rank < 0 ? Ink.SHADE_4 : INKS.get(rank % INKS.size());
    }

    private String name(int place, Paper paper) {
        return place == Rounds.NOBODY
                ? paper.say(new Sentence("for nobody any more", "für niemanden mehr"))
                : paper.say(labels.of(place));
    }

    private void legend(List<Integer> order, List<Integer> named, Paper paper) {
        double x = 0;
        var others = order.stream().filter(place -> !named.contains(place)).findFirst();
        var entries = new ArrayList<>(named);
        others.ifPresent(entries::add);
        if (rounds.rounds().stream().anyMatch(round -> round.tally().containsKey(Rounds.NOBODY))) {
            entries.add(Rounds.NOBODY);
        }
        for (int place : entries) {
            boolean rest = others.filter(other -> other == place).isPresent();
            var words = rest ? paper.say(new Sentence("others", "andere")) : name(place, paper);
            var name = paper.wrap(words, paper.width() - 20, 1).get(0);
            double width = 18 + paper.width(name) + 18;
            if (x > 0 && x + width > paper.width()) {
                x = 0;
                paper.skip(LINE + 4);
            }
            double middle = paper.bottom() + LINE / 2;
            paper.box(ink(place, named), x, middle - 6, 12, 12);
            paper.words(Look.LABEL, Anchor.START, x + 18, middle, name);
            x += width;
        }
        paper.skip(LINE + 14);
    }

    private String head(Round round, Paper paper) {
        var words = new StringBuilder(
                paper.say(new Sentence("Round {round}", "Runde {round}").with("round", round.number())));
        round.threshold()
                .ifPresent(needed -> words.append(" · ")
                        .append(paper.say(new Sentence("{votes} are needed", "{votes} sind nötig")
                                .with("votes", votes(needed, paper)))));
        if (!round.elected().isEmpty()) {
            words.append(" · ")
                    .append(paper.say(
                            new Sentence("elected: {who}", "gewählt: {who}").with("who", row(round.elected(), paper))));
        }
        if (!round.out().isEmpty()) {
            var out = round.out().size() == 1
                    ? new Sentence("out: {who}", "scheidet aus: {who}")
                    : new Sentence("out: {who}", "scheiden aus: {who}");
            words.append(" · ").append(paper.say(out.with("who", row(round.out(), paper))));
        }
        return words.toString();
    }

    private String row(List<Integer> places, Paper paper) {
        return String.join(
                ", ", places.stream().map(place -> name(place, paper)).toList());
    }

    static String number(Fraction number, Paper paper) {
        return paper.number(number.toDecimal(number.isWhole() ? 0 : 2));
    }

    /** Votes as tables write them: 8.6, and not 8.60 like money. */
    private static String votes(Fraction number, Paper paper) {
        var decimal = number.toDecimal(2).stripTrailingZeros();
        return paper.number(decimal.setScale(Math.max(0, decimal.scale())));
    }

    private void bar(Round round, List<Integer> order, List<Integer> named, double top, Paper paper) {
        double x = 0;
        for (int place : inOrder(round, order)) {
            double width = width(round.votes(place), round, paper);
            var ink = ink(place, named);
            paper.box(ink, x, top, Math.max(0, width - Math.min(1, width / 3)), THICKNESS);
            var votes = votes(round.votes(place), paper);
            var name = name(place, paper) + " " + votes;
            for (String words : List.of(name, votes)) {
                if (paper.width(words) + 8 <= width) {
                    paper.wordsOn(ink, Anchor.MIDDLE, x + width / 2, top + THICKNESS / 2, words);
                    break;
                }
            }
            x += width;
        }
    }

    private static List<Integer> inOrder(Round round, List<Integer> order) {
        var there = new ArrayList<Integer>();
        for (int place : order) if (round.tally().containsKey(place)) there.add(place);
        if (round.tally().containsKey(Rounds.NOBODY)) there.add(Rounds.NOBODY);
        return there;
    }

    private static double width(Fraction votes, Round round, Paper paper) {
        return round.sum().signum() == 0
                ? 0
                : votes.dividedBy(round.sum()).toDecimal(8).doubleValue() * paper.width();
    }

    /** How votes go from one round to the next: first what stays, then what is passed on, each part beside the one before. */
    private record Bands(
            Round from,
            Round to,
            List<Integer> order,
            List<Integer> named,
            SortedMap<Integer, Double> leaving,
            SortedMap<Integer, Double> arriving,
            double top,
            double bottom) {
        Bands {
            leaving = new TreeMap<>(leaving);
            arriving = new TreeMap<>(arriving);
        }

        void on(Paper paper) {
            for (int place : inOrder(from, order)) {
                var passed = from.moved().getOrDefault(place, new TreeMap<>());
                var gone = passed.values().stream().reduce(Fraction.ZERO, Fraction::plus);
                var stays = from.votes(place).minus(gone);
                var there = to.votes(place);
                band(place, place, stays.min(there), paper);
                if (passed.isEmpty()) continue;
                for (int target : inOrder(to, order)) {
                    var votes = passed.get(target);
                    if (votes != null) band(place, target, votes, paper);
                }
            }
        }

        private void band(int source, int target, Fraction votes, Paper paper) {
            double width = width(votes, from, paper);
            if (width < 0.3) return;
            double start = leaving.getOrDefault(source, 0.0);
            double end = arriving.getOrDefault(target, 0.0);
            paper.band(ink(source, named), start, top, end, bottom, width);
            leaving.put(source, start + width);
            arriving.put(target, end + width);
        }
    }
}
