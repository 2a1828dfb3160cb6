package io.github.mitform.formats.vote.transfer;

import io.github.mitform.formats.vote.ballot.RankedSheet;
import io.github.mitform.formats.vote.transfer.RankedChoice.Election;
import io.github.mitform.formats.vote.transfer.RankedChoice.Quota;
import io.github.mitform.formats.vote.transfer.SheetRules.Overvotes;
import io.github.mitform.formats.vote.transfer.SheetRules.Repeats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Ranked choice as a slow reader of the rules would count it: every ballot on its own, from its first rank in every round, in decimal numbers. Ties go
 * by the order of candidates.
 */
final class ObviousRankedChoice {
    /** What is told of a round, in decimal numbers without zeros at the end. */
    record Round(
            BigDecimal threshold,
            Map<Integer, BigDecimal> tally,
            Map<Inactive, BigDecimal> inactive,
            BigDecimal lost,
            Set<Integer> elected,
            Set<Integer> out) {}

    private static final class Sheet {
        final RankedSheet marks;
        final Map<Integer, BigDecimal> kept = new HashMap<>();
        int with = -1;
        Inactive ended;

        Sheet(RankedSheet marks) {
            this.marks = marks;
        }

        BigDecimal value() {
            return kept.values().stream().reduce(BigDecimal.ONE, BigDecimal::subtract);
        }
    }

    private final RankedChoice rule;
    private final int writeIns;
    private final List<Sheet> sheets;
    private final Set<Integer> standing = new HashSet<>();
    private final Map<Integer, Integer> electedIn = new HashMap<>();
    private final Map<Integer, Integer> outIn = new HashMap<>();
    private final Map<Integer, BigDecimal> fixed = new HashMap<>();
    private final List<Round> rounds = new ArrayList<>();
    private final int stood;
    private BigDecimal threshold = BigDecimal.ZERO;
    private BigDecimal lost = BigDecimal.ZERO;

    private ObviousRankedChoice(
            RankedChoice rule, List<RankedSheet> sheets, int candidates, int writeIns, Set<Integer> passedOver) {
        this.rule = rule;
        this.writeIns = writeIns;
        this.sheets = sheets.stream().map(Sheet::new).toList();
        for (int place = 0; place < candidates; place++) standing.add(place);
        standing.removeAll(passedOver);
        this.stood = standing.size();
    }

    static List<Round> count(
            RankedChoice rule, List<RankedSheet> sheets, int candidates, int writeIns, Set<Integer> passedOver) {
        var count = new ObviousRankedChoice(rule, sheets, candidates, writeIns, passedOver);
        count.run();
        return count.rounds;
    }

    private boolean continues(int place) {
        return standing.contains(place)
                && !outIn.containsKey(place)
                && (!electedIn.containsKey(place) || rule.elimination().untilTwo());
    }

    private boolean passesOn() {
        return rule.seats() > 1
                && (rule.election() == Election.SEVERAL_PER_ROUND || rule.election() == Election.ONE_PER_ROUND);
    }

    private boolean goesOn(int round) {
        int electable = stood - (writeIns >= 0 ? 1 : 0);
        if (round > 0 && !electedIn.containsValue(round) && !outIn.containsValue(round)) return false;
        if (electedIn.size() == electable && rule.seats() > electable) return false;
        boolean somebodyLeft = standing.stream().anyMatch(place -> place != writeIns && continues(place));
        if (rule.election() == Election.BOTTOMS_UP && !somebodyLeft) return false;
        if (rule.election() == Election.BOTTOMS_UP_SHARE) {
            return electedIn.isEmpty() && standing.stream().anyMatch(this::continues);
        }
        if (rule.elimination().untilTwo()) {
            return outIn.size() + electedIn.size() + 1 < stood || outIn.containsValue(round);
        }
        return electedIn.size() < rule.seats() || passesOn() && electedIn.containsValue(round);
    }

