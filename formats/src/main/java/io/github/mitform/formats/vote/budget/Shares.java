package io.github.mitform.formats.vote.budget;

import io.github.mitform.tally.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One way through the method of equal shares in one pot.
 *
 * <p>Voters who have had the same purchases so far have the same left, and are one <em>class</em>. What a class has is known twice: within bounds, whole
 * numbers of a very small coin, and exactly, as what everybody got less the purchases it paid for in full (a class that could not pay in full has
 * nothing). Bounds leave out most projects in each round; only for those that they cannot tell apart exact fractions are worked out. So it is always
 * exact numbers that decide, but few of them are needed.
 *
 * <p>The same bounds can hold for many amounts that everybody might get at once: {@link #funded} then says what is funded for all of them, unless that is
 * not certain.
 */
final class Shares {
    private final Votes votes;
    private final Measure measure;
    private final Pots pots;
    private final boolean exact;
    private final Funding.Work work;
    private final Holdings held;
    private final List<Offer> offers = new ArrayList<>();

    /** A project that is not funded yet, with the least that its supporters pay for each point, as far as it is known. */
    private static final class Offer {
        final int place;
        /** Within bounds, in coins; the upper one only after it was looked at. */
        long atLeast;

        long atMost = Long.MAX_VALUE;
        Optional<Fraction> price = Optional.empty();
        /** Supporters who had something when they were last looked at, and their points. */
        final int[] lines;

        final long[] points;
        int size;

        Offer(int place, int[] lines, long[] points) {
            this.place = place;
            this.lines = lines;
            this.points = points;
            this.size = lines.length;
        }
    }

    /** Supporters of one project, by class and points. */
    private int groups;

    private int[] groupClass = {};
    private long[] groupPoints = {};
    private long[] groupWeight = {};
    /** By class, while supporters are gathered; otherwise 0. */
    private long[] weightOf = {};

    /**
     * @param taking by line, whether it has a share
     * @param least what each unit of weight gets at least, in units of money
     * @param most what it gets at most; the same for an exact run
     */
    Shares(
            Votes votes,
            Measure measure,
            Pots pots,
            int pot,
            boolean[] taking,
            Fraction least,
            Fraction most,
            Funding.Work work) {
        this.votes = votes;
        this.measure = measure;
        this.pots = pots;
        this.exact = least.equals(most);
        this.work = work;
        long weight = 0;
        for (int line = 0; line < taking.length; line++) if (taking[line]) weight += votes.weight(line);
        this.held = new Holdings(votes, taking, weight, least, most);
        var all = most.times(weight).floor();
        for (int place : pots.open(pot)) {
            boolean isPossible = all.compareTo(BigInteger.valueOf(votes.cost(place))) >= 0;
            if (votes.supporters(place).length > 0 && isPossible) offers.add(offer(place));
        }
    }

    private Offer offer(int place) {
        var points = votes.points(place);
        // Where all points are alike their order does not matter, and they need no copy.
        return new Offer(place, votes.supporters(place).clone(), votes.areAlike(place) ? points : points.clone());
    }

    /** What was bought. */
    record Purchase(
            int place, Fraction price, Fraction perWorth, BigInteger parts, List<PurchaseStep.Payment> payments) {}

    /** Takes what was bought; called for exact runs. */
    interface Log {
        void bought(int round, Purchase purchase);
    }

    /**
     * Buys until supporters can pay for nothing more.
     *
     * @return what is funded, in order; empty if that is not certain for all amounts between the least and the most
     */
    Optional<List<Integer>> funded(Funding.Chooser chooser, Optional<Log> log) {
        var funded = new ArrayList<Integer>();
        while (true) {
            var contenders = contenders();
            if (contenders.isEmpty()) return Optional.of(funded);
            Optional<Offer> next = exact ? cheapest(contenders, chooser, funded.size() + 1) : only(contenders);
            if (next.isEmpty()) {
                if (exact) continue;
                return Optional.empty();
            }
            buy(next.get(), log, funded.size() + 1);
            funded.add(next.get().place);
        }
    }

    private static Optional<Offer> only(List<Offer> contenders) {
        return contenders.size() == 1 && contenders.get(0).atMost < Long.MAX_VALUE
                ? Optional.of(contenders.get(0))
                : Optional.empty();
    }

    /** Returns all that may be the cheapest for what they are worth; what nobody can ever pay for is dropped. */
    private List<Offer> contenders() {
        offers.sort((one, other) -> {
            int order = compare(one.atLeast, one.place, other.atLeast, other.place);
            return order != 0 ? order : Integer.compare(one.place, other.place);
        });
        var looked = new ArrayList<Offer>();
        var dropped = new ArrayList<Offer>();
        Optional<Offer> best = Optional.empty();
        for (Offer offer : offers) {
            if (best.isPresent() && compare(offer.atLeast, offer.place, best.get().atMost, best.get().place) > 0) break;
            if (!look(offer, best)) {
                dropped.add(offer);
                continue;
            }
            looked.add(offer);
            if (offer.atMost < Long.MAX_VALUE
                    && (best.isEmpty()
                            || compare(offer.atMost, offer.place, best.get().atMost, best.get().place) < 0)) {
                best = Optional.of(offer);
            }
        }
        offers.removeAll(dropped);
        if (best.isEmpty()) return looked;
        var least = best.get();
        looked.removeIf(offer -> compare(offer.atLeast, offer.place, least.atMost, least.place) > 0);
        return looked;
    }

    /** Compares two prices for each point by what a point is worth. */
    private int compare(long one, int place, long other, int otherPlace) {
        long left = votes.cost(otherPlace);
        long right = votes.cost(place);
        // Whatever is free costs nothing for each of nothing: the best there is.
        if (measure != Measure.COST || left == 0 || right == 0) return Long.compare(one, other);
        int high = Long.compare(Math.multiplyHigh(one, left), Math.multiplyHigh(other, right));
        return high != 0 ? high : Long.compareUnsigned(one * left, other * right);
    }

    /** Gathers the supporters of a project who have something; nobody who has nothing ever has something again. */
    private void gather(Offer offer) {
        var lines = offer.lines;
        var points = offer.points;
        if (groupClass.length < offer.size) {
            groupClass = new int[offer.size];
            groupPoints = new long[offer.size];
            groupWeight = new long[offer.size];
        }
        groups = 0;
        if (weightOf.length < held.classes()) weightOf = new long[2 * held.classes()];
        boolean alike = votes.areAlike(offer.place);
        int kept = 0;
        for (int i = 0; i < offer.size; i++) {
            int line = lines[i];
            int its = held.classOf(line);
            if (its == Holdings.NOTHING) continue;
            long own = points[i];
            lines[kept] = line;
            if (!alike) points[kept] = own;
            kept++;
            long weight = votes.weight(line);
            if (alike) {
                if (weightOf[its] == 0) {
                    groupClass[groups] = its;
                    groupPoints[groups++] = own;
                }
                weightOf[its] += weight;
            } else {
                groupClass[groups] = its;
                groupPoints[groups] = own;
                groupWeight[groups++] = weight;
            }
        }
        offer.size = kept;
        if (!alike) return;
        for (int group = 0; group < groups; group++) {
            groupWeight[group] = weightOf[groupClass[group]];
            weightOf[groupClass[group]] = 0;
        }
    }

    /** Finds bounds for what supporters pay for each point; returns whether they can pay at all, as far as bounds tell. */
    private boolean look(Offer offer, Optional<Offer> best) {
        gather(offer);
        long cost = held.coins(votes.cost(offer.place));
        long least = rise(cost, offer.atLeast, held.high(), false);
        if (least < 0) return false;
        offer.atLeast = least;
        offer.atMost = Long.MAX_VALUE;
        if (best.isPresent() && compare(least, offer.place, best.get().atMost, best.get().place) > 0) return true;
        long most = rise(cost, least, held.low(), true);
        offer.atMost = most < 0 ? Long.MAX_VALUE : most;
        return true;
    }

    /**
     * Goes up from a price that is too low for each point, by what is still missing over the points of those who have more; since the poorer drop out
     * on the way, no step goes too far.
     *
     * @param up whether to go on until the price is enough, instead of ending just below
     * @return -1 if all that supporters have is not enough
     */
    private long rise(long cost, long from, long[] has, boolean up) {
        long price = from;
        while (true) {
            long paid = 0;
            long rich = 0;
            for (int group = 0; group < groups; group++) {
                long own = has[groupClass[group]];
                long points = groupPoints[group];
                long weight = groupWeight[group];
                long each = points == 1 ? own : own / points;
                if (price < each) {
                    paid += weight * price * points;
                    rich += weight * points;
                } else {
                    // At the edge what is left over by the division counts for the lower bound, but not for the upper
                    // one.
                    paid += weight * (up && price == each ? price * points : own);
                }
            }
            long missing = cost - paid;
            if (missing <= 0) return price;
            if (rich == 0) return -1;
            long step = missing / rich;
            if (step == 0) {
                if (!up) return price;
                step = 1;
            }
            price += step;
        }
    }

    /** Works out the exact prices of contenders; empty if none of them can be paid for, and then those are dropped. */
    private Optional<Offer> cheapest(List<Offer> contenders, Funding.Chooser chooser, int next) {
        var tied = new ArrayList<Offer>();
        var least = Fraction.ZERO;
        for (Offer offer : contenders) {
            gather(offer);
            offer.price = price(offer);
            if (offer.price.isEmpty()) {
                offers.remove(offer);
                continue;
            }
            var perWorth = perWorth(offer);
            int order = tied.isEmpty() ? 0 : least.compareTo(perWorth);
            if (order > 0) tied.clear();
            if (tied.isEmpty()) least = perWorth;
            if (order >= 0) tied.add(offer);
        }
        if (tied.size() < 2) return tied.stream().findFirst();
        int chosen = chooser.choose(
                next, tied.stream().map(offer -> offer.place).sorted().toList(), false);
        return tied.stream().filter(offer -> offer.place == chosen).findFirst();
    }

    private Fraction perWorth(Offer offer) {
        var price = offer.price.orElseThrow();
        return measure == Measure.COST && price.signum() > 0 ? price.dividedBy(votes.cost(offer.place)) : price;
    }

    private Optional<Fraction> price(Offer offer) {
        // What those pay who surely have too little, by purchase, and the points of those who surely have enough.
        var poor = held.nobody();
        long rich = 0;
        var between = new ArrayList<Integer>();
        for (int group = 0; group < groups; group++) {
            int its = groupClass[group];
            long points = groupPoints[group];
            long weight = groupWeight[group];
            if (held.high()[its] / points < offer.atLeast) {
                held.count(its, weight, poor);
            } else if (offer.atMost < Long.MAX_VALUE && held.low()[its] / points > offer.atMost) {
                rich += weight * points;
            } else {
                between.add(group);
            }
        }
        work.add((1L + between.size()) * (1 + held.denominator().bitLength() / Long.SIZE));
        var missing = BigInteger.valueOf(votes.cost(offer.place))
                .multiply(held.denominator())
                .subtract(held.sum(poor));
        record Has(BigInteger numerator, long points, long weight) {}
        var sorted = new ArrayList<Has>();
        for (int group : between) {
            sorted.add(new Has(held.numerator(groupClass[group]), groupPoints[group], groupWeight[group]));
            rich += groupWeight[group] * groupPoints[group];
        }
        sorted.sort((one, other) -> one.numerator
                .multiply(BigInteger.valueOf(other.points))
                .compareTo(other.numerator.multiply(BigInteger.valueOf(one.points))));
        for (Has has : sorted) {
            // Enough if what it has for each of its points is at least what is missing over all points.
            if (has.numerator
                            .multiply(BigInteger.valueOf(rich))
                            .compareTo(missing.multiply(BigInteger.valueOf(has.points)))
                    >= 0) {
                break;
            }
            missing = missing.subtract(has.numerator.multiply(BigInteger.valueOf(has.weight)));
            rich -= has.weight * has.points;
        }
        if (missing.signum() <= 0) return Optional.of(Fraction.ZERO);
        return rich == 0
                ? Optional.empty()
                : Optional.of(Fraction.of(missing, held.denominator().multiply(BigInteger.valueOf(rich))));
    }

    private void buy(Offer offer, Optional<Log> log, int number) {
        offers.remove(offer);
        if (exact) {
            var price = offer.price.orElseThrow();
            held.agree(price);
            log.ifPresent(each -> each.bought(number, purchase(offer)));
            held.pay(offer.place, price);
        } else {
            held.pay(offer.place, offer.atLeast, offer.atMost);
        }
        for (int out : pots.excluded(offer.place)) offers.removeIf(other -> other.place == out);
    }

    /** What those paid who had enough, by their points, and what those had who paid all of it. */
    private Purchase purchase(Offer offer) {
        gather(offer);
        var price = offer.price.orElseThrow();
        var perPoint = price.numerator().multiply(held.denominator().divide(price.denominator()));
        var perPerson = votes.weightUnit().denominator();
        var full = new TreeMap<Long, Long>();
        var payments = new ArrayList<PurchaseStep.Payment>();
        for (int group = 0; group < groups; group++) {
            long points = groupPoints[group];
            int its = groupClass[group];
            boolean surely = held.low()[its] / points > offer.atMost;
            var most = perPoint.multiply(BigInteger.valueOf(points));
            var has = surely ? most : held.numerator(its);
            if (has.compareTo(most) >= 0) {
                full.merge(points, groupWeight[group], Long::sum);
            } else {
                payments.add(new PurchaseStep.Payment(
                        votes.weightUnit().times(groupWeight[group]), has.multiply(perPerson)));
            }
        }
        full.forEach((points, weight) -> payments.add(new PurchaseStep.Payment(
                votes.weightUnit().times(weight),
                perPoint.multiply(BigInteger.valueOf(points)).multiply(perPerson))));
        payments.sort((one, other) -> other.paid().compareTo(one.paid()));
        var parts = held.denominator().multiply(votes.moneyUnits().numerator());
        return new Purchase(offer.place, perPerson(price), worth(perWorth(offer)), parts, payments);
    }

    private Fraction perPerson(Fraction perUnit) {
        return votes.money(perUnit).dividedBy(votes.weightUnit());
    }

    /** Returns a price for each unit of what a project is worth, in money. */
    private Fraction worth(Fraction perWorth) {
        var perWeight = perWorth.dividedBy(votes.weightUnit());
        return switch (measure) {
            case COST -> perWeight;
            case NUMBER -> votes.money(perWeight);
            case POINTS -> votes.money(perWeight).dividedBy(votes.pointUnit());
        };
    }

    /** Returns what all voters have left together, in units of money. */
    Fraction left() {
        return held.left();
    }
}
