package io.github.mitform.formats.vote.pairwise;

import io.github.mitform.formats.vote.count.Outcome;
import io.github.mitform.formats.vote.count.Ties;
import io.github.mitform.formats.vote.count.UncountableException;
import io.github.mitform.formats.vote.pairwise.step.OrderStep;
import io.github.mitform.problem.Sentence;
import io.github.mitform.tally.Fraction;
import io.github.mitform.value.Default;
import java.util.List;
import java.util.Optional;

/**
 * The Kemeny rule, also Kemeny-Young: of all orders of the candidates, those win that agree with most preferences of ballots on pairs; the first
 * of such an order is a winner (J. G. Kemeny, "Mathematics without numbers", Daedalus 88 (1959); H. P. Young, "Condorcet's theory of voting",
 * American Political Science Review 82 (1988)).
 *
 * <p>Exact, by going through sets of candidates: time and space grow with 2 to the power of their number. Counts up to {@value #MOST} candidates
 * and refuses more, since the problem is NP-hard (J. Bartholdi, C. A. Tovey and M. A. Trick, Social Choice and Welfare 6 (1989)). All best orders
 * stand in {@link Outcome#alternatives}, up to {@value #MOST_ORDERS} of them; for each candidate, an {@link OrderStep} says
 * what an order agrees with at most that begins with it.
 */
public record Kemeny(
        @Default("\"last\"") Unranked unranked,
        @Default("\"all_tied\"") Ties ties) implements PairwiseRule {
    /** The greatest number of candidates. */
    public static final int MOST = 18;

    /** The greatest number of best orders that are listed. */
    public static final int MOST_ORDERS = 1_000;

    @Override
    public String id() {
        return "kemeny";
    }

    @Override
    public Sentence title() {
        return new Sentence("Kemeny rule", "Kemeny-Regel");
    }

    @Override
    public Optional<Sentence> explanation() {
        return Optional.of(
                new Sentence(
                        "Of all orders of the candidates, the one counts that agrees most often with what ballots say of two of them; the first of that order wins.",
                        "Von allen Reihenfolgen gilt diejenige, die am häufigsten mit dem übereinstimmt, was Stimmzettel über je zwei sagen; was darin vorn steht, gewinnt."));
    }

    @Override
    public Sentence scored() {
        return new Sentence(
                "Comparisons that agree with it first", "Vergleiche, die übereinstimmen, wenn es vorn steht");
    }

    @Override
    public List<Integer> best(Pairwise pairs, Outcome.Builder outcome) {
        var search = new BestOrders(pairs);
        var orders = search.orders(MOST_ORDERS);
        outcome.alternatives(orders);
        if (orders.size() == 1) {
            outcome.order(orders.get(0).stream().map(List::of).toList());
        }
        search.perFirst().forEach(each -> outcome.step(each).score(each.order().get(0), each.agreed()));
        return search.winners();
    }

    /**
     * Returns how many preferences on pairs the best orders agree with; 0 for fewer than two candidates.
     *
     * @throws UncountableException if there are more than {@link #MOST} candidates, or more preferences than fit into 64 bits
     */
    public static Fraction score(Pairwise pairs) {
        return new BestOrders(pairs).score();
    }
}