    private void run() {
        int round = 0;
        while (goesOn(round)) {
            round++;
            for (Sheet sheet : sheets) {
                if (sheet.ended == null && !(sheet.with >= 0 && continues(sheet.with))) look(sheet);
            }
            var tally = new TreeMap<Integer, BigDecimal>();
            standing.stream().filter(this::continues).forEach(place -> tally.put(place, votes(place)));
            if (round == 1 || changes()) threshold = needed(tally);
            settle(round);
            var elected = winners(tally);
            var out = elected.isEmpty() && (electedIn.size() < rule.seats() || mustGoOn()) && !tally.isEmpty()
                    ? losers(tally)
                    : Set.<Integer>of();
            var shown = new TreeMap<>(tally);
            shown.putAll(fixed);
            var inactive = new HashMap<Inactive, BigDecimal>();
            for (Sheet sheet : sheets) {
                if (sheet.ended != null && sheet.value().signum() != 0) {
                    inactive.merge(sheet.ended, sheet.value(), BigDecimal::add);
                }
            }
            rounds.add(new Round(plain(threshold), plain(shown), plain(inactive), plain(lost), elected, out));
            for (int place : elected) {
                electedIn.put(place, round);
                if (rule.seats() > 1) fixed.put(place, tally.get(place));
                if (passesOn()) keep(place, tally.get(place));
            }
            for (int place : out) outIn.put(place, round);
        }
    }

    private boolean changes() {
        if (rule.election() == Election.BOTTOMS_UP_SHARE)
            return !rule.threshold().fixed();
        return rule.seats() == 1
                && !rule.threshold().fixed()
                && !(rule.elimination().untilTwo() && !electedIn.isEmpty());
    }

    private boolean mustGoOn() {
        return rule.election() == Election.BOTTOMS_UP_SHARE
                || rule.elimination().untilTwo() && outIn.size() < stood - 2;
    }

    private BigDecimal votes(int place) {
        return sheets.stream()
                .filter(sheet -> sheet.ended == null && sheet.with == place)
                .map(Sheet::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal needed(Map<Integer, BigDecimal> tally) {
        var minimum = BigDecimal.valueOf(rule.elimination().minimum().orElse(0));
        return share(tally).max(minimum);
    }

    private BigDecimal share(Map<Integer, BigDecimal> tally) {
        var votes = tally.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (rule.election() == Election.BOTTOMS_UP_SHARE) {
            var share = rule.threshold().percent().orElseThrow().movePointLeft(2);
            return votes.multiply(share.setScale(rule.places(), RoundingMode.DOWN));
        }
        int places = rule.threshold().whole() ? 0 : rule.places();
        return rule.threshold().quota() == Quota.HARE
                ? votes.divide(BigDecimal.valueOf(rule.seats()), places, RoundingMode.UP)
                : votes.divide(BigDecimal.valueOf(rule.seats() + 1L), places, RoundingMode.DOWN)
                        .add(BigDecimal.ONE.movePointLeft(places));
    }

    private void keep(int place, BigDecimal votes) {
        var surplus = votes.subtract(threshold).max(BigDecimal.ZERO);
        var share = votes.signum() == 0 ? BigDecimal.ZERO : surplus.divide(votes, rule.places(), RoundingMode.DOWN);
        for (Sheet sheet : sheets) {
            if (sheet.ended == null && sheet.with == place) {
                var passed = sheet.value().multiply(share).setScale(rule.places(), RoundingMode.DOWN);
                sheet.kept.put(place, sheet.value().subtract(passed));
            }
        }
    }

    /** Cuts those elected in the round before to the threshold. */
    private void settle(int round) {
        electedIn.forEach((place, when) -> {
            if (when != round - 1 || !passesOn()) return;
            var kept = sheets.stream()
                    .map(sheet -> sheet.kept.getOrDefault(place, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            fixed.put(place, kept.min(threshold));
            lost = lost.add(kept.subtract(threshold).max(BigDecimal.ZERO));
        });
    }

    private void look(Sheet sheet) {
        int rank = 0;
        int last = 0;
        var seen = new HashSet<Integer>();
        boolean lastSurplus = passesOn() && electedIn.size() == rule.seats();
        for (List<Integer> marks : sheet.marks.ranks()) {
            rank++;
            if (rank > rule.sheets().ranks().orElse(1000) || marks.isEmpty()) continue;
            if (lastSurplus) {
                sheet.ended = Inactive.LAST_SURPLUS;
                return;
            }
            if (rank - last > rule.sheets().skips().orElse(1000) + 1) {
                sheet.ended = Inactive.SKIPPED;
                return;
            }
            last = rank;
            boolean again = marks.stream().anyMatch(seen::contains);
            seen.addAll(marks);
            if (again && rule.sheets().repeats() == Repeats.END) {
                sheet.ended = Inactive.REPEATED;
                return;
            }
            boolean unknown = marks.contains(RankedSheet.OVERVOTE);
            if (unknown || marks.size() > 1) {
                long there = marks.stream().filter(this::continues).count();
                if (rule.sheets().overvotes() == Overvotes.SKIP) continue;
                if (rule.sheets().overvotes() == Overvotes.END || unknown || there > 1) {
                    sheet.ended = Inactive.OVERVOTE;
                    return;
                }
            }
            var next = marks.stream().filter(this::continues).findFirst();
            if (next.isPresent()) {
                sheet.with = next.get();
                return;
            }
        }
        sheet.ended = last == 0 ? Inactive.BLANK : Inactive.NO_CHOICE_LEFT;
    }

    private Set<Integer> winners(TreeMap<Integer, BigDecimal> tally) {
        if (writeIns >= 0 && tally.getOrDefault(writeIns, BigDecimal.ZERO).signum() > 0) return Set.of();
        if (rule.election() == Election.BOTTOMS_UP_SHARE) {
            return !tally.isEmpty() && tally.values().stream().allMatch(votes -> votes.compareTo(threshold) > 0)
                    ? Set.copyOf(tally.keySet())
                    : Set.of();
        }
        int open = rule.seats() - electedIn.size();
        var electable = new TreeMap<>(tally);
        electable.remove(writeIns);
        if (open == 0 || electable.isEmpty()) return Set.of();
        var best = electable.entrySet().stream()
                .max(Map.Entry.<Integer, BigDecimal>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow();
        var winners = new HashSet<Integer>();
        if (tally.size() <= open) {
            winners.addAll(electable.keySet());
        } else if (rule.threshold().fixed()
                && rule.election() != Election.BOTTOMS_UP
                && tally.size() - 1 == rule.seats()) {
            electable.forEach((place, votes) -> {
                if (votes.compareTo(best.getValue()) == 0) winners.add(place);
            });
        } else if (rule.election() != Election.BOTTOMS_UP) {
            electable.forEach((place, votes) -> {
                if (votes.compareTo(threshold) >= 0) winners.add(place);
            });
        }
        boolean one = winners.size() > 1
                && (rule.election() == Election.ONE_PER_ROUND
                        || rule.threshold().fixed() && rule.election() != Election.BOTTOMS_UP);
        var least = BigDecimal.valueOf(rule.elimination().minimum().orElse(0));
        boolean lastTwo = winners.isEmpty()
                && rule.seats() == 1
                && tally.size() == 2
                && tally.values().stream().allMatch(votes -> votes.compareTo(least) >= 0);
        return one || lastTwo ? Set.of(best.getKey()) : winners;
    }

    private Set<Integer> losers(TreeMap<Integer, BigDecimal> tally) {
        if (writeIns >= 0 && tally.getOrDefault(writeIns, BigDecimal.ZERO).signum() > 0) return Set.of(writeIns);
        if (rule.elimination().belowThreshold()) {
            var below = below(tally, threshold);
            if (!below.isEmpty() && below.size() < tally.size()) return below;
        }
        if (rule.elimination().minimum().isPresent()) {
            var few =
                    below(tally, BigDecimal.valueOf(rule.elimination().minimum().get()));
            if (!few.isEmpty() && few.size() < tally.size()) return few;
        }
        if (rule.elimination().together()) {
            var most = Set.<Integer>of();
            for (BigDecimal votes : tally.values()) {
                var behind = below(tally, votes);
                var sum = behind.stream().map(tally::get).reduce(BigDecimal.ZERO, BigDecimal::add);
                boolean leavesOne = rule.elimination().untilTwo() && behind.size() + outIn.size() == stood - 1;
                if (sum.compareTo(votes) < 0 && behind.size() > most.size() && !leavesOne) most = behind;
            }
            if (most.size() > 1) return most;
        }
        // Of those with the fewest votes the last on the list, but never the write-ins, which are on no list.
        return Set.of(tally.entrySet().stream()
                .min(Map.Entry.<Integer, BigDecimal>comparingByValue()
                        .thenComparing(entry -> entry.getKey() == writeIns ? 1 : -entry.getKey()))
                .orElseThrow()
                .getKey());
    }

    private static Set<Integer> below(Map<Integer, BigDecimal> tally, BigDecimal votes) {
        var below = new HashSet<Integer>();
        tally.forEach((place, has) -> {
            if (has.compareTo(votes) < 0) below.add(place);
        });
        return below;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static <K> Map<K, BigDecimal> plain(Map<K, BigDecimal> numbers) {
        var plain = new HashMap<K, BigDecimal>();
        numbers.forEach((key, number) -> plain.put(key, plain(number)));
        return plain;
    }
}
